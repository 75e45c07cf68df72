import InspectionModel
import InspectionPlan

/// Decides who files: the folder, 填报单位, the names of file and ZIP, the one county of 县市.
///
/// The first of these that names an office decides; a later one that names another contradicts. The
/// prefecture's own name, a blank and an unknown name do neither (`design.md`, section 3).
struct OfficeSearch: Sendable {
  let plan: AnnualPlan
  let fields: RecordFields

  /// A name that was found, and where.
  private struct Mention {
    var office: PlannedOffice
    var basis: OfficeEvidence.Basis
    var text: String

    /// In an institute's file name a county's bare name says where samples were taken.
    var isPlaceName: Bool { basis == .fileName && !text.containsExactly("局") }
  }

  func evidence(of file: IncomingFile, sheets: [SubmittedSheet]) -> OfficeEvidence {
    let mentions = folderMentions(file) + statedMentions(sheets) + nameMentions(file)
    guard let decisive = mentions.first else {
      guard let office = officeOfCounty(sheets) else { return OfficeEvidence(officeCode: nil) }
      return OfficeEvidence(officeCode: office.office.code, basis: .countyColumn)
    }
    let code = decisive.office.office.code
    var contradictions: [OfficeEvidence.Contradiction] = []
    for mention in mentions where mention.office.office.code != code {
      if decisive.office.office.kind == .institute, mention.isPlaceName { continue }
      let contradiction = OfficeEvidence.Contradiction(
        officeCode: mention.office.office.code, basis: mention.basis, text: mention.text)
      if !contradictions.contains(contradiction) { contradictions.append(contradiction) }
    }
    return OfficeEvidence(
      officeCode: code, basis: decisive.basis, contradictions: contradictions)
  }

  // MARK: - Mentions

  /// The folder that the caller points out, else the innermost one that is an office's name.
  private func folderMentions(_ file: IncomingFile) -> [Mention] {
    let folders = file.path.split(separator: "/").dropLast().map(String.init)
    let names = [file.folderOffice].compactMap { $0 } + folders.reversed()
    for name in names {
      if let office = plan.office(named: name) {
        return [Mention(office: office, basis: .folder, text: name)]
      }
    }
    return []
  }

  private func statedMentions(_ sheets: [SubmittedSheet]) -> [Mention] {
    sheets.compactMap(\.statedOffice).flatMap { text in
      let offices =
        plan.office(named: text).map { [$0] } ?? longestFirst(plan.offices(mentionedIn: text), text)
      return offices.prefix(1).map { Mention(office: $0, basis: .statedOffice, text: text) }
    }
  }

  /// A name may mention several offices; the longest mention comes first.
  private func nameMentions(_ file: IncomingFile) -> [Mention] {
    [Self.stem(file.fileName), file.zipName.map(Self.stem)].compactMap { $0 }.flatMap { name in
      longestFirst(plan.offices(mentionedIn: name), name).map {
        Mention(office: $0, basis: .fileName, text: name)
      }
    }
  }

  private func longestFirst(_ offices: [PlannedOffice], _ text: String) -> [PlannedOffice] {
    guard offices.count > 1 else { return offices }
    let folded = ComparisonText.folded(text)
    let lengths = offices.map { office in
      office.names.map(ComparisonText.folded).filter { folded.containsExactly($0) }
        .map(\.utf8.count).max() ?? 0
    }
    return offices.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }.map { offices[$0] }
  }

  /// The bureau of the county that every record of the file names, if none is 州抽.
  private func officeOfCounty(_ sheets: [SubmittedSheet]) -> PlannedOffice? {
    let records = sheets.flatMap(\.records)
    guard let code = records.first?.countyCode,
      records.allSatisfy({ $0.countyCode == code && $0.statedSource != .prefecture })
    else { return nil }
    return plan.offices.first { $0.office.countyCode == code }
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
