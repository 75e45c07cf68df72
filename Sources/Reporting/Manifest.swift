package import InspectionModel

/// Which files a run wrote, each with its hash: `manifest.json`, written last.
///
/// - Output: `schema` is `huizong-manifest/1`; a file a line, sorted by the bytes of its path, so
///   that equal outputs give equal bytes.
package struct Manifest: Hashable, Sendable {
  package static let fileName = "manifest.json"

  package struct Entry: Hashable, Sendable {
    /// Relative to the manifest's own folder.
    package var path: String
    /// Lower-case hex.
    package var sha256: String
    package var byteCount: Int

    package init(path: String, sha256: String, byteCount: Int) {
      self.path = path
      self.sha256 = sha256
      self.byteCount = byteCount
    }
  }

  package var programVersion: String
  package var planTitle: String
  /// Of the plan file's bytes, lower-case hex.
  package var planSHA256: String
  package var period: Int
  package var asOf: Moment
  package var files: [Entry]

  package init(
    programVersion: String, planTitle: String, planSHA256: String, period: Int, asOf: Moment,
    files: [Entry]
  ) {
    self.programVersion = programVersion
    self.planTitle = planTitle
    self.planSHA256 = planSHA256
    self.period = period
    self.asOf = asOf
    self.files = files
  }

  /// The document, UTF-8.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "huizong-manifest/1")
      json.member("program", programVersion)
      json.member("plan", planTitle)
      json.member("planSHA256", planSHA256)
      json.member("period", period)
      json.member("asOf", asOf.description)
      let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      json.lines("files", of: sorted) { json, file in
        json.object { json in
          json.member("file", file.path)
          json.member("sha256", file.sha256)
          json.member("byteCount", file.byteCount)
        }
      }
    }
    return json.finish()
  }
}
