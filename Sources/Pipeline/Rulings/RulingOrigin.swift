package import InspectionModel

/// Who said something, why, where it is written, and when it was recorded.
package struct RulingOrigin: Hashable, Sendable {
  package static let commandLine = "命令行"

  package var reason: String
  package var person: String?
  /// ``commandLine``, or a path relative to the workspace with the place in it.
  package var source: String
  package var moment: Moment

  package init(
    reason: String, person: String? = nil, source: String = commandLine, moment: Moment
  ) {
    self.reason = reason
    self.person = person
    self.source = source
    self.moment = moment
  }
}
