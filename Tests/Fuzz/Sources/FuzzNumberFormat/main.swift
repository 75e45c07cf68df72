import FuzzKit
import SheetModel

// The first eight bytes are the number, the rest is the code.
Fuzzer.run { bytes in
  guard bytes.count > 8 else { return }
  let bits = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  let format = NumberFormat(code: String(decoding: bytes[8...], as: UTF8.self))
  _ = format.displayed(Double(bitPattern: bits))
}
