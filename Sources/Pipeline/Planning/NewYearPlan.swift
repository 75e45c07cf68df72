internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import PlanDrafting
internal import SheetModel

/// The plan file of a new workspace: the shipped one, another one, or last year's carried on; with the
/// columns of a real blank 附件4 where there is one.
package struct NewYearPlan: Sendable {
  private let plan: String?
  private let previous: Workspace?
  private let form: String?

  /// - Parameters:
  ///   - plan: A plan file; `nil` takes last year's, or the shipped one.
  ///   - previous: Last year's workspace.
  ///   - form: A blank 附件4 whose columns the plan is to have.
  package init(plan: String?, previous: Workspace?, form: String?) {
    self.plan = plan
    self.previous = previous
    self.form = form
  }

  /// What messages call the plan.
  package var name: String {
    plan ?? previous?.plan.shown ?? PlanDocument.shippedName
  }

  /// The plan file's bytes.
  package func bytes() throws(RunError) -> [UInt8] {
    let bytes = try baseBytes()
    guard let form else { return bytes }
    let plan: AnnualPlan
    do {
      plan = try PlanFile.load(bytes)
    } catch {
      throw .badPlan(path: name, error)
    }
    return try withColumns(of: form, bytes, plan)
  }

  private func baseBytes() throws(RunError) -> [UInt8] {
    if let plan { return try Self.read(FilePath(plan), missing: .noSuchFile(path: plan)) }
    guard let previous else { return PlanFile.shipped }
    let document = try previous.loadPlan()
    let old = try Self.read(previous.plan, missing: .noPlan(path: previous.root.shown))
    guard
      let text = PlanRenewal.text(
        String(decoding: old, as: UTF8.self), year: document.plan.year)
    else { throw .unusualPlan(path: previous.plan.shown) }
    return Array(text.utf8)
  }

  private static func read(_ path: FilePath, missing: RunError) throws(RunError) -> [UInt8] {
    do {
      return try FileContent.read(path)
    } catch {
      throw error.isMissing ? missing : .unreadablePlan(path: path.shown, error)
    }
  }

  private func withColumns(
    of form: String, _ bytes: [UInt8], _ plan: AnnualPlan
  ) throws(RunError) -> [UInt8] {
    let grids = try PlanImport.grids(of: form)
    let file = IncomingFile(
      path: form, fileName: form, zipName: nil, folderOffice: nil, folders: [], sha256: "",
      byteCount: 0, received: ReceivedTime(moment: Clock.now(), basis: .changeTime))
    guard
      let sheet = FileIntake(plan: plan).table(file, sheets: grids, hiddenSheets: []).sheets.first
    else { throw .badTable(path: form, Self.noForm(grids, plan)) }
    let columns = FormColumns(Self.headers(of: sheet, plan), plan: plan)
    guard columns.missingCore.isEmpty else {
      throw .badTable(path: form, Self.missing(columns.missingCore, sheet.name))
    }
    let title = grids.first { $0.name == sheet.name }.flatMap { Self.title(of: $0, above: sheet) }
    guard let text = columns.text(in: String(decoding: bytes, as: UTF8.self), title: title) else {
      throw .unusualPlan(path: name)
    }
    return Array(text.utf8)
  }

  private static func noForm(_ grids: [SheetGrid], _ plan: AnnualPlan) -> DraftError {
    missing(plan.columns.filter { $0.need == .core }.map(\.header), grids.first?.name ?? "")
  }

  private static func missing(_ headers: [String], _ sheet: String) -> DraftError {
    DraftError(mistakes: [
      DraftMistake(sheet: sheet, cell: nil, reason: .noTable(missing: headers))
    ])
  }

  private static func headers(of sheet: SubmittedSheet, _ plan: AnnualPlan) -> [FormColumns.Header]
  {
    let known = sheet.columns.compactMap { mapping in
      mapping.columns.first.map {
        (
          $0,
          FormColumns.Header(
            text: mapping.header, field: plan.layout.fields[mapping.fieldIndex],
            letters: CellReference.letters(column: $0))
        )
      }
    }
    let others = sheet.doubts.map {
      (
        $0.column,
        FormColumns.Header(
          text: $0.header, field: nil, letters: CellReference.letters(column: $0.column))
      )
    }
    return (known + others).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The first text above the header that calls itself a 表.
  private static func title(of grid: SheetGrid, above sheet: SubmittedSheet) -> String? {
    for row in grid.rows where row.index < sheet.headerRow {
      for cell in row.cells {
        if case .text(let text) = cell.value, text.contains("表"), !text.contains("填报") {
          return text.filter { !$0.isWhitespace }
        }
      }
    }
    return nil
  }
}
