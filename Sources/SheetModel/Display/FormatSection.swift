/// One of the up to four sections of a format code, ready to be drawn.
internal struct FormatSection: Hashable, Sendable {
  /// What the section draws.
  internal enum Kind: Hashable, Sendable {
    /// Nothing but literals.
    case literal
    case general
    case decimal
    case scientific
    case fraction
    case date
    case text
  }

  internal var tokens: [FormatToken]
  internal var kind: Kind
  internal var condition: FormatCondition?
  internal var numerals: Numerals
  internal var language: FormatLanguage
  /// Whether digits are grouped by threes.
  internal var groups: Bool
  /// Powers of thousand that the number is divided by.
  internal var thousands: Int

  internal static let general = FormatSection(tokens: [.general])

  internal init(
    tokens read: [FormatToken], condition: FormatCondition? = nil, numerals: Numerals = .arabic,
    language: FormatLanguage = .unstated
  ) {
    self.condition = condition
    self.numerals = numerals
    self.language = language
    kind = Self.kind(of: read)
    groups = false
    thousands = 0
    tokens = read
    switch kind {
    case .date: tokens = Self.dateTokens(read)
    case .decimal, .scientific, .fraction: readCommas()
    case .general, .literal, .text: break
    }
  }

  /// Powers of ten that the number is multiplied by.
  internal var shift: Int {
    2 * tokens.count { $0 == .percent } - 3 * thousands
  }

  /// Whether the digits stand together and nothing about the number is hidden but decimals.
  internal var isPlain: Bool {
    guard kind == .decimal || kind == .literal, condition == nil, numerals == .arabic else {
      return false
    }
    guard let first = tokens.firstIndex(where: Self.isDigit),
      let last = tokens.lastIndex(where: Self.isDigit)
    else { return true }
    return tokens[first...last].allSatisfy {
      $0 == .point || $0 == .digit(.zero) || $0 == .digit(.nothing)
    }
  }

  internal static func isDigit(_ token: FormatToken) -> Bool {
    if case .digit = token { true } else { false }
  }

  private static func kind(of tokens: [FormatToken]) -> Kind {
    var kind = Kind.literal
    for token in tokens {
      switch token {
      case .date: return .date
      case .exponent where kind == .decimal: kind = .scientific
      case .slash where kind == .decimal: kind = .fraction
      case .digit where kind == .literal: kind = .decimal
      case .general where kind == .literal: kind = .general
      case .text where kind == .literal: kind = .text
      default: continue
      }
    }
    return kind
  }
}

// MARK: - Reading twice

extension FormatSection {
  /// A comma between digits groups them, one after the last digit before the point or the end
  /// divides by a thousand, every other is drawn.
  private mutating func readCommas() {
    var result: [FormatToken] = []
    var pending = 0
    var digitSeen = false
    for token in tokens {
      switch token {
      case .comma where digitSeen:
        pending += 1
        continue
      case .comma: result.append(.literal(","))
      case .digit:
        if pending > 0 { groups = true }
        pending = 0
        digitSeen = true
        result.append(token)
      default:
        thousands += pending
        pending = 0
        result.append(token)
      }
    }
    thousands += pending
    tokens = result
  }

  /// Tells minutes from months, and takes `.00` for decimals of the second.
  private static func dateTokens(_ tokens: [FormatToken]) -> [FormatToken] {
    var result: [FormatToken] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token {
      case .point:
        let zeros = tokens[index...].prefix { $0 == .digit(.zero) }.count
        index += zeros
        result.append(zeros > 0 ? .date(.fraction(places: zeros)) : .literal("."))
      case .digit(let place): result.append(.literal(place == .zero ? "0" : ""))
      case .comma: result.append(.literal(","))
      case .slash: result.append(.literal("/"))
      case .percent: result.append(.literal("%"))
      case .figure(let digit): result.append(.literal(String(digit)))
      case .date(.month(let width)) where width <= 2:
        let isMinute = isAfterHour(result) || isBeforeSecond(tokens[index...])
        result.append(.date(isMinute ? .minute(width: width) : .month(width: width)))
      default: result.append(token)
      }
    }
    return result
  }

  private static func isAfterHour(_ tokens: [FormatToken]) -> Bool {
    for case .date(let part) in tokens.reversed() {
      if case .half = part { continue }
      return part.isHour
    }
    return false
  }

  private static func isBeforeSecond(_ tokens: ArraySlice<FormatToken>) -> Bool {
    for case .date(let part) in tokens {
      if case .half = part { continue }
      return part.isSecond
    }
    return false
  }
}
