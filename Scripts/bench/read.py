"""Times readers in turn: see read.sh, which calls this.

usage: read.py BINARY SHARED FOLDER PAIRS [WORKLOAD…]
       read.py peer WHICH PATH…                      a peer's own process: prints {"seconds", "peak_mib", "count"}
"""
import glob, json, os, resource, statistics, subprocess, sys, time

NAMES = ["big", "many", "sales", "numbers", "inline", "wide", "million", "xls", "plain", "quoted", "midquote"]


def peer(which, paths):
    if which == "fastexcel":
        import fastexcel
    elif which == "calamine":
        import python_calamine
    else:
        import pyarrow.csv
    start, count = time.perf_counter(), 0
    for path in paths:
        if which == "fastexcel":
            count += fastexcel.read_excel(path).load_sheet(0, header_row=None).to_arrow().num_rows
        elif which == "calamine":
            count += len(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
        else:
            options = pyarrow.csv.ParseOptions(newlines_in_values=True)
            texts = pyarrow.csv.ConvertOptions(column_types={f"f{column}": pyarrow.string() for column in range(17)})
            names = pyarrow.csv.ReadOptions(autogenerate_column_names=True, use_threads=False)
            count += pyarrow.csv.read_csv(path, read_options=names, parse_options=options, convert_options=texts).num_rows
    print(json.dumps({"seconds": time.perf_counter() - start, "count": count,
                      "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def ours(binary, paths):
    """(seconds, peak MiB) of a whole process."""
    start = time.perf_counter()
    child = subprocess.Popen([binary, "dump", "--count", *paths], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{binary}: exit {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def theirs(which, paths):
    done = subprocess.run([sys.executable, __file__, "peer", which, *paths], capture_output=True, check=True)
    answer = json.loads(done.stdout)
    return answer["seconds"], answer["peak_mib"]


def bare(folder, paths):
    """Seconds of inflating every part of the workbooks, in one process."""
    return sum(float(subprocess.run([f"{folder}/inflate", path, "1"], capture_output=True, check=True).stdout.split()[1])
               for path in paths)


def make(name, shared, folder):
    """The paths of a workload, made where they are missing."""
    def run(*arguments):
        subprocess.run([sys.executable, f"{shared}/checks/workload.py", *map(str, arguments)], check=True)
    path = f"{folder}/{name}.xlsx"
    if name == "many":
        if not os.path.isdir(f"{folder}/many"):
            run("many", f"{folder}/many", 500, 62)
        return sorted(glob.glob(f"{folder}/many/*.xlsx"))
    if name in ("big", "million", "hundred"):
        if not os.path.exists(path):
            run("big", path, {"big": 200_000, "million": 1_048_570, "hundred": 100_000}[name])
        return [path]
    # In a process of its own: a child's peak memory begins at that of whoever started it.
    made = subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), "workloads.py"), name, folder],
                          capture_output=True, check=True, text=True)
    return [made.stdout.strip()]


def compare(name, binary, shared, folder, pairs):
    paths = make(name, shared, folder)
    which = "calamine" if name == "xls" else "pyarrow" if paths[0].endswith(".csv") else "fastexcel"
    given = [f"{folder}/many"] if name == "many" else paths
    ours(binary, given), theirs(which, paths)  # warms the file cache and is not counted
    mine, peers, floors = [], [], []
    for _ in range(pairs):
        mine.append(ours(binary, given))
        peers.append(theirs(which, paths))
        if paths[0].endswith(".xlsx"):
            floors.append(bare(folder, paths))
    a, b = (statistics.median(seconds for seconds, _ in values) for values in (mine, peers))
    line = (f"{name}: huizong {a:.3f} s, {which} {b:.3f} s: {b / a:.1f} times as fast; peak "
            f"{max(peak for _, peak in mine):.0f} MiB against {max(peak for _, peak in peers):.0f} MiB")
    if floors:
        line += f"; {a / statistics.median(floors):.1f} times bare inflate ({statistics.median(floors):.3f} s)"
    if paths[0].endswith(".csv"):
        line += f"; {os.path.getsize(paths[0]) / a / 1e9:.2f} GB/s"
    print(line + f"   [{', '.join(f'{seconds:.3f}' for seconds, _ in mine)}]", flush=True)
    if name == "million":
        hundred = make("hundred", shared, folder)
        small = statistics.median(ours(binary, hundred)[0] for _ in range(max(pairs, 5)))
        print(f"million: {a / 1_048_572 * 1e6:.3f} µs a row against {small / 100_002 * 1e6:.3f} µs at 100,000 rows: "
              f"{a / 1_048_572 / (small / 100_002):.2f}", flush=True)


def main():
    binary, shared, folder, pairs, *names = sys.argv[1:]
    for name in names or NAMES:
        compare(name, binary, shared, folder, int(pairs))


if __name__ == "__main__":
    peer(sys.argv[2], sys.argv[3:]) if sys.argv[1] == "peer" else main()
