/// What a person reads in a cell, whatever kind of value it holds: for columns of report numbers, and
/// for everything that is shown and not computed with.
///
/// As a property of a `Decodable` record it takes any cell that is not blank.
public struct DisplayedText: Hashable, Sendable, Decodable {
  public var text: String

  public init(_ text: String) { self.text = text }

  /// From one text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
}

extension DisplayedText: CustomStringConvertible {
  public var description: String { text }
}
