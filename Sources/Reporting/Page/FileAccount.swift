import InspectionModel
import SheetModel

/// How the rows of a file were taken: which table, and what became of every row.
internal struct FileAccount {
  internal let checked: CheckedFiles
  internal let file: Int

  internal var markup: Markup {
    sentences.markup { "<p class=\"account\">\($0)</p>\n" }
  }

  /// One for each table; of a file without any, the finding says why.
  internal var sentences: [String] {
    let submitted = checked.files[file]
    return submitted.sheets.indices.flatMap { index in
      [sentence(ofSheet: index)] + ReadingNoteWords.sentences(submitted.sheets[index].notes)
    } + ReadingNoteWords.sentences(submitted.notes)
  }

  /// 「汇总表」A3:Q60：表头在第 3 行；读到 57 行 = 接收 55 + 暂未列入 1 + 跳过 1（合计行：第 60 行）.
  private func sentence(ofSheet index: Int) -> String {
    let sheet = checked.files[file].sheets[index]
    let account = checked.account(file: file, sheet: index)
    return "「\(clipped(sheet.name))」\(sheet.range)：表头在第 \(sheet.headerRow + 1) 行；"
      + "读到 \(grouped(account.read)) 行 = 接收 \(grouped(account.accepted))"
      + " + 暂未列入 \(grouped(account.rejected))"
      + " + 跳过 \(grouped(account.ignored))\(ignoredReasons(of: sheet))"
  }

  private func ignoredReasons(of sheet: SubmittedSheet) -> String {
    let reasons: [String] = IgnoredRow.Reason.allCases.compactMap { reason in
      let rows = sheet.ignored.filter { $0.reason == reason }.map { String($0.row + 1) }
      guard !rows.isEmpty else { return nil }
      let shown = rows.prefix(8).joined(separator: "、") + (rows.count > 8 ? " 等" : "")
      return "\(reason.word)：第 \(shown) 行"
    }
    return reasons.isEmpty ? "" : "（\(reasons.joined(separator: "；"))）"
  }
}
