import FuzzKit
import Glibc

// The records of a workbook, in a container that is always whole. `seed` prints some to begin with, those of a
// file if one is named.
if CommandLine.arguments.dropFirst().first == "seed" {
  let records =
    CommandLine.arguments.count > 2
    ? OldWorkbook.records(ofFileAt: CommandLine.arguments[2]) : OldWorkbook.records()
  _ = write(1, records, records.count)
  exit(0)
}
Fuzzer.run { Reading.all(OldWorkbook.bytes(withRecords: $0), name: "a.xls") }
