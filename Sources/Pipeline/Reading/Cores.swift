internal import Glibc

/// How many processors this process may use.
package enum Cores {
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
