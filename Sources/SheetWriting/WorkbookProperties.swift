/// What the file says of itself.
public struct WorkbookProperties: Sendable {
  public var title: String
  public var author: String
  /// Seconds since 1970-01-01T00:00:00Z, above 0.
  ///
  /// The caller's, so that the same content gives the same bytes at any time.
  public var created: Int

  public init(title: String, author: String, created: Int) {
    self.title = title
    self.author = author
    self.created = created
  }
}
