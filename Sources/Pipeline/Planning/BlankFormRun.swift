internal import InspectionModel
package import InspectionPlan
internal import Reporting
internal import SheetModel
internal import SheetReading

/// Writes a blank 附件4 for an office.
package struct BlankFormRun: Sendable {
  private let plan: AnnualPlan
  private let office: String?
  private let path: String

  /// - Parameters:
  ///   - plan: Whose columns and words.
  ///   - office: As somebody calls it; `nil` for a form that any office can use.
  ///   - path: A file that is not there yet.
  /// - Throws: ``RunError/unknownOffice(_:known:)``.
  package init(plan: AnnualPlan, office: String?, path: String) throws(RunError) {
    self.plan = plan
    self.path = path
    guard let office else {
      self.office = nil
      return
    }
    guard let planned = plan.office(named: office) else {
      throw .unknownOffice(office, known: plan.offices.map(\.shortName))
    }
    self.office = planned.office.name
  }

  /// Writes the file beside its name, reads it back, and gives it its name.
  package func write() throws(RunError) {
    let file = FilePath(path)
    guard (try? FileStatus.of(file)) == nil else { throw .fileExists(path: path) }
    let staged = FilePath(bytes: file.bytes + Array(".new".utf8))
    do {
      let proof = try BlankForm(plan: plan).write(office: office, to: staged.shown)
      var written = try SpreadsheetFile(path: staged.shown)
      for index in 0..<proof.sheetCount {
        try proof.prove(written.grid(ofSheet: index, showing: .none), isSheet: index)
      }
      try FileContent.synchronise(staged)
      try FileContent.rename(staged, to: file)
    } catch let error as any CodedError {
      FileContent.remove(staged)
      throw .workbookFailed(path: path, error)
    } catch let error as FileSystemError {
      FileContent.remove(staged)
      throw .unwritable(path: path, error)
    } catch {
      FileContent.remove(staged)
      throw .notProven(path: path, detail: "写工作簿时中断")
    }
  }
}
