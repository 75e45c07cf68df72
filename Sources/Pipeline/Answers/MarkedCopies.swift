internal import InspectionModel
internal import Reporting
internal import SheetModel

/// The marked copies of a period: which files get one, and under which name.
internal struct MarkedCopies: Sendable {
  internal static let folderName = "待发"

  private let maker: MarkedCopyMaker
  /// Files with something to correct or to explain, and what that is.
  private let asked: [(file: Int, findings: MarkedFindings)]

  internal init(_ maker: MarkedCopyMaker) {
    self.maker = maker
    asked = MarkedFindings.open(in: maker.checked)
  }

  /// A document of an answer; its name begins with 待发.
  internal struct Document: Sendable {
    internal var name: String
    internal var bytes: [UInt8]
    /// Of the office that is answered; `nil` where nobody knows it.
    internal var officeCode: String?
    /// Whether it is a marked copy, and not what lies beside it.
    internal var isCopy = false
  }

  /// Makes the copies, several at once, in the order of the files.
  internal func documents() async throws(RunError) -> [Document] {
    let maker = maker
    let results = await OrderedTasks.map(asked) {
      asked -> Swift.Result<MarkedCopyMaker.Result?, RunError> in
      do throws(RunError) {
        return .success(try maker.copy(ofFile: asked.file, findings: asked.findings))
      } catch {
        return .failure(error)
      }
    }
    var taken: Set<String> = []
    var documents: [Document] = []
    for (asked, result) in zip(asked, results) {
      guard let copy = try result.get() else { continue }
      let file = maker.checked.files[asked.file]
      let folder = Self.folderName + "/" + officeFolder(file) + "/"
      let path = file.path.split(separator: "/")
      let received = FileName(Self.safe(path.last.map(String.init) ?? ""))
      let name = Self.free(folder, Self.name(of: received, version: file.version), in: &taken)
      documents.append(
        Document(
          name: name, bytes: copy.bytes, officeCode: file.office.officeCode, isCopy: true))
      if let original = copy.original {
        let name = Self.free(folder, received.marked(), in: &taken)
        documents.append(
          Document(name: name, bytes: original, officeCode: file.office.officeCode))
      }
    }
    return documents
  }

  /// The name of an office's folder below 待发; `nil` is an office that nobody knows.
  internal static func officeFolder(_ name: String?) -> String { safe(name ?? "报送单位不明") }

  private func officeFolder(_ file: SubmittedFile) -> String {
    Self.officeFolder(maker.checked.officeName(file.office.officeCode))
  }

  /// `原名（请更正-第2次）.xlsx`; the mark of an earlier copy goes.
  private static func name(of received: FileName, version: Int) -> FileName {
    var stem = received.stem
    if let start = stem.lastRange(of: "（请更正-第"), stem.hasSuffix("次）") {
      stem = String(stem[..<start])
    }
    return FileName(stem: stem, ending: ".xlsx").marked("（请更正-第\(version)次）")
  }

  /// A name that stays in its folder and is not hidden.
  private static func safe(_ name: String) -> String {
    let clean = String(
      name.unicodeScalars.map {
        $0.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains($0) ? "_" : Character($0)
      })
    return clean.hasPrefix(".") ? "_" + clean.dropFirst() : clean
  }

  private static func free(
    _ folder: String, _ name: FileName, in taken: inout Set<String>
  ) -> String {
    var free = folder + name.text
    var number = 2
    while !taken.insert(free).inserted {
      free = folder + name.marked("（\(number)）").text
      number += 1
    }
    return free
  }
}

extension String {
  /// Where the last occurrence of `other` begins.
  fileprivate func lastRange(of other: String) -> String.Index? {
    indices.last { self[$0...].hasPrefix(other) }
  }
}
