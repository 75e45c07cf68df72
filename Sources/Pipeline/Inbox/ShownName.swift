internal import SheetPackage

/// File names as people see them.
package enum ShownName {
  /// UTF-8 where the bytes are UTF-8, else GB18030, else UTF-8 with bad bytes replaced.
  package static func of(_ bytes: [UInt8]) -> String { GB18030Decoder.fileName(bytes) }
}
