import InspectionModel
import Yams

/// Sees to it that a name leads to one place only.
///
/// Names are compared folded. A name given twice to the same owner is no mistake.
internal struct NameRegister {
  private var owners: [NameKey: (id: String, name: String)] = [:]
  private let fold: (String) -> String

  internal init(fold: @escaping (String) -> String = ComparisonText.folded) {
    self.fold = fold
  }

  /// Gives the names to the owner at `path`, or by `id` where one path has several owners.
  ///
  /// `owner` is what people call it.
  internal mutating func claim(
    _ names: [PlanWord], for owner: String, id: String? = nil, path: String, key: String,
    _ mistakes: inout PlanMistakes
  ) {
    for name in names {
      let folded = NameKey(folded: fold(name.text))
      if let other = owners[folded] {
        guard other.id != id ?? path else { continue }
        mistakes.add(
          .ambiguousName(name.text, other: other.name), at: name.mark, path: path, key: key)
      } else {
        owners[folded] = (id ?? path, owner)
      }
    }
  }
}
