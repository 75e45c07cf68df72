import CZip

/// Owns one `zip_file_t *` that yields an entry's bytes as they are stored; keeps its archive open.
///
/// - Threads: belongs to one at a time, whichever that is.
@safe
public struct RawPart: ~Copyable {
  private let archive: ZipHandle
  private let file: OpaquePointer
  public let entry: ZipEntry

  internal init(file: OpaquePointer, of archive: ZipHandle, entry: ZipEntry) {
    unsafe self.file = file
    self.archive = archive
    self.entry = entry
  }

  deinit {
    let file = unsafe file
    unsafe archive.alone { _ in _ = unsafe zip_fclose(file) }
  }

  /// Reads up to `buffer.count` bytes; 0 at the end.
  public func read(into buffer: inout [UInt8]) throws(PackageError) -> Int {
    let (count, code) = unsafe buffer.withUnsafeMutableBytes { buffer in
      unsafe archive.alone { _ in
        let count = unsafe zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        return (count, count < 0 ? unsafe zip_error_code_zip(zip_file_get_error(file)) : 0)
      }
    }
    guard count >= 0 else {
      // libzip proves the checksum of stored entries itself.
      throw code == ZIP_ER_CRC
        ? .wrongChecksum(name: entry.name) : .truncatedPart(name: entry.name)
    }
    return Int(count)
  }
}
