import CIGzip

/// Owns one `inflate_state` of ISA-L: a raw deflate stream in, bytes out, the CRC-32 kept.
///
/// - Memory: 85 KiB of state on the heap; the windows are the caller's.
/// - Source: isa-l 2.30, `igzip_lib.h`. `total_out` has 32 bits there, so nobody counts by it.
@safe
public struct Inflater: ~Copyable {
  private let state: UnsafeMutablePointer<inflate_state>

  /// The stream is no deflate stream; `isalCode` is `ISAL_INVALID_...`.
  public struct Damage: Error, Equatable {
    public var isalCode: Int
  }

  public init() {
    unsafe state = .allocate(capacity: 1)
    unsafe isal_inflate_init(state)
    unsafe state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR)
  }

  deinit {
    unsafe state.deallocate()
  }

  /// CRC-32 of all bytes that were handed out.
  public var checksum: UInt32 { unsafe state.pointee.crc }

  /// Whether the last deflate block has ended and all of its bytes were handed out.
  public var isAtEnd: Bool { unsafe state.pointee.block_state == ISAL_BLOCK_FINISH }

  /// Inflates from `input` into `output` from `start` up to `limit`; says how far it came in both.
  public func inflate(
    _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(Damage) -> (consumed: Int, produced: Int) {
    let inputCount = input.count
    let outputCount = limit - start
    precondition(
      0 <= start && start <= limit && limit <= output.count, "the range lies in the window")
    var code: Int32 = 0
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe state.pointee.avail_in = UInt32(inputCount)
        unsafe state.pointee.next_out = target.baseAddress.map { unsafe $0 + start }
        unsafe state.pointee.avail_out = UInt32(outputCount)
        code = unsafe isal_inflate(state)
      }
    }
    guard code == ISAL_DECOMP_OK || code == ISAL_END_INPUT else {
      throw Damage(isalCode: Int(code))
    }
    return (
      inputCount - Int(unsafe state.pointee.avail_in),
      outputCount - Int(unsafe state.pointee.avail_out)
    )
  }

  /// CRC-32 of bytes that need no inflating, continued from `checksum`.
  public static func checksum(_ checksum: UInt32, continuedBy bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe crc32_gzip_refl(checksum, $0.baseAddress, UInt64($0.count))
    }
  }
}
