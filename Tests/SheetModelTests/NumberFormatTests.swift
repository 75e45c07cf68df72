import SheetModel
import Testing

@Suite("数字格式")
struct NumberFormatTests {
  @Test(
    "从格式代码判断日期、时长、文本和数字",
    arguments: [
      ("General", NumberFormat.Kind.number), ("general", .number), ("GENERAL", .number),
      ("G/通用格式", .number), ("g/標準", .number), ("G/通用", .day), ("Genera", .day),
      ("0.00E+00", .number),
      ("0.0\" days\"", .number), ("[Red]0.00", .number), ("[>=100]0;0", .number),
      ("#,##0_d", .number), ("\\d0", .number), ("0*d", .number), ("General\"d\"", .number),
      ("[DBNum1]General", .number), ("[$¥-804]#,##0.00", .number), ("", .number),
      ("@", .text), ("0;-0;;@", .number), ("yyyy-mm-dd", .day),
      ("yyyy\"年\"m\"月\"d\"日\"", .day), ("yyyy年m月d日", .day), ("[$-804]yyyy\\-mm", .day),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day), ("[$-404]e/m/d", .day),
      ("[$-411]ggge\"年\"", .day), ("[Red]d", .day), ("上午/下午h\"时\"", .day), ("h AM/PM", .day),
      ("mm:ss.0", .day), ("[h]:mm:ss", .duration), ("[mm]", .duration), ("[s].00", .duration),
      ("[Blue][hh]:mm", .duration), ("[$-804][h]:mm", .duration), ("0;yyyy", .number),
      ("yyyy-mm-dd;@", .day), ("\"unclosed", .number), ("[unclosed", .number), ("\\", .number),
    ])
  func classifies(code: String, kind: NumberFormat.Kind) {
    #expect(NumberFormat(code: code).kind == kind)
  }

  @Test("内置格式：中日韩和泰国的日期编号也认")
  func classifiesBuiltIn() {
    let days = [14...22, 27...36, 45...45, 47...47, 50...58, 71...78, 80...81].flatMap { $0 }
    for number in 0...120 {
      let kind: NumberFormat.Kind =
        switch number {
        case 46, 79: .duration
        case 49: .text
        case _ where days.contains(number): .day
        default: .number
        }
      #expect(NumberFormat(builtIn: number).kind == kind, "编号 \(number)")
    }
  }

  @Test(
    "数字自己的位数：常规、分数、科学记数和条件不算格式，15 位以后也不丢",
    arguments: [
      ("00000", 123.0, "00123"), ("000000000000", 69_012_345, "000069012345"),
      ("0.00", 12, "12.00"),
      ("0.00", 1.005, "1.01"), ("0.00", -0.004, "0.00"), ("0", 2.5, "3"), ("0", -2.5, "-3"),
      ("0%", 0.45, "45%"), ("0.0%", 0.9667, "96.7%"), ("#,##0", 1_234_567, "1,234,567"),
      ("#,##0.00", -1234.5, "-1,234.50"), ("#,##0 ;(#,##0)", -5, "(5)"), ("0.##", 1.5, nil),
      ("0\"个\"", 3, "3个"), ("\"第\"0\"号\"", 7, "第7号"), ("0;\"负\"0", -3, "负3"),
      ("0;-0;\"无\"", 0, "无"), ("#,##0,", 12_345, "12"), ("[Red]00", 5, "05"),
      ("[$¥-804]0.0", 5, "¥5.0"), ("General", 5, nil), ("@", 5, nil), ("0", 123, nil),
      ("# ?/?", 0.5, nil), ("0.00E+00", 1, nil), ("[>=100]0.0;0", 5, nil),
      ("0", 123_456_789_012_345_680, "123456789012345680"),
      ("General", 532_301_199_001_011_200, "532301199001011200"), ("yyyy-mm-dd", 45_717, nil),
    ] as [(String, Double, String?)])
  func drawsDigits(code: String, number: Double, shown: String?) {
    #expect(NumberFormat(code: code).digits(of: number) == shown)
  }

  @Test(
    "内置编号下数字自己的位数：没有代码的货币格式不算",
    arguments: [
      (0, nil), (1, "1235"), (2, "1234.50"), (4, "1,234.50"), (5, nil), (7, nil),
      (10, "123450.00%"),
      (11, nil), (12, nil), (14, nil), (38, "1,235"), (41, nil), (44, nil), (48, nil), (49, nil),
    ] as [(Int, String?)])
  func drawsDigitsOfBuiltIns(number: Int, shown: String?) {
    #expect(NumberFormat(builtIn: number).digits(of: 1_234.5) == shown)
  }
}
