#!/usr/bin/env python3
"""Marks workbooks in place, and proves that nothing but the marks is new in them.

usage: marks.py BINARY MARK_CELLS SHARED OUT_DIR [--most N]      MARK_CELLS: the program of that name of Tests/SmallPackage

Takes the workbooks of SHARED/corpus through MARK_CELLS and Samples through a run. For every copy: unzipped, only the parts that
were declared differ, and every other is byte-identical; every cell outside our sheet reads as before; the program reads the tables of
its own copies, and finds in them, what it did in the originals; openpyxl and LibreOffice
open it where they open the original. Prints which parts differ in how many copies, and every file that was not marked, with
the reason. `--most` takes the first N workbooks. Ends 1 unless all holds.
"""

import argparse
import collections
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl

from workspace import Workspace

OFFICE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Samples", "收件箱")


def cells(binary, path, ours=()):
    """Every cell of a workbook as lines of NDJSON, those of our sheets left out."""
    done = subprocess.run([binary, "dump", path], capture_output=True, text=True)
    return [line for line in done.stdout.splitlines() if not any(line.startswith(f'{{"sheet":"{name}"') for name in ours)]


def opens(path):
    try:
        openpyxl.load_workbook(path)
        return True
    except Exception:
        return False


def converted(paths, folder):
    """Those of the files that LibreOffice opens and saves again."""
    out = f"{folder}/office"
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    for start in range(0, len(paths), 25):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", out, *paths[start:start + 25]], capture_output=True, timeout=900)
    return {path for path in paths if os.path.exists(f"{out}/{os.path.splitext(os.path.basename(path))[0]}.xlsx")}


def compared(original, copy):
    """The parts that are missing, added and changed."""
    with zipfile.ZipFile(original) as one, zipfile.ZipFile(copy) as other:
        if other.testzip():
            raise ValueError("damaged")
        before, after = one.infolist(), other.infolist()
        names = [entry.filename for entry in before]
        if [entry.filename for entry in after[:len(before)]] != names:
            return names, [], []
        changed = [entry.filename for entry, twin in zip(before, after) if one.read(entry) != other.read(twin)]
        return [], [entry.filename for entry in after[len(before):]], changed


def kind(name):
    return re.sub(r"\d+", "*", name)


def tables(binary, path):
    """What is read of a file's tables: sheets with their row accounts, and every finding with place, value and words."""
    done = subprocess.run([binary, "check", "--json", path], capture_output=True, text=True)
    report = json.loads(done.stdout)
    return ([(file.get("sheets"), file.get("totals")) for file in report["submissions"]],
            [(finding["rule"], finding.get("at"), finding.get("value"), finding["message"], finding["fix"])
             for finding in report["findings"]])


def main():
    parser = argparse.ArgumentParser()
    for name in ("binary", "mark_cells", "shared", "out"):
        parser.add_argument(name)
    parser.add_argument("--most", type=int, default=10_000)
    given = parser.parse_args()
    shutil.rmtree(given.out, ignore_errors=True)
    os.makedirs(f"{given.out}/copies")
    faults, refused, pairs = [], [], []

    found = [path for path in glob.glob(f"{given.shared}/corpus/**/*", recursive=True)
             if path.endswith((".xlsx", ".xlsm")) and os.path.exists(path + ".expected.ndjson")]
    for number, path in enumerate(sorted(found)[:given.most]):
        # Names of two projects may be the same.
        original = f"{given.out}/copies/{number:03d}-o{os.path.splitext(path)[1]}"
        copy = f"{given.out}/copies/{number:03d}-c{os.path.splitext(path)[1]}"
        shutil.copy(path, original)
        done = subprocess.run([given.mark_cells, original, copy], capture_output=True, text=True)
        if done.returncode:
            faults.append((path, f"MarkCells ended with {done.returncode}: {done.stderr[-200:]}"))
        elif done.stdout.startswith("refused"):
            refused.append((path, done.stdout.strip()))
        else:
            lines = [line.split(" ", 1) for line in done.stdout.splitlines()]
            declared = ({name for what, name in lines if what == "changed"}, {name for what, name in lines if what == "added"})
            pairs.append((path, original, copy, declared))

    workspace = Workspace(given.binary, f"{given.out}/samples")
    shutil.rmtree(f"{workspace.folder}/收件箱")
    shutil.copytree(OFFICE, f"{workspace.folder}/收件箱")
    workspace.run()
    sources = {os.path.splitext(os.path.basename(path))[0]: path
               for path in glob.glob(f"{workspace.folder}/收件箱/**/*.xlsx", recursive=True)}
    for copy in sorted(glob.glob(f"{workspace.folder}/汇总结果/一季度/待发/*/*.xlsx")):
        stem = os.path.basename(copy).split("（请更正-第")[0]
        if stem in sources and not os.path.exists(os.path.join(os.path.dirname(copy), stem + ".xlsx")):
            pairs.append((sources[stem], sources[stem], copy, None))

    parts, stripped = collections.Counter(), 0
    for path, original, copy, declared in pairs:
        missing, added, changed = compared(original, copy)
        parts.update(("changed", kind(name)) for name in changed)
        parts.update(("added", kind(name)) for name in added)
        if missing:
            faults.append((path, "parts in another order, or missing"))
        if declared and (set(changed) != declared[0] or set(added) != declared[1]):
            faults.append((path, f"differs in {sorted(changed)} {sorted(added)}, declared {declared}"))
        with zipfile.ZipFile(copy) as package:
            names = re.findall('name="([^"]*)"', package.read(next(
                name for name in package.namelist() if name.endswith("workbook.xml"))).decode())
        if cells(given.binary, original) != cells(given.binary, copy, [name for name in names if name.startswith("校验结果")]):
            faults.append((path, "a cell reads otherwise"))
        # What the program marked it reads as if it were the original: marks and sheet are stripped.
        if declared is None:
            stripped += 1
            if tables(given.binary, original) != tables(given.binary, copy):
                faults.append((path, "the copy is not read as its original"))
        if opens(original) and not opens(copy):
            faults.append((path, "openpyxl does not open the copy"))
    office = converted([original for _, original, _, _ in pairs] + [copy for _, _, copy, _ in pairs], given.out)
    for path, original, copy, _ in pairs:
        if original in office and copy not in office:
            faults.append((path, "LibreOffice does not open the copy"))

    for (what, name), count in sorted(parts.items()):
        print(f"{what} {name}: {count}")
    for path, reason in refused:
        print(f"a fresh copy instead: {os.path.relpath(path, given.shared)}: {reason}")
    for path, fault in faults:
        print(f"FAULT {path}: {fault}")
    print(f"{stripped} copies of samples, stripped again, are read as their originals but for faults above")
    print(f"{len(pairs)} workbooks marked in place, {len(refused)} refused, {len(office)} of {2 * len(pairs)} opened by LibreOffice, "
          f"{len(faults)} faults")
    return 1 if faults or len(pairs) < (60 if len(found) > 60 and given.most > 60 else 1) else 0


if __name__ == "__main__":
    sys.exit(main())
