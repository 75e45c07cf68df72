/// The version of huizong, as `--version` and the documents print it.
package enum ProgramVersion {
  package static let current = "0.1.0"
}
