#!/usr/bin/env python3
"""Opens what a run wrote with openpyxl and LibreOffice, and compares it with what the offices sent.

usage: office.py BINARY OUT_DIR [ROWS…]      (30 700)

For each number of rows: eleven offices' sheets, one run; the records of 附件4 must equal the rows sent, value and type;
both workbooks must hold the same cells when LibreOffice has opened and saved them; in print, every page of 附件4 has its
header and every 检验报告编号 is whole. OUT_DIR keeps PDF and pictures. Ends 1 where anything differs.
"""

import datetime
import os
import random
import re
import shutil
import subprocess
import sys

import openpyxl

import batches
import official
import sheets
import writers
from batches import COUNTIES, INSTITUTE
from sheets import LAYOUTS
from workspace import Workspace, balanced

LOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "look.sh")
WORKBOOKS = ("附件4", "工作底稿")
PERIOD, FOLDER = 4, "四季度"
LAST = datetime.date(2025, 12, 10)


def fill(workspace, count):
    """Rows of all offices, as sheets; returns them by 检验报告编号."""
    draw = random.Random(count)
    offices = [*COUNTIES, INSTITUTE]
    sent = {}
    for step, office in enumerate(offices):
        rows = []
        for _ in range(count * (step + 1) // len(offices) - count * step // len(offices)):
            number = f"YL{len(sent):04d}-2025/{draw.randrange(10**6, 10**7)}"
            row = (batches.told_apart(batches.prefecture_batch(draw, number, draw.choice(list(batches.ITEMS)), LAST)) if office == INSTITUTE
                   else batches.told_apart(batches.county_batch(draw, number, office, datetime.date(2025, 1, 6), LAST)))
            rows.append(row)
            sent[number] = row
        relative = workspace.place(office, "汇总表.xlsx", PERIOD)
        writers.write_openpyxl(workspace.path(relative), [sheets.lay_out(rows, LAYOUTS[1 + step % 6], office).sheet])
        workspace.receive(relative, "2025-12-15T09:00:00")
    return sent


def compare_records(path, sent):
    """Sentences on records of 附件4 that differ from the rows sent."""
    shown = official.records(path)
    wrong = []
    if [record["sequence"] for record in shown] != list(range(1, len(shown) + 1)):
        wrong.append("序号 does not count from 1 without gaps")
    numbers = [record.get("reportNumber") for record in shown]
    if sorted(numbers) != sorted(sent):
        wrong.append(f"{len(numbers)} records, {len(sent)} sent")
    for record in shown:
        batch = sent.get(record.get("reportNumber"), {})
        want = {field: value for field, value in batch.items() if value != "" and field not in ("sequence", "source")}
        have = {field: value for field, value in record.items() if field != "sequence"}
        if have != want:
            wrong.append(f"{record.get('reportNumber')}: {sorted(set(have.items()) ^ set(want.items()), key=str)}")
    return wrong


def cells(path):
    """Every value of a workbook by sheet and place; numbers as floats."""
    plain = lambda value: float(value) if isinstance(value, int) and not isinstance(value, bool) else value
    return {(page.title, cell.coordinate): plain(cell.value)
            for page in openpyxl.load_workbook(path, data_only=True).worksheets
            for row in page.iter_rows() for cell in row if cell.value not in (None, "")}


def compare_saved(path, out):
    """Sentences on cells that LibreOffice sees otherwise than openpyxl does."""
    folder = os.path.join(out, "saved")
    os.makedirs(folder, exist_ok=True)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", folder, path], check=True, capture_output=True)
    ours, theirs = cells(path), cells(os.path.join(folder, os.path.basename(path)))
    differing = [place for place in ours.keys() | theirs.keys() if ours.get(place) != theirs.get(place)]
    return [f"{os.path.basename(path)} {place}: {ours.get(place)!r}, in LibreOffice {theirs.get(place)!r}"
            for place in sorted(differing)[:10]]


def text_of(pdf, *options):
    """The text of each page."""
    done = subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def compare_print(pdf, sent):
    """Sentences on pages without the header and numbers that are broken, and how many pages there are."""
    tidy = lambda text: re.sub(r"\s", "", text)
    pages = text_of(pdf, "-raw")  # a header that wraps is whole in raw order only
    headers = [header for field, header in batches.HEADERS.items() if field != "source"]
    wrong = [f"page {index} lacks {'、'.join(missing)}" for index, page in enumerate(pages, 1)
             if (missing := [header for header in headers if header not in tidy(page)])]
    words = {word for page in [*pages, *text_of(pdf, "-layout")] for word in page.split()}
    wrong += [f"not whole in print: {number}" for number in sent if number not in words][:10]
    return wrong, len(pages)


def check(binary, out, count):
    """Whether all is as it should be, for so many rows."""
    folder = os.path.join(out, str(count))
    shutil.rmtree(folder, ignore_errors=True)
    workspace = Workspace(binary, os.path.join(folder, "workspace"))
    sent = fill(workspace, count)
    code, text = workspace.run(PERIOD, "2025-12-21")
    if code not in (0, 1, 2):
        sys.exit(f"exit {code}: {text}")
    report = workspace.report(PERIOD)
    wrong = [] if balanced(report) and report["control"]["inWorkbook"] == count else [f"control: {report['control']}"]
    wrong += compare_records(workspace.output("附件4.xlsx", PERIOD), sent)
    for name in WORKBOOKS:
        wrong += compare_saved(workspace.output(f"{name}.xlsx", PERIOD), folder)
    subprocess.run([LOOK, workspace.folder, FOLDER, folder], check=True)
    sentences, pages = compare_print(os.path.join(folder, "附件4.pdf"), sent)
    wrong += sentences
    for sentence in wrong:
        print(f"{count} rows: {sentence}")
    print(f"{count} rows: 附件4 on {pages} pages, 工作底稿 on {len(text_of(os.path.join(folder, '工作底稿.pdf')))}, wrong: {len(wrong)}")
    return not wrong


def main(binary, out, *counts):
    right = [check(binary, os.path.abspath(out), int(count)) for count in counts or ("30", "700")]
    sys.exit(0 if all(right) else 1)


main(*sys.argv[1:])
