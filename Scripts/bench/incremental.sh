#!/usr/bin/env bash
# Times runs in which one file of many has changed against runs that read and judge everything, in turn.
#
#   Scripts/bench/incremental.sh BINARY [PAIRS] [FILES] [ROWS]
#
# BINARY is a release build. Makes FILES workbooks (500) of ROWS batches (675) by eleven offices in four periods; FOLDER in the
# environment keeps them. Of a pair, the full run finds no cache, and the other one the cache of the full run and one file with a
# row more. Prints for every stage the medians in milliseconds and their ratio.
set -euo pipefail
binary="$(realpath "$1")"
python="$("$(dirname "$0")/../python-env.sh")"
exec "$python" "$(dirname "$0")/incremental.py" "$binary" "${2:-3}" "${3:-500}" "${4:-675}" "${FOLDER:-}"
