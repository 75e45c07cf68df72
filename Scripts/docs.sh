#!/usr/bin/env bash
# Builds the documentation of the library's modules with the docc of the toolchain, offline; a warning is an error.
#
#   Scripts/docs.sh [OUT]      one archive a module in OUT (.build/docs), to be looked at with `docc preview` or a web server
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-.build/docs}
docc=$(dirname "$(readlink -f "$(command -v swift)")")/docc
[ -x "$docc" ] || { echo "docs.sh: this toolchain has no docc" >&2; exit 69; }

swift build
modules=$(swift build --show-bin-path)/Modules
triple=$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -1)
maps=()
for map in Sources/C*/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$PWD/$map"); done

rm -rf "$out"
for module in SheetModel SheetPackage SheetReading SheetWriting; do
  graph="$out/graph/$module"
  mkdir -p "$graph"
  swift symbolgraph-extract -module-name "$module" -I "$modules" -target "$triple" "${maps[@]}" \
    -minimum-access-level public -output-dir "$graph"
  # What one module adds to another's types is told with those.
  find "$graph" -name "$module@*" -delete
  catalogue=()
  [ ! -d "Sources/$module/$module.docc" ] || catalogue=("Sources/$module/$module.docc")
  "$docc" convert "${catalogue[@]}" --fallback-display-name "$module" --fallback-bundle-identifier "sheets.$module" \
    --additional-symbol-graph-dir "$graph" --output-path "$out/$module.doccarchive" --warnings-as-errors
done
echo "documentation: $out"
