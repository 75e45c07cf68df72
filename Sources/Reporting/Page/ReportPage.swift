import Consolidation
import InspectionModel
import InspectionPlan
import Mustache

/// Writes report.html: one page that needs no network and no script, for the screen and for A4.
///
/// - Input: the template names what the page shows and in which order; tables come to it as
///   finished markup, since the library reads values by reflection and is slow on many.
/// - Output: UTF-8. A security policy forbids everything but the page's own stylesheet and script, which
///   it names by hash. Without the script everything is there to read; it filters, searches and sorts.
package struct ReportPage: Sendable {
  private let template: MustacheTemplate
  private let style: PageStyle

  /// - Parameters:
  ///   - template: Mustache, UTF-8; the one in the binary by default.
  ///   - stylesheet: CSS, UTF-8; the one in the binary by default.
  ///   - script: JavaScript, UTF-8; the one in the binary by default.
  /// - Throws: ``PageTemplateError/malformed(line:column:)``.
  package init(
    template: [UInt8] = ReportPage.shippedTemplate,
    stylesheet: [UInt8] = ReportPage.shippedStylesheet,
    script: [UInt8] = ReportPage.shippedScript
  ) throws(PageTemplateError) {
    do {
      self.template = try MustacheTemplate(string: String(decoding: template, as: UTF8.self))
    } catch let error as MustacheTemplate.ParserError {
      throw .malformed(line: error.context.lineNumber, column: error.context.columnNumber)
    } catch {
      throw .malformed(line: 1, column: 1)
    }
    style = PageStyle(stylesheet, script: script)
  }

  package static var shippedTemplate: [UInt8] { PackageResources.report_mustache }
  package static var shippedStylesheet: [UInt8] { PackageResources.report_css }
  package static var shippedScript: [UInt8] { PackageResources.report_js }

  /// The page.
  package func bytes(of report: PeriodReport) -> [UInt8] {
    Array(template.render(values(of: report)).utf8)
  }

  /// Every name that the shipped template uses, with its value.
  package func values(of report: PeriodReport) -> [String: Any] {
    var values: [String: Any] = [
      "style": style.element.html, "policy": style.policy.html,
      "script": style.scriptElement.html, "version": report.programVersion,
      "title": "\(report.plan.coordinator.area)\(report.plan.year)年产品质量监督抽查汇总校验",
      "bureau": report.plan.coordinator.bureau + report.plan.coordinator.section,
      "period": report.periodTitle, "asOf": report.result.asOf.shown, "plan": report.plan.title,
    ]
    values.merge(overview(of: report)) { $1 }
    values.merge(progress(of: report)) { $1 }
    values.merge(findings(of: report)) { $1 }
    values.merge(allFindings(of: report)) { $1 }
    return values
  }

  private func overview(of report: PeriodReport) -> [String: Any] {
    let headline = Headline(report)
    let verdict = VerdictSection(report: report)
    return [
      "tone": headline.tone.rawValue, "symbol": headline.symbol, "headline": headline.text,
      "filing": report.filingSentence, "workbook": report.workbookSentence,
      "figures": verdict.figures.html, "totals": verdict.totals.html, "steps": verdict.steps.html,
      "roster": RosterSection(report: report).rows.html,
      "boardHeader": BoardSection(report: report).header.html,
      "board": BoardSection(report: report).rows.html,
      "files": FileSection(report: report).rows.html,
      "fileCount": grouped(report.result.files.count),
      "hasNotes": !report.inboxNotes.isEmpty,
      "inboxNotes": report.inboxNotes.markup { "<li>\($0.sentence)</li>\n" }.html,
      "composition": WorkbookComposition(report.result.batches)
        .sentence(report.plan.terms),
    ]
  }

  private func progress(of report: PeriodReport) -> [String: Any] {
    let section = ProgressSection(report: report)
    let notes = PlanNotes(report: report)
    let statistics = report.result.statistics
    return [
      "locality": report.plan.terms.locality, "elapsed": report.elapsed,
      "items": section.items.html,
      "counties": section.counties.html, "contradictions": notes.contradictions.html,
      "hasContradictions": !notes.contradictions.html.isEmpty, "duties": notes.duties.html,
      "hasDuties": !notes.duties.html.isEmpty,
      "progressWithheld": report.totalsNote ?? "",
      "uncounted": grouped(statistics.uncounted),
      "assumedSources": grouped(statistics.assumedSources),
    ]
  }

  private func findings(of report: PeriodReport) -> [String: Any] {
    let conflicts = ConflictSection(report: report)
    let section = FindingsSection(report: report)
    let offices = section.offices.html
    return [
      "hasConflicts": conflicts.disagreementCount + conflicts.mergerCount > 0,
      "hasDisagreements": conflicts.disagreementCount > 0,
      "disagreementCount": grouped(conflicts.disagreementCount),
      "disagreements": conflicts.disagreements.html, "hasMergers": conflicts.mergerCount > 0,
      "mergerCount": grouped(conflicts.mergerCount), "mergers": conflicts.mergers.html,
      "offices": offices, "hasOffices": !offices.isEmpty, "faultless": section.faultless,
      "hasFaultless": !section.faultless.isEmpty,
      "hasNormalised": section.normalisedCount > 0,
      "normalisedCount": grouped(section.normalisedCount),
    ]
  }

  private func allFindings(of report: PeriodReport) -> [String: Any] {
    let rules = RuleSection(report: report)
    let all = AllFindingsSection(report: report)
    let opinions = OpinionSection(report: report)
    return [
      "hasOpinions": opinions.count > 0, "opinionLead": opinions.lead,
      "opinions": opinions.rows.html,
      "hasFindings": !rules.isEmpty, "rules": rules.rows.html, "allLead": all.lead.html,
      "all": all.rows.html, "officeOptions": all.officeOptions.html,
      "severityOptions": all.severityOptions.html, "ruleOptions": all.ruleOptions.html,
      "stateOptions": all.stateOptions.html,
    ]
  }
}
