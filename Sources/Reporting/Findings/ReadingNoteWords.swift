import SheetModel

/// What the reader met in a file, in sentences for people: one for each kind, with places.
internal enum ReadingNoteWords {
  private static let shownPlaces = 5

  internal static func sentences(_ notes: [ReadingNote]) -> [String] {
    var kinds: [ReadingNote.Kind] = []
    var byKind: [ReadingNote.Kind: [ReadingNote]] = [:]
    for note in notes {
      if byKind[note.kind] == nil { kinds.append(note.kind) }
      byKind[note.kind, default: []].append(note)
    }
    return kinds.map { kind in
      let notes = byKind[kind] ?? []
      return sentence(kind, places: places(notes), details: details(notes))
    }
  }

  private static func places(_ notes: [ReadingNote]) -> String {
    let places = notes.compactMap(\.place).map(\.description)
    let shown = places.prefix(shownPlaces).joined(separator: "、")
    return places.count > shownPlaces ? "\(shown) 等 \(places.count) 处" : shown
  }

  private static func details(_ notes: [ReadingNote]) -> String {
    let details = notes.map(\.detail).filter { !$0.isEmpty }.map { clipped($0, to: 40) }
    let shown = details.prefix(shownPlaces).map { "「\($0)」" }.joined(separator: "、")
    return details.count > shownPlaces ? "\(shown)等" : shown
  }

  private static func sentence(
    _ kind: ReadingNote.Kind, places: String, details: String
  ) -> String {
    switch kind {
    case .missingSheetPart: "工作表\(details)在文件里没有内容，没有读到，文件可能已损坏。"
    case .sharedStringOutOfRange: "\(places) 的文字在文件里已经丢失，按空白读取，文件可能已损坏。"
    case .textInNumberCell: "\(places) 标为数字，里面却是文字，按文字读取。"
    case .impossibleDate: "\(places) 设成了日期格式，数值却不是日期，按数字读取。"
    case .cellOutsideGrid: "\(places) 在表格范围以外，没有读取。"
    case .irregularQuote: "\(places) 的引号不成对，按原字读取。"
    case .raggedRecord: "\(places) 的列数与其他行不同，照样读取。"
    case .droppedNUL: "\(places) 有空字符，已去掉。"
    case .encoding: "按\(details)编码读取。"
    case .doubtfulEncoding: "按\(details)编码读出的字多不常见，可能是别的编码（如 Big5），请核对文字。"
    case .delimiter: "按\(details)分列。"
    case .undecodableBytes: "有的字节认不出是什么字（\(details)），读成了「\u{FFFD}」。"
    case .missingStyles: "文件里缺少格式，日期读成了数字。"
    case .repeatedPart: "文件内部有重名的内容\(details)，只读取了其中一份，文件可能已损坏。"
    case .repeatedCell: "\(places) 在文件里写了不止一次，以最后一次为准。"
    case .malformedReference: "\(places) 没有写明正确的位置，按先后次序读取。"
    case .pictureInCell: "\(places) 里是图片，按空白读取。"
    case .backslashEscapes: "引号内的引号写成「\\\"」，照此读取。"
    }
  }
}
