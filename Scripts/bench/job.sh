#!/usr/bin/env bash
# Times whole runs over eleven sheets of 62 rows against the same job by openpyxl, in turn.
#
#   Scripts/bench/job.sh BINARY SHARED [PAIRS]
#
# BINARY is a release build; SHARED holds checks/workload.py and checks/peers.py. PYTHON names the interpreter of an
# environment with openpyxl and XlsxWriter. Ours is a whole process from start to end; the peer's seconds are those inside
# a warm process, as it prints them. Prints every pair, the medians and their ratio.
set -euo pipefail
binary="$(realpath "$1")"
shared="$(realpath "$2")"
pairs="${3:-7}"
python="${PYTHON:-$("$(dirname "$0")/../python-env.sh")}"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$python" "$shared/checks/workload.py" many "$folder/files" 11 62
"$binary" init "$folder/workspace" >/dev/null
inbox="$folder/workspace/收件箱/四季度"
offices=(楚雄市 禄丰市 双柏县 牟定县 南华县 姚安县 大姚县 永仁县 元谋县 武定县 楚雄州检验检测认证院)
number=0
for file in "$folder"/files/*.xlsx; do
  mkdir -p "$inbox/${offices[$number]}"
  cp "$file" "$inbox/${offices[$number]}/"
  number=$((number + 1))
done

cat >"$folder/measure.py" <<'PYTHON'
import json, statistics, subprocess, sys, time

binary, python, shared, folder, pairs = sys.argv[1:]
ours, theirs = [], []
for pair in range(int(pairs) + 1):  # the first pair warms the file cache and is not counted
    start = time.perf_counter()
    done = subprocess.run(
        [binary, "run", "-w", f"{folder}/workspace", "--period", "4", "--as-of", "2025-12-21", "--quiet"], capture_output=True)
    seconds = time.perf_counter() - start
    if done.returncode > 2:
        sys.exit(f"exit {done.returncode}: {done.stderr.decode()}")
    peer = subprocess.run(
        [python, f"{shared}/checks/peers.py", "job", "openpyxl", f"{folder}/files", f"{folder}/peer.xlsx"],
        capture_output=True, check=True)
    answer = json.loads(peer.stdout)
    if pair == 0:
        continue
    ours.append(seconds)
    theirs.append(answer["seconds"])
    print(f"pair {pair}: huizong {seconds:.3f} s, openpyxl {answer['seconds']:.3f} s ({answer['rows']} rows)")
a, b = statistics.median(ours), statistics.median(theirs)
print(f"median: huizong {a:.3f} s, openpyxl {b:.3f} s: {b / a:.1f} times as fast")
PYTHON
"$python" "$folder/measure.py" "$binary" "$python" "$shared" "$folder" "$pairs"
