import InspectionModel
import InspectionPlan

/// The plan's headers and synonyms, folded once for all sheets.
struct HeaderWords: Sendable {
  /// What a header means.
  enum Meaning: Equatable {
    /// Index into the plan's columns; whether it is the plan's own header and no synonym.
    case field(Int, isOwnHeader: Bool)
    /// Indices of the fields that it could be, likeliest first.
    case bare([Int])
  }

  let columns: [PlanColumn]
  private let meanings: [String: Meaning]
  /// How known headers begin: few values do.
  private let beginnings: Set<HeaderBeginning>

  init(_ plan: AnnualPlan) {
    columns = plan.columns
    var meanings: [String: Meaning] = [:]
    for bare in plan.bareHeaders {
      let candidates = bare.candidates.compactMap { plan.layout.index(of: $0) }
      meanings[Folding.header(bare.header)] = .bare(candidates)
    }
    for (index, column) in plan.columns.enumerated() {
      Self.add(column.header, .field(index, isOwnHeader: true), to: &meanings)
    }
    for (index, column) in plan.columns.enumerated() {
      for synonym in column.synonyms {
        Self.add(synonym, .field(index, isOwnHeader: false), to: &meanings)
      }
    }
    self.meanings = meanings
    beginnings = Set(meanings.keys.map { HeaderBeginning($0) })
  }

  /// Whether a cell may hold a known header: a quick look before a careful one.
  ///
  /// Said without folding the text, since every cell of a sheet is asked.
  func mayBeHeader(_ text: String) -> Bool { beginnings.contains(HeaderBeginning(text)) }

  /// The meaning of a header of one line, as printed; `nil` for one that the plan does not know.
  ///
  /// A remark in brackets, `（年/月/日）`, is dropped if the header is unknown with it.
  func meaning(of printed: String) -> Meaning? {
    meaning(ofFolded: Folding.header(printed))
  }

  /// The meaning of a header under a wider one: 受检单位 over 名称.
  func meaning(of printed: String, under parent: String) -> Meaning? {
    let child = Folding.header(printed)
    let role = Self.withoutFiller(Folding.header(parent))
    if let meaning = meaning(ofFolded: role + child) { return meaning }
    let own = meaning(ofFolded: child)
    guard case .field(let index, _)? = meaning(ofFolded: role) else { return own }
    if Self.namings.contains(child) { return .field(index, isOwnHeader: false) }
    guard case .bare(let candidates)? = own else { return own }
    return candidates.first { kin(of: columns[index].field).contains(columns[$0].field) }
      .map { .field($0, isOwnHeader: false) }
  }

  func meaning(of cell: TableHeader.Cell) -> Meaning? {
    guard cell.text.utf8.count <= Self.longestHeader,
      (cell.parent?.utf8.count ?? 0) <= Self.longestHeader
    else { return nil }
    return known(cell)
  }

  private func known(_ cell: TableHeader.Cell) -> Meaning? {
    cell.parent.map { meaning(of: cell.text, under: $0) } ?? meaning(of: cell.text)
  }

  /// Fields that say something of the same firm or thing.
  func kin(of field: RecordField) -> Set<RecordField> {
    switch field {
    case .sampledEntity: [.sampledEntity, .county, .sampledEntityAddress]
    case .producer: [.producer, .producerPlace]
    default: [field]
    }
  }

  // MARK: - Folded

  /// Bytes; the longest of the plan's headers has a third of that.
  private static let longestHeader = 300
  private static let namings: Set<String> = ["名称", "全称", "单位名称", "企业名称", "项目", "项目名称"]
  private static let fillers = ["基本信息", "基本情况", "信息", "情况"]

  private static func withoutFiller(_ folded: String) -> String {
    for filler in fillers where folded.hasSuffix(filler) && folded != filler {
      return String(folded.dropLast(filler.count))
    }
    return folded
  }

  private static func add(
    _ header: String, _ meaning: Meaning, to meanings: inout [String: Meaning]
  ) {
    let folded = Folding.header(header)
    if meanings[folded] == nil { meanings[folded] = meaning }
  }

  private func meaning(ofFolded folded: String) -> Meaning? {
    guard !folded.isEmpty, folded.utf8.count <= Self.longestHeader else { return nil }
    if let meaning = meanings[folded] { return meaning }
    guard let open = folded.firstIndex(of: "("), folded.last == ")", open > folded.startIndex
    else { return nil }
    return meanings[String(folded[..<open])]
      ?? meanings[folded.filter { $0 != "(" && $0 != ")" }]
  }
}
