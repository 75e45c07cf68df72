extension RuleCode {
  /// What findings of this rule carry for their message.
  package var messageNames: MessageNames {
    switch self {
    case .unreadableFile, .passwordProtected, .unsupportedFormat, .noTableFound, .unknownOffice,
      .conflictingOffice, .limitExceeded, .hiddenContent, .severalTables, .wrongYear,
      .identicalResend:
      fileNames
    case .missingColumn, .unknownColumn, .duplicateColumn, .ambiguousColumn, .sourceAssumed:
      sheetNames
    case .notADate, .ambiguousDate, .digitsLost, .uncalculatedFormula, .errorCell, .normalised,
      .damagedText:
      typeNames
    case .requiredValue, .notInList, .unknownProduct, .badCode, .placeholder, .otherCounty:
      valueNames
    case .failureWithoutItems, .itemsWithoutFailure, .datesOutOfOrder, .outsideWindow,
      .scopeMismatch, .totalMismatch, .placeMissing, .retestWithoutFirst,
      .reportPending:
      crossFieldNames
    case .duplicateInSubmission, .reportedByTwo, .conflictingReports, .repeatedRow,
      .overlappingFiles, .cumulativeUnclear, .droppedBatch, .possibleDuplicate,
      .repeatSampling:
      duplicateNames
    case .itemShort, .officeShort, .planContradiction, .overPlan, .late, .notReceived,
      .reportMissing, .followUpOverdue:
      dutyNames
    }
  }

  private var fileNames: MessageNames {
    switch self {
    case .unreadableFile: MessageNames(sometimes: ["sentence"])
    case .unsupportedFormat: MessageNames(always: ["format"], sometimes: ["archive"])
    case .conflictingOffice: MessageNames([.office], always: ["evidence"])
    case .limitExceeded: MessageNames(always: ["limit"])
    case .hiddenContent: MessageNames(always: ["count"], sometimes: ["sheets", "rows", "columns"])
    case .severalTables: MessageNames(always: ["count", "list"])
    case .wrongYear: MessageNames(always: ["other"], sometimes: ["dates", "title"])
    case .identicalResend: MessageNames(always: ["other"])
    default: MessageNames()
    }
  }

  private var sheetNames: MessageNames {
    switch self {
    case .missingColumn:
      MessageNames([.sheet, .header], sometimes: ["candidate", "failed", "synonyms"])
    case .duplicateColumn: MessageNames([.sheet, .header], always: ["other"])
    case .ambiguousColumn: MessageNames([.sheet, .header], always: ["list"])
    case .sourceAssumed: MessageNames([.sheet], always: ["count", "list"])
    default: MessageNames([.sheet, .header])
    }
  }

  private var typeNames: MessageNames {
    switch self {
    case .normalised: MessageNames([.sheet, .header], always: ["count", "list"])
    default: MessageNames([.sheet, .header, .value])
    }
  }

  private var valueNames: MessageNames {
    switch self {
    case .requiredValue: MessageNames([.sheet, .header], sometimes: ["marker"])
    case .notInList:
      MessageNames([.sheet, .header, .value], sometimes: ["list", "nearest"])
    case .unknownProduct:
      MessageNames([.sheet, .header, .value], always: ["count"], sometimes: ["nearest"])
    case .badCode: MessageNames([.sheet, .header, .value], always: ["reason"])
    case .otherCounty: MessageNames([.sheet, .header, .value, .office], always: ["county"])
    default: MessageNames([.sheet, .header, .value])
    }
  }

  private var crossFieldNames: MessageNames {
    switch self {
    case .failureWithoutItems: MessageNames([.sheet, .header], sometimes: ["marker"])
    case .placeMissing: MessageNames([.sheet, .header], sometimes: ["marker"])
    case .datesOutOfOrder:
      MessageNames(
        [.sheet, .header, .value], always: ["sampled"], sometimes: ["produced", "received"])
    case .outsideWindow:
      MessageNames([.sheet, .header, .value], always: ["product", "from", "to"])
    case .scopeMismatch: MessageNames([.sheet, .header, .value], always: ["product", "list"])
    case .totalMismatch: MessageNames([.sheet, .value], always: ["stated", "counted"])
    case .retestWithoutFirst: MessageNames([.key])
    case .reportPending: MessageNames([.key], always: ["since"])
    default: MessageNames([.sheet, .header, .value])
    }
  }

  private var duplicateNames: MessageNames {
    let origin: Set<String> = ["office", "file", "sheet", "row"]
    return switch self {
    case .duplicateInSubmission:
      MessageNames([.sheet, .key], always: ["other", "list"], sometimes: ["unnumbered"])
    case .reportedByTwo: MessageNames([.key], always: origin)
    case .conflictingReports:
      MessageNames([.key], always: origin.union(["field", "fields", "own", "other"]))
    case .droppedBatch:
      MessageNames([.key], always: ["file", "sheet", "row"], sometimes: ["superseded"])
    case .possibleDuplicate: MessageNames([.key], always: origin.union(["other"]))
    case .repeatSampling:
      MessageNames(
        [.key], always: ["date", "months", "other"], sometimes: origin.union(["earlier"]))
    case .repeatedRow: MessageNames([.sheet, .key], always: ["other"])
    case .overlappingFiles: MessageNames(always: ["other", "shared"])
    default: MessageNames(always: ["repeated", "earlier"])
    }
  }

  private var dutyNames: MessageNames {
    let item: Set<String> = ["item", "product", "planned", "sampled", "due"]
    return switch self {
    case .itemShort: MessageNames(always: item.union(["missing"]))
    case .officeShort: MessageNames(always: ["office", "planned", "sampled", "missing"])
    case .planContradiction: MessageNames(always: ["sentence", "subject"])
    case .overPlan: MessageNames(always: item.union(["over"]))
    case .late: MessageNames([.office], always: ["received", "deadline", "days"])
    case .notReceived: MessageNames([.office], always: ["deadline"])
    case .followUpOverdue:
      MessageNames(
        [.key], sometimes: ["step", "ordered", "due", "days", "earlier", "sentence"])
    default: MessageNames([.office], always: ["deadline", "material"])
    }
  }
}
