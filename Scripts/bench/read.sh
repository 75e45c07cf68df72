#!/usr/bin/env bash
# Times the reading of spreadsheets against the fastest readers that can be installed, in turn.
#
#   Scripts/bench/read.sh BINARY SHARED [PAIRS] [WORKLOAD…]      (5 pairs of every workload)
#
# Workloads: big many sales numbers inline wide million xls plain quoted midquote; FOLDER in the environment keeps what is made.
# BINARY is a release build; SHARED holds checks/workload.py and checks/peers.py. Ours are whole processes (`dump --count`: every
# cell typed, none printed); a peer's seconds are those inside a warm process, without imports. Prints for each workload the
# medians, their ratio, the ratio to inflating the same parts through ISA-L and nothing else, and peak memory.
# Installs the peers into the scripts' Python environment, and clang comes with Swift.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
binary="$(realpath "$1")"
shared="$(realpath "$2")"
pairs="${3:-5}"
shift $(($# < 3 ? $# : 3))
python="${PYTHON:-$("$here/../python-env.sh")}"
"$(dirname "$python")/pip" install --quiet --disable-pip-version-check fastexcel==0.21.0 pyarrow python-calamine==0.9.1 xlsxwriter xlwt
"$here/../install.sh" build

folder="${FOLDER:-$(mktemp -d)}"
mkdir -p "$folder"
[ -n "${FOLDER:-}" ] || trap 'rm -rf "$folder"' EXIT
clang -O2 -o "$folder/inflate" "$here/inflate.c" -lisal -lzip
"$python" "$here/read.py" "$binary" "$shared" "$folder" "$pairs" "$@"
