/// A whole format code: which section draws a number or a text, and what it draws.
///
/// - Source: ECMA-376 Part 1, 18.8.31: sections for positive and negative numbers, zero and text,
///   or for the conditions that they state.
internal struct FormatCode: Hashable, Sendable {
  /// Excel computes with 15 significant digits and shows no more.
  private static let significantDigits = 15

  private let numbers: [FormatSection]
  private let textSection: FormatSection?
  private let hasConditions: Bool

  internal init(_ code: String) {
    var sections = FormatCodeReader.sections(of: code)
    if sections.count == 4 {
      textSection = sections.removeLast()
    } else if let last = sections.last, last.kind == .text {
      textSection = last
      sections.removeLast()
    } else {
      textSection = nil
    }
    // An empty code, or one for texts only, leaves numbers to General.
    if sections.isEmpty || (sections.count == 1 && sections[0].tokens.isEmpty && textSection == nil)
    {
      sections = [.general]
    }
    numbers = sections
    hasConditions = sections.contains { $0.condition != nil }
  }

  /// Whether numbers stand there in General and nothing else.
  internal var isGeneral: Bool {
    numbers.count == 1 && numbers[0].tokens == [.general] && numbers[0].numerals == .arabic
  }

  /// Whether texts stand there as they are.
  internal var keepsTexts: Bool { textSection == nil || textSection?.tokens == [.text] }

  /// Whether every section draws digits that a reader can take for the number's own.
  internal var isPlain: Bool {
    textSection == nil && numbers[0].kind == .decimal && numbers.allSatisfy { $0.isPlain }
  }

  internal func text(of text: String) -> String {
    guard let textSection else { return text }
    let literals = DecimalDrawing(textSection)
    return textSection.tokens.map { $0 == .text ? text : literals.literal($0) }.joined()
  }

  /// What the number's section draws; whole numbers keep what lies beyond 15 digits on request.
  internal func text(
    of number: Double, in system: DateSystem, keepsAllDigits: Bool = false
  ) -> String {
    guard var digits = DecimalDigits(number.magnitude) else { return NumberText.shortest(number) }
    if !keepsAllDigits { digits = digits.rounded(significantDigits: Self.significantDigits) }
    let (section, showsMinus) = section(for: number)
    if section.kind == .date {
      return DateDrawing(section).text(of: number, in: system)
        ?? Self.signed(GeneralNumber.text(digits), number < 0)
    }
    if !digits.digits.isEmpty { digits.exponent += section.shift }
    let text = Self.text(of: digits, number.magnitude, in: section)
    let isMinus = showsMinus && !(section.kind == .decimal && Self.isZero(digits, in: section))
    return Self.signed(text, isMinus)
  }

  private static func signed(_ text: String, _ isMinus: Bool) -> String {
    isMinus ? "-" + text : text
  }

  /// Whether nothing but zeros is left of the number: `-0.00` is never shown.
  private static func isZero(_ digits: DecimalDigits, in section: FormatSection) -> Bool {
    digits.rounded(places: DecimalDrawing.places(of: section.tokens)).digits.isEmpty
  }

  private static func text(
    of digits: DecimalDigits, _ magnitude: Double, in section: FormatSection
  ) -> String {
    let drawing = DecimalDrawing(section)
    switch section.kind {
    case .scientific:
      return ScientificDrawing(section)?.text(of: digits) ?? ""
    case .fraction:
      return FractionDrawing(section)?.text(of: magnitude) ?? ""
    case .general, .text, .literal:
      let general =
        section.numerals == .arabic
        ? GeneralNumber.text(digits) : GeneralNumber.words(digits, in: section.numerals)
      return section.tokens
        .map { $0 == .general || $0 == .text ? general : drawing.literal($0) }.joined()
    case .decimal: return drawing.text(of: digits, in: section.tokens)
    case .date: return ""
    }
  }
}

// MARK: - Choosing

extension FormatCode {
  /// The section for a number, and whether a minus has to be drawn before it.
  private func section(for number: Double) -> (FormatSection, showsMinus: Bool) {
    guard numbers.count > 1 || hasConditions else { return (numbers[0], number < 0) }
    let index = hasConditions ? conditionalIndex(for: number) : index(for: number)
    return (numbers[index], number < 0 && !saysMinus(index))
  }

  private func index(for number: Double) -> Int {
    if number < 0 { return 1 }
    return number == 0 && numbers.count > 2 ? 2 : 0
  }

  private func conditionalIndex(for number: Double) -> Int {
    let first =
      numbers[0].condition
      ?? FormatCondition(numbers.count > 2 ? .greater : .greaterOrEqual, 0)
    if first.holds(number) || numbers.count == 1 { return 0 }
    guard numbers.count > 2 else {
      return numbers[1].condition?.holds(number) == false ? 0 : 1
    }
    return (numbers[1].condition ?? FormatCondition(.less, 0)).holds(number) ? 1 : 2
  }

  /// Whether a section is for negative numbers only, and so has its own way of saying so.
  private func saysMinus(_ index: Int) -> Bool {
    if let condition = numbers[index].condition { return condition.isForNegatives }
    guard index == 1 else { return false }
    guard let first = numbers[0].condition else { return true }
    return numbers.count > 2 || first.leavesNegatives
  }
}
