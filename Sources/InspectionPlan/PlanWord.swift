import Yams

/// One of several names or words under a key, with its place.
internal struct PlanWord {
  internal let text: String
  internal let mark: Mark?

  /// Reads a line of words, or a list with one name each.
  ///
  /// A line is split at white space and at 、，, ；; outside brackets, so that 燃气器具(含管、阀) stays
  /// whole; a list's names are taken as they are.
  internal static func words(
    of node: Node, path: String, key: String, _ mistakes: inout PlanMistakes
  ) -> [PlanWord] {
    if let line = node.scalar {
      let words = split(line.string).map { PlanWord(text: $0, mark: line.mark) }
      return mistakes.admit(words.count) ? words : []
    }
    guard let sequence = node.sequence, mistakes.admit(sequence.count) else {
      mistakes.add(.wrongType(expected: "一组名称"), at: node.mark, path: path, key: key)
      return []
    }
    var words: [PlanWord] = []
    for element in sequence {
      if let text = element.scalar?.string, !text.isEmpty {
        words.append(PlanWord(text: text, mark: element.mark))
      } else {
        mistakes.add(.wrongType(expected: "一组名称"), at: element.mark, path: path, key: key)
      }
    }
    return words
  }

  internal static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var depth = 0
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word.removeAll()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth -= 1
      default: break
      }
      let isSeparator =
        switch scalar {
        case " ", "\t", "\n", "\u{3000}": true
        case "、", "，", ",", "；", ";": depth <= 0
        default: false
        }
      if isSeparator { close() } else { word.append(scalar) }
    }
    close()
    return words
  }
}
