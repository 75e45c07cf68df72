import InspectionModel
import Testing

@Suite("计数：检验结论、待更正和复检")
struct VerdictCountingTests {
  @Test("批次按结论计入已抽、已检和不合格", arguments: verdicts)
  func countsVerdicts(_ example: CountingCase) { example.check() }

  @Test("复检不增加批次，结论以复检为准", arguments: retests)
  func countsRetests(_ example: CountingCase) { example.check() }

  static let verdicts = [
    CountingCase(
      "六种结论：拒检、未抽到样不是批次，待出报告已抽未检",
      [
        FileDraft(
          "I",
          [
            Draft("R1"), Draft("R2").failed(), Draft("R3").verdict(.notJudged),
            Draft("R4").pending(), Draft("R5").verdict(.refused),
            Draft("R6").verdict(.notSampled),
          ])
      ],
      CountingOutcome(
        ["1": "4/3/1 met"],
        [
          "州抽? 1 单位R4 I", "州抽? 1 单位R5 I", "州抽? 1 单位R6 I", "州抽? 1 R1 I", "州抽? 1 R2 I",
          "州抽? 1 R3 I",
        ], ["P-104 1"])),
    CountingCase(
      "结论读不出而未被拦下的行：已抽未检",
      [FileDraft("I", [Draft("R1").verdict(nil)])],
      CountingOutcome(["1": "1/0/0 open -2"], ["州抽? 1 R1 I"])),
    CountingCase(
      "待更正的行不计数，各合计另注批次和其中不合格",
      [
        FileDraft(
          "A",
          [
            Draft("R1"), Draft("R2").withheld(), Draft("R3").failed().withheld(),
            Draft("R4").stated(.prefecture).failed().withheld(),
          ])
      ],
      CountingOutcome(
        ["1": "0/0/0+1(1) open -3", "17": "1/1/0+2(1) open -8", "A": "1/1/0+2(1) open -3"],
        ["县抽? 17 R1 A"])),
    CountingCase(
      "待更正的拒检、复检和国抽本来就不计数，不另注",
      [
        FileDraft(
          "A",
          [
            Draft("R1").verdict(.refused).withheld(), Draft("R2").retest().withheld(),
            Draft("R3").stated(.national).withheld(),
          ])
      ],
      CountingOutcome([:], [])),
    CountingCase(
      "待更正的鞋另注在 13 项，不注在本县任务",
      [FileDraft("A", [Draft("R1").item(13, "皮鞋").withheld()])],
      CountingOutcome(["13": "0/0/0+1(0) open -2"], [])),
    CountingCase(
      "不知谁报的文件，行全部待更正：按行内县市另注",
      [FileDraft(nil, [Draft("R1").county("B").withheld()])],
      CountingOutcome(["17": "0/0/0+1(0) open -9", "B": "0/0/0+1(0) open -3"], [])),
  ]

