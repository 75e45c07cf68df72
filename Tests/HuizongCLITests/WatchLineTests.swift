import HuizongCLI
import InspectionModel
import Pipeline
import Testing

@Suite("守候时说的话")
struct WatchLineTests {
  static let moment = Moment(secondsSince1970: 1_744_074_751)

  @Test(
    "每件事一行，给人看的和给程序看的",
    arguments: [
      (WatchEvent.started(at: moment), "开始守候收件箱。按 Ctrl-C 停止。", #""event":"started""#),
      (
        .taken(TakenFile(path: "收件箱/一季度/甲.csv", byteCount: 1_400, sha256: "ab"), at: moment),
        "收到「收件箱/一季度/甲.csv」（1 KB）", #""sha256":"ab","bytes":1400}"#
      ),
      (
        .incomplete(file: "收件箱/乙.xlsx", at: moment), "「收件箱/乙.xlsx」还没有传完，或正被别的程序打开，稍后再读",
        "incomplete"
      ),
      (.gone(file: "收件箱/乙.xlsx", at: moment), "「收件箱/乙.xlsx」不在收件箱里了", "gone"),
      (
        .away(.unmounted(path: "收件箱"), at: moment),
        "「收件箱」上挂载的共享盘断开了，先等它恢复，这段时间不汇总，结果保持原样。", "away"
      ),
      (
        .failed(.watched(path: "甲"), at: moment),
        "这次没有汇总成，稍后再试。[RUN-022] 另一个 huizong watch 正在守候「甲」。同一个文件夹只需要一个。", #""code":"RUN-022""#
      ),
      (.stopped(at: moment), "已停止守候。", "stopped"),
    ])
  func saysOneLine(event: WatchEvent, sentence: String, part: String) {
    #expect(WatchLine(event).text == "2025-04-08 09:12:31 " + sentence)
    #expect(WatchLine(event).json.contains(part))
    #expect(WatchLine(event).json.contains(#""at":"2025-04-08T09:12:31+08:00""#))
  }
}
