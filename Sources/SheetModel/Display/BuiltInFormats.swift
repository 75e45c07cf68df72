/// The formats that files name by number only, as Excel with Chinese settings shows them.
///
/// - Source: ECMA-376 Part 1, 18.8.30, all languages and zh-cn; 5–8 and 41–44, which it leaves out,
///   as Excel writes them into files. 14 and 22 are the short date of Windows with Chinese settings;
///   47 is `mmss.0` in the standard and `mm:ss.0` in every Excel. 71–81 are the Thai ones, with
///   letters that other languages have, too.
internal enum BuiltInFormats {
  /// `nil` for General, and for numbers that mean nothing.
  internal static func code(_ number: Int) -> String? { codes[number] }

  private static let codes = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "\"¥\"#,##0;\"¥\"\\-#,##0", 6: "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"\\-#,##0.00", 8: "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: yearMonth, 28: monthDay, 29: monthDay, 30: "m-d-yy", 31: yearMonthDay,
    32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"", 34: halfDay, 35: halfDaySeconds,
    36: yearMonth,
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)",
    41: "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
    42: "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
    43: "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: yearMonth, 51: monthDay, 52: yearMonth, 53: monthDay, 54: monthDay, 55: halfDay,
    56: halfDaySeconds, 57: yearMonth, 58: monthDay,
    71: "d/m/bbbb", 72: "d-mmm-bb", 73: "d-mmm", 74: "mmm-bb", 75: "h:mm", 76: "h:mm:ss",
    77: "d/m/bbbb h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/bb",
  ]

  private static let yearMonth = "yyyy\"年\"m\"月\""
  private static let monthDay = "m\"月\"d\"日\""
  private static let yearMonthDay = "yyyy\"年\"m\"月\"d\"日\""
  private static let halfDay = "上午/下午h\"时\"mm\"分\""
  private static let halfDaySeconds = "上午/下午h\"时\"mm\"分\"ss\"秒\""
}
