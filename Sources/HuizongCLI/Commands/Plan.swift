import ArgumentParser
import Glibc
import InspectionPlan
import SheetModel
import SheetPackage

extension Huizong {
  /// What concerns the plan file.
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "检查计划文件。", subcommands: [Lint.self])
  }
}

extension Huizong.Plan {
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "检查计划文件，指出每处错误的行和键，并列出计划自相矛盾的地方。",
      discussion: "没有错误时退出码为 0，自相矛盾不算错误；有错误时为 78；找不到文件时为 64。"
    )

    @Argument(help: "计划文件；不写时检查随程序发布的计划。", completion: .file(extensions: ["yaml", "yml"]))
    var file: String?

    @Flag(help: "输出一份 JSON。")
    var json = false

    func run() throws {
      let lint = PlanLint(try bytes(), name: file)
      var output = BufferedOutput()
      output.bytes = json ? lint.json : Array(lint.text.utf8)
      do {
        try output.flush()
      } catch {
        Self.say("错误：结果没有写完（系统错误 \(error.systemCode)）。")
        throw ExitCode(73)
      }
      guard lint.mistakes.isEmpty else { throw ExitCode(78) }
    }

    private func bytes() throws -> [UInt8] {
      guard let file else { return PlanFile.shipped }
      do {
        return try FileBytes.all(ofFileAt: Array(file.utf8), limit: PlanFile.byteLimit + 1)
      } catch {
        switch Int32(error.systemCode) {
        case ENOENT, ENOTDIR:
          throw ValidationError("找不到文件「\(file)」。")
        case EFBIG:
          Self.say("错误：「\(file)」太大，不是计划文件。请核对路径。")
        case EISDIR:
          Self.say("错误：「\(file)」是文件夹。请写出其中的计划文件，如 plan.yaml。")
        default:
          Self.say("错误：「\(file)」无法读取（系统错误 \(error.systemCode)）。请检查权限。")
        }
        throw ExitCode(78)
      }
    }

    private static func say(_ sentence: String) {
      var output = BufferedOutput(descriptor: STDERR_FILENO)
      output.bytes = Array((sentence + "\n").utf8)
      // Nobody is left to be told that standard error is closed.
      _ = try? output.flush()
    }
  }
}
