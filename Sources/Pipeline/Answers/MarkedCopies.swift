internal import InspectionModel
internal import Reporting
internal import SheetModel

/// The marked copies of a period: which files get one, and under which name.
internal struct MarkedCopies: Sendable {
  internal static let folderName = "待发"

  private let maker: MarkedCopyMaker
  private let files: [Int]

  internal init(_ maker: MarkedCopyMaker) {
    self.maker = maker
    let all = maker.checked.files
    files = all.indices.filter { index in
      all[index].content == .table && all[index].standing == .current && !all[index].sheets.isEmpty
    }
  }

  /// A document of an answer; its name begins with 待发.
  internal struct Document: Sendable {
    internal var name: String
    internal var bytes: [UInt8]
  }

  /// Makes the copies, several at once, in the order of the files.
  internal func documents() async throws(RunError) -> [Document] {
    let maker = maker
    let results = await OrderedTasks.map(files) {
      index -> Swift.Result<MarkedCopyMaker.Result?, RunError> in
      do throws(RunError) {
        return .success(try maker.copy(ofFile: index))
      } catch {
        return .failure(error)
      }
    }
    var taken: Set<String> = []
    var documents: [Document] = []
    for (index, result) in zip(files, results) {
      guard let copy = try result.get() else { continue }
      let file = maker.checked.files[index]
      let folder = Self.folderName + "/" + officeFolder(file)
      let name = Self.free("\(folder)/\(Self.name(of: file))", in: &taken)
      documents.append(Document(name: name, bytes: copy.bytes))
      if let original = copy.original {
        let name = Self.free("\(folder)/\(Self.fileName(file))", in: &taken)
        documents.append(Document(name: name, bytes: original))
      }
    }
    return documents
  }

  private func officeFolder(_ file: SubmittedFile) -> String {
    Self.safe(maker.checked.officeName(file.office.officeCode) ?? "报送单位不明")
  }

  /// `原名（请更正-第2次）.xlsx`; the mark of an earlier copy goes.
  private static func name(of file: SubmittedFile) -> String {
    let whole = fileName(file)
    var stem = whole.lastIndex(of: ".").map { String(whole[..<$0]) } ?? whole
    if let start = stem.lastRange(of: "（请更正-第"), stem.hasSuffix("次）") {
      stem = String(stem[..<start])
    }
    let mark = "（请更正-第\(file.version)次）.xlsx"
    // Names have at most 255 bytes.
    while stem.utf8.count + mark.utf8.count > 230 { stem.removeLast() }
    return stem + mark
  }

  private static func fileName(_ file: SubmittedFile) -> String {
    safe(file.path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// A name that stays in its folder and is not hidden.
  private static func safe(_ name: String) -> String {
    let clean = String(
      name.unicodeScalars.map {
        $0.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains($0) ? "_" : Character($0)
      })
    return clean.hasPrefix(".") ? "_" + clean.dropFirst() : clean
  }

  private static func free(_ name: String, in taken: inout Set<String>) -> String {
    guard !taken.insert(name).inserted else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var number = 2
    while !taken.insert("\(name[..<dot])（\(number)）\(name[dot...])").inserted { number += 1 }
    return "\(name[..<dot])（\(number)）\(name[dot...])"
  }
}

extension String {
  /// Where the last occurrence of `other` begins.
  fileprivate func lastRange(of other: String) -> String.Index? {
    indices.last { self[$0...].hasPrefix(other) }
  }
}
