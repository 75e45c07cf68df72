import FuzzKit
import SheetModel

// The first eight bytes are the number, the rest is the code.
Fuzzer.run { bytes in
  guard bytes.count > 8 else { return }
  let bits = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  let code = String(decoding: bytes[8...], as: UTF8.self)
  let format = NumberFormat(code: code)
  let number = Double(bitPattern: bits)
  _ = format.digits(of: number)
  _ = format.text(for: number)
  _ = format.text(for: number, in: .from1904)
  _ = format.text(for: code)
}
