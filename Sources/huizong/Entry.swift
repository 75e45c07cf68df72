import ArgumentParser
import Glibc
import HuizongCLI

@main
struct Entry {
  static func main() async {
    // No result depends on the zone, and libzip asks for it with every entry: glibc then looks at
    // /etc/localtime each time, which was a twelfth of reading 500 small workbooks.
    unsafe setenv("TZ", "UTC0", 0)
    await Huizong.main()
  }
}
