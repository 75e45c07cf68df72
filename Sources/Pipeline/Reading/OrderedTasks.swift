/// Does the same with many inputs, several at once.
internal enum OrderedTasks {
  /// One output an input, in the order of `inputs`; as many at once as there are cores.
  internal static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) async -> [Output] {
    // Swift 6.3.1 with -O hands garbage out of a task group that returns an array of no element.
    guard !inputs.isEmpty else { return [] }
    return await withTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: inputs.count)
      var next = 0
      while next < min(Cores.count, inputs.count) {
        let index = next
        group.addTask { (index, transform(inputs[index])) }
        next += 1
      }
      for await (index, output) in group {
        outputs[index] = output
        guard next < inputs.count else { continue }
        let following = next
        group.addTask { (following, transform(inputs[following])) }
        next += 1
      }
      return outputs.compactMap { $0 }
    }
  }
}
