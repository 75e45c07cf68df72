import CZip
import Glibc

/// A ZIP archive, opened for reading.
///
/// - Memory: the central directory; parts are read as streams, and keep the archive's file open.
/// - Threads: not `Sendable`; its parts may be read elsewhere.
/// - Source: libzip 1.7.3, `zip_open.c`.
@safe
public struct ZipArchive: ~Copyable {
  private let archive: ZipHandle
  public let entries: [ZipEntry]
  /// The entries by name.
  public let directory: PackageDirectory

  /// Opens the archive at a path, given as the bytes that the file system holds.
  public init(path: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
    var code: Int32 = 0
    let opened = unsafe (path + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe characters.baseAddress.flatMap { unsafe zip_open($0, ZIP_RDONLY, &code) }
      }
    }
    guard let opened = unsafe opened else { throw Self.error(forOpening: code) }
    unsafe try self.init(taking: opened, limits: limits)
  }

  /// Opens an archive that lies in memory.
  ///
  /// - Memory: a copy of `bytes`, which libzip frees.
  public init(bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
    guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else { throw .truncated }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    var failure = unsafe zip_error_t()
    guard
      let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &failure)
    else {
      unsafe free(copy)
      throw .cannotOpen(libzipCode: Int(unsafe failure.zip_err))
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      unsafe zip_source_free(source)
      throw Self.error(forOpening: unsafe failure.zip_err)
    }
    unsafe try self.init(taking: opened, limits: limits)
  }

  private init(taking archive: OpaquePointer, limits: PackageLimits) throws(PackageError) {
    let count = Int(unsafe zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      unsafe zip_discard(archive)
      throw .tooManyEntries(count: count, limit: limits.entries)
    }
    entries = (0..<count).compactMap { unsafe Self.entry(at: $0, of: archive) }
    directory = PackageDirectory(entries)
    self.archive = unsafe ZipHandle(archive)
  }

  /// Opens one entry's bytes as they are stored.
  public func rawPart(of entry: ZipEntry) throws(PackageError) -> RawPart {
    guard !entry.isEncrypted else { throw .encryptedPart(name: entry.name) }
    guard entry.method == Int(ZIP_CM_STORE) || entry.method == Int(ZIP_CM_DEFLATE) else {
      throw .unsupportedMethod(name: entry.name, method: entry.method)
    }
    let file = unsafe archive.alone { archive in
      unsafe zip_fopen_index(archive, zip_uint64_t(entry.index), zip_flags_t(ZIP_FL_COMPRESSED))
    }
    guard let file = unsafe file else { throw .damagedPart(name: entry.name) }
    return unsafe RawPart(file: file, of: archive, entry: entry)
  }

  /// Opens one entry for inflating.
  public func part(
    of entry: ZipEntry, limits: PackageLimits = .standard
  ) throws(PackageError) -> PartStream {
    PartStream(try rawPart(of: entry), limits: limits)
  }

  /// Inflates one entry whole and proves its checksum.
  ///
  /// - Memory: what is there, never what the entry claims.
  public func bytes(
    of entry: ZipEntry, limits: PackageLimits = .standard
  ) throws(PackageError) -> [UInt8] {
    var stream = try part(of: entry, limits: limits)
    return try stream.readToEnd()
  }

  private static func error(forOpening code: Int32) -> PackageError {
    switch code {
    case ZIP_ER_NOZIP, ZIP_ER_INCONS, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_EOF, ZIP_ER_MULTIDISK:
      .truncated
    default: .cannotOpen(libzipCode: Int(code))
    }
  }

  private static func entry(at index: Int, of archive: OpaquePointer) -> ZipEntry? {
    var stat = unsafe zip_stat_t()
    guard
      unsafe zip_stat_index(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW), &stat) == 0,
      let name = unsafe stat.name
    else { return nil }
    return unsafe ZipEntry(
      index: index,
      rawName: Array(UnsafeRawBufferPointer(start: name, count: strlen(name))),
      byteCount: Int(clamping: stat.size), compressedByteCount: Int(clamping: stat.comp_size),
      checksum: stat.crc, method: Int(stat.comp_method),
      isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
  }
}
