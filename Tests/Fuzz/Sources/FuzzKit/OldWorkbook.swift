import SheetPackage

/// A workbook of Excel 97 for fuzzing: the container is whole, so that the input reaches the records.
public enum OldWorkbook {
  public static func bytes(withRecords records: [UInt8]) -> [UInt8] {
    CompoundBytes.container([("Workbook", records)])
  }

  /// Records of a small sheet with a cell of every kind.
  public static func records() -> [UInt8] {
    let cells = [
      number(0, 0, 45_717.5, style: 1), shared(0, 1, 0),
      formula(1, 0, [UInt8](repeating: 0, count: 8)), cell(0x027E, 1, 1, u32(0x41)),
      cell(0x0204, 2, 0, text("甲")),
      record(0x00BD, u16(2) + u16(1) + u16(0) + u32(0x40) + u16(0) + u32(0x42) + u16(2)),
    ]
    return BinaryFixture(cells, globals: [sharedTable(["甲", "b"]), style(0), style(14)]).stream()
  }

  /// Records of a real file; none where it has no workbook.
  public static func records(ofFileAt path: String) -> [UInt8] {
    guard let bytes = try? FileBytes.all(ofFileAt: Array(path.utf8), limit: 1 << 20),
      let file = CompoundFile(bytes)
    else { return [] }
    return (try? file.stream(named: "Workbook")) ?? (try? file.stream(named: "Book")) ?? []
  }
}
