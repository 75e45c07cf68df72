package import InspectionModel

/// What a header alone says about its column.
package enum HeaderMeaning: Hashable, Sendable {
  /// The plan's header or a synonym of it.
  case field(RecordField)
  /// Could be any of these, the likeliest first: neighbours or contents must decide.
  case bare([RecordField])
  case unknown
}
