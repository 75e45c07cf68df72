/// A count of batches inside a text: `合计：26批次，其中不合格2批次`.
enum CountText {
  /// The number before the first 批 that is not said of 合格 or 不合格 alone; `nil` without one.
  static func batches(in text: String) -> Int? {
    let scalars = Folding.halfWidth(text).filter { !Folding.isBlank($0) }
    var position = 0
    while position < scalars.count {
      guard let (value, end) = number(in: scalars, at: position) else {
        position += 1
        continue
      }
      let isBatches = end < scalars.count && scalars[end] == "批"
      if isBatches, !isOfVerdict(scalars, before: position) { return value }
      position = end
    }
    return nil
  }

  /// The number that is all there is, in either width.
  static func onlyNumber(in text: String) -> Int? {
    let scalars = Folding.halfWidth(text).filter { !Folding.isBlank($0) }
    guard let (value, end) = number(in: scalars, at: 0), end == scalars.count else { return nil }
    return value
  }

  /// A number with a unit that people count: `26批次`, `合格 24`, `92.3%`.
  static func isCount(_ text: String) -> Bool {
    let scalars = Folding.halfWidth(text)
    guard scalars.count <= 24, scalars.contains(where: { (48...57).contains($0.value) }) else {
      return false
    }
    return scalars.allSatisfy { scalar in
      (48...57).contains(scalar.value) || Folding.isBlank(scalar) || countWords.contains(scalar)
    }
  }

  private static let countWords = Set("批次家个项组份户种合格不率共计其中抽样检验完成数总为发现:：,，;；.。%％()（）、/".unicodeScalars)

  private static func number(in scalars: [Unicode.Scalar], at start: Int) -> (Int, Int)? {
    var value = 0
    var end = start
    while end < scalars.count, (48...57).contains(scalars[end].value), end - start < 9 {
      value = value * 10 + Int(scalars[end].value - 48)
      end += 1
    }
    return end == start ? nil : (value, end)
  }

  private static func isOfVerdict(_ scalars: [Unicode.Scalar], before position: Int) -> Bool {
    var end = position
    while end > 0, [":", "为", "共", "计"].contains(scalars[end - 1]) { end -= 1 }
    return end >= 2 && scalars[end - 2] == "合" && scalars[end - 1] == "格"
  }
}
