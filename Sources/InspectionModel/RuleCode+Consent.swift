extension RuleCode {
  /// Whether a consent can mean anything: not where a file was not read, or nobody knows whose it is.
  package var leavesSomethingToKeep: Bool {
    switch self {
    case .unreadableFile, .passwordProtected, .unsupportedFormat, .noTableFound, .unknownOffice,
      .limitExceeded:
      false
    default: true
    }
  }
}
