import Pipeline
import Testing

@Suite("按文件名分类")
struct FileNameKindTests {
  @Test(
    "文档是材料，锁文件和半截下载放过，其余是表格或者说不准",
    arguments: [
      ("汇总表.xlsx", FileNameKind.table),
      ("汇总表.CSV", .table),
      ("没有扩展名", .other),
      ("视频.mp4", .other),
      ("汇总表.et", .table),
      ("报送.ZIP", .zip),
      ("一季度工作情况.docx", .material(isAnalysis: false)),
      ("质量分析报告.PDF", .material(isAnalysis: true)),
      ("~$汇总表.xlsx", .passedOver(.lockFile)),
      (".~lock.汇总表.xlsx#", .passedOver(.lockFile)),
      ("Thumbs.db", .passedOver(.systemFile)),
      (".DS_Store", .passedOver(.systemFile)),
      ("汇总表.xlsx.crdownload", .passedOver(.partialDownload)),
      ("汇总表.xlsx~", .passedOver(.partialDownload)),
    ])
  func classifies(_ name: String, _ kind: FileNameKind) {
    #expect(FileNameKind(name) == kind)
  }
}
