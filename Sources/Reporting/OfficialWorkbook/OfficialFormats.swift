import InspectionPlan
import SheetWriting

/// The looks of 附件4, as an office sets it.
struct OfficialFormats {
  static let bodySize = 10.0

  let label: CellFormatIndex
  let title: CellFormatIndex
  let subtitle: CellFormatIndex
  let line: CellFormatIndex
  let lineRight: CellFormatIndex
  let header: CellFormatIndex
  let number: CellFormatIndex
  let date: CellFormatIndex
  let identifier: CellFormatIndex
  let centered: CellFormatIndex
  let text: CellFormatIndex

  init(
    _ fonts: PlanSettings.Fonts, in writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    let line = CellFormat(fontName: fonts.body, fontSize: 12)
    label = try writer.format(CellFormat(fontName: fonts.label, fontSize: 16))
    title = try writer.format(
      CellFormat(fontName: fonts.title, fontSize: 22).with {
        $0.horizontal = .center
        $0.wraps = true
      })
    subtitle = try writer.format(
      CellFormat(fontName: fonts.body, fontSize: 14).with { $0.horizontal = .center })
    self.line = try writer.format(line.with { $0.horizontal = .left })
    lineRight = try writer.format(line.with { $0.horizontal = .right })
    header = try writer.format(
      CellFormat(fontName: fonts.header, fontSize: Self.bodySize).with {
        $0.hasBorder = true
        $0.horizontal = .center
        $0.wraps = true
      })
    let body = CellFormat(fontName: fonts.body, fontSize: Self.bodySize).with {
      $0.hasBorder = true
      $0.wraps = true
    }
    let middle = body.with { $0.horizontal = .center }
    number = try writer.format(middle.with { $0.numberFormat = "0" })
    date = try writer.format(middle.with { $0.numberFormat = "yyyy-mm-dd" })
    identifier = try writer.format(middle.with { $0.numberFormat = "@" })
    centered = try writer.format(middle)
    text = try writer.format(body.with { $0.horizontal = .left })
  }
}
