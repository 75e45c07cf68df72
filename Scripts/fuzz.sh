#!/usr/bin/env bash
# Fuzzes one parser with libFuzzer and the address sanitizer.
#
#   Scripts/fuzz.sh TARGET SECONDS
#
# Targets: FuzzZip FuzzSheetXML FuzzSharedStrings FuzzStyles FuzzCompound FuzzBinary FuzzCSV FuzzNumberFormat, or all.
# Inputs are kept in Tests/Fuzz/.build/corpus/TARGET, begun from the samples; an input that crashes is written to
# Tests/Fixtures/Crashers, where a plain test reads it for ever. Ends 1 where one crashed.
set -euo pipefail
cd "$(dirname "$0")/../Tests/Fuzz"
all=(FuzzZip FuzzSheetXML FuzzSharedStrings FuzzStyles FuzzCompound FuzzBinary FuzzCSV FuzzNumberFormat)
shared="${HUIZONG_SHARED:-../../../shared}/corpus"
targets=("$1")
[ "$1" != all ] || targets=("${all[@]}")
seconds="$2"

crashers() { { find ../Fixtures/Crashers -type f 2>/dev/null || true; } | wc -l; }
before=$(crashers)
flags=(-c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld)
for target in "${targets[@]}"; do
  swift build "${flags[@]}" --product "$target" 2>&1 | grep -E 'error|Compiling|Build' | tail -1
  corpus=".build/corpus/$target"
  mkdir -p "$corpus" ../Fixtures/Crashers
  program="$(swift build "${flags[@]}" --show-bin-path)/$target"
  # Workbooks of other projects are read where they lie.
  old=$(find "$shared" -name '*.xls' -size -40k 2>/dev/null || true)
  case $target in
    FuzzZip)
      find ../../Samples -name '*.xlsx' -size -20k -exec cp {} "$corpus/" \;
      find "$shared" \( -name '*.xlsx' -o -name '*.xlsm' \) -size -40k -exec cp {} "$corpus/" \; 2>/dev/null || true
      ;;
    # Two projects have files of one name.
    FuzzCompound) for file in $old; do cp "$file" "$corpus/$(echo "$file" | md5sum | cut -c1-8).xls"; done ;;
    FuzzBinary)
      "$program" seed >"$corpus/seed"
      for file in $old; do "$program" seed "$file" >"$corpus/seed-$(basename "$file")"; done
      ;;
    FuzzCSV) find ../../Samples -name '*.csv' -exec cp {} "$corpus/" \; ;;
  esac
  dictionary=xml
  [ "$target" != FuzzNumberFormat ] || dictionary=format
  # Swift's own backtracer would hang on a crash.
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$program" \
    -dict="Dictionaries/$dictionary.dict" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
    -artifact_prefix="../Fixtures/Crashers/$target-" -print_final_stats=1 "$corpus" 2>&1 |
    grep -E '^(==|SUMMARY|stat::number_of_executed_units|stat::average|Done|artifact|MS:|.*(ERROR|Fatal))' || true
  echo "$target: $(find "$corpus" -type f | wc -l) inputs kept"
done
rmdir ../Fixtures/Crashers ../Fixtures 2>/dev/null || true
[ "$(crashers)" -eq "$before" ]
