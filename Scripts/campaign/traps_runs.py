"""Traps that show in what a run or a check says and writes, on an office's sheet made for the purpose."""

import csv
import datetime
import io
import json
import os
import random
import subprocess
import zipfile
from xml.sax.saxutils import escape

import batches
import official
import opc
import openpyxl
from batches import HEADERS
from opc import SheetPart, workbook
from sheets import letters
from trap_cases import Act, Trap
from workspace import Workspace

OFFICE = "楚雄市"
FIELDS = [field for field in HEADERS if field != "source"]
COLUMN = {field: letters(column) for column, field in enumerate(FIELDS)}
STYLE = opc.styles([0, 164, 165], {164: "yyyy-mm-dd", 165: "00000"})
EPOCH = datetime.date(1899, 12, 30)


def rows_of(count):
    """Batches without a fault, the same every time."""
    draw = random.Random(124)
    made = [
        batches.told_apart(batches.county_batch(draw, f"TR-{number:03d}", OFFICE, datetime.date(2025, 1, 6), datetime.date(2025, 3, 28)))
        for number in range(count)
    ]
    for row in made:
        row.update(verdict="合格", failedItems="", remarks="")
    return made


def cell(place, value):
    """A cell of a batch's value; a tuple is (attributes, content) as they stand in the file."""
    match value:
        case "" | None:
            return ""
        case tuple():
            return f'<c r="{place}"{value[0]}>{value[1]}</c>'
        case datetime.date():
            return f'<c r="{place}" s="1"><v>{(value - EPOCH).days}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def line(number, values, attributes=""):
    return (
        f'<row r="{number}"{attributes}>'
        + "".join(cell(f"{letters(column)}{number}", value) for column, value in enumerate(values))
        + "</row>"
    )


def sheet_rows(rows, *, headers=None, hidden=()):
    """The header in row 1, batches from row 2 on."""
    return line(1, headers or [HEADERS[field] for field in FIELDS]) + "".join(
        line(
            number,
            [number - 1 if field == "sequence" else row.get(field, "") for field in FIELDS],
            ' hidden="1"' if number in hidden else "",
        )
        for number, row in enumerate(rows, 2)
    )


def book(rows, **options):
    return workbook(rows, style=STYLE, **options).bytes()


