import InspectionModel
import InspectionPlan
import Intake
import SheetModel

/// The plan of 楚雄 2025, read once for all tests.
enum ShippedPlan {
  private static let result = Result { try PlanFile.load(PlanFile.shipped) }

  static func load() throws -> AnnualPlan { try result.get() }
}

extension IncomingFile {
  /// A file that lies in 收件箱 and came on a day of 2025 at noon.
  init(
    _ path: String, zip: String? = nil, office: String? = nil, period: String? = nil,
    received: String = "2025-04-01T12:00", sha256: String? = nil
  ) {
    let moment = Moment(received) ?? Moment(secondsSince1970: 0)
    self.init(
      path: "收件箱/\(path)", fileName: path.split(separator: "/").last.map(String.init) ?? "",
      zipName: zip, folderOffice: office, folders: [period].compactMap { $0 },
      sha256: sha256 ?? path,
      byteCount: 1, received: ReceivedTime(moment: moment, basis: .register))
  }
}

extension SubmittedSheet {
  /// What the table's columns became: `B productName`, `D+E productionDateOrLot`, `F ?` and why.
  func columnLines(_ plan: AnnualPlan) -> [String] {
    columns.map { mapping in
      let letters = mapping.columns.map(CellReference.letters(column:)).joined(separator: "+")
      return "\(letters) \(plan.layout.fields[mapping.fieldIndex].rawValue)"
    }
      + doubts.map { doubt in
        let letter = CellReference.letters(column: doubt.column)
        return switch doubt.kind {
        case .unknown: "\(letter) unknown"
        case .duplicate(let field): "\(letter) duplicate \(field.rawValue)"
        case .ambiguous(let fields):
          "\(letter) ambiguous \(fields.map(\.rawValue).joined(separator: ","))"
        }
      }
  }

  /// What every row became, by the number that people see: `4 record`, `5 total`.
  var rowLines: [String] {
    let rows = records.map { ($0.row, "record") } + ignored.map { ($0.row, $0.reason.rawValue) }
    return rows.sorted { $0.0 < $1.0 }.map { "\($0.0 + 1) \($0.1)" }
  }
}

extension InspectionRecord {
  /// The values that are there: `productName=复合肥料`, with the state if it is not `value` and
  /// the original after `←`.
  func lines(_ plan: AnnualPlan) -> [String] {
    values.indices.compactMap { index in
      let value = values[index]
      guard value.state != .blank || originals[index] != nil else { return nil }
      let state = value.state == .value ? "" : " (\(value.state.rawValue))"
      let original = originals[index].map { " ← \($0)" } ?? ""
      return "\(plan.layout.fields[index].rawValue)=\(value.text)\(state)\(original)"
    }
  }
}
