internal import Glibc
package import InspectionModel

/// The machine's clock.
package enum Clock {
  package static func now() -> Moment {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Moment(secondsSince1970: now.tv_sec)
  }

  /// Milliseconds that only go forward, whatever happens to the date.
  package static func monotonicMilliseconds() -> Int {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
