import Foundation
import InspectionModel
import InspectionPlan
import Logging
import Pipeline
import Testing

/// A workspace of the shipped plan in a temporary folder.
struct SampleWorkspace {
  let folder: TemporaryFolder
  let workspace: Workspace

  /// The repository's own files: the tests run from its sources.
  static let samples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples")

  /// The invented prefecture with a plan of its own.
  static let otherPrefecture = samples.appending(path: "青溪市2026年")

  init(plan: [UInt8] = PlanFile.shipped) throws {
    folder = try TemporaryFolder()
    workspace = Workspace(root: folder.path)
    try WorkspaceSetup(planBytes: plan, name: "plan.yaml").make(workspace)
  }

  /// Copies the samples' 收件箱, modification times aside.
  func copySamples(from samples: URL = samples) throws {
    try FileManager.default.removeItem(at: folder.url("收件箱"))
    try FileManager.default.copyItem(
      at: samples.appending(path: "收件箱"), to: folder.url("收件箱"))
  }

  func periodRun(_ period: Int? = 1, asOf: String = "2025-04-12") -> PeriodRun {
    PeriodRun(
      workspace: workspace, periodNumber: period, asOf: Moment(asOf),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Every file below 汇总结果 with its bytes.
  func results() throws -> [String: Data] {
    let root = folder.url("汇总结果").path
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let data = FileManager.default.contents(atPath: root + "/" + path) { files[path] = data }
    }
    return files
  }
}
