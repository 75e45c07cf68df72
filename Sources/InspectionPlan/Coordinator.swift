/// 质量科: who runs the consolidation and whom offices call.
package struct Coordinator: Hashable, Sendable {
  /// 楚雄州.
  package var area: String
  /// GB/T 2260 of the area.
  package var areaCode: String
  /// 楚雄州市场监督管理局.
  package var bureau: String
  /// Other ways to write the bureau: they name no filing office and contradict none.
  package var aliases: [String]
  /// 质量科.
  package var section: String
  package var contact: String
  package var telephone: String
  /// Whom answers are mailed from; empty where the plan names none.
  package var email: String
  /// Other ways to write the area: 楚雄彝族自治州.
  package var areaAliases: [String]

  package init(
    area: String, areaCode: String, bureau: String, aliases: [String], section: String,
    contact: String, telephone: String, areaAliases: [String] = [],
    email: String = ""
  ) {
    self.area = area
    self.areaCode = areaCode
    self.bureau = bureau
    self.aliases = aliases
    self.section = section
    self.contact = contact
    self.telephone = telephone
    self.email = email
    self.areaAliases = areaAliases
  }

  /// Every way to write the bureau, its section and its area.
  package var names: [String] {
    [bureau, section, bureau + section, area, areaCode] + areaAliases + aliases
  }
}
