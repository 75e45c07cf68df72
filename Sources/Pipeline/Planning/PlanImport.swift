internal import InspectionPlan
internal import PlanDrafting
internal import SheetModel
internal import SheetReading

/// Drafts a plan file from the workbooks that a notice comes with.
package struct PlanImport: Sendable {
  private let annex: String
  private let contacts: String?
  private let base: String?
  private let year: Int?

  /// - Parameters:
  ///   - annex: The workbook that holds 附件1: XLSX, XLS or CSV.
  ///   - contacts: The workbook that holds 通讯录.
  ///   - base: A plan file from which everything comes that the tables don't say; `nil` is the
  ///     shipped one.
  ///   - year: Overrules the year of the title.
  package init(annex: String, contacts: String?, base: String?, year: Int?) {
    self.annex = annex
    self.contacts = contacts
    self.base = base
    self.year = year
  }

  /// The plan file's text; it was read back without a mistake.
  ///
  /// - Throws: ``RunError/badTable(path:_:)`` for a workbook that can't be read or understood.
  package func text() throws(RunError) -> String {
    let bytes = try baseBytes()
    let name = base ?? PlanDocument.shippedName
    let plan: AnnualPlan
    do {
      plan = try PlanFile.load(bytes)
    } catch {
      throw .badPlan(path: name, error)
    }
    guard let draft = PlanDraft(base: bytes, plan: plan) else {
      throw .unusualPlan(path: name)
    }
    let grids = try Self.grids(of: annex)
    let list: [SheetGrid]? =
      if let contacts { try Self.grids(of: contacts) } else { nil }
    let text: String
    do {
      text = try draft.text(annex: grids, contacts: list, year: year)
    } catch {
      throw .badTable(path: contacts == nil ? annex : "\(annex)、\(contacts ?? "")", error)
    }
    do {
      _ = try PlanFile.load(Array(text.utf8))
    } catch {
      throw .badPlan(path: "起草的计划", error)
    }
    return text
  }

  private func baseBytes() throws(RunError) -> [UInt8] {
    guard let base else { return PlanFile.shipped }
    do {
      return try FileContent.read(FilePath(base))
    } catch {
      throw error.isMissing ? .noSuchFile(path: base) : .unreadablePlan(path: base, error)
    }
  }

  /// All sheets of a workbook.
  internal static func grids(of path: String) throws(RunError) -> [SheetGrid] {
    guard (try? FileStatus.of(FilePath(path))) != nil else { throw .noSuchFile(path: path) }
    do {
      var file = try SpreadsheetFile(path: path)
      var grids: [SheetGrid] = []
      for (index, sheet) in file.sheets.enumerated() where sheet.kind == .worksheet {
        grids.append(try file.grid(ofSheet: index))
      }
      return grids
    } catch {
      throw .badTable(path: path, error)
    }
  }
}
