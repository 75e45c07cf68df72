import InspectionModel
import InspectionPlan

/// Makes a workspace: the plan file, and a folder for each period and office.
package struct WorkspaceSetup: Sendable {
  private let planBytes: [UInt8]
  private let plan: AnnualPlan

  /// - Parameters:
  ///   - planBytes: What `plan.yaml` is to hold.
  ///   - name: What the caller calls it.
  /// - Throws: ``RunError/badPlan(path:_:)``.
  package init(planBytes: [UInt8], name: String) throws(RunError) {
    self.planBytes = planBytes
    do {
      plan = try PlanFile.load(planBytes)
    } catch {
      throw .badPlan(path: name, error)
    }
  }

  /// Lays the workspace out; folders that are there already stay as they are.
  ///
  /// - Throws: ``RunError/notEmpty(path:)`` where a plan file is there,
  ///   ``RunError/unwritable(path:_:)``.
  package func make(_ workspace: Workspace) throws(RunError) {
    if (try? FileStatus.of(workspace.plan)) != nil {
      throw .notEmpty(path: workspace.root.shown)
    }
    var folders = [
      workspace.coordinatorFolder, workspace.root.appending(Workspace.resultsName),
      workspace.hidden,
    ]
    for period in plan.periods {
      let folder = workspace.inbox.appending(period.name)
      folders += plan.offices.map { folder.appending($0.office.name) }
    }
    for folder in folders {
      do {
        try Folder.make(folder)
      } catch {
        throw .unwritable(path: folder.shown, error)
      }
    }
    do {
      try FileContent.write(planBytes, to: workspace.plan)
    } catch {
      throw .unwritable(path: workspace.plan.shown, error)
    }
  }
}
