import FuzzKit

Fuzzer.run { Reading.all($0, name: "a.xlsx") }
