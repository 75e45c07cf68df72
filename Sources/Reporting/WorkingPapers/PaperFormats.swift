import InspectionPlan
import SheetWriting

/// The looks of 工作底稿.
struct PaperFormats {
  let title: CellFormatIndex
  let note: CellFormatIndex
  let caption: CellFormatIndex
  let header: CellFormatIndex
  private let body: [PaperTable.Style: CellFormatIndex]
  private let total: [PaperTable.Style: CellFormatIndex]
  private let share: CellFormatIndex
  private let totalShare: CellFormatIndex
  /// Cells to fill in; empty where a sheet has none.
  private let filledIn: [PaperTable.Style: CellFormatIndex]

  init(
    _ settings: PlanSettings, fontSize: Double, hasFillIn: Bool = false,
    in writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    let fonts = settings.fonts
    let plain = CellFormat(fontName: fonts.body, fontSize: fontSize).with { $0.wraps = true }
    let heading = CellFormat(fontName: fonts.header, fontSize: fontSize)
    title = try writer.format(CellFormat(fontName: fonts.header, fontSize: 16))
    note = try writer.format(plain.with { $0.horizontal = .left })
    caption = try writer.format(heading.with { $0.fontSize = fontSize + 2 })
    header = try writer.format(
      heading.with {
        $0.hasBorder = true
        $0.horizontal = .center
        $0.wraps = true
        $0.fill = CellFormat.Color(0xE7EDF5)
      })
    let bordered = plain.with { $0.hasBorder = true }
    let summed = bordered.with { $0.fontName = fonts.header }
    let percent =
      settings.rateDecimals > 0
      ? "0." + String(repeating: "0", count: settings.rateDecimals) + "%" : "0%"
    var body: [PaperTable.Style: CellFormatIndex] = [:]
    var total: [PaperTable.Style: CellFormatIndex] = [:]
    for style in [PaperTable.Style.text, .prose, .name, .code, .word, .number, .date] {
      body[style] = try writer.format(style.applied(to: bordered))
      total[style] = try writer.format(style.applied(to: summed))
    }
    self.body = body
    self.total = total
    var filledIn: [PaperTable.Style: CellFormatIndex] = [:]
    if hasFillIn {
      for style in [PaperTable.Style.text, .name, .word, .date] {
        filledIn[style] = try writer.format(
          style.applied(to: bordered).with {
            $0.fill = CellFormat.Color(0xFFF8DC)
            $0.numberFormat = nil
          })
      }
    }
    self.filledIn = filledIn
    share = try writer.format(
      PaperTable.Style.number.applied(to: bordered).with { $0.numberFormat = percent })
    totalShare = try writer.format(
      PaperTable.Style.number.applied(to: summed).with { $0.numberFormat = percent })
  }

  /// For a cell that people fill in.
  func filledIn(_ style: PaperTable.Style) -> CellFormatIndex { filledIn[style] ?? note }

  func format(_ style: PaperTable.Style, _ cell: PaperCell, isTotal: Bool) -> CellFormatIndex {
    if case .share = cell { return isTotal ? totalShare : share }
    return (isTotal ? total : body)[style] ?? note
  }
}

extension PaperTable.Style {
  fileprivate func applied(to format: CellFormat) -> CellFormat {
    format.with {
      switch self {
      case .text, .prose, .name: $0.horizontal = .left
      case .code:
        $0.horizontal = .left
        $0.numberFormat = "@"
      case .word: $0.horizontal = .center
      case .number: $0.horizontal = .center
      case .date:
        $0.horizontal = .center
        $0.numberFormat = "yyyy-mm-dd"
      }
    }
  }

  /// As wide as what people usually write into a cell of the style.
  var roomToWrite: String {
    switch self {
    case .text, .prose, .name: "写得下十二个字的地方吧"
    case .code, .date: "2025-00-00"
    case .word, .number: "四个字吧"
    }
  }

  var policy: ColumnFit.Policy {
    switch self {
    case .text: .flexible(least: 120, most: 440)
    case .prose: .flexible(least: 300, most: 900)
    case .code: .whole(most: 500)
    case .name: .whole(most: 320)
    case .word: .whole(most: 160)
    case .number, .date: .whole(most: 200)
    }
  }
}
