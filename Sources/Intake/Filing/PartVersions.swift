import InspectionModel

/// Tells parts of one filing from later versions of a part (`design.md`, section 7).
///
/// A marked copy is the next version of the file that it was made from; one that came back unchanged
/// is that file once more. What lies where an earlier file lay took its place, whatever the two have in common.
///
/// - Order: files are added in the order received, then by path.
struct PartVersions {
  /// A part's current version.
  private struct Part {
    var file: Int
    var keyCount: Int
  }

  /// Files of unknown offices need not come from one: none replaces another.
  private let isOfficeKnown: Bool
  private var parts: [Part] = []
  /// Files that hold a key, whether they are still current or not.
  private var holders: [RecordKey: [Int]] = [:]
  private var filesByContent: [String: Int] = [:]
  /// Files that yielded no table and are no longer there: the next table takes their place.
  private var lostFailures: [Int] = []

  /// So much of an earlier file's keys makes a file its next version.
  private let repeatedPercent: Int

  init(isOfficeKnown: Bool, repeatedPercent: Int) {
    self.isOfficeKnown = isOfficeKnown
    self.repeatedPercent = repeatedPercent
  }

  /// Settles standing, version and overlaps of one table; documents and failures stay as they are.
  mutating func add(_ index: Int, of files: inout [SubmittedFile]) {
    guard files[index].content == .table else { return }
    guard !files[index].sha256.isEmpty else { return }
    if let same = filesByContent[files[index].sha256] {
      files[index].standing = .identical(to: same)
      files[index].version = files[same].version
      return
    }
    if let same = unchangedOriginal(of: index, in: files) {
      files[index].standing = .identical(to: same)
      files[index].version = files[same].version
      filesByContent[files[index].sha256] = same
      return
    }
    filesByContent[files[index].sha256] = index
    guard isOfficeKnown else { return }
    for lost in lostFailures {
      files[lost].standing = .superseded(by: index)
      guard files[lost].path == files[index].path else { continue }
      files[index].version = max(files[index].version, files[lost].version + 1)
    }
    lostFailures = files[index].failure != nil && !files[index].isInInbox ? [index] : []
    let ordered = files[index].sheets.flatMap(\.records).map(\.key).filter(\.isTelling)
    let keys = Set(ordered)
    guard !keys.isEmpty else { return }
    var sharedCounts: [Int: Int] = [:]
    for key in keys { for file in holders[key] ?? [] { sharedCounts[file, default: 0] += 1 } }
    var remaining: [Part] = []
    for part in parts {
      let shared = sharedCounts[part.file] ?? 0
      let isOverwritten =
        !files[part.file].isInInbox && files[part.file].path == files[index].path
      if isOverwritten
        || files[index].returned?.origin == files[part.file].sha256
        || shared * 100 >= part.keyCount * repeatedPercent
      {
        files[part.file].standing = .superseded(by: index)
        files[index].version = max(files[index].version, files[part.file].version + 1)
      } else {
        remaining.append(part)
        guard shared > 0 else { continue }
        var seen: Set<RecordKey> = []
        let sharedKeys = ordered.filter {
          holders[$0]?.contains(part.file) ?? false && seen.insert($0).inserted
        }
        files[index].overlaps.append(FileOverlap(file: part.file, sharedKeys: sharedKeys))
      }
    }
    for key in keys { holders[key, default: []].append(index) }
    parts = remaining + [Part(file: index, keyCount: keys.count)]
  }

  /// The file that a marked copy was made from, if it came back as it was and without a word.
  private func unchangedOriginal(of index: Int, in files: [SubmittedFile]) -> Int? {
    guard let returned = files[index].returned, returned.statements.isEmpty,
      let origin = returned.origin.flatMap({ filesByContent[$0] })
    else { return nil }
    let (one, other) = (files[index].sheets, files[origin].sheets)
    let isSame =
      one.count == other.count
      && zip(one, other).allSatisfy { $0.records == $1.records && $0.ignored == $1.ignored }
    return isSame ? origin : nil
  }
}
