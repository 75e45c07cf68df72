import ArgumentParser
import CPlatform
import Glibc
import HuizongCLI

@main
struct Entry {
  static func main() async {
    // No result depends on the zone, and libzip asks for it with every entry: glibc then looks at
    // /etc/localtime each time, which was a twelfth of reading 500 small workbooks.
    unsafe setenv("TZ", "UTC0", 0)
    // A task's heap otherwise grows by a page or two at a time, each by a call of mprotect: a sixth of
    // reading 500 files from the cache. Setting this ends the adapting of the other two, which rise to
    // these values by themselves.
    _ = mallopt(M_TOP_PAD, 64 << 20)
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
    await Huizong.main()
  }
}
