package import InspectionModel

/// What is out of the ordinary around an example's rows.
///
/// Ordinary is: 楚雄市's bureau filed one readable sheet on 2025-04-01, with every column, in the
/// folder of its name.
package enum ExampleCircumstance: Hashable, Sendable {
  /// An institute files.
  case institute
  /// Nothing says who files.
  case nobody
  /// Another office is named, here as 填报单位.
  case namedAs(String)
  /// `YYYY-MM-DD`.
  case received(String)
  case failure(FileFailure.Kind)
  case withoutColumn(RecordField)
  case header(String, HeaderDoubt.Kind)
  /// Rows of the plan's columns, first column first, are zero-based in all of these.
  case hiddenRow(Int)
  case hiddenColumn(Int)
  case hiddenSheet(String)
  case secondTable(String)
  case titleYear(Int)
  case total(stated: Int, counted: Int)
  case noStatedSource
  /// The same content was sent before.
  case resent
}
