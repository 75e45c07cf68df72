import SheetModel

/// What the reader met, as lines of `huizong dump --notes`.
internal enum NoteLine {
  /// Appends one line a note; without a sheet for what concerns the whole file.
  internal static func append(
    _ notes: [ReadingNote], ofSheet sheet: String? = nil, to bytes: inout [UInt8]
  ) {
    for note in notes {
      bytes += Array("{".utf8)
      if let sheet {
        bytes += Array("\"sheet\":".utf8)
        JSONText.append(sheet, to: &bytes)
        bytes += Array(",".utf8)
      }
      if let place = note.place { bytes += Array("\"ref\":\"\(place)\",".utf8) }
      bytes += Array("\"note\":\"\(note.kind.rawValue)\"".utf8)
      if !note.detail.isEmpty {
        bytes += Array(",\"detail\":".utf8)
        JSONText.append(note.detail, to: &bytes)
      }
      bytes += Array("}\n".utf8)
    }
  }
}
