import InspectionModel
import Yams

/// Sees to it that a name leads to one place only.
///
/// Names are compared folded. A name given twice to the same owner is no mistake.
internal struct NameRegister {
  private var owners: [NameKey: String] = [:]
  private let fold: (String) -> String

  internal init(fold: @escaping (String) -> String = ComparisonText.folded) {
    self.fold = fold
  }

  /// Gives the names to `owner`, which is what people call the place that they lead to.
  internal mutating func claim(
    _ names: [PlanWord], for owner: String, path: String, key: String,
    _ mistakes: inout PlanMistakes
  ) {
    for name in names {
      let folded = NameKey(folded: fold(name.text))
      if let other = owners[folded], other != owner {
        mistakes.add(.ambiguousName(name.text, other: other), at: name.mark, path: path, key: key)
      } else {
        owners[folded] = owner
      }
    }
  }
}
