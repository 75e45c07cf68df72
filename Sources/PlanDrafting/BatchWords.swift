internal import InspectionModel

/// 抽查样品批次 in words: 20, 不少于30批, 490(永仁县40批次以上,其余9县市各50批以上).
internal struct BatchWords: Hashable {
  internal var count: Int
  internal var isFloor: Bool
  /// By name as written, without 县 or 市 taken off.
  internal var minimums: [String: Int] = [:]
  /// Of every county that is not named.
  internal var otherMinimum: Int?

  private static let floorWords = ["以上", "不少于", "不低于", "至少", "不小于", "起", "≥", ">="]
  private static let fillers = ["批次", "批", "个", "组", "约"]

  /// `nil` for anything that is not a number with such words around it.
  internal init?(_ text: String) {
    let folded = ComparisonText.folded(text)
    let head = folded.prefix { $0 != "(" && $0 != "[" }
    let detail = folded.dropFirst(head.count)
    var words = String(head)
    isFloor = false
    for word in Self.floorWords where folded.contains(word) { isFloor = true }
    for word in Self.floorWords + Self.fillers.dropLast() {
      words = words.replacing(word, with: "")
    }
    guard let count = Int(words), 0...999_999 ~= count else { return nil }
    self.count = count
    guard detail.isEmpty || readDetail(detail) else { return nil }
  }

  /// Counties with their own counts; a part without a count, 其中… of a total for example, is passed
  /// over.
  private mutating func readDetail(_ detail: Substring) -> Bool {
    for part in detail.split(whereSeparator: { "()[],;、，；".contains($0) }) {
      guard
        let match = part.wholeMatch(
          of: /(.*?)(各|每个县市|每县市)?(?:不少于|不低于|至少)?(\d+)(?:批次|批|个|组)?(?:以上)?/),
        let number = Int(match.output.3)
      else { return false }
      let name = String(match.output.1)
      let isRest = ["各", "每", "其余", "其他", "其它"].contains { name.hasPrefix($0) }
      if match.output.2 != nil || isRest {
        otherMinimum = number
      } else {
        minimums[name] = number
      }
    }
    return true
  }

  /// The sums of the last row: 675(其中州市场监管局185批次).
  internal static func totals(_ text: String) -> (total: Int, own: Int?)? {
    let numbers = ComparisonText.folded(text).split { !$0.isASCII || !$0.isNumber }
      .compactMap { Int($0) }
    return numbers.first.map { ($0, numbers.dropFirst().first) }
  }
}
