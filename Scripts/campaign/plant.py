#!/usr/bin/env python3
"""Plants faults in invented offices' sheets and compares what the program finds with what was planted, cell by cell.

usage: plant.py BINARY [--seeds 20] [--first 1] [--rows 300] OUT_DIR

For each seed a workspace of fourteen files, half of them clean, in six layouts, as XLSX of two writers and CSV in two
encodings. Every H, T, V and X code (but X-110), D-101 and D-105 to D-107 must be planted at least twice over the seeds. Prints
recall and precision by code; ends 1 unless both are 1.000 and every row is accounted for. OUT_DIR keeps the workspaces
of the seeds that failed.
"""

import argparse
import collections
import datetime
import os
import random
import shutil
import sys

import batches
import faults
import sheets
import writers
from batches import COUNTIES, INSTITUTE, office_name
from sheets import LAYOUTS
from workspace import Workspace, balanced, found

CODES = """H-101 H-102 H-103 H-104 H-105 T-101 T-102 T-103 T-104 T-105 T-107 T-108 V-101 V-102 V-103 V-104 V-105 V-106
X-101 X-102 X-103 X-104 X-105 X-106 X-107 D-101 D-105 D-106 D-107""".split()
RECEIVED = "2025-12-15T10:00:00"
LAST_SAMPLED = datetime.date(2025, 12, 10)
SHEET_FAULTS = ["H-101 core", "H-101 required", "H-102", "H-103", "H-104", "H-105 no column", "H-105 blank cell",
                "T-107", "X-106", "V-104", "D-101", "D-105", "D-106", "D-107"]


class Filing:
    """One file to be: its office, its batches, and what is planted in it."""

    def __init__(self, draw, seed, index, office, count):
        self.draw, self.index, self.office = draw, index, office
        self.kind = "institute" if office == INSTITUTE else "county"
        self.writer = draw.choice(["openpyxl", "openpyxl", "xlsxwriter", "utf-8-sig", "gb18030"])
        self.layout = LAYOUTS[draw.choice([1, 2, 3, 5, 6] if "-" in self.writer or "gb" in self.writer else [1, 2, 3, 4, 5, 6])]
        suffix = "xlsx" if self.writer in faults.XLSX else "csv"
        self.name = f"{office}第{index}部分.{suffix}"
        self.sheet = f"{office}第{index}部分" if suffix == "csv" else draw.choice(["汇总表", "Sheet1", "附件4"])
        prefix = f"S{seed}F{index:02d}-"
        self.batches = [self.batch(f"{prefix}{number:04d}") for number in range(count)]
        self.free = list(range(count))
        draw.shuffle(self.free)
        self.without, self.extra, self.planted = set(), [], []
        self.total = None
        self.merged = []
        self.hidden = 0  # rows with batches that are hidden
        self.table = None  # as it was written
        if suffix == "xlsx" and draw.random() < 0.6:
            self.merge_entity()

    def batch(self, number):
        if self.kind == "county":
            return batches.told_apart(batches.county_batch(self.draw, number, self.office, datetime.date(2025, 1, 6), LAST_SAMPLED))
        return batches.told_apart(batches.prefecture_batch(self.draw, number, self.draw.choice(list(batches.ITEMS)), LAST_SAMPLED))

    def merge_entity(self):
        """Three batches of one firm, whose name is written once over three merged rows."""
        first = self.draw.randrange(len(self.batches) - 3)
        for index in range(first, first + 3):
            self.batches[index].update(sampledEntity=self.batches[first]["sampledEntity"], scope="流通")
            self.free.remove(index)
        self.merged.append(first)

    def take(self):
        return self.free.pop() if self.free else None

    def expect(self, code, field=None, index=None, place=None):
        self.planted.append((code, field, index, place))


