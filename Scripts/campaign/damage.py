#!/usr/bin/env python3
"""Damages XLSX files at random and sees that nothing wrong is accepted.

usage: damage.py BINARY OUT_DIR [VARIANTS]      (200)

Variants are bit flips, cuts and deleted parts of ten invented county sheets, seeded. Each must end with a coded message,
or every cell that `dump` gives must equal the undamaged one, with as many rows as openpyxl sees where it opens the file.
All variants also go through `run`, ten offices at a time: totals must balance, and each value in 附件4 must equal the
undamaged one. Ends 1 otherwise.
"""

import collections
import datetime
import json
import os
import random
import re
import shutil
import subprocess
import sys
import warnings
import zipfile

import openpyxl

import batches
import official
import sheets
import writers
from batches import COUNTIES
from sheets import LAYOUTS
from workspace import Workspace, balanced

FIRST, LAST = datetime.date(2025, 1, 6), datetime.date(2025, 3, 28)
CODED = re.compile(r"\b[A-Z]{1,3}-\d{3}\b")


def make_bases(draw, folder):
    """One workbook a county: (path, batches by report number)."""
    bases = []
    for step, county in enumerate(COUNTIES):
        rows = [batches.told_apart(batches.county_batch(draw, f"DM{step}-{index:03d}", county, FIRST, LAST)) for index in range(25)]
        table = sheets.lay_out(rows, LAYOUTS[1 + step % 6], county, name="汇总表")
        path = os.path.join(folder, f"{county}.xlsx")
        (writers.write_openpyxl if step % 2 else writers.write_xlsxwriter)(path, [table.sheet])
        bases.append((county, path, {row["reportNumber"]: row for row in rows}))
    return bases


def damage(draw, source, target):
    """Writes a damaged copy; returns what was done to it."""
    kind = draw.choice(["flip", "flip", "cut", "part"])
    if kind == "part":
        with zipfile.ZipFile(source) as archive:
            entries = [(name, archive.read(name)) for name in archive.namelist()]
        gone = draw.randrange(len(entries))
        writers.write_zip(target, [entry for index, entry in enumerate(entries) if index != gone])
        return f"without {entries[gone][0]}"
    with open(source, "rb") as file:
        data = bytearray(file.read())
    if kind == "cut":
        length = draw.randrange(len(data))
        data = data[:length]
        done = f"cut at {length}"
    else:
        bits = [draw.randrange(len(data) * 8) for _ in range(draw.choice([1, 1, 2, 4, 16]))]
        for bit in bits:
            data[bit // 8] ^= 1 << (bit % 8)
        done = f"{len(bits)} bits flipped"
    with open(target, "wb") as file:
        file.write(data)
    return done


def dump(binary, path):
    """(exit code, cells by (sheet, ref), messages)."""
    done = subprocess.run([binary, "dump", path], capture_output=True, text=True, timeout=120)
    cells = {}
    for line in done.stdout.splitlines():
        cell = json.loads(line)
        cells[cell["sheet"], cell["ref"]] = cell
    return done.returncode, cells, done.stderr


def stored(cell):
    """What the file holds, whatever format it is shown in."""
    return cell.get("serial", cell.get("value"))


def openpyxl_rows(path):
    """Rows with a value by sheet, or None where openpyxl does not open the file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path)
        return {page.title: sum(any(value is not None for value in row) for row in page.iter_rows(values_only=True))
                for page in book.worksheets}
    except Exception:
        return None


def judge_dump(binary, undamaged, path, done):
    """Sentences on what is wrong with one variant, and how it ended."""
    code, cells, messages = dump(binary, path)
    if code == 65:
        return ([] if CODED.search(messages) else [f"{done}: exit 65 without a code: {messages[:200]}"]), "coded"
    if code != 0:
        return [f"{done}: exit {code}: {messages[:200]}"], "failed"
    wrong = [f"{done}: {place}: {stored(cell)!r}, undamaged {undamaged.get(place) and stored(undamaged[place])!r}"
             for place, cell in cells.items()
             if place not in undamaged or stored(cell) != stored(undamaged[place])]
    rows = collections.Counter(sheet for sheet, _ in {(sheet, re.sub("[A-Z]", "", ref)) for sheet, ref in cells})
    theirs = openpyxl_rows(path)
    if theirs is not None:
        for sheet, count in theirs.items():
            if rows[sheet] != count:
                wrong.append(f"{done}: {sheet} has {rows[sheet]} rows, openpyxl sees {count}")
    return wrong[:5], "equal" if len(cells) == len(undamaged) else "fewer cells, all equal"


def judge_run(workspace, code, text, known):
    """Sentences on what is wrong with a run over ten variants."""
    if code not in (0, 1, 2, 65) or not os.path.exists(workspace.output("report.json")):
        return [f"run: exit {code}: {text[:200]}"]
    report = workspace.report()
    wrong = [] if balanced(report) else [f"control: {report['control']}"]
    for shown in official.records(workspace.output("附件4.xlsx")):
        batch = known.get(shown.get("reportNumber"))
        for field, value in shown.items():
            if field == "sequence" or batch is None and field == "reportNumber":
                continue
            true = [batch[field]] if batch else [other[field] for other in known.values()]
            if value not in true:
                wrong.append(f"附件4: {field} {value!r} of {shown.get('reportNumber')}")
    listed = {submission["file"] for submission in report["submissions"]}
    for relative, _, _ in workspace.register:
        if f"收件箱/{relative}" not in listed:
            wrong.append(f"{relative}: not in the report")
    return wrong


def main(binary, out, variants="200"):
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    draw = random.Random(7)
    bases = make_bases(draw, out)
    undamaged = {path: dump(binary, path)[1] for _, path, _ in bases}
    known = {number: batch for _, _, rows in bases for number, batch in rows.items()}
    ends, wrong = collections.Counter(), []
    for round_number in range(-(-int(variants) // len(bases))):
        workspace = Workspace(binary, os.path.join(out, f"round-{round_number:02d}"))
        for county, path, _ in bases:
            relative = workspace.place(county, "汇总表.xlsx")
            target = workspace.path(relative)
            done = damage(draw, path, target)
            workspace.receive(relative, "2025-04-08T09:00:00")
            sentences, end = judge_dump(binary, undamaged[path], target, f"round {round_number} {county}, {done}")
            wrong += sentences
            ends[end] += 1
        wrong += [f"round {round_number}: {sentence}" for sentence in judge_run(workspace, *workspace.run(), known)]
    for sentence in wrong:
        print(sentence)
    print(", ".join(f"{count} {end}" for end, count in ends.most_common()), f"; wrong: {len(wrong)}", sep="")
    sys.exit(1 if wrong else 0)


main(*sys.argv[1:])
