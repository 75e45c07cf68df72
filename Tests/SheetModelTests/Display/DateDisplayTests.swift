import SheetModel
import Testing

/// Sources of the texts: the tables of SheetJS's format library, which were read off Excel, and of
/// excelize, but for its seconds, which it cuts where Excel rounds.
@Suite("自定义日期格式显示的文字")
struct DateDisplayTests {
  static let letters: [DisplayCase] = [
    DisplayCase.of(
      43_528,
      [
        ("y", "19"), ("Y", "19"), ("yy", "19"), ("yyy", "2019"), ("yyyy", "2019"),
        ("YYYYY", "2019"), ("m", "3"), ("mm", "03"), ("mmm", "Mar"), ("mmmm", "March"),
        ("mmmmm", "M"), ("mmmmmm", "March"), ("d", "4"), ("dd", "04"), ("ddd", "Mon"),
        ("dddd", "Monday"), ("h", "0"), ("hh", "00"), ("hhh", "00"), ("[h]", "1044672"),
        ("[m]", "62680320"), ("s", "0"), ("ss", "00"), ("[s]", "3760819200"),
        ("[$-409]MM/DD/YYYY", "03/04/2019"), ("[$-409]MM/DD/YYYY am/pm", "03/04/2019 AM"),
      ]),
    DisplayCase.of(
      43_543.544872685183,
      [
        ("hhmm", "1304"), ("mmhhmmmm", "0313March"), ("mm hh mm mm", "03 13 04 03"),
        ("mm hh m m", "03 13 4 3"), ("m s", "4 37"), ("h:mm:ss AM/PM", "1:04:37 PM"),
        ("AM/PM h:mm:ss", "PM 1:04:37"),
      ]),
    DisplayCase.of(
      43_543.086539351854,
      [
        ("hh:mm:ss AM/PM", "02:04:37 AM"), ("AM/PM hh:mm:ss", "AM 02:04:37"),
        ("AM/PM hh:mm:ss a/p", "AM 02:04:37 a"),
      ]),
    DisplayCase.of(
      43_528.003958333335,
      [("m/d/yyyy h:m:s", "3/4/2019 0:5:42"), ("M/D/YYYY h:mm:s", "3/4/2019 0:05:42")]),
    DisplayCase.of(6.9444444444444444E-5, [("h:m", "0:0"), ("h:mm", "0:00")]),
    DisplayCase.of(0.50070601851851848, [("h:m", "12:1")]),
    DisplayCase.of(0.97952546296296295, [("h:m", "23:30")]),
    DisplayCase.of(
      0.7,
      [("hh:mm AM/PM", "04:48 PM"), ("hh:mm:ss.000", "16:48:00.000"), ("A/P", "P"), ("e", "1900")]),
    DisplayCase.of(
      0.70707,
      [
        ("hh:mm:ss.000", "16:58:10.848"), ("hh.000", "16.848"), ("hh .00", "16 .85"),
        ("hh .00 .000", "16 .84 .848"),
      ]),
    DisplayCase.of(12_345.67876, [("mm:ss.0", "17:24.9")]),
    DisplayCase.of(0.5, [("hh:mm:ss AM/PM", "12:00:00 PM"), ("hh:mm:ss AM/P", "12:00:00 A1/P")]),
    DisplayCase.of(12_345, [("[$-409]mmm\\-yy", "Oct-33"), ("dd/mm/yyyy", "18/10/1933")]),
    DisplayCase.of(2.9999999999999996, [("[h]:mm:ss;@", "72:00:00")]),
    DisplayCase.under("b", [(1, "43"), (1_000, "45"), (10_000, "70")]),
  ].flatMap { $0 }

  @Test("年月日时分秒，分与月，上下午，秒的小数", arguments: letters)
  func drawsDates(_ example: DisplayCase) {
    #expect(NumberFormat(code: example.code).text(for: example.number) == example.text)
  }

