package import InspectionModel
internal import Reporting
internal import SheetModel

/// The documents of one period, published together or not at all.
///
/// Each is written beside its final name under a hidden one, proven, and renamed when all are; the
/// manifest comes last. An output that somebody edited since is kept under a dated name. Before the
/// first is renamed, a hidden list in the folder says which hashes are this program's own, those of
/// the last manifest included: what a killed run leaves half-published, or not yet retired under a
/// manifest that no longer names it, is not taken for somebody's edit.
package struct OutputSet: ~Copyable {
  private static let announcementName = ".publishing"

  private let folder: FilePath
  private let shownFolder: String
  private var names: [String] = []
  private var hashes: [String: String] = [:]
  private var sizes: [String: Int] = [:]

  /// - Throws: ``RunError/unwritable(path:_:)``.
  package init(folder: FilePath, shownFolder: String) throws(RunError) {
    self.folder = folder
    self.shownFolder = shownFolder
    do {
      try Folder.make(folder)
    } catch {
      throw .unwritable(path: shownFolder, error)
    }
  }

  deinit {
    for name in names { FileContent.remove(stagedPath(name)) }
  }

  /// Where a library writes a document before it is proven; whatever comes of it goes with the set.
  ///
  /// A name may have folders before it, which are made where they can be.
  package mutating func stage(_ name: String) -> FilePath {
    names.append(name)
    try? Folder.make(folderPath(of: name))
    return stagedPath(name)
  }

  /// Takes over a staged document that was proven.
  package mutating func take(_ name: String) throws(RunError) {
    do {
      let path = stagedPath(name)
      try FileContent.synchronise(path)
      let bytes = try FileContent.read(path)
      note(name, bytes)
    } catch {
      throw .unwritable(path: shown(name), error)
    }
  }

  /// Writes a document, and reads it back.
  package mutating func add(_ name: String, bytes: [UInt8]) throws(RunError) {
    let path = stage(name)
    do {
      try FileContent.write(bytes, to: path)
      guard try FileContent.read(path) == bytes else {
        throw RunError.notProven(path: shown(name), detail: "字节不同")
      }
    } catch let error as RunError {
      throw error
    } catch let error as FileSystemError {
      throw .unwritable(path: shown(name), error)
    } catch {
      throw .notProven(path: shown(name), detail: "读不回来")
    }
    note(name, bytes)
  }

  /// The documents so far, for the manifest, in the order in which they were added.
  package var entries: [(name: String, sha256: String, byteCount: Int)] {
    names.map { ($0, hashes[$0] ?? "", sizes[$0] ?? 0) }
  }

  /// Renames all documents to their final names, the last one added last.
  ///
  /// - Parameters:
  ///   - now: For the names of what is kept.
  ///   - answers: A folder of folders whose files go where this set no longer has them, unless
  ///     somebody edited them.
  /// - Returns: Names under which edited outputs were kept.
  /// - Throws: ``RunError/unwritable(path:_:)``.
  package consuming func publish(
    at now: Moment, retiring answers: String? = nil
  ) throws(RunError) -> [String] {
    var kept: [String] = []
    let announcement = folder.appending(Self.announcementName)
    do throws(FileSystemError) {
      let manifest = (try? FileContent.read(folder.appending(Manifest.fileName))) ?? []
      let announced = (try? FileContent.read(announcement)) ?? []
      let own = [manifest, announced].map { String(decoding: $0, as: UTF8.self) }
      let hashes = names.compactMap { self.hashes[$0] }.map { "\"\($0)\"\n" }
      try FileContent.append(manifest + Array(hashes.joined().utf8), to: announcement)
      for name in names {
        if let copy = try keepEdited(name, own: own, at: now) {
          kept.append(copy)
        }
      }
      for name in names {
        try FileContent.rename(stagedPath(name), to: folder.appending(name))
      }
      for path in foldersOfNames { try Folder.synchronise(path) }
      if let answers { retire(answers, own: own) }
      FileContent.remove(announcement)
    } catch {
      throw .unwritable(path: shownFolder, error)
    }
    return kept
  }

  private mutating func note(_ name: String, _ bytes: [UInt8]) {
    hashes[name] = SHA256Hasher.hex(of: bytes)
    sizes[name] = bytes.count
  }

  /// An output whose hash neither the last manifest nor an announcement knows was edited by hand.
  private func keepEdited(
    _ name: String, own: [String], at now: Moment
  ) throws(FileSystemError) -> String? {
    let path = folder.appending(name)
    guard name != Manifest.fileName, let bytes = try? FileContent.read(path) else { return nil }
    let hash = SHA256Hasher.hex(of: bytes)
    if hash == hashes[name] { return nil }
    if own.contains(where: { $0.contains("\"\(hash)\"") }) { return nil }
    let copy = Self.dated(name, at: now)
    try FileContent.rename(path, to: folder.appending(copy))
    return copy
  }

  private func retire(_ answers: String, own: [String]) {
    let root = folder.appending(answers)
    for office in (try? Folder.names(in: root)) ?? [] {
      let path = root.appending(office)
      for file in (try? Folder.names(in: path)) ?? [] {
        let name = [[UInt8](answers.utf8), office, file].joined(separator: [UInt8(ascii: "/")])
        guard !names.contains(where: { $0.utf8.elementsEqual(name) }),
          let bytes = try? FileContent.read(path.appending(file))
        else { continue }
        let hash = SHA256Hasher.hex(of: bytes)
        if own.contains(where: { $0.contains("\"\(hash)\"") }) {
          FileContent.remove(path.appending(file))
        }
      }
      Folder.removeEmpty(path)
    }
    Folder.removeEmpty(root)
  }

  private func stagedPath(_ name: String) -> FilePath {
    folderPath(of: name).appending(Self.staged(String(name.split(separator: "/").last ?? "")))
  }

  private func folderPath(of name: String) -> FilePath {
    name.split(separator: "/").dropLast().reduce(folder) { $0.appending(String($1)) }
  }

  /// Every folder in which a name of the set is new, those above it included, deepest first.
  private var foldersOfNames: [FilePath] {
    var paths: Set<FilePath> = [folder]
    for name in names {
      var path = folder
      for step in name.split(separator: "/").dropLast() {
        path = path.appending(String(step))
        paths.insert(path)
      }
    }
    return paths.sorted { $0.bytes.count > $1.bytes.count }
  }

  private func shown(_ name: String) -> String { shownFolder + "/" + name }

  private static func staged(_ name: String) -> String { "." + name + ".new" }

  /// `附件4（手工改动 2025-04-12 101530）.xlsx`.
  private static func dated(_ name: String, at now: Moment) -> String {
    let mark = "（手工改动 \(now.date) \(now.time.filter { $0 != ":" })）"
    let start = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    let last = FileName(String(name[start...]))
    return name[..<start] + last.stem + mark + last.ending
  }
}
