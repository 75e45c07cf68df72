import FuzzKit
import SheetPackage

// The container by itself: every stream that the directory names.
Fuzzer.run { bytes in
  guard let file = CompoundFile(bytes) else { return }
  for name in file.names {
    if let stream = try? file.stream(named: name) {
      precondition(stream.count <= bytes.count * 8, "a stream out of nothing")
    }
  }
}