def plant_in_rows(filing, fault):
    """Whether the fault found a row."""
    if filing.writer not in fault.writers or filing.kind not in fault.offices or not filing.free:
        return False
    if faults.needed(fault.code, fault.field) & filing.without:
        return False
    index = filing.take()
    batch = filing.batches[index]
    if fault.code == "V-106":
        batch["county"] = filing.draw.choice([county for county in COUNTIES if county != filing.office])
    else:
        fault.plant(batch, filing.draw)
    if fault.code == "V-103":
        twin = filing.take() if filing.draw.random() < 0.5 else None
        if twin is not None:  # the same word twice is one finding, at its first cell
            filing.batches[twin]["planItem"] = batch["planItem"]
            index = min(index, twin)
    filing.expect(fault.code, fault.field, index)
    return True


def plant_in_sheet(filing, name):
    """Faults of columns, of totals and between rows."""
    draw = filing.draw
    if name == "H-101 core":
        if filing.planted or filing.without:
            return False
        field = draw.choice(faults.CORE)
        filing.without.add(field)
        filing.free.clear()
        filing.expect("H-101")
    elif name == "H-101 required":
        choices = [field for field in faults.REQUIRED if field not in ("reportNumber", "planItem")
                   and not any(field in faults.needed(code, other) for code, other, *_ in filing.planted)]
        if filing.without or not choices:
            return False
        field = draw.choice(choices)
        filing.without.add(field)
        filing.expect("H-101")
    elif name == "H-102":
        filing.extra.append(("sampler", draw.choice(["抽样人员", "样品数量", "抽样单号"])))
        for batch in filing.batches:
            batch["sampler"] = draw.choice(["甲组", "乙组"])
        filing.expect("H-102", "sampler", -1)
    elif name == "H-103":
        filing.extra.append(("second", "注册商标"))
        for batch in filing.batches:
            batch["second"] = "第" + draw.choice("一二三四五") + "类"
        filing.expect("H-103", "second", -1)
    elif name == "H-104":  # 地址 could be the sampled firm's or, as no column names it, the producer's
        if any("producerPlace" in faults.needed(code, field) for code, field, *_ in filing.planted):
            return False
        filing.without.add("producerPlace")
        filing.extra.append(("bare", "地址"))
        for number, batch in enumerate(filing.batches):
            batch["bare"] = f"东大街{number + 3}号"
            if batch["verdict"] == "不合格":
                batch.update(verdict="合格", failedItems="")
        filing.expect("H-104", "bare", -1)
    elif name == "H-105 no column":
        if "source" in filing.without or any(p[0] == "H-105" or p[1] == "source" for p in filing.planted):
            return False
        filing.without.add("source")
        filing.expect("H-105")
    elif name == "H-105 blank cell":
        if "source" in filing.without or any(p[0] in ("H-105", "T-107") for p in filing.planted) or not filing.free:
            return False
        filing.batches[filing.take()]["source"] = ""
        filing.expect("H-105")
    elif name == "T-107":
        return normalise(filing)
    elif name == "X-106":
        filing.total = len(filing.batches) + draw.choice([-2, -1, 1, 3])
        filing.expect("X-106", place="total")
    elif name == "V-104":
        return plant_code(filing)
    elif name in ("D-101", "D-106"):
        return plant_twice(filing, name)
    elif name == "D-105":
        return plant_repeat(filing)
    elif name == "D-107":
        return plant_likeness(filing)
    return True


def normalise(filing):
    """One or two cells of a column say their value in another way."""
    field = filing.draw.choice(["samplingDate", "verdict", "scope", "source"])
    if field in filing.without or any(p[1] == field for p in filing.planted) or len(filing.free) < 2:
        return False
    done = 0
    for index in list(filing.free):
        batch = filing.batches[index]
        if field == "samplingDate":
            day = batch["samplingDate"]
            if not isinstance(day, datetime.date):
                continue
            shapes = [f"{day.year}.{day.month}.{day.day}", f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y/%m/%d}"]
            if filing.writer in faults.XLSX:
                shapes.append((day - datetime.date(1899, 12, 30)).days)
            batch[field] = filing.draw.choice(shapes)
        elif field == "verdict":
            if batch["verdict"] != "合格":
                continue
            batch[field] = filing.draw.choice(["符合要求", "未发现不合格", "所检项目合格"])
        elif field == "scope":
            batch[field] = {"流通": "流通领域", "生产": "生产领域"}[batch["scope"]]
        else:
            batch[field] = {"县抽": "县级", "州抽": "州级监督抽查"}[batch["source"]]
        filing.free.remove(index)
        done += 1
        if done == 2:
            break
    if done:
        filing.expect("T-107", field, None)
    return done > 0


