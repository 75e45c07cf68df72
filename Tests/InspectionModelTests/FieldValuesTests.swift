import InspectionModel
import Testing

@Suite("一行各列的值")
struct FieldValuesTests {
  private static let texts = ["", "家具", "", "学习桌", "", ""]

  private static func array() -> [FieldValue] {
    texts.map { $0.isEmpty ? .blank : FieldValue($0) }
  }

  @Test("像数组一样取，后面的空白不占地方")
  func readsLikeAnArray() {
    let values = FieldValues(Self.array())
    #expect(Array(values) == Self.array())
    #expect(values.count == 6)
    #expect(values.filled == Array(Self.array().prefix(4)))
    #expect(FieldValues(filled: values.filled, count: 6) == values)
    #expect(FieldValues(filled: values.filled, count: 5) != values)
  }

  @Test("怎样填出来的都一样：先后、改过、又清空")
  func isCanonical() {
    var values = FieldValues(count: 6, filling: 4)
    #expect(Array(values) == Array(repeating: .blank, count: 6))
    values[5] = FieldValue("多余")
    values[3] = FieldValue("学习桌")
    values[1] = FieldValue("/", .placeholder)
    values[4] = .blank
    values[1] = FieldValue("家具")
    values[5] = .blank
    #expect(values == FieldValues(Self.array()))
    #expect(values.hashValue == FieldValues(Self.array()).hashValue)
    values[3] = FieldValue("", .placeholder)
    #expect(values.filled.count == 4)
  }
}
