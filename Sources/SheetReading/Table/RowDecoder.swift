import SheetModel

/// Decodes one row of a table: keys are headers, values are cells.
internal struct RowDecoder: Decoder {
  internal let sheet: String
  internal let row: SheetGrid.Row
  internal let columns: TableColumns
  internal let readsText: Bool
  internal var codingPath: [any CodingKey] { [] }
  internal let userInfo: [CodingUserInfoKey: Any] = [:]

  internal func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(decoder: self))
  }

  internal func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw refused("一行数据要按列名读取")
  }

  internal func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw refused("一行数据要按列名读取")
  }

  /// The cell below a header; `nil` where no column has it.
  internal func cell(_ header: String) throws(RecordError) -> TableCell? {
    guard let column = try columns.column(header, sheet: sheet) else { return nil }
    return TableCell(
      sheet: sheet, place: CellReference(row: row.index, column: column), header: header,
      cell: row.cell(at: column), readsText: readsText)
  }

  /// The whole row, refused by the record's own type.
  internal func refused(_ reason: String) -> RecordError {
    .refused(
      sheet: sheet, cell: CellReference(row: row.index, column: 0), header: nil, reason: reason)
  }
}

/// The row as a keyed container; a column that is not there and a blank cell are both `nil`.
private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: RowDecoder
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] { decoder.columns.headers.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { decoder.columns.contains(key.stringValue) }

  func decodeNil(forKey key: Key) throws -> Bool { try cell(key).value.isBlank }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try CellDecoder.value(
      type, of: cell(key), codingPath: [key], userInfo: decoder.userInfo)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    throw try cell(key).mismatch("单个值")
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw try cell(key).mismatch("单个值")
  }

  func superDecoder() throws -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder { decoder }

  private func cell(_ key: Key) throws(RecordError) -> TableCell {
    guard let cell = try decoder.cell(key.stringValue) else {
      throw .missingColumn(sheet: decoder.sheet, header: key.stringValue)
    }
    return cell
  }
}
