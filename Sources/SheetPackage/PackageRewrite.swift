import CZip
import Glibc

/// A package with some parts replaced and some added; all others are copied as they are stored.
///
/// - Output: the same input gives the same bytes: what is new is dated 1980-01-01.
/// - Memory: the package twice.
/// - Source: libzip 1.7.3, `zip_close.c`: entries that nobody touched are copied without inflating.
@safe
public struct PackageRewrite {
  private struct Part {
    /// Of the entry that is replaced; `nil` for a new one.
    var entry: Int?
    var name: String
    var bytes: [UInt8]
  }

  /// Of zlib: at its usual level compressing took half of the time that a marked copy takes.
  private static let level: zip_uint32_t = 1

  private let package: [UInt8]
  private var parts: [Part] = []

  public init(_ package: [UInt8]) {
    self.package = package
  }

  /// Puts other bytes in an entry's place; of two for one entry the later stands.
  public mutating func replace(_ entry: ZipEntry, with bytes: [UInt8]) {
    parts.removeAll { $0.entry == entry.index }
    parts.append(Part(entry: entry.index, name: entry.name, bytes: bytes))
  }

  /// Adds a part behind all others, under a name that none has yet.
  public mutating func add(_ name: String, bytes: [UInt8]) {
    parts.append(Part(entry: nil, name: name, bytes: bytes))
  }

  /// The bytes of the new package.
  public func bytes() throws(PackageError) -> [UInt8] {
    var failure = unsafe zip_error_t()
    guard let source = unsafe Self.source(of: package, nil, &failure) else {
      throw .cannotOpen(libzipCode: Int(unsafe failure.zip_err))
    }
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard let archive = unsafe zip_open_from_source(source, 0, &failure) else {
      unsafe zip_source_free(source)
      throw .cannotOpen(libzipCode: Int(unsafe failure.zip_err))
    }
    for part in parts {
      guard unsafe put(part, into: archive) else {
        unsafe zip_discard(archive)
        throw .damagedPart(name: part.name)
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let code = unsafe zip_error_code_zip(zip_get_error(archive))
      unsafe zip_discard(archive)
      throw .cannotOpen(libzipCode: Int(code))
    }
    return try unsafe Self.bytes(of: source)
  }

  private func put(_ part: Part, into archive: OpaquePointer) -> Bool {
    var failure = unsafe zip_error_t()
    guard let source = unsafe Self.source(of: part.bytes, archive, &failure) else { return false }
    let index: Int64
    if let entry = part.entry {
      index = Int64(entry)
      guard unsafe zip_file_replace(archive, zip_uint64_t(entry), source, 0) == 0 else {
        unsafe zip_source_free(source)
        return false
      }
    } else {
      index = unsafe zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        unsafe zip_source_free(source)
        return false
      }
    }
    unsafe zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, Self.level)
    // By local time it would differ from one time zone to the next.
    return unsafe zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0
  }

  /// A source that owns a copy of the bytes.
  private static func source(
    of bytes: [UInt8], _ archive: OpaquePointer?, _ failure: inout zip_error_t
  ) -> OpaquePointer? {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { return nil }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &failure)
    if unsafe source == nil { unsafe free(copy) }
    return unsafe source
  }

  private static func bytes(of source: OpaquePointer) throws(PackageError) -> [UInt8] {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &stat) == 0, unsafe zip_source_open(source) == 0 else {
      throw .truncated
    }
    defer { unsafe zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(clamping: unsafe stat.size))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe zip_source_read(source, buffer.baseAddress, zip_uint64_t(buffer.count))
    }
    guard Int(count) == bytes.count else { throw .truncated }
    return bytes
  }
}
