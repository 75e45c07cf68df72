/// An error that stops a file or a run and is shown to people.
///
/// `code` never changes its meaning and is never used again: three letters by enum, three digits.
/// `message` is one or two Chinese sentences: what, where, what to do. The file's name is added by
/// whoever knows it.
public protocol CodedError: Error, Sendable {
  var code: String { get }
  var message: String { get }
}
