import Pipeline
import Testing

@Suite("等文件停下来")
struct ArrivalQueueTests {
  private static let path = FilePath("/收件箱/甲.xlsx")

  private func stamp(_ byteCount: Int) -> ArrivalQueue.Stamp {
    ArrivalQueue.Stamp(byteCount: byteCount, modifiedNanoseconds: byteCount, changedSeconds: 0)
  }

  private func queue(seen looks: [(Int, Int?)]) -> ArrivalQueue {
    var queue = ArrivalQueue(stillness: 3_000, patience: 30_000)
    for (moment, byteCount) in looks {
      queue.observe(byteCount.map { [Self.path: stamp($0)] } ?? [:], at: moment)
    }
    return queue
  }

  @Test("还在变的文件不算，停够了才算")
  func waitsUntilStill() {
    let growing = queue(seen: [(0, 10), (1_000, 20), (2_000, 30)])
    #expect(growing.still(at: 4_999) == [])
    #expect(growing.still(at: 5_000) == [Self.path])
    #expect(growing.nextMoment(except: []) == 5_000)
    #expect(growing.waiting == [Self.path])
  }

  @Test("读过的文件不再出现；离开又原样回来也不算新的")
  func takesOnce() {
    var queue = queue(seen: [(0, 10)])
    queue.take(Self.path)
    queue.observe([:], at: 4_000)
    queue.observe([Self.path: stamp(10)], at: 5_000)
    #expect(queue.waiting == [])
    #expect(queue.gone(at: 90_000) == [])
  }

  @Test("读过的文件变了，要重新等它停下来")
  func takesAnewWhatChanged() {
    var queue = queue(seen: [(0, 10)])
    queue.take(Self.path)
    queue.observe([Self.path: stamp(11)], at: 5_000)
    #expect(queue.still(at: 7_999) == [])
    #expect(queue.still(at: 8_000) == [Self.path])
  }

  @Test("一时看不见不算没有，看不见够久才算；忘掉以后再来就是新的")
  func believesAnAbsenceLate() {
    var queue = queue(seen: [(0, 10)])
    queue.take(Self.path)
    queue.observe([:], at: 4_000)
    #expect(queue.gone(at: 6_999) == [])
    #expect(queue.gone(at: 7_000) == [Self.path])
    queue.forget(Self.path)
    queue.observe([Self.path: stamp(10)], at: 8_000)
    #expect(queue.waiting == [Self.path])
  }

  @Test("打不开的文件再等一轮，等满耐心为止")
  func waitsForWhatCannotBeOpened() {
    var queue = queue(seen: [(0, 10)])
    queue.postpone(Self.path, at: 3_000)
    #expect(queue.still(at: 5_999) == [])
    #expect(queue.still(at: 6_000) == [Self.path])
    #expect(!queue.isOverdue(Self.path, at: 29_999))
    #expect(queue.isOverdue(Self.path, at: 30_000))
  }

  @Test("还没读就不见了的文件不再等")
  func forgetsWhatNeverArrived() {
    #expect(queue(seen: [(0, 10), (1_000, nil)]).waiting == [])
  }
}
