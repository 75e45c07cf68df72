#!/usr/bin/env bash
# Times the reading of one large sheet against fastexcel, in turn.
#
#   Scripts/bench/read.sh BINARY SHARED [PAIRS] [ROWS]      (5 pairs, 200,000 rows)
#
# BINARY is a release build; SHARED holds checks/workload.py and checks/peers.py. Ours are whole processes
# (`dump --count`: every cell typed, none printed); the peer's seconds are those inside a warm process, as it prints them.
# Prints every pair, the medians, their ratio, and peak memory. Installs the peers into the scripts' Python environment.
set -euo pipefail
binary="$(realpath "$1")"
shared="$(realpath "$2")"
pairs="${3:-5}"
rows="${4:-200000}"
python="${PYTHON:-$("$(dirname "$0")/../python-env.sh")}"
"$(dirname "$python")/pip" install --quiet --disable-pip-version-check fastexcel==0.21.0 pyarrow

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$python" "$shared/checks/workload.py" big "$folder/big.xlsx" "$rows"

cat >"$folder/measure.py" <<'PYTHON'
import json, os, statistics, subprocess, sys, time

binary, python, shared, folder, pairs = sys.argv[1:]
def timed(command):
    """(seconds, peak MiB) of a whole process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) > 2:
        sys.exit(f"{command}: exit {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def pair():
    """Ours and fastexcel's (seconds, peak MiB)."""
    ours = timed([binary, "dump", "--count", f"{folder}/big.xlsx"])
    done = subprocess.run([python, f"{shared}/checks/peers.py", "read", "fastexcel", f"{folder}/big.xlsx"],
                          capture_output=True, check=True)
    answer = json.loads(done.stdout)
    return ours, (answer["seconds"], answer["peak_mib"])


pair()  # warms the file cache and is not counted
ours, theirs = zip(*(pair() for _ in range(int(pairs))))
for number, (a, b) in enumerate(zip(ours, theirs), 1):
    print(f"pair {number}: huizong {a[0]:.3f} s, fastexcel {b[0]:.3f} s")
a, b = (statistics.median(seconds for seconds, _ in values) for values in (ours, theirs))
print(f"median: huizong {a:.3f} s, fastexcel {b:.3f} s: {b / a:.1f} times as fast; peak memory "
      f"{max(peak for _, peak in ours):.0f} MiB against {max(peak for _, peak in theirs):.0f} MiB")
PYTHON
"$python" "$folder/measure.py" "$binary" "$python" "$shared" "$folder" "$pairs"
