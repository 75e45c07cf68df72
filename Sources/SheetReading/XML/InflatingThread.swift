import Glibc
import SheetPackage

/// Inflates a part on a thread of its own, a few blocks ahead of whoever scans it.
///
/// - Memory: four blocks of 320 KiB.
/// - Errors: come after the blocks before them, as they would without the thread.
/// - Threads: one, which has ended when the value is gone.
@safe
internal struct InflatingThread: ~Copyable {
  /// What the new thread is handed.
  private final class Work {
    var stream: PartStream?
    let blocks: InflatedBlocks

    init(_ stream: consuming PartStream, _ blocks: InflatedBlocks) {
      self.stream = consume stream
      self.blocks = blocks
    }
  }

  /// Bytes of a block that hold the part's.
  private static let blockByteCount = 256 << 10
  /// Of a window that can change places with a block.
  internal static let windowByteCount = XMLWindow.headroom + blockByteCount

  private let thread: pthread_t
  private let blocks: InflatedBlocks

  /// Starts the thread; where the system has none left, `stream` stays.
  internal init?(_ stream: inout PartStream?) {
    guard let taken = stream.take() else { return nil }
    let blocks = InflatedBlocks(
      blockByteCount: XMLWindow(capacity: Self.windowByteCount).bytes.count)
    let work = Work(taken, blocks)
    var thread = pthread_t()
    let handed = unsafe Unmanaged.passRetained(work)
    let code = unsafe pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer = unsafe pointer else { return nil }
        InflatingThread.inflate(unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue())
        return nil
      }, handed.toOpaque())
    guard code == 0 else {
      unsafe handed.release()
      stream = work.stream.take()
      return nil
    }
    self.thread = thread
    self.blocks = blocks
  }

  deinit {
    blocks.giveUp()
    pthread_join(thread, nil)
  }

  private static func inflate(_ work: Work) {
    guard var stream = work.stream.take() else { return }
    do throws(PackageError) {
      while var block = work.blocks.takeEmpty() {
        var span = block.mutableSpan
        let count = try stream.read(
          into: &span, from: XMLWindow.headroom, to: windowByteCount)
        guard count > 0 else { return work.blocks.end(nil) }
        work.blocks.put(block, byteCount: count)
      }
    } catch {
      work.blocks.end(error)
    }
  }

  /// Makes the window hold its rest and the next block; false at the part's end.
  ///
  /// - Throws: The part's error; ``WorkbookReadError/textTooLong(name:limit:)`` where the rest is longer
  ///   than `limit` bytes.
  internal func refill(
    _ window: inout XMLWindow, limit: Int, partName: String
  ) throws(ReadError) -> Bool {
    let block: (bytes: [UInt8], byteCount: Int)?
    do throws(PackageError) {
      block = try blocks.takeFull()
    } catch {
      throw .package(error)
    }
    guard let block else { return false }
    if window.rest.count <= XMLWindow.headroom {
      blocks.give(window.replace(by: block.bytes, byteCount: block.byteCount))
      return true
    }
    guard window.makeRoom(for: block.byteCount, limit: limit) else {
      throw .workbook(.textTooLong(name: partName, limit: limit))
    }
    window.append(block.bytes[XMLWindow.headroom..<XMLWindow.headroom + block.byteCount])
    blocks.give(block.bytes)
    return true
  }
}
