import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

extension WorkbookYear {
  static func progress(rowCount: Int) -> PlanProgress {
    let items = WorkbookPlan.items.map { item in
      let sampled =
        item.isCatchAll ? rowCount / 2 : item.number <= 2 ? item.batches - item.number : 0
      return PlanProgress.Item(
        number: item.number, product: item.product, implementer: item.implementer,
        planned: item.batches, isFloor: item.isFloor, sampled: sampled, tested: sampled,
        failed: sampled / 17, withheld: item.isCatchAll ? 4 : 0,
        withheldFailed: item.isCatchAll ? 1 : 0,
        due: item.number <= 2 ? WorkbookPlan.day(4, 10) : WorkbookPlan.day(12, 20),
        state: item.number == 1 ? .short : item.number == 2 ? .met : .open,
        missing: max(0, item.batches - sampled), isWindowOpen: (14...16).contains(item.number))
    }
    let offices = WorkbookPlan.offices.filter { $0.minimum != nil }.map { office in
      PlanProgress.OfficeShare(
        officeCode: office.office.code, required: office.minimum ?? 0, sampled: rowCount / 20,
        tested: rowCount / 20, failed: rowCount / 340,
        withheld: office.office.code == "532301" ? 4 : 0,
        withheldFailed: office.office.code == "532301" ? 1 : 0, state: .open,
        missing: max(0, (office.minimum ?? 0) - rowCount / 20))
    }
    return PlanProgress(
      items: items, offices: offices, planned: 675, sampled: items.reduce(0) { $0 + $1.sampled },
      tested: items.reduce(0) { $0 + $1.tested }, elapsedShare: 101.0 / 353)
  }

  static func roster() -> [RosterEntry] {
    WorkbookPlan.offices.enumerated().map { index, office in
      RosterEntry(
        officeCode: office.office.code,
        state: index == 4 ? .late : index == 7 ? .unconfirmed : index == 9 ? .missing : .received,
        isDue: true, daysLate: index == 4 ? 2 : 0, table: index == 9 ? .missing : .received,
        workReport: index % 4 == 1 ? .missing : .received,
        analysis: office.owesAnalysis ? .missing : .notRequired, files: index == 9 ? [] : [index])
    }
  }

  static func control(read: Int, withheld: Int, files: Int) -> ControlTotals {
    var totals = ControlTotals()
    totals.rowsRead = read
    totals.rejected = withheld
    totals.ignored = files
    totals.accepted = read - withheld - files
    totals.inWorkbook = totals.accepted
    return totals
  }

  static func controls(_ files: [SubmittedFile], withheld: [RecordReference]) -> [OfficeControl] {
    files.enumerated().map { index, file in
      OfficeControl(
        officeCode: file.office.officeCode,
        totals: control(
          read: file.sheets[0].records.count + 1,
          withheld: withheld.filter { $0.file == index }.count, files: 1))
    }
  }

  static func statistics(rowCount: Int, withheld: Int) -> BatchStatistics {
    var total = BatchStatistics.Counts()
    total.passed = rowCount - rowCount / 17
    total.failed = rowCount / 17
    total.notSampled = rowCount / 41
    total.firms = 7
    total.withheld = withheld
    total.withheldFailed = 1
    return BatchStatistics(total: total, uncounted: 3, assumedSources: rowCount / 11)
  }
}
