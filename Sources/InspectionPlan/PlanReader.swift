import InspectionModel
import SheetModel
import Yams

/// Reads one plan file's tree of nodes, section by section, and collects every mistake.
///
/// A section whose parts are missing or wrong yields what could be read, so that the next ones are
/// still checked; the plan is built only if nothing was wrong.
internal struct PlanReader {
  internal var mistakes = PlanMistakes()
  internal var root: StrictMapping
  /// Headers of columns, then bare ones.
  internal var headers = NameRegister(fold: ComparisonText.foldedHeader)
  /// The shipped plan leaves nothing out; other files take from it what they do.
  internal let isShipped: Bool
  private var shipped: AnnualPlan?
  /// Sections in which an entry could not be read: references to it are no mistakes of their own.
  internal var incomplete: Set<PlanMistake.Reference> = []
  /// 0 where the file names no usable year; dates are then not held against it.
  internal var year = 0
  internal var terms = PlanTerms.prefecture

  /// `nil`, with the mistake, where the file is no mapping at all.
  internal init?(_ node: Node, isShipped: Bool, _ mistakes: inout PlanMistakes) {
    guard let root = StrictMapping(node, path: "", &mistakes) else { return nil }
    self.root = root
    self.isShipped = isShipped
  }

  /// `nil` only if there are mistakes.
  internal mutating func plan() -> AnnualPlan? {
    year = root.number("year", in: 2000...2999, &mistakes) ?? 0
    let title = root.text("title", &mistakes)
    let workbookTitle = root.text("workbookTitle", &mistakes)
    let coordinator = coordinator()
    terms = readTerms()
    let statements = statements()
    let periods = periods()
    let items = items()
    let counties = counties()
    let offices = offices(counties: counties, coordinator: coordinator)
    let otherInstitutes = otherInstitutes(offices: offices)
    let adjustments = adjustments(items: items, periods: periods, offices: offices)
    let columns = columns(counties: counties)
    let bareHeaders = bareHeaders(columns: columns)
    let rules = rules()
    let basis = basis()
    let settings = settings()
    root.finish(&mistakes)
    guard mistakes.all.isEmpty, let title, let workbookTitle, let coordinator, let settings else {
      return nil
    }
    return AnnualPlan(
      year: year, title: title, workbookTitle: workbookTitle, coordinator: coordinator,
      items: items, offices: offices, counties: counties, otherInstitutes: otherInstitutes,
      periods: periods, adjustments: adjustments, columns: columns, bareHeaders: bareHeaders,
      rules: rules, settings: settings, statements: statements, terms: terms,
      basis: basis)
  }

  /// The shipped plan, read when a setting is first taken from it; `nil` while it is itself read.
  internal mutating func defaults() -> AnnualPlan? {
    if !isShipped, shipped == nil { shipped = try? PlanFile.load(PlanFile.shipped) }
    return shipped
  }

  /// The day, reported where it is not in the plan's year or the two beside it.
  internal mutating func judgeYear(
    _ date: CalendarDate?, of mapping: StrictMapping, key: String
  ) {
    guard let date, year > 0, abs(date.year - year) > 1 else { return }
    mistakes.add(
      .dateOutsideYear("\(date)", year: year), at: mapping.mark(key), path: mapping.path, key: key)
  }
}
