#!/usr/bin/env python3
"""Plants one fault a file, and holds the program to one finding for it, at its true cell.

usage: plant_one.py BINARY [--plantings 500] [--seed 1] [--rows 20] OUT_DIR

Files of eleven offices in six layouts, with random blank rows, merged cells, header heights and, in a third of the workbooks,
hidden rows (which are a cause of their own: F-109, once a file). In each file stands one fault of a row, a column or a total. The
report must hold that finding and no other, and so must the sheet 校验结果 of the office's marked copy, whose cell has the mark's
fill. Prints every deviation and the number of plantings by code; ends 1 where there is one. OUT_DIR keeps the workspaces that
failed.
"""

import argparse
import collections
import glob
import os
import random
import shutil
import sys

import openpyxl

import faults
import plant
from batches import COUNTIES, INSTITUTE, office_name
from workspace import Workspace, found

# V-104 puts codes beside the batches, T-107 one reading for a column: both are faults of a sheet here.
SHEET_FAULTS = [name for name in plant.SHEET_FAULTS if name != "H-105 blank cell"]
FILLS = {"00FFC8CF", "FFFFC8CF", "00FFE59B", "FFFFE59B"}


def filings(draw, seed, rows):
    """One file an office, each with one fault."""
    for index, office in enumerate([*COUNTIES, INSTITUTE], 1):
        while True:
            filing = plant.Filing(draw, seed, index, office, rows)
            work = [("row", fault) for fault in faults.ROW_FAULTS] + [("sheet", name) for name in SHEET_FAULTS]
            kind, fault = draw.choice(work)
            if (plant.plant_in_rows if kind == "row" else plant.plant_in_sheet)(filing, fault):
                break
        if filing.writer in faults.XLSX and draw.random() < 0.33:
            filing.hidden = draw.randrange(1, 4)
        yield filing


def copy_lines(path):
    """(rule, cell, whether it is filled) of a marked copy's list."""
    book = openpyxl.load_workbook(path)
    sheet = book["校验结果"]
    lines, in_list = [], False
    for row in sheet.iter_rows(max_col=11):
        if row[0].value == "序号":
            in_list = True
        elif in_list:
            cell = row[2].value or ""
            fill = book[row[1].value][cell].fill.fgColor.rgb if cell and not cell.startswith("第") else None
            lines.append((row[9].value, cell, fill in FILLS))
    return lines


def run(binary, seed, rows, folder, counts):
    draw = random.Random(seed)
    workspace = Workspace(binary, folder)
    expected, hidden, wrong = collections.Counter(), {}, []
    for filing in filings(draw, seed, rows):
        here, (path, _, _) = plant.write(filing, workspace)
        expected += here
        hidden[path] = filing.hidden
        counts.update(entry[0] for entry in here)
    workspace.run(period=4, as_of="2025-12-21")
    report = workspace.report(4)
    got = collections.Counter({entry: n for entry, n in found(report).items() if entry[0][0] not in "PL"})
    for path, count in hidden.items():
        named = sum(n for entry, n in got.items() if entry[0] == "F-109" and entry[2] == path)
        if named != (1 if count else 0):
            wrong.append(f"{path}: {count} hidden rows, F-109 {named} times")
    got = collections.Counter({entry: n for entry, n in got.items() if entry[0] != "F-109"})
    wrong += [f"missed: {' '.join(filter(None, entry))}" for entry in sorted((expected - got).elements())]
    wrong += [f"not planted: {' '.join(filter(None, entry))}" for entry in sorted((got - expected).elements())]
    severity = {(finding["rule"], finding.get("file")): finding["severity"] for finding in report["findings"]}
    for code, office, path, _, cell in expected:
        if code == "T-107" or severity.get((code, path)) not in ("error", "verify"):
            continue
        copies = glob.glob(glob.escape(workspace.output(f"待发/{office}", 4)) + "/*（请更正-第1次）.xlsx")
        if len(copies) != 1:
            wrong.append(f"{path}: {len(copies)} marked copies")
            continue
        lines = [line for line in copy_lines(copies[0]) if line[0] != "F-109"]
        wanted = [(code, cell, True)] if cell and cell[-1].isdigit() else None
        if len(lines) != 1 or lines[0][0] != code or (wanted and lines != wanted and not code.startswith("H")):
            wrong.append(f"{path}: {code} at {cell}, the copy lists {lines}")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--plantings", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=int, default=20)
    parser.add_argument("out")
    options = parser.parse_args()
    counts, failed = collections.Counter(), 0
    seed = options.seed
    while sum(counts.values()) < options.plantings:
        folder = os.path.join(options.out, f"seed-{seed}")
        shutil.rmtree(folder, ignore_errors=True)
        wrong = run(options.binary, seed, options.rows, folder, counts)
        for sentence in wrong:
            print(f"seed {seed}: {sentence}")
        failed += len(wrong)
        if not wrong:
            shutil.rmtree(folder)
        seed += 1
    print(" ".join(f"{code} {count}" for code, count in sorted(counts.items())))
    print(f"{sum(counts.values())} plantings, {failed} deviations")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
