import Consolidation
import InspectionModel
import InspectionPlan

/// 拒检和未抽到样: rows that are no batch, apart from the others because they are matters of law.
struct NotSampledPaper {
  private let context: PaperContext

  init(_ context: PaperContext) {
    self.context = context
  }

  var sheet: PaperSheet {
    let batches = context.result.batches.filter {
      context.result.record($0.reference).verdict?.isSampled == false
    }
    let fields: [RecordField] = [
      .county, .planItem, .productName, .sampledEntity, .samplingDate, .verdict, .remarks,
    ]
    return PaperSheet(
      name: "拒检和未抽到样", title: "拒检和未抽到样",
      notes: ["这些行列入附件4，但不计入已抽、已检和发现率。"],
      tables: [
        PaperTable(
          caption: nil,
          columns: [.init("附件4序号", .number), .init("报送单位", .name)]
            + fields.map { .init(context.plan.column($0)?.header ?? "", .text) },
          rows: batches.map { batch in
            [
              PaperCell(context.numbers[batch.reference]),
              PaperCell(context.office(batch.officeCode)),
            ] + fields.map { PaperCell(context.text($0, of: batch.reference)) }
          })
      ])
  }
}