  static let retests = [
    CountingCase(
      "不合格复检合格",
      [FileDraft("I", [Draft("R1").failed(), Draft("R2").sample(of: "R1").retest()])],
      CountingOutcome(
        ["1": "1/1/0 open -2"], ["州抽? 1 R1 I 不合格→合格", "州抽? 1 R2 I 复检→R1"])),
    CountingCase(
      "合格复检不合格",
      [FileDraft("I", [Draft("R1"), Draft("R2").sample(of: "R1").failed().retest()])],
      CountingOutcome(
        ["1": "1/1/1 open -2"], ["州抽? 1 R1 I 合格→不合格", "州抽? 1 R2 I 复检→R1"])),
    CountingCase(
      "复检仍在检：以初检结论为准",
      [FileDraft("I", [Draft("R1").failed(), Draft("R2").sample(of: "R1").pending().retest()])],
      CountingOutcome(["1": "1/1/1 open -2"], ["州抽? 1 单位R1 I 复检→R1", "州抽? 1 R1 I"])),
    CountingCase(
      "备注写复检、同样品、另一报告编号",
      [
        FileDraft(
          "I", [Draft("R1").failed(), Draft("R2").sample(of: "R1").cell(.remarks, "复检，备样")])
      ],
      CountingOutcome(
        ["1": "1/1/0 open -2"], ["州抽? 1 R1 I 不合格→合格", "州抽? 1 R2 I 复检→R1"])),
    CountingCase(
      "备注写复检而没有更早的同样品：照常计一批",
      [FileDraft("I", [Draft("R1").failed().cell(.remarks, "已申请复检")])],
      CountingOutcome(["1": "1/1/1 open -2"], ["州抽? 1 R1 I"])),
    CountingCase(
      "备注写复检的初检行在累计报表里重复：仍是初检",
      period: 2,
      [
        FileDraft(
          "I", 1,
          [
            Draft("R1").failed().cell(.remarks, "已申请复检"),
            Draft("R2").sample(of: "R1").cell(.remarks, "复检"),
          ]),
        FileDraft(
          "I", 2,
          [
            Draft("R1").failed().cell(.remarks, "已申请复检"),
            Draft("R2").sample(of: "R1").cell(.remarks, "复检"),
          ]),
      ],
      CountingOutcome(
        ["1": "1/1/0 open -2"], ["州抽? 1 R1 I 不合格→合格", "州抽? 1 R2 I 复检→R1"])),
    CountingCase(
      "备注说没有复检：照常计两批",
      [
        FileDraft(
          "I", [Draft("R1").failed(), Draft("R2").sample(of: "R1").cell(.remarks, "企业未申请复检")])
      ],
      CountingOutcome(
        ["1": "2/2/1 open -1"], ["州抽? 1 R1 I", "州抽? 1 R2 I"], ["D-107 I R2 检验报告编号 I5"])),
    CountingCase(
      "初检行待更正：读表时认出的复检仍不计数",
      [
        FileDraft(
          "I",
          [
            Draft("R1").failed().withheld(),
            Draft("R2").sample(of: "R1").cell(.remarks, "复检").marked(),
          ])
      ],
      CountingOutcome(["1": "0/0/0+1(1) open -3"], ["州抽? 1 R2 I 复检"])),
    CountingCase(
      "今年没有初检的复检：不计数，请报送单位核实",
      [FileDraft("I", [Draft("R1").failed(), Draft("R2").retest()])],
      CountingOutcome(
        ["1": "1/1/1 open -2"], ["州抽? 1 R1 I", "州抽? 1 R2 I 复检"],
        ["X-108 I R2 检验报告编号 I5"])),
    CountingCase(
      "初检在上一季度、由县局报：备注写复检的机构行认得出",
      period: 2,
      [
        FileDraft("A", 1, [Draft("R1").failed()]),
        FileDraft("I", 2, [Draft("R2").sample(of: "R1").cell(.remarks, "复检")]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "A": "1/1/0 open -3"],
        ["县抽? 17 R1 A 不合格→合格", "县抽? 17 R2 I 复检→R1"])),
    CountingCase(
      "县局初检，机构复检：来源随初检",
      [
        FileDraft("A", [Draft("R1").failed()]),
        FileDraft("I", [Draft("R2").sample(of: "R1").retest()]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "A": "1/1/0 open -3"],
        ["县抽? 17 R1 A 不合格→合格", "县抽? 17 R2 I 复检→R1"])),
    CountingCase(
      "两家都报同一复检，只有一家注明：仍是一次复检",
      [
        FileDraft("A", [Draft("R1").failed(), Draft("R2").sample(of: "R1").retest()]),
        FileDraft("I", [Draft("R2").sample(of: "R1").county("A").item(17)]),
      ],
      CountingOutcome(
        ["17": "1/1/0 open -8", "A": "1/1/0 open -3"],
        ["县抽? 17 R1 A 不合格→合格", "县抽? 17 R2 I 复检→R1"], ["D-102 A R2 检验报告编号 I5"])),
    CountingCase(
      "初检、复检用同一报告编号：两行都在，只计一批",
      [FileDraft("I", [Draft("R1").failed(), Draft("R1").retest()])],
      CountingOutcome(
        ["1": "1/1/0 open -2"], ["州抽? 1 R1 I 不合格→合格", "州抽? 1 R1 I 复检→R1"])),
    CountingCase(
      "第二次复检为准",
      [
        FileDraft(
          "I",
          [
            Draft("R1").failed(), Draft("R2").sample(of: "R1").retest(),
            Draft("R3").sample(of: "R1").failed().retest(),
          ])
      ],
      CountingOutcome(
        ["1": "1/1/1 open -2"],
        ["州抽? 1 R1 I", "州抽? 1 R2 I 复检→R1", "州抽? 1 R3 I 复检→R1"])),
    CountingCase(
      "没有初检行的复检：在附件4，不计数",
      [FileDraft("I", [Draft("R2").failed().retest()])],
      CountingOutcome([:], ["州抽? 1 R2 I 复检"], ["X-108 I R2 检验报告编号 I4"])),
  ]
}
