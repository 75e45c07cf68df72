#!/usr/bin/env python3
"""Lets offices correct their marked copies and drop them back, and holds the next run to what they did.

usage: returns.py BINARY [--seeds 3] [--rows 30] OUT_DIR

Ten counties send tables with up to eight faults each: XLSX, and in turn CSV and XLS (by LibreOffice), of which the copy is a fresh
workbook. Every marked copy is corrected with openpyxl: rows with a 请更正 get what they should have said, of the 请核实 half are
corrected and half explained in 说明. One third comes back as openpyxl saves it, one third is opened and saved by LibreOffice on
top, the rest comes back through LibreOffice with nothing changed. The second run must find: what was corrected is `fixed`, what
was explained `explained`, what was left `open` and marked again (and nothing else is), nothing is new, the file is version 2 of
the first, an unchanged copy is F-112, and no sheet of ours is read as a table. Ends 1 where anything differs.
"""

import argparse
import collections
import datetime
import glob
import os
import random
import shutil
import subprocess
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell

import faults
import plant
from batches import COUNTIES, office_name
from workspace import Workspace

# Values that LibreOffice changes by itself: numbers beyond 15 digits, formulas without a result, some errors.
FICKLE = {"T-103", "T-104", "T-105"}
WAYS = ("openpyxl", "LibreOffice", "unchanged")
KINDS = ("xlsx", "csv", "xlsx", "xls")
FILLS = {"00FFC8CF", "FFFFC8CF", "00FFE59B", "FFFFE59B"}
REASON = "属实，已核对原始记录。"


def filing_of(draw, seed, index, office, rows, way, kind):
    """A table with faults, and its batches as they should be."""
    while True:
        filing = plant.Filing(draw, seed, index, office, rows)
        if (filing.writer in faults.XLSX) == (kind != "csv"):
            break
    filing.name = f"{office}汇总表.{'csv' if kind == 'csv' else 'xlsx'}"
    clean = [dict(batch) for batch in filing.batches]
    can_be = [fault for fault in faults.ROW_FAULTS if filing.writer in fault.writers
              and (fault.code not in FICKLE or (way != "unchanged" and kind != "xls"))]
    for fault in draw.sample(can_be, 8):
        plant.plant_in_rows(filing, fault)
    return filing, clean


def as_xls(path, folder):
    """Puts what LibreOffice writes as .xls in a workbook's place."""
    resave(path, folder, "xls:MS Excel 97", "xls")
    os.rename(path, os.path.splitext(path)[0] + ".xls")


def correct(copy, target, filing, clean, draw):
    """Corrects a marked copy as its office would; the fingerprints that were explained, and the rows that were left."""
    book = openpyxl.load_workbook(copy)
    # The sheet of a CSV has a name that was made for it.
    result, table = book["校验结果"], book[filing.sheet] if filing.sheet in book.sheetnames else book.worksheets[0]
    rows = {row + 1: index for index, row in enumerate(filing.table.rows)}
    explained, left, in_list = set(), set(), False
    for line in result.iter_rows(max_col=11):
        if line[0].value == "序号":
            in_list = True
            continue
        if not in_list:
            continue
        fingerprint = line[10].value.split(":")[0]
        # openpyxl drops the results of formulas, so these come back as something else.
        if line[9].value in ("T-104", "T-105"):
            continue
        if draw.random() < 0.1 and line[2].value:  # forgotten
            left.add(int("".join(filter(str.isdigit, line[2].value))))
            continue
        if line[7].value == "请核实" and draw.random() < 0.5:
            line[8].value = REASON
            explained.add(fingerprint)
    kept = left | {int("".join(filter(str.isdigit, line[2].value))) for line in result.iter_rows(min_row=2, max_col=11)
            if line[8].value == REASON and line[2].value}
    for row, index in rows.items():
        if row in kept:
            continue
        for field, column in filing.table.columns.items():
            cell = table.cell(row, column + 1)
            if field not in clean[index] or isinstance(cell, MergedCell) or clean[index] == filing.batches[index]:
                continue
            value = clean[index][field]
            cell.value = None if value == "" else value
            if isinstance(value, datetime.date):
                cell.number_format = "yyyy-mm-dd"
    book.save(target)
    return explained, left


def marks_of(path):
    """Names of the sheets, and (sheet, cell) of fills and of comments that are ours, our own sheet left out."""
    book = openpyxl.load_workbook(path)
    cells = [(sheet.title, cell) for sheet in book for row in sheet.iter_rows() for cell in row
             if sheet.title != "校验结果"]
    fills = {(title, cell.coordinate) for title, cell in cells if cell.fill.fgColor.rgb in FILLS}
    return book.sheetnames, fills, {(title, cell.coordinate) for title, cell in cells
                                    if cell.comment and cell.comment.text.startswith("【校验")}


