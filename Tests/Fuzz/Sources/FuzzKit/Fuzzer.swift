import CFuzzer
import Glibc

/// Hands inputs to one parser until it fails.
public enum Fuzzer {
  /// libFuzzer's callback carries no context.
  nonisolated(unsafe) private static var parser: ([UInt8]) -> Void = { _ in }

  public static func run(_ parser: @escaping ([UInt8]) -> Void) -> Never {
    Self.parser = parser
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    let code = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      Fuzzer.parser(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
    exit(code)
  }
}