def plant_code(filing):
    if not filing.free:
        return False
    field = filing.draw.choice(list(faults.CODES))
    if field in (name for name, _ in filing.extra):
        return False
    header, good, bad = faults.CODES[field]
    filing.extra.append((field, header))
    for number, batch in enumerate(filing.batches):
        batch[field] = good[number % len(good)] if number % 5 else ""
    index = filing.take()
    filing.batches[index][field] = filing.draw.choice(bad)
    filing.expect("V-104", field, index)
    return True


def plant_twice(filing, name):
    """Copies a row to the sheet's end, or takes another row's number."""
    clean = [index for index in filing.free if filing.batches[index]["reportNumber"]]
    if len(clean) < 2 or "reportNumber" in filing.without or "institute" in filing.without:
        return False
    first, second = sorted(clean[:2])
    filing.free.remove(first)
    filing.free.remove(second)
    one, other = filing.batches[first], filing.batches[second]
    if name == "D-101":
        other.update(reportNumber=one["reportNumber"], institute=one["institute"], model=f"{one['model']} 另一批")
    else:
        extra = {key: other[key] for key in ("sequence",)}
        other.clear()
        other.update(one, **extra)
    filing.expect(name, "reportNumber", second)
    return True


def take_pair(filing, code, field, suits):
    """Two free rows, the one that stands first first; `None` where none suit or a column is missing."""
    if faults.needed(code, field) & filing.without or any(planted[0] == "H-103" for planted in filing.planted):
        return None
    pair = sorted([index for index in filing.free if suits(filing.batches[index])][:2])
    if len(pair) < 2:
        return None
    for index in pair:
        filing.free.remove(index)
    return pair


def plant_repeat(filing):
    """One row's product is sampled again at another firm within six months, for the same county."""
    pair = take_pair(filing, "D-105", "samplingDate", lambda batch: (
        batch["source"] == "县抽" and isinstance(batch["samplingDate"], datetime.date)))
    if pair is None:
        return False
    one, other = (filing.batches[index] for index in pair)
    one.update(verdict="合格", failedItems="", trademark="栖岚霁野")
    later = one["samplingDate"] + datetime.timedelta(days=filing.draw.randrange(1, 150))
    other.update({field: one[field] for field in ("planItem", "productName", "trademark", "model", "producer", "county", "scope")},
                 samplingDate=min(later, LAST_SAMPLED), productionDateOrLot="/")
    if other["samplingDate"] == one["samplingDate"]:
        one["samplingDate"] -= datetime.timedelta(days=1)
    one["productionDateOrLot"] = "/"
    filing.expect("D-105", "samplingDate", pair[1])
    return True


def plant_likeness(filing):
    """A row says of itself all that another one says but the number."""
    pair = take_pair(filing, "D-107", "reportNumber", lambda batch: isinstance(batch["samplingDate"], datetime.date))
    if pair is None:
        return False
    one, other = (filing.batches[index] for index in pair)
    one["productionDateOrLot"] = f"L{filing.draw.randrange(10**7, 10**8)}"
    other.update({field: value for field, value in one.items() if field not in ("sequence", "reportNumber")})
    filing.expect("D-107", "reportNumber", pair[1])
    return True


