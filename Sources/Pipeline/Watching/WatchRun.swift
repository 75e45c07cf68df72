internal import InspectionModel
internal import InspectionPlan
package import Logging

/// Keeps a workspace's results up to date while files arrive in 收件箱.
///
/// A file is taken when its size and times have been still for a while and it opens; until then no
/// run reads it. Files that arrive together are taken by one run. A run is also made at the start,
/// when a file is gone, when the plan changes, and when a day begins, since that decides what is due.
///
/// - Order: events are reported as they happen; the documents are those of `huizong run`.
/// - Threads: waits on the calling thread; runs use the tasks of ``PeriodRun``.
package struct WatchRun: Sendable {
  private let workspace: Workspace
  private let periodNumber: Int?
  private let timing: WatchTiming
  private let logger: Logger
  private let report: @Sendable (WatchEvent) -> Void

  /// - Parameters:
  ///   - workspace: Where to work.
  ///   - periodNumber: The only period to consolidate; `nil` takes the one whose deadline is
  ///     nearest, and those in whose folders something arrived.
  ///   - timing: How patient to be.
  ///   - logger: Told of each step, in English.
  ///   - report: Told of everything that a person may want to see.
  package init(
    workspace: Workspace, periodNumber: Int?, timing: WatchTiming, logger: Logger,
    report: @escaping @Sendable (WatchEvent) -> Void
  ) {
    self.workspace = workspace
    self.periodNumber = periodNumber
    self.timing = timing
    self.logger = logger
    self.report = report
  }

  /// Watches until SIGTERM or SIGINT; a run that is going on then ends first.
  ///
  /// - Throws: ``RunError/locked(path:)`` where another watch is at work, and what makes the plan
  ///   unusable at the start; later mishaps are reported, and tried again.
  package func run() async throws(RunError) {
    _ = try workspace.loadPlan()
    var guardLock = try WatchLock(workspace)
    let stop: StopSignal
    let folderWatch: FolderWatch
    do {
      stop = try StopSignal.listen()
      folderWatch = try FolderWatch()
    } catch {
      throw .unwatchable(path: workspace.inbox.shown, error)
    }
    var state = WatchState(timing: timing)
    report(.started(at: Clock.now()))
    while true {
      folderWatch.drain()
      let pause = try await step(&state, &guardLock, folderWatch)
      switch stop.wait(orReadable: folderWatch.descriptor, milliseconds: pause) {
      case .stop:
        return report(.stopped(at: Clock.now()))
      case .change:
        guard stop.wait(orReadable: -1, milliseconds: timing.breath) != .stop else {
          return report(.stopped(at: Clock.now()))
        }
      case .timeout: break
      }
    }
  }

  /// One look, and what follows from it; returns how long to wait for an event, in milliseconds.
  private func step(
    _ state: inout WatchState, _ guardLock: inout WatchLock, _ folderWatch: borrowing FolderWatch
  ) async throws(RunError) -> Int {
    let view: InboxView
    do {
      view = try InboxView.look(at: workspace, knownMountPoints: state.mountPoints)
    } catch {
      if state.leave() { report(.away(error, at: Clock.now())) }
      // What the workspace holds open would keep its share from being unmounted.
      guardLock.release()
      return min(timing.poll, max(timing.stillness, 500))
    }
    if state.comeBack(to: view) { report(.returned(at: Clock.now())) }
    try guardLock.hold()
    for folder in view.folders where !folderWatch.add(folder) {
      logger.warning("not watched, only polled: \(folder.shown)")
    }
    let now = Clock.monotonicMilliseconds()
    state.observe(view, at: now, today: Clock.now().date)
    open(view, &state, at: now)
    if state.isRunDue(at: now) { await consolidate(view, &state, at: now) }
    return state.pause(at: Clock.monotonicMilliseconds())
  }

  /// Opens what has been still, and sorts out what is not new after all.
  private func open(_ view: InboxView, _ state: inout WatchState, at now: Int) {
    for path in state.unopened(at: now) {
      let opening = ArrivalOpening.of(path)
      switch state.judge(path, opening, at: now) {
      case .ready, .unchanged: break
      case .wait(isFirst: true):
        report(.incomplete(file: view.shownPaths[path] ?? path.shown, at: Clock.now()))
      case .wait(isFirst: false): break
      }
    }
  }

  private func consolidate(_ view: InboxView, _ state: inout WatchState, at now: Int) async {
    let arrivals = WatchedArrivals(heldBack: state.heldBack, mountPoints: state.mountPoints)
    do {
      for period in try periods(of: state.changedPaths(at: now, view)) {
        let run = PeriodRun(
          workspace: workspace, periodNumber: period, asOf: nil, arrivals: arrivals,
          logger: logger)
        let outcome = try await run.run()
        report(.consolidated(outcome, at: Clock.now()))
      }
      for event in state.finish(at: now, view) { report(event) }
    } catch {
      if state.fail(error, at: Clock.monotonicMilliseconds()) {
        report(.failed(error, at: Clock.now()))
      }
    }
  }

  /// The nearest period, and those in whose folders something changed; in their order.
  private func periods(of shownPaths: [String]) throws(RunError) -> [Int] {
    if let periodNumber { return [periodNumber] }
    let plan = try workspace.loadPlan().plan
    let names = Set(shownPaths.compactMap { $0.split(separator: "/").dropFirst().first })
    let nearest = plan.nearestPeriod(to: Clock.now().date)
    return plan.periods.filter { names.contains($0.name[...]) || $0 == nearest }.map(\.number)
  }
}
