import SheetReading

// What a program outside does with the library; `expected.txt` holds what it prints.

let path = CommandLine.arguments[1]
try writeSampleWorkbook(path: path)

var file = try SpreadsheetFile(path: path)
print("工作表：\(file.sheets.map { "\($0.name)，\($0.kind)，\($0.visibility)" })")
print("名称：\(file.definedNames.map(\.name))，批注：\(try file.hasComments(inSheet: 0))")

print("逐行，屏幕上的文字：")
var rows = try file.rows(ofSheet: 0)
while let row = try rows.next() {
  print("  \(row.number)：\(row.cells.map(\.text).joined(separator: "｜"))")
}
print("合并：\(rows.mergedRanges)，读取时的修补：\(rows.notes.count) 处")

print("逐行，按列的值：")
var values = try file.rows(ofSheet: 0, showing: .none)
while let row = try values.next() {
  if case .date(let day, _, _) = row["C"], case .number(let share) = row["F"] {
    print("  \(day) \(share)")
  }
}

print("记录：")
var table = try file.table(ofSheet: 0, withHeaders: ["产品名称", "检验结论"])
while let batch = try table.next(as: Batch.self) {
  print(
    "  \(batch.product) \(batch.count) \(batch.sampled) \(batch.report) \(batch.verdict) "
      + (batch.remarks ?? "无备注"))
}

print("一列：")
var shares = try file.table(ofSheet: 0, headerRowNumber: 2)
print("  \(try shares.column("占比", as: Double.self).compactMap(\.self))")

print("内存里的 CSV：")
let csv = "产品名称,数量,抽样日期,检验报告编号,检验结论\n皮鞋,7,2025-03-01,00123,合格\n电线,三,2025-03-02,4,合格\n"
var text = try SpreadsheetFile(bytes: Array(csv.utf8), name: "一季度.csv")
var lines = try text.table(ofSheet: 0)
do {
  while let batch = try lines.next(as: Batch.self) {
    print("  \(batch.product) \(batch.count) \(batch.report)")
  }
} catch {
  print("  [\(error.code)] \(error.message)")
}
