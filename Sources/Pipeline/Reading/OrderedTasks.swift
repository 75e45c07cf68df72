internal import Synchronization

/// Does the same with many inputs, several at once.
internal enum OrderedTasks {
  /// One output an input, in the order of `inputs`; as many at once as there are cores.
  internal static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) async -> [Output] {
    // Swift 6.3.1 with -O hands garbage out of a task group that returns an array of no element.
    guard !inputs.isEmpty else { return [] }
    // A task a core, not one an input: waking a thread for every small file costs as much as reading it.
    let queue = Queue(count: inputs.count)
    return await withTaskGroup(of: [(Int, Output)].self) { group in
      for _ in 0..<min(Cores.count, inputs.count) {
        group.addTask {
          var finished: [(Int, Output)] = []
          while let index = queue.next() { finished.append((index, transform(inputs[index]))) }
          return finished
        }
      }
      var outputs = [Output?](repeating: nil, count: inputs.count)
      for await finished in group {
        for (index, output) in finished { outputs[index] = output }
      }
      return outputs.compactMap { $0 }
    }
  }

  /// Hands out indices, each once.
  private final class Queue: Sendable {
    private let taken = Atomic(0)
    private let count: Int

    init(count: Int) { self.count = count }

    func next() -> Int? {
      let index = taken.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
  }
}
