import SheetModel
import SheetReading
import Testing

@Suite("按表头读取")
struct SheetTableTests {
  struct Item: Decodable, Equatable {
    enum CodingKeys: String, CodingKey {
      case name = "品名"
      case count = "数量"
      case remarks = "备注"
    }

    var name: String
    var count: Int
    var remarks: String?
  }

  @Test("表头在标题以下，列的次序随意，空行和看不见的行跳过")
  func readsRecords() throws {
    var file = try tableFile([
      ["汇总表"], ["数量", "备 注", "品名"], ["3", "", "鞋"], ["", " "], ["4", "好", "灯"],
    ])
    var table = try file.table(ofSheet: 0, withHeaders: ["品名", "数量"])
    #expect(table.headers == ["数量", "备 注", "品名"])
    #expect(table.headerRowNumber == 2)
    #expect(
      try table.records(as: Item.self) == [
        Item(name: "鞋", count: 3, remarks: nil), Item(name: "灯", count: 4, remarks: "好"),
      ])
    #expect(try table.next(as: Item.self) == nil)
  }

  @Test("可选的列可以没有，必要的不行")
  func toleratesMissingColumns() throws {
    var file = try tableFile([["品名", "数量"], ["鞋", "3"]])
    var table = try file.table(ofSheet: 0)
    #expect(try table.records(as: Item.self) == [Item(name: "鞋", count: 3, remarks: nil)])
    var short = try tableFile([["品名"], ["鞋"]])
    var other = try short.table(ofSheet: 0)
    #expect(throws: RecordError.missingColumn(sheet: "表", header: "数量")) {
      _ = try other.next(as: Item.self)
    }
  }

  @Test("出错的那一行之后还能接着读")
  func goesOnAfterAnError() throws {
    var file = try tableFile([["品名", "数量"], ["鞋", "三"], ["灯", "4"]])
    var table = try file.table(ofSheet: 0)
    #expect(throws: RecordError.self) { _ = try table.next(as: Item.self) }
    #expect(try table.next(as: Item.self) == Item(name: "灯", count: 4, remarks: nil))
  }

  @Test("一列按类型读，空白是 nil")
  func readsColumns() throws {
    var file = try tableFile([["品名", "数量"], ["鞋", "3"], ["灯", ""], ["表", "4.5"]])
    var numbers = try file.table(ofSheet: 0)
    #expect(try numbers.column("数量", as: Double.self) == [3, nil, 4.5])
    var texts = try file.table(ofSheet: 0)
    #expect(try texts.column("品名", as: String.self) == ["鞋", "灯", "表"])
    var wrong = try file.table(ofSheet: 0)
    #expect(throws: RecordError.missingColumn(sheet: "表", header: "单价")) {
      _ = try wrong.column("单价", as: Int.self)
    }
  }

  @Test("两列同名，用到才是错误")
  func refusesRepeatedHeaders() throws {
    var file = try tableFile([["品名", "数量", "数 量"], ["鞋", "3", "4"]])
    var names = try file.table(ofSheet: 0)
    #expect(try names.column("品名", as: String.self) == ["鞋"])
    var table = try file.table(ofSheet: 0)
    let first = CellReference(row: 0, column: 1)
    let second = CellReference(row: 0, column: 2)
    #expect(
      throws: RecordError.repeatedColumn(sheet: "表", header: "数量", first, second)
    ) { _ = try table.next(as: Item.self) }
  }

  @Test("行的次序乱了，表头以下的一行也不少")
  func keepsRowsBeforeTheHeader() throws {
    var file = try tableFile(
      [["灯", "4"], ["标题"], ["鞋", "5"], ["品名", "数量"], ["表", "6"]], numbers: [4, 1, 3, 2, 5])
    var table = try file.table(ofSheet: 0, headerRowNumber: 2)
    #expect(try table.records(as: Item.self).map(\.count) == [4, 5, 6])
  }

  @Test("找不到表头")
  func missesHeaders() throws {
    var file = try tableFile([["品名", "数量"], ["鞋", "3"]])
    #expect(throws: RecordError.noHeader(sheet: "表", rowNumber: 9)) {
      _ = try file.table(ofSheet: 0, headerRowNumber: 9)
    }
    #expect(throws: RecordError.headersNotFound(sheet: "表", headers: ["品名", "单价"])) {
      _ = try file.table(ofSheet: 0, withHeaders: ["品名", "单价"])
    }
  }

  @Test("读取本身的错误照样带着原来的代码")
  func handsOnReadErrors() throws {
    var fixture = WorkbookFixture()
    fixture.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c>")
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    let error = #expect(throws: RecordError.self) { _ = try file.table(ofSheet: 0) }
    #expect(error?.code == "XLS-006")
  }
}
