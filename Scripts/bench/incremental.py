"""See incremental.sh."""

import datetime
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import xlsxwriter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../campaign"))
import batches  # noqa: E402

PERIODS = {1: ("一季度", 3, 31), 2: ("二季度", 6, 30), 3: ("三季度", 9, 30), 4: ("四季度", 12, 10)}
STAGES = ["reading", "assigning", "checking", "consolidating", "wording", "writing", "recording", "all"]


def batch(draw, office, period, number):
    _, month, day = PERIODS[period]
    last = datetime.date(2025, month, day)
    if office == batches.INSTITUTE:
        items = [item for item, (_, _, first, *_) in batches.ITEMS.items() if first <= last]
        return batches.told_apart(batches.prefecture_batch(draw, number, draw.choice(items), last))
    return batches.told_apart(batches.county_batch(draw, number, office, datetime.date(2025, 1, 6), last))


def write(path, rows):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("汇总表")
    sheet.write_row(0, 0, list(batches.HEADERS.values()))
    for number, row in enumerate(rows, 1):
        for column, field in enumerate(batches.HEADERS):
            value = row[field]
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime(value.year, value.month, value.day), day)
            else:
                sheet.write(number, column, value)
    book.close()


def make(folder, files, rows):
    """The workbooks, and of the first one another with a row more."""
    if os.path.exists(os.path.join(folder, "more.xlsx")):
        return
    offices = [*batches.COUNTIES, batches.INSTITUTE]
    draw = random.Random(1)
    for index in range(files):
        office, period = offices[index % len(offices)], index // len(offices) % 4 + 1
        made = [batch(draw, office, period, f"B{index:03d}-{number:04d}") for number in range(rows)]
        place = os.path.join(folder, "收件箱", PERIODS[period][0], office)
        os.makedirs(place, exist_ok=True)
        write(os.path.join(place, f"{office}第{index}部分.xlsx"), made)
        if index == 0:
            write(os.path.join(folder, "first.xlsx"), made)
            write(os.path.join(folder, "more.xlsx"), [*made, batch(draw, office, period, "B000-9999")])


def run(binary, workspace):
    """Milliseconds of each stage, and of the whole process."""
    start = time.perf_counter()
    done = subprocess.run(
        [binary, "run", "-w", workspace, "--period", "4", "--as-of", "2025-12-21", "--verbose"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    whole = (time.perf_counter() - start) * 1000
    if done.returncode > 2:
        sys.exit(f"exit {done.returncode}: {done.stderr}")
    return {**{stage: int(time) for stage, time in re.findall(r"(\w+) took (\d+) ms", done.stderr)}, "all": whole}


def main():
    binary, pairs, files, rows, folder = sys.argv[1:]
    kept = folder or tempfile.mkdtemp()
    make(kept, int(files), int(rows))
    with tempfile.TemporaryDirectory() as scratch:
        workspace = os.path.join(scratch, "workspace")
        subprocess.run([binary, "init", workspace, "--quiet"], check=True)
        shutil.rmtree(os.path.join(workspace, "收件箱"))
        shutil.copytree(os.path.join(kept, "收件箱"), os.path.join(workspace, "收件箱"))
        changed = os.path.join(workspace, "收件箱/一季度", next(iter(batches.COUNTIES)))
        changed = os.path.join(changed, sorted(name for name in os.listdir(changed) if "第0部分" in name)[0])
        run(binary, workspace)  # receives everything, and is not counted
        full, changes = [], []
        for pair in range(int(pairs)):
            shutil.rmtree(os.path.join(workspace, ".huizong/cache"), ignore_errors=True)
            full.append(run(binary, workspace))
            shutil.copy(os.path.join(kept, "first.xlsx" if pair % 2 else "more.xlsx"), changed)
            changes.append(run(binary, workspace))
    if not folder:
        shutil.rmtree(kept)
    print(f"{files} workbooks of {rows} rows, one changed; {pairs} pairs; milliseconds")
    groups = {"reading and checking": ["reading", "checking"], **{stage: [stage] for stage in STAGES}}
    for name, stages in groups.items():
        one, other = (statistics.median(sum(times.get(stage, 0) for stage in stages) for times in runs) for runs in (full, changes))
        print(f"{name:20}  full {one:8.0f}  one changed {other:8.0f}  ratio 1/{one / max(other, 0.5):.1f}")


main()
