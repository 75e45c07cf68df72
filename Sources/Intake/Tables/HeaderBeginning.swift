import InspectionModel

/// The first two characters of a header that count, as `Folding.header` leaves them.
struct HeaderBeginning: Hashable {
  private var first: Unicode.Scalar?
  private var second: Unicode.Scalar?

  init(_ text: String) {
    for scalar in text.unicodeScalars where !Folding.isBlank(scalar) {
      // Few scalars need the folding of a whole text; those are folded one by one.
      if scalar.value >= 0x4E00, scalar.value < 0xFE00 {
        take(scalar)
      } else {
        for folded in Folding.header(String(scalar)).unicodeScalars { take(folded) }
      }
      if second != nil { return }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if first == nil {
      first = scalar
    } else if second == nil {
      second = scalar
    }
  }
}
