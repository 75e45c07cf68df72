import InspectionModel
import InspectionPlan
import Testing

@Suite("计数：任务来源、计划项和县市")
struct SourceCountingTests {
  @Test("批次按来源计入应计的计划项和单位", arguments: cases)
  func creditsBatches(_ example: CountingCase) { example.check() }

  static let cases = [
    CountingCase(
      "县局写明州抽：按计划项计，不计县市任务",
      [FileDraft("A", [Draft("R1").stated(.prefecture)])],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽 1 R1 A"])),
    CountingCase(
      "县局写明县抽：计入 17 项和本县",
      [FileDraft("A", [Draft("R1").stated(.county)])],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽 17 R1 A"])),
    CountingCase(
      "县局未写来源：按县抽",
      [FileDraft("A", [Draft("R1")])],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽? 17 R1 A"])),
    CountingCase(
      "机构未写来源：按计划项的实施单位",
      [FileDraft("I", [Draft("R1"), Draft("R2").item(13, "皮鞋").county("B")])],
      CountingOutcome(
        ["1": "1/1/0 open -2", "13": "1/1/0 open -1"], ["州抽? 1 R1 I", "县抽? 13 R2 I"])),
    CountingCase(
      "机构未写来源、品种不明：州抽，不计入任何计划项",
      [FileDraft("I", [Draft("R1").item(nil, "镜子")])],
      CountingOutcome([:], ["州抽? - R1 I"])),
    CountingCase(
      "县局未写来源而机构报为州抽：州抽，机构的行为准",
      [FileDraft("A", [Draft("R1")]), FileDraft("I", [Draft("R1").stated(.prefecture)])],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽 1 R1 I"], ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "机构未写来源而县局写明县抽：写明的为准，计入机构行的县市",
      [
        FileDraft("A", [Draft("R1").stated(.county)]),
        FileDraft("I", [Draft("R1").county("A")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽 17 R1 I"],
        ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "机构的县抽计入行内县市",
      [FileDraft("I", [Draft("R1").stated(.county).county("B")])],
      CountingOutcome(["17": "1/1/0 open -8", "B": "1/1/0 open -2"], ["县抽 17 R1 I"])),
    CountingCase(
      "机构的县抽没有县市：计入 17 项，不计入任何县",
      [FileDraft("I", [Draft("R1").stated(.county)])],
      CountingOutcome(["17": "1/1/0 open -8"], ["县抽 17 R1 I"])),
    CountingCase(
      "县局的县抽即使写了别县也计入报送单位",
      [FileDraft("A", [Draft("R1").stated(.county).county("B")])],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽 17 R1 A"])),
    CountingCase(
      "国抽和省抽列在最后，不计数",
      [
        FileDraft(
          "A",
          [
            Draft("R1").stated(.provincial), Draft("R2").stated(.national),
            Draft("R3").stated(.county), Draft("R4").stated(.prefecture),
          ])
      ],
      CountingOutcome(
        ["1": "1/1/0 open -2", "17": "1/1/0 open -8", "A": "1/1/0 open -3"],
        ["州抽 1 R4 A", "县抽 17 R3 A", "国抽 - R2 A", "省抽 - R1 A"])),
    CountingCase(
      "县抽的鞋计入 13 项，不抵本县任务",
      [FileDraft("A", [Draft("R1").item(13, "皮鞋")])],
      CountingOutcome(["13": "1/1/0 open -1"], ["县抽? 13 R1 A"])),
    CountingCase(
      "计划设为抵任务时，鞋也计入本县",
      plan: TinyPlan.make { $0.settings.namedItemsCountTowardsMinimum = true },
      [FileDraft("A", [Draft("R1").item(13, "皮鞋")])],
      CountingOutcome(["13": "1/1/0 open -1", "A": "1/1/0 open -3"], ["县抽? 13 R1 A"])),
    CountingCase(
      "品种写明 17 项的鞋按所写计",
      [FileDraft("A", [Draft("R1").item(17, "皮鞋")])],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽? 17 R1 A"])),
    CountingCase(
      "品种写的是别的、产品名称是鞋：计入 13 项",
      [FileDraft("A", [Draft("R1").item(nil, "儿童皮鞋")])],
      CountingOutcome(["13": "1/1/0 open -1"], ["县抽? 13 R1 A"])),
    CountingCase(
      "州抽的鞋按计划项计",
      [FileDraft("I", [Draft("R1").item(13, "皮鞋").stated(.prefecture)])],
      CountingOutcome(["13": "1/1/0 open -1"], ["州抽 13 R1 I"])),
  ]
}
