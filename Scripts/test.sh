#!/usr/bin/env bash
# Checks everything. usage: Scripts/test.sh [PART ...]     default: all parts, in this order
#   lint      format, banned words, file sizes
#   build     debug build with the import check
#   unit      all Swift tests
#   traps     what spreadsheets are known to do wrong: every fixture read right; beside calamine and openpyxl
#   library   documentation without warnings; a small package outside uses the library, what it prints is as expected
#   campaign  scenarios, the same bytes anywhere, planted faults, damaged files, files that arrive under a watch, a year with kills in it,
#             real rows; a few seeds each
#   office    LibreOffice and openpyxl open what was written; the print has its header and numbers; plans and forms; displayed texts as
#             LibreOffice shows them
#   marks     marked copies: only what was declared differs; corrected through openpyxl and LibreOffice they count as the next version;
#             one planted cause gives one finding; a sheet where every row is wrong takes at most three times a clean one
#   browser   report.html in Chromium: every control, with and without script; hostile texts run nothing in pages and workbooks
#   mail      answers are mailed to a real SMTP server on loopback: what arrives, refusals, a server that is down, kills
#   fuzz      every fuzzer for a few seconds, with the address sanitizer
#   quickstart  the other command of the README, from a copy of the tree
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

lint() {
  git ls-files -z --cached --others --exclude-standard '*.swift' | xargs -0 swift format lint --strict --parallel
  local rules
  rules=$(swift format dump-configuration --effective | grep -cE '^ +"[A-Z][A-Za-z]+" : (true|false)')
  [ "$rules" -eq 43 ] || { echo "lint: .swift-format names $rules rules, not 43" >&2; return 1; }
  if git grep -nE '@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency|import Dispatch|try!|fatalError\(' -- 'Sources/*.swift'; then
    echo "lint: banned words above" >&2
    return 1
  fi
  if git grep -nE '\b(TaskGroup|withTaskGroup|withThrowingTaskGroup|Task *\{|Task\.detached)' -- 'Sources/*.swift' ':!Sources/Pipeline'; then
    echo "lint: tasks start in Pipeline only" >&2
    return 1
  fi
  local long
  long=$(git ls-files -z 'Sources/*.swift' 'Tests/*.swift' | xargs -0 wc -l | awk '$2 != "total" && $1 > 500')
  [ -z "$long" ] || { echo "lint: files above 500 lines: $long" >&2; return 1; }
}

build() { swift build --explicit-target-dependency-import-check error; }

unit() { swift test --disable-xctest; }

# The program as people run it: what a debug build does says little of an optimised one.
release() {
  local flags=(-c release --static-swift-stdlib -Xlinker -s)
  swift build "${flags[@]}" --product huizong >&2
  echo "$(swift build "${flags[@]}" --show-bin-path)/huizong"
}

traps() {
  Scripts/install.sh python
  local python huizong
  python=$(Scripts/python-env.sh)
  huizong=$(release)
  mkdir -p .build/campaign
  "$python" Scripts/campaign/traps.py "$huizong" .build/campaign/traps
}

campaign() {
  Scripts/install.sh python kills
  local python huizong
  python=$(Scripts/python-env.sh)
  huizong=$(release)
  local out=.build/campaign
  rm -rf "$out"
  mkdir -p "$out"
  "$python" Scripts/campaign/identical.py "$huizong" "$out/identical"
  "$python" Scripts/campaign/scenarios.py "$huizong" "$out/scenarios"
  "$python" Scripts/campaign/plant.py "$huizong" --seeds 3 --rows 300 "$out/plant"
  "$python" Scripts/campaign/damage.py "$huizong" "$out/damage" 60
  "$python" Scripts/campaign/watch.py "$huizong" "$out/watch" --short
  "$python" Scripts/campaign/year.py "$huizong" "$out/year"
  "$python" Scripts/campaign/kills.py "$huizong" --kills 23 "$out/kills"
  "$python" Scripts/campaign/kills.py "$huizong" "$out/kills" --points 撤下 两家不一致
  local shared=${HUIZONG_SHARED:-../shared}
  if [ -d "$shared/real-rows" ]; then
    "$python" Scripts/campaign/real-rows.py "$huizong" "$shared" "$out/real-rows"
  else
    echo "left out  real rows: no $shared/real-rows (HUIZONG_SHARED)"
  fi
}

library() {
  Scripts/docs.sh
  local package=Tests/SmallPackage bin
  swift build --package-path "$package"
  bin=$(swift build --package-path "$package" --show-bin-path)
  "$bin/SmallPackage" "$package/.build/样例.xlsx" | diff "$package/expected.txt" -
  # The README's example is this program, and prints what the README says.
  awk '/^```swift$/ { inside = 1; next } /^```$/ { inside = 0 } inside' README.md |
    diff - "$package/Sources/ReadmeExample/main.swift"
  (cd "$package/.build" && "$bin/ReadmeExample") | diff "$package/readme-example.txt" -
}

office() {
  Scripts/install.sh python office browser
  local python huizong
  python=$(Scripts/python-env.sh)
  huizong=$(release)
  "$python" Scripts/campaign/office.py "$huizong" .build/campaign/office
  "$python" Scripts/campaign/plans.py "$huizong" .build/campaign/plans
  local package=Tests/SmallPackage
  swift build --package-path "$package" --product PrintTexts >&2
  "$python" Scripts/campaign/displayed.py "$(swift build --package-path "$package" --show-bin-path)/PrintTexts" \
    .build/campaign/displayed
}

marks() {
  Scripts/install.sh python office
  local python huizong package=Tests/SmallPackage
  python=$(Scripts/python-env.sh)
  huizong=$(release)
  swift build --package-path "$package" --product MarkCells >&2
  "$python" Scripts/campaign/marks.py "$huizong" "$(swift build --package-path "$package" --show-bin-path)/MarkCells" \
    "${HUIZONG_SHARED:-../shared}" .build/campaign/marks --most 12
  "$python" Scripts/campaign/plant_one.py "$huizong" --plantings 44 .build/campaign/plant-one
  "$python" Scripts/campaign/returns.py "$huizong" --seeds 1 .build/campaign/returns
  Scripts/bench/wrong.sh "$huizong" 50000
}

browser() {
  Scripts/install.sh python browser
  local python huizong
  python=$(Scripts/python-env.sh browser)
  huizong=$(release)
  "$python" Scripts/campaign/browser.py "$huizong" .build/campaign/browser --payloads 48
}

mail() {
  Scripts/install.sh python mail
  local python huizong
  python=$(Scripts/python-env.sh mail)
  huizong=$(release)
  "$python" Scripts/campaign/mail.py "$huizong" --kills 4 .build/campaign/mail
}

fuzz() { Scripts/fuzz.sh all 5; }

quickstart() { Scripts/quickstart.sh; }

Scripts/install.sh build
command -v swift >/dev/null || { echo "test.sh: no Swift toolchain on PATH (6.2 or newer)" >&2; exit 69; }
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(lint build unit library traps campaign office marks browser mail fuzz quickstart)
for part in "${parts[@]}"; do
  case $part in
    lint | build | unit | library | traps | campaign | office | marks | browser | mail | fuzz | quickstart) ;;
    *) echo "test.sh: unknown part $part" >&2; exit 64 ;;
  esac
  echo "== $part"
  "$part"
done
echo "== all parts passed: ${parts[*]}"
