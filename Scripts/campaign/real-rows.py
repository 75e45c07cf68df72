#!/usr/bin/env python3
"""Sends rows of published results through the program and compares 附件4 with their source text.

usage: real-rows.py BINARY SHARED OUT_DIR

SHARED/real-rows/*.jsonl become sheets of ten county bureaus in six layouts and GB18030 CSV; what 附件4 asks beyond the
source is invented and valid. Ends 1 unless every row is accounted for, every real field stands in 附件4 as its source
has it, and no `error` or `verify` comes from a real field. A row whose own source is impossible (produced after its
result was published) must give X-103, and is counted apart.
"""

import collections
import datetime
import glob
import json
import os
import random
import re
import shutil
import sys

import official
import sheets
import writers
from batches import COUNTIES, INSTITUTE, OTHER_INSTITUTES, firm
from sheets import LAYOUTS
from workspace import Workspace, balanced

# Field of 附件4 to the source's own, and what stands for a blank where the plan asks for a value.
REAL = {
    "planItem": ("product_kind_source_reported", None),
    "productName": ("product_name", None),
    "trademark": ("brand_source_reported", ""),
    "model": ("model_specification_source_reported", "/"),
    "productionDateOrLot": ("production_date_or_batch_source_reported", "/"),
    "producer": ("manufacturer_source_reported", "云南岭栖实业有限公司"),
    "failedItems": ("nonconforming_items_source_reported", ""),
    "remarks": ("source_note", ""),
}
ROWS_A_FILE = 72
FORMS = [(layout, writer) for layout in (1, 2, 3, 4, 5, 6) for writer in ("openpyxl", "xlsxwriter")]
FORMS += [(layout, "gb18030") for layout in (1, 2, 3, 5, 6)]


def batch_of(draw, row, index, county):
    batch = {field: row[name] or blank for field, (name, blank) in REAL.items()}
    failed = row["inspection_outcome"] == "nonconforming"
    batch.update(
        sequence="", sampledEntity=firm(draw, county), county=county, scope="流通",
        producerPlace="广东省深圳市" if failed else draw.choice(["广东省深圳市", ""]),
        samplingDate=datetime.date(2025, 11, 1) + datetime.timedelta(days=draw.randrange(30)),
        reportNumber=f"RR2025-{index:05d}", verdict="不合格" if failed else "合格",
        institute=draw.choice([INSTITUTE, *OTHER_INSTITUTES]), source="县抽")
    return batch


def impossible(row):
    """Whether the source says that the sample was made after its result was published."""
    text = row["production_date_or_batch_source_reported"]
    match = re.match(r"(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})", text)
    try:
        return match is not None and datetime.date(*map(int, match.groups())).isoformat() > row["report_date"]
    except ValueError:
        return False


def main(binary, shared, out):
    shutil.rmtree(out, ignore_errors=True)
    draw = random.Random(42)
    source = []
    for path in sorted(glob.glob(f"{shared}/real-rows/*.jsonl")):
        with open(path, encoding="utf-8") as file:
            source += [json.loads(line) for line in file]
    workspace = Workspace(binary, out)
    counties = list(COUNTIES)
    sent = {}
    for start in range(0, len(source), ROWS_A_FILE):
        step = start // ROWS_A_FILE
        county, (layout, writer) = counties[step % len(counties)], FORMS[step % len(FORMS)]
        batches = [batch_of(draw, row, start + index, county) for index, row in enumerate(source[start:start + ROWS_A_FILE])]
        table = sheets.lay_out(batches, LAYOUTS[layout], county, filed=datetime.date(2025, 12, 8))
        relative = workspace.place(county, f"第{step + 1}批.{'csv' if writer == 'gb18030' else 'xlsx'}", 4)
        if writer == "openpyxl":
            writers.write_openpyxl(workspace.path(relative), [table.sheet])
        elif writer == "xlsxwriter":
            writers.write_xlsxwriter(workspace.path(relative), [table.sheet])
        else:
            writers.write_csv(workspace.path(relative), table.sheet, writer)
        workspace.receive(relative, "2025-12-10T09:00:00")
        for index, batch in enumerate(batches):
            sent[batch["reportNumber"]] = (batch, source[start + index], relative)
    code, text = workspace.run(period=4, as_of="2025-12-21")
    if not os.path.exists(workspace.output("report.json", 4)):
        sys.exit(f"exit {code}: {text}")
    sys.exit(1 if judge(workspace, sent, code) else 0)


def judge(workspace, sent, code):
    """Prints what differs; returns how many things do."""
    report = workspace.report(4)
    wrong = 0
    read = collections.defaultdict(list)
    for row in official.records(workspace.output("附件4.xlsx", 4)):
        read[row.get("reportNumber")].append(row)
    for number, (batch, _, relative) in sent.items():
        rows = read.get(number, [])
        if len(rows) != 1:
            print(f"{number} ({relative}): {len(rows)} rows in 附件4")
            wrong += 1
            continue
        for field in (*REAL, "reportNumber", "sampledEntity", "verdict"):
            shown = rows[0].get(field, "")
            if shown != batch[field]:
                print(f"{number} ({relative}) {sheets.HEADERS[field]}: {batch[field]!r} became {shown!r}")
                wrong += 1
    true_faults = 0
    for finding in report["findings"]:
        if finding["severity"] not in ("error", "verify"):
            continue
        key = finding.get("at", {}).get("key", "")
        number = next((number for number in sent if number in key), None)
        if finding["rule"] == "X-103" and number and impossible(sent[number][1]):
            true_faults += 1
            continue
        print(f"{finding['rule']} {finding.get('file')} {finding.get('at', {}).get('cell')} {finding.get('value')}")
        wrong += 1
    due = sum(impossible(row) for _, row, _ in sent.values())
    if true_faults != due:
        print(f"{true_faults} X-103 where {due} rows are impossible in their source")
        wrong += 1
    totals = report["control"]
    if not balanced(report) or totals["rowsRead"] != len(sent) or totals["inWorkbook"] != len(sent):
        print(f"control: {totals}")
        wrong += 1
    print(f"{len(sent)} rows, {len(sent) * len(REAL)} real fields; impossible in their source: {due}; exit {code}; wrong: {wrong}")
    return wrong


main(*sys.argv[1:])
