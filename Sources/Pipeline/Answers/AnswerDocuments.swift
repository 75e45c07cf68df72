internal import InspectionModel
internal import InspectionPlan
internal import Reporting
internal import SheetModel

/// What lies in 待发 for each office beside its marked copies: 消息.txt, 校验意见.html, mail.json.
internal struct AnswerDocuments {
  private static let message = "消息.txt"
  private static let page = "校验意见.html"
  private static let mail = "mail.json"

  private let answers: [OfficeAnswer]
  private let copies: [MarkedCopies.Document]

  /// - Parameters:
  ///   - answers: One an office.
  ///   - copies: What ``MarkedCopies`` made.
  internal init(_ answers: [OfficeAnswer], copies: [MarkedCopies.Document]) {
    self.answers = answers
    self.copies = copies
  }

  /// Marked copies first, then the offices' documents in the plan's order.
  internal var documents: [MarkedCopies.Document] {
    copies
      + answers.flatMap { answer -> [MarkedCopies.Document] in
        let code = answer.office.office.code
        let folder =
          MarkedCopies.folderName + "/"
          + MarkedCopies.officeFolder(answer.office.office.name) + "/"
        let own = copies.filter { $0.officeCode == code }
        let names = own.filter(\.isCopy).map { Self.last($0.name) }
        let page = AnswerPage(answer, copies: names).bytes
        let message = AnswerMessage(answer, copies: names).bytes
        var documents = [
          MarkedCopies.Document(name: folder + Self.message, bytes: message, officeCode: code),
          MarkedCopies.Document(name: folder + Self.page, bytes: page, officeCode: code),
        ]
        guard !answer.office.emails.isEmpty else { return documents }
        let attached =
          own.map { (Self.last($0.name), $0.bytes) } + [(Self.page, page)]
        let mail = AnswerMail(
          answer, copies: names,
          attachments: attached.map { name, bytes in
            AnswerMail.Attachment(name: name, sha256: SHA256Hasher.hex(of: bytes))
          })
        documents.append(
          MarkedCopies.Document(name: folder + Self.mail, bytes: mail.bytes, officeCode: code))
        return documents
      }
  }

  private static func last(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}
