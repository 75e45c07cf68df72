import SheetModel
import Testing

@Suite("数字的文字")
struct NumberTextTests {
  @Test(
    "最短且读回不变的写法",
    arguments: [
      (12.0, "12", "12"), (-0.1, "-0.1", "-0.1"),
      (0.1 + 0.2, "0.30000000000000004", "0.30000000000000004"),
      (1e16, "1e+16", "10000000000000000"), (1e-5, "1e-05", "1e-05"), (1e300, "1e+300", "1e+300"),
      (-123_456_789_012_345_680, "-1.2345678901234568e+17", "-123456789012345680"),
    ])
  func writes(number: Double, shortest: String, plain: String) {
    #expect(NumberText.shortest(number) == shortest)
    #expect(NumberText.plain(number) == plain)
    #expect(Double(shortest) == number)
  }

  @Test(
    "十进制数位四舍五入",
    arguments: [
      (1.005, 2, "1.01"), (9.995, 2, "10.00"), (0.0449, 2, ".04"), (0.5, 0, "1."),
      (0.4, 0, "."), (123.456, 1, "123.5"), (1e21, 0, "1000000000000000000000."),
      (5e-7, 6, ".000001"), (0, 2, ".00"),
    ])
  func rounds(number: Double, places: Int, shown: String) throws {
    let digits = try #require(DecimalDigits(number)).rounded(places: places)
    let whole = digits.whole.map { String($0) }.joined()
    #expect(whole + "." + digits.fraction(places: places).map { String($0) }.joined() == shown)
  }

  @Test("无穷大和非数没有数位", arguments: [Double.nan, .infinity, -.infinity])
  func refusesNonNumbers(number: Double) {
    #expect(DecimalDigits(number) == nil)
  }
}
