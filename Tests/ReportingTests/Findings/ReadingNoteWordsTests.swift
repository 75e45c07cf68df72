import SheetModel
import Testing

@testable import Reporting

@Suite("读取时的说明")
struct ReadingNoteWordsTests {
  @Test("同一种合成一句，列出前几处和总数")
  func groupsByKind() {
    let cells = (1...7).map {
      ReadingNote(.cellOutsideGrid, at: CellReference(row: $0, column: 0))
    }
    let notes =
      [ReadingNote(.encoding, detail: "GB18030"), ReadingNote(.missingSheetPart, detail: "丢失")]
      + cells
    #expect(
      ReadingNoteWords.sentences(notes) == [
        "按「GB18030」编码读取。", "工作表「丢失」在文件里没有内容，没有读到，文件可能已损坏。",
        "A2、A3、A4、A5、A6 等 7 处 在表格范围以外，没有读取。",
      ])
  }

  @Test("修补和略过的各有一句")
  func saysWhatWasMended() {
    let place = CellReference("B2")
    #expect(
      ReadingNoteWords.sentences([
        ReadingNote(.repeatedPart, detail: "xl/a.xml"), ReadingNote(.repeatedCell, at: place),
        ReadingNote(.malformedReference, at: place, detail: "?"),
        ReadingNote(.pictureInCell, at: place), ReadingNote(.backslashEscapes),
        ReadingNote(.doubtfulEncoding, detail: "GB18030"),
      ]) == [
        "文件内部有重名的内容「xl/a.xml」，只读取了其中一份，文件可能已损坏。", "B2 在文件里写了不止一次，以最后一次为准。",
        "B2 没有写明正确的位置，按先后次序读取。", "B2 里是图片，按空白读取。", "引号内的引号写成「\\\"」，照此读取。",
        "按「GB18030」编码读出的字多不常见，可能是别的编码（如 Big5），请核对文字。",
      ])
  }
}
