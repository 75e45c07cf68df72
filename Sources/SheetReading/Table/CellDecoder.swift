import SheetModel

/// Decodes one cell: enumerations by raw value, and types that wrap one value.
internal struct CellDecoder: Decoder, SingleValueDecodingContainer {
  internal let cell: TableCell
  internal let codingPath: [any CodingKey]
  internal let userInfo: [CodingUserInfoKey: Any]

  /// The cell's value as any type.
  ///
  /// - Throws: ``RecordError``, what the type itself says against the value included.
  internal static func value<Value: Decodable>(
    _ type: Value.Type, of cell: TableCell, codingPath: [any CodingKey],
    userInfo: [CodingUserInfoKey: Any]
  ) throws(RecordError) -> Value {
    if let readable = type as? any CellReadable.Type,
      let value = try readable.init(cell: cell) as? Value
    {
      return value
    }
    do {
      return try Value(
        from: CellDecoder(cell: cell, codingPath: codingPath, userInfo: userInfo))
    } catch {
      throw cell.refused(error)
    }
  }

  internal func singleValueContainer() -> any SingleValueDecodingContainer { self }

  internal func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    throw cell.mismatch("单个值")
  }

  internal func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw cell.mismatch("单个值")
  }

  internal func decodeNil() -> Bool { cell.value.isBlank }

  internal func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Self.value(type, of: cell, codingPath: codingPath, userInfo: userInfo)
  }
}
