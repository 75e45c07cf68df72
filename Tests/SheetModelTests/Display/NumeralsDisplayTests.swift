import SheetModel
import Testing

/// Sources of the texts: ECMA-376 Part 1, 18.8.31, and what Excel's manual says of NUMBERSTRING.
@Suite("中文数字")
struct NumeralsDisplayTests {
  @Test(
    "常规写成中文读法，数字位逐个写",
    arguments: [
      ("[DBNum1]General", 0, "〇"), ("[DBNum1]General", 10, "一十"),
      ("[DBNum1]General", 12_345, "一万二千三百四十五"), ("[DBNum1]General", 1_001, "一千〇一"),
      ("[DBNum1]General", 10_010, "一万〇一十"), ("[DBNum1]General", 100_000_000, "一亿"),
      ("[DBNum1]General", 100_010_001, "一亿〇一万〇一"),
      ("[DBNum1]General", 123_456_789_012, "一千二百三十四亿五千六百七十八万九千〇一十二"),
      ("[DBNum1]General", 1.5, "一.五"), ("[DBNum1]General", -20, "-二十"),
      ("[DBNum1][$-804]G/通用格式", 1_000_000_000_000, "一万亿"),
      ("[DBNum2]General", 12_345, "壹万贰仟叁佰肆拾伍"), ("[DBNum2]General", 1_234.56, "壹仟贰佰叁拾肆.伍陆"),
      ("[DBNum2][$-804]General\"元整\"", 8_000, "捌仟元整"), ("[DBNum2]0\"角\"0\"分\"", 56, "伍角陆分"),
      ("[DBNum1]0", 12_345, "一二三四五"), ("[DBNum1]0.00", 1.5, "一.五〇"),
      ("[DBNum3]0", 2_025, "２０２５"),
    ] as [(String, Double, String)])
  func writesNumerals(code: String, number: Double, text: String) {
    #expect(NumberFormat(code: code).text(for: number) == text)
  }
}
