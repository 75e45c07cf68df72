#!/usr/bin/env bash
# Times a whole run over a sheet in which every row is wrong against the same sheet without a fault.
#
#   Scripts/bench/wrong.sh BINARY [ROWS]      (100,000 rows)
#
# BINARY is a release build. Prints seconds and peak memory of both runs; ends 1 where either ratio is above 3.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
binary="$(realpath "$1")"
rows="${2:-100000}"
python="${PYTHON:-$("$here/../python-env.sh")}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
for kind in clean wrong; do
  "$binary" init "$folder/$kind" >/dev/null
  "$python" "$here/wrong.py" "$kind" "$rows" "$folder/$kind"
done
"$python" - "$binary" "$folder" "$rows" <<'PYTHON'
import os, subprocess, sys, time
binary, folder, rows = sys.argv[1:]
figures = {}
for kind in ("clean", "wrong"):
    start = time.monotonic()
    process = subprocess.Popen([binary, "run", "-w", f"{folder}/{kind}", "--period", "1", "--as-of", "2025-04-12", "--quiet"])
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1, 2):
        sys.exit(f"{kind}: exit {code}")
    figures[kind] = (time.monotonic() - start, usage.ru_maxrss / 1024)
    print(f"{kind} {rows} rows: {figures[kind][0]:.1f} s, {usage.ru_utime + usage.ru_stime:.1f} s CPU, {figures[kind][1]:.0f} MB", flush=True)
ratios = [wrong / clean for clean, wrong in zip(figures["clean"], figures["wrong"])]
print(f"ratio: time {ratios[0]:.2f}, memory {ratios[1]:.2f} (at most 3)")
sys.exit(max(ratios) > 3)
PYTHON
