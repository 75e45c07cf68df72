/// What makes two rows the same batch (`design.md`, section 7).
package struct RecordKey: Hashable, Sendable {
  package enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
    /// 承检机构 + 检验报告编号.
    case report
    /// 受检单位 + 产品名称 + 抽样日期, for 待出报告, 拒检 and 未抽到样.
    case visit
    /// 受检单位 + 产品名称 + 规格型号 + 生产日期/批号.
    case product
  }

  package let basis: Basis
  /// Folded for comparison: no white space, one case, one width.
  ///
  /// Institutes by alias.
  package let parts: [String]
  /// FNV-1a over the bytes of the parts: strings hash by their normal form, which costs more than all
  /// else that is done with a key.
  package let partsHash: UInt64
  /// As people see it: the report number, or 受检单位 and 产品名称 as written.
  package var shown: String

  package init(_ basis: Basis, parts: [String], shown: String) {
    self.init(basis, parts: parts, hash: Self.hash(of: parts), shown: shown)
  }

  /// As it was before: `hash` is its ``partsHash``.
  package init(_ basis: Basis, parts: [String], hash: UInt64, shown: String) {
    self.basis = basis
    self.parts = parts
    partsHash = hash
    self.shown = shown
  }

  private static func hash(of parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }

  /// Folded parts decide, not how they are shown.
  package static func == (left: RecordKey, right: RecordKey) -> Bool {
    left.partsHash == right.partsHash && left.basis == right.basis && left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(basis)
    hasher.combine(partsHash)
  }
}
