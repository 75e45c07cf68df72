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
    begin()
  }

  deinit {
    unsafe state.deallocate()
  }

  /// CRC-32 of all bytes that were handed out.
  public var checksum: UInt32 { unsafe state.pointee.crc }

  /// Whether the last deflate block has ended and all of its bytes were handed out.
  public var isAtEnd: Bool { unsafe state.pointee.block_state == ISAL_BLOCK_FINISH }

  /// Inflates a whole stream at once, straight into `output` from `start` up to `limit`.
  ///
  /// The first 64 KiB that ``inflate(_:into:from:to:)`` gives go through a buffer of ISA-L's own.
  ///
  /// - Returns: `nil` where the stream is not all there, does not fit or is damaged; what stands in the
  ///   range then is no output, and the inflater is as new.
  public func inflateAtOnce(
    _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) -> (consumed: Int, produced: Int)? {
    let (code, consumed, produced) = unsafe run(
      isal_inflate_stateless, input, into: &output, from: start, to: limit)
    guard code == ISAL_DECOMP_OK, isAtEnd else {
      begin()
      return nil
    }
    return (consumed, produced)
  }

  /// Inflates from `input` into `output` from `start` up to `limit`; says how far it came in both.
  public func inflate(
    _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) throws(Damage) -> (consumed: Int, produced: Int) {
    let (code, consumed, produced) = unsafe run(
      isal_inflate, input, into: &output, from: start, to: limit)
    guard code == ISAL_DECOMP_OK || code == ISAL_END_INPUT else {
      throw Damage(isalCode: Int(code))
    }
    return (consumed, produced)
  }

  /// CRC-32 of bytes that need no inflating, continued from `checksum`.
  public static func checksum(_ checksum: UInt32, continuedBy bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe crc32_gzip_refl(checksum, $0.baseAddress, UInt64($0.count))
    }
  }

  private func begin() {
    unsafe isal_inflate_init(state)
    unsafe state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR)
  }

  /// Calls one of ISA-L's functions on the two windows; says what it returned and how far it came.
  private func run(
    _ function: (UnsafeMutablePointer<inflate_state>) -> Int32, _ input: Span<UInt8>,
    into output: inout MutableSpan<UInt8>, from start: Int, to limit: Int
  ) -> (code: Int32, consumed: Int, produced: Int) {
    precondition(
      0 <= start && start <= limit && limit <= output.count, "the range lies in the window")
    var code: Int32 = 0
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe state.pointee.avail_in = UInt32(source.count)
        unsafe state.pointee.next_out = target.baseAddress.map { unsafe $0 + start }
        unsafe state.pointee.avail_out = UInt32(limit - start)
        code = unsafe function(state)
      }
    }
    return (
      code, input.count - Int(unsafe state.pointee.avail_in),
      limit - start - Int(unsafe state.pointee.avail_out)
    )
  }
}
