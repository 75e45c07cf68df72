import InspectionModel
import InspectionPlan

extension TestPlan {
  static let columns: [PlanColumn] = [
    column(.sequence, "序号", .optional, .sequence),
    column(.planItem, "抽查产品品种", .required, .item),
    column(.productName, "产品名称", .core, synonyms: ["样品名称", "商品名称"]),
    column(.trademark, "商标", .optional),
    column(.model, "规格型号", .required, allowsPlaceholder: true),
    column(.productionDateOrLot, "生产日期/批号", .required, .dateOrLot, allowsPlaceholder: true),
    column(.sampledEntity, "受检单位", .core, synonyms: ["受检企业", "被抽样单位", "经销单位", "销售企业"]),
    column(.county, "受检单位所在县市", .required, .choice, choices: ["楚雄市", "禄丰市", "双柏县"]),
    column(.scope, "抽样领域", .required, .choice, choices: ["生产", "流通"]),
    column(.producer, "标称生产企业", .required, allowsPlaceholder: true),
    column(.producerPlace, "标称生产企业所在地", .conditional),
    column(.samplingDate, "抽样日期", .required, .date),
    column(.reportNumber, "检验报告编号", .required, .identifier),
    column(.verdict, "检验结论", .core, .choice, choices: Verdict.allCases.map(\.rawValue)),
    column(.failedItems, "不合格项目", .conditional),
    column(.institute, "承检机构", .required),
    column(.remarks, "备注", .optional),
    column(.source, "任务来源", .optional, .choice, choices: TaskSource.allCases.map(\.rawValue)),
    column(.inspectionKind, "检验类别", .optional, .choice, choices: ["抽检", "复检"]),
    column(.creditCode, "统一社会信用代码", .optional, .identifier),
    column(.productionLicence, "生产许可证编号", .optional),
    column(.cccCertificate, "CCC证书编号", .optional, .identifier),
  ]

  private static func column(
    _ field: RecordField, _ header: String, _ need: PlanColumn.Need,
    _ kind: PlanColumn.Kind = .text, allowsPlaceholder: Bool = false, synonyms: [String] = [],
    choices: [String] = []
  ) -> PlanColumn {
    PlanColumn(
      field: field, header: header, need: need, kind: kind,
      allowsPlaceholder: allowsPlaceholder || need == .optional || need == .conditional,
      isOfficial: true, synonyms: synonyms,
      choices: choices.map { NamedAliases(name: $0, aliases: []) })
  }

  static let rules: [RuleCode: RuleSetting] = {
    var rules: [RuleCode: RuleSetting] = [:]
    for code in RuleCode.allCases { rules[code] = RuleSetting(severity: .verify) }
    let verify = RuleSetting(severity: .verify)
    for code in [RuleCode.unknownOffice, .wrongYear, .duplicateInSubmission] {
      rules[code] = RuleSetting(severity: .error, withholds: .always)
    }
    for code in [RuleCode.damagedText, .requiredValue] {
      rules[code] = RuleSetting(severity: .error, withholds: .core)
    }
    for code in [RuleCode.uncalculatedFormula, .errorCell] {
      rules[code] = RuleSetting(
        severity: .error, withholds: .core, variants: ["optional": verify])
    }
    rules[.missingColumn] = RuleSetting(
      severity: .error, withholds: .always, variants: ["required": verify])
    rules[.notInList] = RuleSetting(severity: .error, withholds: .core)
    return rules
  }()
}
