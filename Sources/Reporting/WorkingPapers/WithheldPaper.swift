import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 待更正: the rows that are kept out of 附件4, with all that they say, and why.
struct WithheldPaper {
  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    let failed = context.result.withheld.filter {
      context.result.record($0).verdict == .failed
    }.count
    let reasons = Reasons(context)
    let filled = filledColumns
    return PaperSheet(
      name: "待更正", title: "待更正：暂未列入附件4的行",
      notes: [
        "共 \(context.result.withheld.count) 行（其中不合格 \(failed) 行），更正后列入；在此之前不计入任何批次数。"
      ],
      tables: [
        PaperTable(
          caption: nil, columns: columns(filled),
          rows: context.result.withheld.map { row($0, reasons, filled) }, ifEmpty: "没有暂未列入的行")
      ],
      pagesWide: context.result.withheld.isEmpty ? 1 : 2, repeatedColumns: 2)
  }

  /// Indices of the plan's columns in which some row says something; the others would only take paper.
  private var filledColumns: [Int] {
    context.plan.columns.indices.filter { index in
      context.result.withheld.contains {
        !context.result.record($0).values[index].text.isEmpty
      }
    }
  }

  /// The office's own 序号 stays: it is what the office calls the row.
  private func columns(_ filled: [Int]) -> [PaperTable.Column] {
    [
      .init("报送单位", .name), .init("产品/报告编号", .text), .init("为什么", .prose),
      .init("怎样改", .prose), .init("文件", .text), .init("工作表", .name), .init("行", .number),
    ]
      + filled.map {
        .init(context.plan.columns[$0].header, style(of: context.plan.columns[$0].kind))
      }
      + [.init("其他列", .text), .init("读法与原文不同", .text)]
  }

  private func style(of kind: PlanColumn.Kind) -> PaperTable.Style {
    switch kind {
    case .identifier: .code
    case .sequence, .date, .choice: .word
    case .text, .dateOrLot, .item: .text
    }
  }

  private func row(
    _ reference: RecordReference, _ reasons: Reasons, _ filled: [Int]
  ) -> [PaperCell] {
    let record = context.result.record(reference)
    let why = reasons.findings(withholding: reference)
    return [
      PaperCell(context.office(of: reference)), PaperCell(record.key.shown),
      PaperCell(distinct(why.map { context.texts[$0].message })),
      PaperCell(distinct(why.map { context.texts[$0].fix })),
      PaperCell(context.fileName(reference.file)), PaperCell(context.sheetName(reference)),
      .number(record.row + 1),
    ]
      + filled.map { PaperCell(record.values[$0].text) }
      + [
        PaperCell(context.unmappedValues(reference)), PaperCell(context.changedValues(reference)),
      ]
  }

  private func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "\n")
  }
}

/// Which findings keep a row out: its own, and those of its whole sheet or file.
private struct Reasons {
  private let context: PaperContext
  private var ofRecord: [RecordReference: [Int]] = [:]
  /// By file, sheet and cell: a merged cell keeps out every row that it fills.
  private var ofCell: [Cell: [Int]] = [:]
  private var ofFile: [Int: [Int]] = [:]

  init(_ context: PaperContext) {
    self.context = context
    for (index, finding) in context.result.findings.enumerated()
    where context.plan.setting(of: finding).withholds {
      if let record = finding.record {
        ofRecord[record, default: []].append(index)
        if let cell = finding.place?.cell {
          ofCell[Cell(record, cell), default: []].append(index)
        }
      } else if let file = finding.file {
        ofFile[file, default: []].append(index)
      }
    }
  }

  func findings(withholding reference: RecordReference) -> [Int] {
    let wide = (ofFile[reference.file] ?? []).filter {
      let sheet = context.result.findings[$0].place?.sheet
      return sheet == nil || sheet == context.sheetName(reference)
    }
    let own = ofRecord[reference] ?? []
    let record = context.result.record(reference)
    let filled = record.filledFrom.values.compactMap(\.first)
      .flatMap { ofCell[Cell(reference, $0)] ?? [] }
    return wide + own + filled.filter { !own.contains($0) }.sorted()
  }

  private struct Cell: Hashable {
    let file: Int
    let sheet: Int
    let cell: CellReference

    init(_ record: RecordReference, _ cell: CellReference) {
      file = record.file
      sheet = record.sheet
      self.cell = cell
    }
  }
}