def resave(path, folder, form="xlsx:Calc MS Excel 2007 XML", ending="xlsx"):
    """Opens and saves a workbook in LibreOffice."""
    out = os.path.join(folder, "office")
    os.makedirs(out, exist_ok=True)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--convert-to",
         form, "--outdir", out, path], capture_output=True, timeout=300)
    shutil.move(os.path.join(out, f"{os.path.splitext(os.path.basename(path))[0]}.{ending}"), path)


def run_seed(binary, seed, rows, folder):
    draw = random.Random(seed)
    workspace = Workspace(binary, f"{folder}/workspace")
    filings, wrong, tally = {}, [], collections.Counter()
    for index, office in enumerate(COUNTIES, 1):
        kind = KINDS[(index + seed) % len(KINDS)]
        filing, clean = filing_of(draw, seed, index, office, rows, WAYS[(index - 1) % 3], kind)
        path = plant.write(filing, workspace)[1][0]
        tally[f"{kind} filings"] += 1
        if kind == "xls":
            as_xls(workspace.path(path), folder)
            workspace.receive(os.path.splitext(path)[0] + ".xls", plant.RECEIVED)
        filings[office] = (filing, clean)
    workspace.run(period=4, as_of="2025-12-21")
    first = workspace.report(4)["findings"]
    explained, ways = {}, {}
    for number, (office, (filing, clean)) in enumerate(filings.items()):
        copies = glob.glob(workspace.output(f"待发/{office_name(office)}/*（请更正-第1次）.xlsx", 4))
        if not copies:
            continue
        way = WAYS[number % 3]
        target = workspace.path(workspace.place(office, os.path.basename(copies[0]), 4))
        if way == "unchanged":
            shutil.copy(copies[0], target)
        else:
            explained[office_name(office)] = correct(copies[0], target, filing, clean, draw)
        if way != "openpyxl":
            resave(target, folder)
        ways[office_name(office)] = way
        workspace.receive(os.path.relpath(target, workspace.folder), "2025-12-16T09:00:00")
    workspace.run(period=4, as_of="2025-12-21")
    report = workspace.report(4)
    for office, way in ways.items():
        tally[way] += 1
        before = {f["fingerprint"]: f for f in first if f.get("office") == office and f.get("file")}
        after = [f for f in report["findings"] if f.get("office") == office and f.get("file")]
        states = {f["fingerprint"]: f["state"] for f in after}
        current = [s for s in report["submissions"] if s.get("office") == office]
        if any(f.get("at", {}).get("sheet", "").startswith("校验结果") for f in after):
            wrong.append(f"{office} {way}: 校验结果 was read as a table")
        if way == "unchanged":
            if "identical" not in [s["status"] for s in current]:
                wrong.append(f"{office} {way}: {[s['status'] for s in current]}")
            if [f["rule"] for f in after].count("F-112") != 1:
                wrong.append(f"{office} {way}: no F-112")
            continue
        if sorted((s["status"], s["version"]) for s in current if s["status"] != "superseded") not in (
                [(status, 2)] for status in ("accepted", "acceptedWithQueries", "rejected")):
            wrong.append(f"{office} {way}: {[(s['status'], s['version']) for s in current]}")
        for fingerprint, finding in before.items():
            if finding["severity"] not in ("error", "verify"):
                continue
            wanted = "explained" if fingerprint in explained[office][0] else "fixed"
            if finding["at"].get("row") in explained[office][1]:
                wanted = "explained" if fingerprint in explained[office][0] else "open"
            got = states.get(fingerprint)
            tally[wanted] += 1
            if got != wanted:
                wrong.append(f"{office} {way}: {finding['rule']} {finding['at'].get('cell')} {got}, {wanted} expected")
        asked = {(f["at"]["sheet"], f["at"]["cell"]) for f in after if f["state"] in ("new", "open")
                 and f["severity"] in ("error", "verify") and "cell" in f.get("at", {})}
        for copy in glob.glob(workspace.output(f"待发/{office}/*（请更正-第2次）.xlsx", 4)):
            names, fills, comments = marks_of(copy)
            tally["second copies"] += 1
            if [name[:4] for name in names].count("校验结果") != 1 or fills != asked or comments != asked:
                wrong.append(f"{office} {way}: second copy {names}, fills {sorted(fills ^ asked)}, comments {sorted(comments ^ asked)}")
        for finding in after:
            if finding["state"] == "new" and finding["severity"] in ("error", "verify"):
                wrong.append(f"{office} {way}: new {finding['rule']} {finding.get('at')} {finding['message']}")
    return wrong, tally


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("out")
    options = parser.parse_args()
    faulty, tally = 0, collections.Counter()
    for seed in range(1, options.seeds + 1):
        folder = os.path.join(options.out, f"seed-{seed}")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        wrong, counts = run_seed(options.binary, seed, options.rows, folder)
        tally += counts
        faulty += len(wrong)
        for sentence in wrong:
            print(f"seed {seed}: {sentence}")
        if not wrong:
            shutil.rmtree(folder)
    print(", ".join(f"{count} {name}" for name, count in sorted(tally.items())) + f"; {faulty} faults")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
