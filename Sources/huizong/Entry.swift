import ArgumentParser
import HuizongCLI

@main
struct Entry {
  static func main() async {
    await Huizong.main()
  }
}
