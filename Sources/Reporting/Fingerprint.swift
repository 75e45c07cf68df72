package import InspectionModel
package import InspectionPlan
import SheetModel

/// What makes a finding of one version the same as one of the next: SHA-256 in lower-case hex.
///
/// - Input: rule, office, key, field and ordinal, each with its length before it, so that no two
///   lists of parts give the same bytes. The row and the value are no part of it.
/// - Key: the record's, unless a part of it is blank or came from a cell that could not be read;
///   then the row's other fields. Findings without a record take what they name: column, item, material.
/// - Ordinal: counts findings that are equal in all else, from 0, in the order of the findings.
package struct Fingerprint {
  private let plan: AnnualPlan
  private let files: [SubmittedFile]
  private var seen: [[UInt8]: Int] = [:]

  package init(plan: AnnualPlan, files: [SubmittedFile]) {
    self.plan = plan
    self.files = files
  }

  /// The finding's fingerprint; call it once for each finding, in their order.
  package mutating func next(_ finding: Finding) -> String {
    var parts = LengthPrefixedParts()
    parts.add(finding.rule.rawValue)
    parts.add(finding.officeCode ?? "")
    addKey(of: finding, to: &parts)
    parts.add(finding.place?.field?.rawValue ?? "")
    let ordinal = seen[parts.bytes, default: 0]
    seen[parts.bytes] = ordinal + 1
    parts.add(String(ordinal))
    return SHA256Hasher.hex(of: parts.bytes)
  }

  private func addKey(of finding: Finding, to parts: inout LengthPrefixedParts) {
    guard let reference = finding.record else {
      parts.add("subject")
      parts.add(subject(of: finding))
      return
    }
    let record = files[reference.file].sheets[reference.sheet].records[reference.record]
    if isCertain(record) {
      parts.add(record.key.basis.rawValue)
      for part in record.key.parts { parts.add(part) }
      return
    }
    parts.add("row")
    for (index, field) in plan.layout.fields.enumerated()
    where field != .sequence && field != finding.place?.field && index < record.values.count {
      parts.add(field.rawValue)
      parts.add(record.values[index].text)
    }
  }

  /// Whether the key is made of cells that could be read.
  private func isCertain(_ record: InspectionRecord) -> Bool {
    guard record.key.parts.allSatisfy({ !$0.isEmpty }) else { return false }
    return record.key.basis.fields.allSatisfy { field in
      guard let index = plan.layout.index(of: field), index < record.values.count else {
        return true
      }
      let state = record.values[index].state
      return state == .value || state == .placeholder
    }
  }

  private func subject(of finding: Finding) -> String {
    let place = finding.place
    let named = ["item", "material", "sentence"].lazy.compactMap { finding.details[$0] }.first
    return place?.key ?? place?.header ?? named ?? place?.sheet ?? ""
  }
}

/// Parts of which none can run into the next: `5:V-101`.
private struct LengthPrefixedParts {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ part: String) {
    let utf8 = part.utf8
    bytes.append(contentsOf: String(utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: utf8)
  }
}

extension RecordKey.Basis {
  /// The fields that the key is made of.
  fileprivate var fields: [RecordField] {
    switch self {
    case .report: [.institute, .reportNumber]
    case .visit: [.sampledEntity, .productName, .samplingDate]
    case .product: [.sampledEntity, .productName, .model, .productionDateOrLot]
    }
  }
}