  static let chinese: [DisplayCase] = [
    DisplayCase.of(
      43_543.503206018519,
      ["4", "804", "7804", "zh-CN"].flatMap {
        [
          ("[$-\($0)]mmm dd yyyy  h:mm AM/PM", "3月 19 2019  12:04 下午"),
          ("[$-\($0)]mmmm dd yyyy  h:mm AM/PM", "三月 19 2019  12:04 下午"),
          ("[$-\($0)]mmmmm dd yyyy  h:mm AM/PM", "三 19 2019  12:04 下午"),
        ]
      }
        + ["404", "1404", "7C04"].flatMap {
          [
            ("[$-\($0)]mmm dd yyyy  h:mm AM/PM", "3月 19 2019  12:04 下午"),
            ("[$-\($0)]mmmm dd yyyy  h:mm AM/PM", "3月 19 2019  12:04 下午"),
            ("[$-\($0)]mmmmm dd yyyy  h:mm AM/PM", "3 19 2019  12:04 下午"),
          ]
        }
        + ["9", "409", "1009"].flatMap {
          [
            ("[$-\($0)]mmm dd yyyy  h:mm AM/PM", "Mar 19 2019  12:04 PM"),
            ("[$-\($0)]mmmm dd yyyy  h:mm AM/PM", "March 19 2019  12:04 PM"),
            ("[$-\($0)]mmmmm dd yyyy  h:mm AM/PM", "M 19 2019  12:04 PM"),
          ]
        }),
    DisplayCase.of(
      45_717.5,
      [
        ("aaaa", "星期六"), ("aaa", "六"), ("[$-804]aaaa;@", "星期六"), ("[$-804]aaa;@", "周六"),
        ("[$-804]dddd", "星期六"), ("dddd", "Saturday"), ("[$-404]aaa", "週六"),
        ("上午/下午h\"时\"mm\"分\"", "下午12时00分"), ("yyyy年m月d日", "2025年3月1日"),
        ("yyyy\"年\"m\"月\"d\"日\";@", "2025年3月1日"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2025年3月1日"),
        ("[$-F400]h:mm:ss\\ AM/PM", "12:00:00"), ("[$-x-sysdate]dddd, mmmm dd, yyyy", "2025年3月1日"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二五年三月一日"),
        ("[DBNum2][$-804]yyyy\"年\"m\"月\"", "贰零贰伍年叁月"), ("[DBNum1]h时mm分", "十二时〇〇分"),
        ("[$-404]e/m/d", "114/3/1"), ("[$-404]ggge\"年\"", "中華民國114年"), ("e/m/d", "2025/3/1"),
        ("[$-411]ggge\"年\"m\"月\"", "令和7年3月"), ("[$-411]ge.m.d", "R7.3.1"), ("B1yyyy", "2025"),
      ]),
    DisplayCase.of(37_238, [("[DBNum1][$-804]m\"月\"d\"日\";@", "十二月十三日"), ("[$-411]ggge", "平成13")]),
    DisplayCase.of(37_231, [("[DBNum1]d", "六"), ("[DBNum1]yy", "〇一")]),
    DisplayCase.of(37_251, [("[DBNum1]d", "二十六"), ("[DBNum1]dd", "二十六")]),
  ].flatMap { $0 }

  @Test("中文、繁体、日文的名称和年号", arguments: chinese)
  func drawsChineseDates(_ example: DisplayCase) {
    #expect(NumberFormat(code: example.code).text(for: example.number) == example.text)
  }

  @Test(
    "1900 年的两个假日子、1904 年起算、满一天进位",
    arguments: [
      ("yyyy/m/d", 0, DateSystem.from1900, "1900/1/0"),
      ("yyyy/m/d ddd", 1, .from1900, "1900/1/1 Sun"),
      ("yyyy/m/d ddd", 59, .from1900, "1900/2/28 Tue"),
      ("yyyy/m/d ddd", 60, .from1900, "1900/2/29 Wed"),
      ("yyyy/m/d ddd", 61, .from1900, "1900/3/1 Thu"),
      ("yyyy/m/d ddd", 0, .from1904, "1904/1/1 Fri"),
      ("yyyy/m/d ddd", 44_255, .from1904, "2025/3/1 Sat"),
      ("yyyy/m/d", 2_958_465, .from1900, "9999/12/31"),
      ("yyyy/m/d h:mm:ss", 45_717.9999999, .from1900, "2025/3/2 0:00:00"),
      ("yyyy/m/d h:mm:ss.0", 45_717.99999, .from1900, "2025/3/1 23:59:59.1"),
      ("h:mm", 0.99999, .from1900, "23:59"), ("[h]:mm", 1.9999999, .from1900, "48:00"),
      ("[mm]:ss", 0.0007, .from1900, "01:00"), ("[ss].00", 0.0007, .from1900, "60.48"),
      ("[h]:mm", -0.0625, .from1904, "-1:30"),
    ] as [(String, Double, DateSystem, String)])
  func knowsTheCalendar(code: String, serial: Double, system: DateSystem, text: String) {
    #expect(NumberFormat(code: code).text(for: serial, in: system) == text)
  }

  @Test(
    "日期格式下不是日期的数按常规显示",
    arguments: [(-1, "-1"), (2_958_466, "2958466"), (1e300, "1E+300"), (.infinity, "inf")]
      as [(Double, String)])
  func leavesImpossibleDays(serial: Double, text: String) {
    #expect(NumberFormat(code: "yyyy-mm-dd").text(for: serial) == text)
  }
}
