package import InspectionModel
package import InspectionPlan

/// Text was not damaged by a wrong character set.
package struct DamagedTextRule: CellStateRule {
  package static let description = RuleDescription(
    .damagedText, "文字应没有乱码",
    passing: [RuleExample([.sampledEntity: "楚雄某某商贸有限公司"])],
    failing: [
      RuleExample([.sampledEntity: .read("楚雄锟斤拷锟斤拷公司", .damaged)], at: .sampledEntity),
      RuleExample([.remarks: .read("\u{FFFD}\u{FFFD}", .damaged)], at: .remarks),
    ])
  package static let state = FieldValue.State.damaged

  package init(plan: AnnualPlan) {}
}
