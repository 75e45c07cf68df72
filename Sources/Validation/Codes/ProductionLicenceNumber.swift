/// 工业产品生产许可证编号: `XK08-005-00027`, with a province in front where that issued it.
enum ProductionLicenceNumber {
  /// What speaks against the folded text; `nil` if nothing does.
  static func doubt(about code: String) -> String? {
    var rest = Substring(code)
    if let mark = rest.range(of: "XK") {
      let province = rest[..<mark].filter { !"()（）".contains($0) }
      rest = province.count <= 1 ? rest[mark...].dropFirst(2) : ""
    } else {
      rest = ""
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    let isShaped =
      parts.map(\.utf8.count) == [2, 3, 5]
      && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    return isShaped ? nil : "应为 XK 加「2位-3位-5位」数字，如 XK08-005-00027"
  }
}

extension Substring {
  /// The first place of the ASCII text.
  fileprivate func range(of text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
