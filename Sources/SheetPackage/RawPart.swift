import CZip

/// Owns one `zip_file_t *` that yields an entry's bytes as they are stored.
@safe
public struct RawPart: ~Copyable {
  private let file: OpaquePointer
  public let entry: ZipEntry

  internal init(file: OpaquePointer, entry: ZipEntry) {
    unsafe self.file = file
    self.entry = entry
  }

  deinit {
    unsafe zip_fclose(file)
  }

  /// Reads up to `buffer.count` bytes; 0 at the end.
  public func read(into buffer: inout [UInt8]) throws(PackageError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe zip_fread(file, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard count >= 0 else {
      // libzip proves the checksum of stored entries itself.
      let code = unsafe zip_error_code_zip(zip_file_get_error(file))
      throw code == ZIP_ER_CRC
        ? .wrongChecksum(name: entry.name) : .truncatedPart(name: entry.name)
    }
    return Int(count)
  }
}
