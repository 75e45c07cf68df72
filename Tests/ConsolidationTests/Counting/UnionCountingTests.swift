import InspectionModel
import InspectionPlan
import Testing

@Suite("计数：重复、版本和各季度合并")
struct UnionCountingTests {
  @Test("两家报同一批只计一批", arguments: offices)
  func unitesOffices(_ example: CountingCase) { example.check() }

  @Test("各季度按主键合并，最近一期的行为准", arguments: periods)
  func unitesPeriods(_ example: CountingCase) { example.check() }

  static let offices = [
    CountingCase(
      "机构和县局一致：合并，机构的写法为准",
      [FileDraft("A", [Draft("R1").failed("甲、乙")]), FileDraft("I", [Draft("R1").failed("乙；甲")])],
      CountingOutcome(["1": "1/1/1 open -2"], ["州抽? 1 R1 I"], ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "机构和县局结论不一致：机构的行暂为准",
      [FileDraft("A", [Draft("R1").failed()]), FileDraft("I", [Draft("R1")])],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽? 1 R1 I"], ["D-103 A R1 检验结论 J4"])),
    CountingCase(
      "先收到的是机构：还是机构为准，问题给县局",
      [FileDraft("I", [Draft("R1")]), FileDraft("A", [Draft("R1").failed()])],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽? 1 R1 I"], ["D-103 A R1 检验结论 J4"])),
    CountingCase(
      "两县不一致：受检单位所在县为准",
      [
        FileDraft("A", [Draft("R1").county("B")]),
        FileDraft("B", [Draft("R1").county("B").cell(.sampledEntity, "某店")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "B": "1/1/0 open -2"], ["县抽? 17 R1 B"],
        ["D-103 A R1 受检单位 F4"])),
    CountingCase(
      "两县都称是本县的：先收到的为准",
      [
        FileDraft("B", received: "2025-04-02", [Draft("R1").county("B")]),
        FileDraft("A", received: "2025-04-03", [Draft("R1").county("A")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "B": "1/1/0 open -2"], ["县抽? 17 R1 B"],
        ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "写明的本县胜过按报送单位推定的本县",
      [
        FileDraft("A", received: "2025-04-02", [Draft("R1")]),
        FileDraft("B", received: "2025-04-03", [Draft("R1").county("B")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "B": "1/1/0 open -2"], ["县抽? 17 R1 B"],
        ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "三家报同一批：与为准的行逐家比较",
      [
        FileDraft("A", [Draft("R1")]), FileDraft("B", [Draft("R1").failed()]),
        FileDraft("I", [Draft("R1")]),
      ],
      CountingOutcome(
        ["1": "1/1/0 open -2"], ["州抽? 1 R1 I"],
        ["D-102 A R1 检验报告编号 I4", "D-103 B R1 检验结论 J4"])),
    CountingCase(
      "空格、大小写和全角半角不同不算不一致",
      [
        FileDraft("A", [Draft("R1").cell(.sampledEntity, "ＡＢ（楚雄） 商行")]),
        FileDraft("I", [Draft("R1").cell(.sampledEntity, "ab(楚雄)商行")]),
      ],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽? 1 R1 I"], ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "一家漏填不合格项目：由 X-101 去问，不算不一致",
      [FileDraft("A", [Draft("R1").failed("")]), FileDraft("I", [Draft("R1").failed("甲")])],
      CountingOutcome(["1": "1/1/1 open -2"], ["州抽? 1 R1 I"], ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "同一单位的重复行并入第一行",
      [FileDraft("A", [Draft("R1"), Draft("R2"), Draft("R1")])],
      CountingOutcome(
        ["17": "2/2/0 open -7", "A": "2/2/0 open -2"], ["县抽? 17 R1 A", "县抽? 17 R2 A"])),
    CountingCase(
      "同一编号内容不同：后一行待更正",
      [FileDraft("A", [Draft("R1"), Draft("R1").failed().withheld()])],
      CountingOutcome(
        ["17": "1/1/0+1(1) open -8", "A": "1/1/0+1(1) open -3"], ["县抽? 17 R1 A"])),
  ]

  static let periods = [
    CountingCase(
      "一份报送分两个文件：都计",
      [FileDraft("A", [Draft("R1")]), FileDraft("A", [Draft("R2")])],
      CountingOutcome(
        ["17": "2/2/0 open -7", "A": "2/2/0 open -2"], ["县抽? 17 R1 A", "县抽? 17 R2 A"])),
    CountingCase(
      "被新版代替的文件和原样重发的文件不计",
      [
        FileDraft("A", [Draft("R1"), Draft("R2")]).with { $0.standing = .superseded(by: 1) },
        FileDraft("A", [Draft("R1").failed()]),
        FileDraft("A", [Draft("R1").failed()]).with { $0.standing = .identical(to: 1) },
      ],
      CountingOutcome(
        ["17": "1/1/1 open -8", "A": "1/1/1 open -3"], ["县抽? 17 R1 A"], ["D-104 A R2"])),
    CountingCase(
      "累计报表：同一批只计一次，后一期的内容为准",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1"), Draft("R2")]),
        FileDraft("A", 2, [Draft("R1").failed(), Draft("R2"), Draft("R3")]),
      ],
      CountingOutcome(
        ["17": "3/3/1 open -6", "A": "3/3/1 open -1"],
        ["县抽? 17 R1 A", "县抽? 17 R2 A", "县抽? 17 R3 A"])),
    CountingCase(
      "增量报表：各期相加",
      period: 2,
      [FileDraft("A", 1, [Draft("R1")]), FileDraft("A", 2, [Draft("R2")])],
      CountingOutcome(
        ["17": "2/2/0 open -7", "A": "2/2/0 open -2"], ["县抽? 17 R1 A", "县抽? 17 R2 A"])),
    CountingCase(
      "后面各期的文件不计",
      period: 1,
      [FileDraft("A", 1, [Draft("R1")]), FileDraft("A", 2, [Draft("R2")])],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽? 17 R1 A"])),
    CountingCase(
      "只列本期：以前已报的不在附件4，进度照样累计",
      plan: TinyPlan.make { $0.settings.scope = .period }, period: 2,
      [
        FileDraft("A", 1, [Draft("R1")]),
        FileDraft("A", 2, [Draft("R1").failed(), Draft("R2")]),
      ],
      CountingOutcome(["17": "2/2/1 open -7", "A": "2/2/1 open -2"], ["县抽? 17 R2 A"])),
    CountingCase(
      "机构先报、县局后期累计重复：机构的行为准",
      period: 2,
      [FileDraft("I", 1, [Draft("R1")]), FileDraft("A", 2, [Draft("R1").failed()])],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽? 1 R1 I"], ["D-103 A R1 检验结论 J4"])),
    CountingCase(
      "县局自己改正以后不再不一致",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").failed()]), FileDraft("I", 1, [Draft("R1")]),
        FileDraft("A", 2, [Draft("R1")]),
      ],
      CountingOutcome(["1": "1/1/0 open -2"], ["州抽? 1 R1 I"], ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "两县先后报同一批、都不在本县：后一期为准",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").county("C")]),
        FileDraft("B", 2, [Draft("R1").county("C")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "B": "1/1/0 open -2"], ["县抽? 17 R1 B"],
        ["D-102 A R1 检验报告编号 I4"])),
    CountingCase(
      "待出报告的行被同一单位后来的结果代替",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").pending()]),
        FileDraft("A", 2, [Draft("R1").failed(), Draft("R2")]),
      ],
      CountingOutcome(
        ["17": "2/2/1 open -7", "A": "2/2/1 open -2"], ["县抽? 17 R1 A", "县抽? 17 R2 A"])),
    CountingCase(
      "结果来了以后又报一次待出报告：仍是一批",
      period: 3,
      [
        FileDraft("A", 1, [Draft("R1").pending()]), FileDraft("A", 2, [Draft("R1")]),
        FileDraft("A", 3, [Draft("R1").pending()]),
      ],
      CountingOutcome(["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽? 17 R1 A"])),
    CountingCase(
      "抽样日期不同的结果不代替待出报告",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").pending()]),
        FileDraft("A", 2, [Draft("R1").cell(.samplingDate, "2025-05-05")]),
      ],
      CountingOutcome(
        ["17": "2/1/0 open -7", "A": "2/1/0 open -2"], ["县抽? 17 单位R1 A", "县抽? 17 R1 A"],
        ["X-110 A 单位R1 检验结论 J4"])),
    CountingCase(
      "别的单位的结果不代替待出报告",
      period: 1,
      [FileDraft("A", 1, [Draft("R1").pending()]), FileDraft("B", 1, [Draft("R1")])],
      CountingOutcome(
        ["17": "2/1/0 open -7", "A": "1/0/0 open -3", "B": "1/1/0 open -2"],
        ["县抽? 17 单位R1 A", "县抽? 17 R1 B"], ["D-107 B R1 检验报告编号 I4"])),
    CountingCase(
      "一季度待出报告、二季度仍待出",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").pending()]), FileDraft("A", 2, [Draft("R1").pending()]),
      ],
      CountingOutcome(
        ["17": "1/0/0 open -8", "A": "1/0/0 open -3"], ["县抽? 17 单位R1 A"],
        ["X-110 A 单位R1 检验结论 J4"])),
    CountingCase(
      "拒检后来抽到样：另一日期，各是各的",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").verdict(.refused)]),
        FileDraft("A", 2, [Draft("R1").cell(.samplingDate, "2025-05-05")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "A": "1/1/0 open -3"], ["县抽? 17 单位R1 A", "县抽? 17 R1 A"])),
  ]
}
