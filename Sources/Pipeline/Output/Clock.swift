internal import Glibc
package import InspectionModel

/// The machine's clock.
package enum Clock {
  package static func now() -> Moment {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Moment(secondsSince1970: now.tv_sec)
  }
}
