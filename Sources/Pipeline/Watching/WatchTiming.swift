/// How patient `huizong watch` is; all in milliseconds.
package struct WatchTiming: Hashable, Sendable {
  /// How long a file's size and times must stay as they are before it is opened.
  package var stillness: Int
  /// How often the inbox is looked through even if nothing woke the watch: network folders tell
  /// nobody what another machine did in them.
  package var poll: Int

  package init(stillness: Int, poll: Int) {
    self.stillness = stillness
    self.poll = poll
  }

  /// How long a file that can't be opened is waited for, before it is taken for damaged.
  internal var patience: Int { max(30_000, 10 * stillness) }
  /// Files that are ready wait at most so long for others that are still arriving.
  internal var debounce: Int { max(15_000, 5 * stillness) }
  /// Between an event and the look that it causes, so that a copy in progress causes few.
  internal var breath: Int { min(250, stillness) }
  /// Between two tries while another run holds the lock.
  internal var lockRetry: Int { 1_000 }
  /// Between two tries after a run that failed for another reason.
  internal var failureRetry: Int { max(30_000, poll) }
}
