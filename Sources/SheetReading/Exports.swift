// Whoever reads sheets names cells, dates and notes: one import is enough.
@_exported public import SheetModel
