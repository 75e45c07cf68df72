/// A cached entry is not there, was made by another program or plan, or is damaged: the file is read.
internal struct CacheMiss: Error {}
