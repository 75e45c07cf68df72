import Glibc

/// A number as the file holds it: libxlsxwriter 1.1.4 prints `%.16G`, which is one digit short of
/// telling every `Double` from its neighbours.
enum StoredNumber {
  /// What a reader gets for `number`, which is finite.
  static func value(of number: Double) -> Double {
    if number.rounded() == number, number.magnitude < 1e15 { return number }
    var text: [CChar] = Array(repeating: 0, count: 40)
    unsafe withVaList([number]) { arguments in
      _ = unsafe vsnprintf(&text, text.count, "%.16G", arguments)
    }
    return unsafe strtod(text, nil)
  }
}
