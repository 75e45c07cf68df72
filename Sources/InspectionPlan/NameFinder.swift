/// Finds known names inside a longer text.
///
/// Names and texts are folded before they come here.
///
/// - Complexity: O(text × names that start with the same character).
internal struct NameFinder: Sendable {
  internal struct Match: Hashable {
    /// What the name leads to; `nil` for names that only cover others.
    internal var target: Int?
    /// Scalar offsets.
    internal var range: Range<Int>
  }

  private struct Name {
    var scalars: [Unicode.Scalar]
    var target: Int?
  }

  private var names: [Unicode.Scalar: [Name]] = [:]

  internal mutating func add(_ name: String, leadingTo target: Int?) {
    let scalars = Array(name.unicodeScalars)
    guard let first = scalars.first else { return }
    names[first, default: []].append(Name(scalars: scalars, target: target))
  }

  /// All places where a name stands, the longest first; of equally long ones the last in the text,
  /// since the head noun ends a Chinese name; then the name added first.
  internal func matches(in text: String) -> [Match] {
    let scalars = Array(text.unicodeScalars)
    var matches: [Match] = []
    for start in scalars.indices {
      for name in names[scalars[start]] ?? []
      where scalars[start...].starts(with: name.scalars) {
        matches.append(Match(target: name.target, range: start..<start + name.scalars.count))
      }
    }
    return matches.enumerated().sorted { one, other in
      let (left, right) = (one.element.range, other.element.range)
      if left.count != right.count { return left.count > right.count }
      return (-left.lowerBound, one.offset) < (-right.lowerBound, other.offset)
    }.map(\.element)
  }
}
