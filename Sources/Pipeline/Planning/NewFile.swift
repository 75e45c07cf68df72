/// Makes files that people asked for by name, and never replaces one.
package enum NewFile {
  /// - Throws: ``RunError/fileExists(path:)``, ``RunError/unwritable(path:_:)``; nothing is left of a
  ///   file that could not be written whole.
  package static func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    let file = FilePath(path)
    do {
      try FileContent.write(bytes, to: file, isNew: true)
    } catch {
      if error.isPresent { throw .fileExists(path: path) }
      FileContent.remove(file)
      throw .unwritable(path: path, error)
    }
  }
}
