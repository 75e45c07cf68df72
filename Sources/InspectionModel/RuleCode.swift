/// The code of a finding; area letter and number never change their meaning.
package enum RuleCode: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  case unreadableFile = "F-101"
  case passwordProtected = "F-102"
  case unsupportedFormat = "F-103"
  case noTableFound = "F-104"
  case unknownOffice = "F-105"
  case conflictingOffice = "F-106"
  case limitExceeded = "F-108"
  case hiddenContent = "F-109"
  case severalTables = "F-110"
  case wrongYear = "F-111"
  case identicalResend = "F-112"
  case missingColumn = "H-101"
  case unknownColumn = "H-102"
  case duplicateColumn = "H-103"
  case ambiguousColumn = "H-104"
  case sourceAssumed = "H-105"
  case notADate = "T-101"
  case ambiguousDate = "T-102"
  case digitsLost = "T-103"
  case uncalculatedFormula = "T-104"
  case errorCell = "T-105"
  case normalised = "T-107"
  case damagedText = "T-108"
  case requiredValue = "V-101"
  case notInList = "V-102"
  case unknownProduct = "V-103"
  case badCode = "V-104"
  case placeholder = "V-105"
  case otherCounty = "V-106"
  case failureWithoutItems = "X-101"
  case itemsWithoutFailure = "X-102"
  case datesOutOfOrder = "X-103"
  case outsideWindow = "X-104"
  case scopeMismatch = "X-105"
  case totalMismatch = "X-106"
  case placeMissing = "X-107"
  case retestWithoutFirst = "X-108"
  case reportPending = "X-110"
  case duplicateInSubmission = "D-101"
  case reportedByTwo = "D-102"
  case conflictingReports = "D-103"
  case droppedBatch = "D-104"
  case repeatSampling = "D-105"
  case repeatedRow = "D-106"
  case possibleDuplicate = "D-107"
  case overlappingFiles = "D-108"
  case cumulativeUnclear = "D-109"
  case itemShort = "P-101"
  case officeShort = "P-102"
  case planContradiction = "P-103"
  case overPlan = "P-104"
  case late = "L-101"
  case notReceived = "L-102"
  case reportMissing = "L-103"
  case followUpOverdue = "L-104"

  /// The name for machines: `required-value`.
  package var slug: String { Self.slugs[order] }

  private static let slugs = allCases.map { code in
    var slug = ""
    for character in "\(code)" {
      if character.isUppercase { slug += "-" }
      slug += character.lowercased()
    }
    return slug
  }

  /// By area in the order of the ladder F, H, T, V, X, D, P, L, then by number.
  package static func < (left: RuleCode, right: RuleCode) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.orders[self] ?? 0 }

  private static let orders = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