def text_table(rows, headers=None):
    """The same as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headers or [HEADERS[field] for field in FIELDS])
    for number, row in enumerate(rows, 1):
        writer.writerow([number if field == "sequence" else row.get(field, "") for field in FIELDS])
    return out.getvalue()


def check(binary, folder, name, data):
    """The report of `check --json` on one file."""
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    done = subprocess.run([binary, "check", path, "--json"], capture_output=True, text=True)
    return json.loads(done.stdout)


def rules(report):
    """(rule, cell or column or sheet or nothing) of every finding but those of the office, which a lone file does not name."""
    return sorted(
        (finding["rule"], finding.get("at", {}).get("cell") or finding.get("at", {}).get("column") or "")
        for finding in report["findings"]
        if finding["rule"] not in ("H-105", "T-107")
    )


def run(binary, folder, files):
    """Runs a workspace with files of one office; returns it with its report and what was printed."""
    workspace = Workspace(binary, folder)
    for name, data in files:
        relative = workspace.place(OFFICE, name)
        with open(workspace.path(relative), "wb") as file:
            file.write(data)
        workspace.receive(relative, "2025-04-08T09:00:00")
    _, printed = workspace.run()
    return workspace, workspace.report(), printed


def differing(found, want, what):
    return [] if found == want else [f"{what} {found}, not {want}"]


def traps():
    yield Trap("Z19", "lock files in the folder", [Act("run", _lock_file)])
    yield Trap(
        "X24",
        "",
        [
            Act(
                "check",
                _checked(
                    lambda rows: rows[1].update(productName=("", "<f>A1</f>")), [("T-104", f"{COLUMN['productName']}3")]
                ),
            )
        ],
    )
    yield Trap("X25", "", [Act("run", _no_formulas)])
    yield Trap(
        "X29",
        "",
        [
            Act(
                "check",
                _checked(
                    lambda rows: rows[0].update(productName=(' t="e"', "<v>#SPILL!</v>")),
                    [("T-105", f"{COLUMN['productName']}2")],
                ),
            )
        ],
    )
    yield Trap(
        "X33",
        "",
        [
            Act(
                "check",
                _checked(
                    lambda rows: rows[0].update(reportNumber=530123456789012345),
                    [("T-103", f"{COLUMN['reportNumber']}2")],
                ),
            )
        ],
    )
    yield Trap("X34", "displayed text differs from the value", [Act("run", _displayed)])
    yield Trap("X36", "", [Act("run", _merged)])
    yield Trap("X37", "", [Act("run", _hidden)])
    yield Trap("X43", "", [Act("run", _folded)])
    yield Trap(
        "D21",
        "",
        [
            Act(
                "check",
                _checked(lambda rows: rows[0].update(samplingDate="1/2/24"), [("T-102", f"{COLUMN['samplingDate']}2")]),
            )
        ],
    )
    yield Trap("C4", "output that Chinese Excel opens", [Act("run", _for_excel)])
    yield Trap("C6", "", [Act("check", _title_and_total)])
    yield Trap("C16", "", [Act("check", _mangled)])
    yield Trap("C19", "", [Act("check", _truth_words)])
    yield Trap("C22", "", [Act("check", _headers)])
    yield Trap("C23", "formula injection on output", [Act("run", _injection)])


def _checked(change, want):
    """A check of three batches, one of them changed, that must find just `want`."""

    def act(binary, folder):
        rows = rows_of(3)
        change(rows)
        return differing(rules(check(binary, folder, f"{OFFICE}.xlsx", book(sheet_rows(rows)))), want, "findings")

    return act


def _lock_file(binary, folder):
    workspace, report, _ = run(
        binary, folder, [("汇总表.xlsx", book(sheet_rows(rows_of(2)))), ("~$汇总表.xlsx", b"\x05user" + bytes(160))]
    )
    files = [os.path.basename(submission["file"]) for submission in report["submissions"]]
    said = "~$汇总表.xlsx" in json.dumps(report, ensure_ascii=False)
    return differing(files, ["汇总表.xlsx"], "files") + ([] if said else ["the report does not name the lock file"])


def _no_formulas(binary, folder):
    workspace, _, _ = run(binary, folder, [("汇总表.xlsx", book(sheet_rows(rows_of(3))))])
    wrong = []
    for name in ("附件4.xlsx", "工作底稿.xlsx"):
        with zipfile.ZipFile(workspace.output(name)) as package:
            wrong += [
                f"{name}: {part} has a formula"
                for part in package.namelist()
                if part.startswith("xl/worksheets/sheet")
                and (b"<f>" in package.read(part) or b"<f " in package.read(part))
            ]
    return wrong


def _displayed(binary, folder):
    rows = rows_of(2)
    rows[0]["reportNumber"] = (' s="2"', "<v>123</v>")
    workspace, report, _ = run(binary, folder, [("汇总表.xlsx", book(sheet_rows(rows)))])
    numbers = sorted(record["reportNumber"] for record in official.records(workspace.output("附件4.xlsx")))
    return differing(numbers, ["00123", "TR-001"], "检验报告编号")


def _merged(binary, folder):
    rows = rows_of(3)
    for row in rows[1:]:
        row["sampledEntity"] = ""
    column = COLUMN["sampledEntity"]
    data = book(sheet_rows(rows), after=f'<mergeCells count="1"><mergeCell ref="{column}2:{column}4"/></mergeCells>')
    workspace, report, _ = run(binary, folder, [("汇总表.xlsx", data)])
    names = [record.get("sampledEntity") for record in official.records(workspace.output("附件4.xlsx"))]
    return differing(names, [rows[0]["sampledEntity"]] * 3, "受检单位")


def _hidden(binary, folder):
    rows = rows_of(4)
    package = workbook(
        sheets=[
            SheetPart("汇总表", sheet_rows(rows[:3], hidden=(3,))),
            SheetPart("旧表", sheet_rows(rows[3:]), state="veryHidden"),
        ],
        style=STYLE,
    )
    workspace, report, _ = run(binary, folder, [("汇总表.xlsx", package.bytes())])
    said = [finding["message"] for finding in report["findings"] if finding["rule"] == "F-109"]
    numbers = sorted(record["reportNumber"] for record in official.records(workspace.output("附件4.xlsx")))
    return differing(numbers, ["TR-000", "TR-001", "TR-002"], "检验报告编号") + [
        f"F-109 does not name {word}" for word in ("旧表", "第 3 行") if word not in " ".join(said)
    ]


def _folded(binary, folder):
    rows = rows_of(2)
    rows.append(dict(rows[0], reportNumber="　TR-000\u00a0\u200b"))
    workspace, report, _ = run(binary, folder, [("汇总表.xlsx", book(sheet_rows(rows)))])
    numbers = sorted(record["reportNumber"] for record in official.records(workspace.output("附件4.xlsx")))
    return differing(numbers, ["TR-000", "TR-001"], "检验报告编号") + differing(
        report["control"]["merged"], 1, "merged"
    )


def _for_excel(binary, folder):
    workspace, _, _ = run(binary, folder, [("汇总表.csv", text_table(rows_of(2)).encode("utf-8-sig"))])
    folder = os.path.dirname(workspace.output("附件4.xlsx"))
    written = [os.path.join(base, name) for base, _, names in os.walk(folder) for name in names]
    wrong = []
    for path in written:
        with open(path, "rb") as file:
            start = file.read(3)
        # Text for Excel needs a mark; what is for programs has none.
        if path.endswith((".csv", ".txt", ".tsv")) and start != b"\xef\xbb\xbf":
            wrong.append(f"{os.path.basename(path)} has no byte order mark")
        if path.endswith((".json", ".html")) and start == b"\xef\xbb\xbf":
            wrong.append(f"{os.path.basename(path)} has a byte order mark")
    names = [record["productName"] for record in official.records(workspace.output("附件4.xlsx"))]
    return wrong + differing(sorted(names), sorted(row["productName"] for row in rows_of(2)), "产品名称")


def _title_and_total(binary, folder):
    text = "楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表；一季度\r\n" + text_table(rows_of(3)) + "合计,3\r\n"
    report = check(binary, folder, f"{OFFICE}.csv", text.encode("gb18030"))
    sheet = report["submissions"][0]["sheets"][0]
    return (
        differing(sheet["rows"], {"read": 4, "accepted": 3, "rejected": 0, "ignored": 1}, "rows")
        + differing(sheet["ignored"], [{"row": 6, "reason": "total"}], "ignored")
        + differing(rules(report), [], "findings")
    )


def _mangled(binary, folder):
    """In a column without a whole long number, zeros from the 16th digit on tell what a number became."""
    column = COLUMN["reportNumber"]
    wrong = []
    for numbers, places in (
        (("1.23457E+11", "530123456789012000", "530123456789013000"), "234"),
        (("1.23457E+11", "530123456789012000", "530123456789013421"), "2"),
    ):
        rows = rows_of(3)
        for row, number in zip(rows, numbers):
            row["reportNumber"] = number
        report = check(binary, folder, f"{OFFICE}.csv", text_table(rows).encode())
        wrong += differing(rules(report), [("T-103", f"{column}{place}") for place in places], "findings")
    return wrong


def _truth_words(binary, folder):
    rows = rows_of(3)
    rows[0]["verdict"], rows[1]["verdict"] = "TRUE", "是"
    report = check(binary, folder, f"{OFFICE}.csv", text_table(rows).encode())
    column = COLUMN["verdict"]
    return differing(rules(report), [("V-102", f"{column}2"), ("V-102", f"{column}3")], "findings")


def _headers(binary, folder):
    rows = rows_of(2)
    headers = [HEADERS[field] for field in FIELDS]
    lines = text_table(rows, headers + ["产品名称 ", "", "内部编号"]).splitlines()
    lines[1:] = [text + f",{extra},x,n" for text, extra in zip(lines[1:], ("另一", "别的"))]
    report = check(binary, folder, f"{OFFICE}.csv", "\r\n".join(lines).encode())
    last = len(FIELDS)
    want = [("H-102", f"{letters(last + 1)}1"), ("H-102", f"{letters(last + 2)}1"), ("H-103", f"{letters(last)}1")]
    return differing(rules(report), want, "findings")


def _injection(binary, folder):
    remarks = ["=1+1", "+8613800000000", "-5", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")']
    rows = rows_of(len(remarks))
    for row, remark in zip(rows, remarks):
        row["remarks"] = remark
    workspace, _, _ = run(binary, folder, [("汇总表.xlsx", book(sheet_rows(rows)))])
    page = openpyxl.load_workbook(workspace.output("附件4.xlsx")).worksheets[0]
    cells = [cell for row in page.iter_rows() for cell in row]
    kinds = {cell.value: cell.data_type for cell in cells if isinstance(cell.value, str)}
    # Outer blanks go, as from any text of an office.
    wrong = [
        f"{remark!r} is {kinds.get(remark.strip(), 'not there')}"
        for remark in remarks
        if kinds.get(remark.strip()) != "s"
    ]
    numbers = [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None]
    return wrong + ([] if numbers[: len(rows)] == list(range(1, len(rows) + 1)) else [f"序号 {numbers}"])
