/// Labels such as 填报单位： with the value that follows each, inside one text.
struct LabelledText: Equatable {
  enum Label: Equatable {
    case office
    case person
    case time
    /// 单位负责人, 审核人, 联系电话, 盖章: of no use here, but where one begins another value ends.
    case other
  }

  struct Entry: Equatable {
    var label: Label
    /// Trimmed; empty where the text ends with the label or the line is left blank.
    var value: String
  }

  /// In the order of the text; empty unless the text begins with a label.
  var entries: [Entry]

  private static let words: [(word: String, label: Label)] = [
    ("填报单位", .office), ("报送单位", .office), ("上报单位", .office), ("填表单位", .office),
    ("填报机构", .office), ("报送机构", .office),
    ("填报人", .person), ("填表人", .person), ("报送人", .person), ("制表人", .person), ("经办人", .person),
    ("填报时间", .time), ("填报日期", .time), ("填表时间", .time), ("填表日期", .time), ("报送时间", .time),
    ("报送日期", .time), ("上报时间", .time), ("上报日期", .time), ("制表时间", .time), ("制表日期", .time),
    ("单位负责人", .other), ("分管领导", .other), ("主管领导", .other), ("负责人", .other), ("审核人", .other),
    ("审批人", .other), ("批准人", .other), ("复核人", .other), ("校核人", .other), ("联系人", .other),
    ("联系电话", .other), ("办公电话", .other), ("电话", .other), ("审核", .other), ("批准", .other),
    ("复核", .other), ("制表", .other), ("领导签字", .other), ("签字", .other), ("签名", .other),
    ("单位盖章", .other), ("盖章", .other), ("单位公章", .other), ("公章", .other), ("日期", .other),
  ]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var marks: [(label: Label, start: Int, end: Int)] = []
    var position = 0
    while position < scalars.count {
      if let (label, end) = Self.label(in: scalars, at: position) {
        marks.append((label, position, end))
        position = end
      } else {
        position += 1
      }
    }
    let isFirst = marks.first.map { first in
      scalars[..<first.start].allSatisfy { Folding.isBlank($0) || $0 == "(" || $0 == "（" }
    }
    guard isFirst == true else {
      entries = []
      return
    }
    entries = marks.enumerated().map { index, mark in
      let end = index + 1 < marks.count ? marks[index + 1].start : scalars.count
      return Entry(label: mark.label, value: Self.value(scalars[mark.end..<end]))
    }
  }

  func value(of label: Label) -> String? {
    entries.first { $0.label == label && !$0.value.isEmpty }?.value
  }

  // MARK: - Scanning

  /// A label that begins here, after a blank, a bracket or punctuation, and ends as labels do.
  private static func label(in scalars: [Unicode.Scalar], at start: Int) -> (Label, Int)? {
    guard
      start == 0 || Folding.isBlank(scalars[start - 1])
        || RowLabels.isPunctuation(scalars[start - 1])
    else { return nil }
    for (word, label) in words {
      guard var end = match(word, in: scalars, at: start) else { continue }
      end = bracketEnd(in: scalars, at: end)
      var next = end
      while next < scalars.count, Folding.isBlank(scalars[next]) { next += 1 }
      if next == scalars.count { return (label, next) }
      if scalars[next] == ":" || scalars[next] == "：" { return (label, next + 1) }
      if next > end || scalars[next] == ")" || scalars[next] == "）" { return (label, next) }
    }
    return nil
  }

  /// Where `word` ends if it stands here, blanks between its characters allowed.
  private static func match(_ word: String, in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var position = start
    for (index, scalar) in word.unicodeScalars.enumerated() {
      if index > 0 {
        while position < scalars.count, Folding.isBlank(scalars[position]) { position += 1 }
      }
      guard position < scalars.count, scalars[position] == scalar else { return nil }
      position += 1
    }
    return position
  }

  /// Past a remark in brackets: 填报单位（盖章）.
  private static func bracketEnd(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    var position = start
    while position < scalars.count, Folding.isBlank(scalars[position]) { position += 1 }
    guard position < scalars.count, scalars[position] == "(" || scalars[position] == "（",
      let close = scalars[position...].firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return start }
    return close + 1
  }

  /// Up to a gap of two blanks, without the underline to write on.
  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let line = scalars.drop { Folding.isBlank($0) || $0 == "_" }
    var text = String.UnicodeScalarView()
    var gap = 0
    for scalar in line {
      gap = Folding.isBlank(scalar) || scalar == "_" ? gap + 1 : 0
      if gap >= 2 || scalar == "\n" { break }
      text.append(scalar)
    }
    while let last = text.last,
      Folding.isBlank(last) || last == "_"
        || RowLabels.isPunctuation(last) && last != ")" && last != "）"
    {
      text.removeLast()
    }
    return String(text)
  }
}