def plant_all(draw, spoiled):
    """Every fault once where some file can take it, in random order; returns the names that found no place."""
    work = [("row", fault) for fault in faults.ROW_FAULTS] + [("sheet", name) for name in SHEET_FAULTS]
    draw.shuffle(work)
    work.sort(key=lambda pair: pair[1] != "H-101 core")  # it needs a sheet of its own
    left = []
    for kind, fault in work:
        order = list(spoiled)
        draw.shuffle(order)
        plant = plant_in_rows if kind == "row" else plant_in_sheet
        if not any(plant(filing, fault) for filing in order):
            left.append(fault)
    return left


def write(filing, workspace):
    """Lays the file out and writes it; returns its findings to come and its row accounting."""
    draw, layout = filing.draw, filing.layout
    merged_rows = {first + step for first in filing.merged for step in (1, 2)}
    gaps = {index: draw.randrange(1, 3) for index in range(1, len(filing.batches))
            if draw.random() < 0.08 and index not in merged_rows}
    before = {}
    if draw.random() < 0.4:
        before.setdefault(len(filing.batches) // 2, []).append(("repeatedHeader", None))
    if draw.random() < 0.3:
        before.setdefault(0, []).append(("category", ["一、州本级及县市监督抽查"]))
    before = {index: rows for index, rows in before.items() if index not in merged_rows}
    footer = []
    if filing.total is not None or draw.random() < 0.5:
        footer.append(sheets.total_row(filing.total if filing.total is not None else len(filing.batches)))
    if draw.random() < 0.5:
        footer.append(sheets.note_row())
    if draw.random() < 0.5:
        footer.append(sheets.signature_row())
    header = [text for field, text in layout.columns if field not in filing.without] + [text for _, text in filing.extra]
    if layout.groups:
        before = {index: [row for row in rows if row[0] != "repeatedHeader"] for index, rows in before.items()}
    before = {index: [(reason, values or header) for reason, values in rows] for index, rows in before.items()}
    table = sheets.lay_out(
        filing.batches, layout, filing.office, name=filing.sheet, without=filing.without, extra=filing.extra, gaps=gaps,
        before=before, footer=footer, filed=datetime.date(2025, 12, 12))
    sheet = table.sheet
    for first in filing.merged:
        column, top = table.columns.get("sampledEntity"), table.rows[first]
        if column is None:
            continue
        for row in table.rows[first + 1:first + 3]:
            sheet.cells.pop((row, column), None)
        sheet.merges.append((top, column, top + 2, column))
    for row in range(layout.header_row + 1):
        if draw.random() < 0.4:
            sheet.heights[row] = draw.choice([18, 30, 46])
    filled = {row for row, _ in sheet.cells}
    blank = [row for row in range(sheet.row_count) if row not in filled]
    tail = range(sheet.row_count, sheet.row_count + draw.choice([0, 0, 25]))
    sheet.styled_blanks = [(row, column) for row in [*blank, *tail] for column in range(3)]
    if filing.hidden:
        sheet.hidden_rows = sorted(draw.sample(table.rows, filing.hidden))
    filing.table = table
    path = workspace.place(filing.office, filing.name, 4)
    if filing.writer == "openpyxl":
        writers.write_openpyxl(workspace.path(path), [sheet])
    elif filing.writer == "xlsxwriter":
        writers.write_xlsxwriter(workspace.path(path), [sheet])
    else:
        writers.write_csv(workspace.path(path), sheet, filing.writer)
    workspace.receive(path, RECEIVED)
    office = office_name(filing.office)
    expected = collections.Counter()
    for code, field, index, place in filing.planted:
        if place == "total":
            row = next(row for row, reason in table.ignored if reason == "total")
            cell = f"B{row + 1}"
        elif field is None:
            cell = ""
        elif index is None:
            cell = table.column(field)
        elif index < 0:
            cell = table.header_cell(field)
        else:
            cell = table.cell(index, field)
        expected[code, office, path, filing.sheet, cell] += 1
    ignored = sorted((row + 1, reason) for row, reason in table.ignored)
    return expected, (path, len(filing.batches) + len(ignored), ignored)


def compare_rows(report, accounts):
    """Sentences on sheets whose rows are not accounted for as they were written."""
    told = {submission["file"]: submission for submission in report["submissions"]}
    wrong = []
    for path, read, ignored in accounts:
        for sheet in told.get(path, {}).get("sheets", []) or [None]:
            if sheet is None:
                wrong.append(f"{path}: not in the report")
                continue
            listed = sorted((entry["row"], entry["reason"]) for entry in sheet.get("ignored", []))
            if sheet["rows"]["read"] != read or listed != ignored:
                wrong.append(f"{path}: read {sheet['rows']['read']} of {read}, ignored {listed}, written {ignored}")
    return wrong


def run_seed(binary, seed, rows, folder):
    draw = random.Random(seed)
    workspace = Workspace(binary, folder)
    offices = list(COUNTIES) + draw.sample(list(COUNTIES), 2) + [INSTITUTE, INSTITUTE]
    count = -(-rows // len(offices))
    filings = [Filing(draw, seed, index + 1, office, count) for index, office in enumerate(offices)]
    counties = [filing for filing in filings if filing.kind == "county"]
    spoiled = draw.sample(counties, 6) + [draw.choice([f for f in filings if f.kind == "institute"])]
    left = plant_all(draw, spoiled)
    expected, accounts = collections.Counter(), []
    for filing in filings:
        found_here, account = write(filing, workspace)
        expected += found_here
        accounts.append(account)
    code, text = workspace.run(period=4, as_of="2025-12-21")
    if not os.path.exists(workspace.output("report.json", 4)):
        return expected, collections.Counter(), [f"exit {code}: {text.strip()[:300]}"], left
    report = workspace.report(4)
    got = collections.Counter({entry: n for entry, n in found(report).items() if entry[0][0] not in "PL"})
    wrong = compare_rows(report, accounts)
    if not balanced(report):
        wrong.append(f"control does not balance: {report['control']}")
    if code != 1:
        wrong.append(f"exit {code}, 1 expected")
    return expected, got, wrong, left


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("out")
    options = parser.parse_args()
    planted, right, extra, failed = (collections.Counter() for _ in range(4))
    for seed in range(options.first, options.first + options.seeds):
        folder = os.path.join(options.out, f"seed-{seed}")
        shutil.rmtree(folder, ignore_errors=True)
        expected, got, wrong, left = run_seed(options.binary, seed, options.rows, folder)
        missed, unexpected = expected - got, got - expected
        for entry, n in expected.items():
            planted[entry[0]] += n
        for entry, n in (expected & got).items():
            right[entry[0]] += n
        for entry, n in unexpected.items():
            extra[entry[0]] += n
        for label, entries in (("missed", missed), ("not planted", unexpected)):
            for entry in sorted(entries):
                print(f"seed {seed}: {label}: {' '.join(part for part in entry if part)}")
        for sentence in wrong:
            print(f"seed {seed}: {sentence}")
        if missed or unexpected or wrong:
            failed[seed] += 1
        else:
            shutil.rmtree(folder)
    print("code   planted found extra recall precision")
    codes = CODES + sorted(set(extra) - set(CODES))
    for code in codes:
        print(line(code, planted[code], right[code], extra[code]))
    print(line("all  ", sum(planted.values()), sum(right.values()), sum(extra.values())))
    scarce = [code for code in CODES if planted[code] < 2]
    if scarce:
        print(f"planted less than twice: {' '.join(scarce)}")
    sys.exit(1 if failed or scarce else 0)


def line(code, planted, right, extra):
    recall = right / planted if planted else 1
    precision = right / (right + extra) if right + extra else 1
    return f"{code}  {planted:7} {right:5} {extra:5} {recall:6.3f} {precision:9.3f}"


if __name__ == "__main__":
    main()
