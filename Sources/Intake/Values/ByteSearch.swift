extension String.UTF8View {
  /// Whether the bytes stand somewhere in one piece.
  func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var start = startIndex
    while let hit = self[start...].firstIndex(of: first) {
      if self[hit...].starts(with: sequence) { return true }
      start = index(after: hit)
    }
    return false
  }
}

extension String {
  /// Whether `part` stands somewhere in it, byte for byte.
  func containsExactly(_ part: String) -> Bool { utf8.contains(sequence: Array(part.utf8)) }
}
