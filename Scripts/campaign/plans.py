#!/usr/bin/env python3
"""Lets `huizong plan import`, `init` and `template` run on real workbooks and compares what they make.

usage: plans.py BINARY OUT

附件1 of the notice and 通讯录 in every format and layout that offices use must give one plan file, the one that the
shipped plan is equal to; a blank form goes through LibreOffice and back and gives its own columns; a year carried on
and a workspace with the columns of a form run.
"""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import annexes
import openpyxl
import sheets
import writers

wrong = 0


def report(good, name, detail=""):
    global wrong
    wrong += not good
    print(f"{'right' if good else 'WRONG'}  {name}{': ' + detail if detail else ''}", flush=True)


def main(binary, out):
    binary, out = os.path.abspath(binary), os.path.abspath(out)
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)

    def run(*words):
        done = subprocess.run([binary, *words], capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    formats(run, out)
    mistakes(run, out)
    forms(run, out)
    years(run, out)
    print(f"plans: {'all right' if not wrong else f'{wrong} WRONG'}")
    return wrong > 0


def table(rows, *, top=0, left=0, extra=()):
    """附件1 from a row and column on, with columns beside it."""
    sheet = sheets.Sheet("附件1")
    sheet.cells[top, left] = annexes.CHUXIONG_TITLE
    header = annexes.HEADER + list(extra)
    for index, values in enumerate([header] + [list(row) + ["按需"] * len(extra) for row in rows]):
        for column, value in enumerate(values):
            if value != "":
                sheet.cells[top + 2 + index, left + column] = value
    return sheet


def formats(run, out):
    contacts = f"{out}/通讯录.xlsx"
    annexes.write_contacts(contacts, "通讯录", annexes.CONTACTS_HEADER, annexes.CHUXIONG_CONTACTS)
    plain = table(annexes.CHUXIONG)
    moved = table(annexes.CHUXIONG, top=4, left=2, extra=("备注",))
    # As LibreOffice and Excel write it where several rows share one cell.
    shared = table(annexes.CHUXIONG)
    for first, last in ((3, 14), (16, 18)):
        shared.merges.append((first, 5, last, 5))
        for row in range(first + 1, last + 1):
            shared.cells.pop((row, 5), None)
    made = {}
    for name, write in {
        "openpyxl.xlsx": lambda path: writers.write_openpyxl(path, [plain]),
        "XlsxWriter.xlsx": lambda path: writers.write_xlsxwriter(path, [plain]),
        "LibreOffice.xlsx": lambda path: writers.write_libreoffice(path, [plain]),
        "LibreOffice.xls": lambda path: writers.convert(f"{out}/openpyxl.xlsx", "xls", path),
        "UTF-8.csv": lambda path: writers.write_csv(path, plain, "utf-8-sig"),
        "GB18030.csv": lambda path: writers.write_csv(path, plain, "gb18030"),
        "表头下移.xlsx": lambda path: writers.write_openpyxl(path, [moved]),
        "合并.xlsx": lambda path: writers.write_openpyxl(path, [shared]),
        "合并.xls": lambda path: writers.convert(f"{out}/合并.xlsx", "xls", path),
    }.items():
        write(f"{out}/{name}")
        made[name] = run("plan", "import", f"{out}/{name}", "--offices", contacts)
    first = made["openpyxl.xlsx"]
    report(first[0] == 0 and "楚雄州" in first[1], "附件1 by openpyxl", first[2])
    for name, (code, text, said) in made.items():
        report(code == 0 and text == first[1], f"the same plan from {name}", said)
    with open(f"{out}/plan.yaml", "w", encoding="utf-8") as file:
        file.write(first[1])
    lint = run("plan", "lint", f"{out}/plan.yaml")[1].splitlines()[1:]
    shipped = run("plan", "lint")[1].splitlines()[1:]
    report(lint == shipped, "plan lint says the same of it and of the shipped plan")


def mistakes(run, out):
    rows = [list(row) for row in annexes.CHUXIONG]
    rows[1][3], rows[4][4], rows[6][2], rows[8][5], rows[9][0] = "若干", "适时", "仓库", "有关单位", "十"
    writers.write_openpyxl(f"{out}/错.xlsx", [table(rows)])
    code, text, said = run("plan", "import", f"{out}/错.xlsx")
    cells = [cell for cell in ("D5", "E8", "C10", "F12", "A13") if f"「附件1」{cell}：" in said]
    report(code == 65 and text == "" and len(cells) == 5 and said.count("\n") == 5, "five wrong cells, each named", said)
    code, _, said = run("plan", "import", f"{out}/错.xlsx", "-o", f"{out}/plan.yaml")
    report(code == 65, "nothing is written then")
    code, _, said = run("plan", "import", f"{out}/openpyxl.xlsx", "-o", f"{out}/plan.yaml")
    report(code == 64 and "没有改动" in said, "a file that is there is not replaced")


def forms(run, out):
    blank = f"{out}/空白.xlsx"
    report(run("template", "--office", "双柏县", blank)[0] == 0, "a blank form")
    book = openpyxl.load_workbook(blank)
    rules = book.worksheets[0].data_validations.dataValidation
    report(sorted(rule.type for rule in rules) == ["date", "list", "list", "list", "list", "list"],
           "its drop-downs, as openpyxl sees them", str(len(rules)))
    writers.convert(blank, "xlsx", f"{out}/空白（LibreOffice）.xlsx")
    for name in ("空白.xlsx", "空白（LibreOffice）.xlsx"):
        workspace = f"{out}/照{name}"
        code = run("init", workspace, "--from", f"{out}/{name}", "--quiet")[0]
        lint = run("plan", "lint", f"{workspace}/plan.yaml")[1]
        report(code == 0 and "32 列，其中正式表 18 列" in lint, f"a workspace with the columns of {name}", lint.splitlines()[5:6][0])
    filled = book.worksheets[0]
    for column, value in enumerate(["1", "农资", "复合肥料", "/", "40kg/袋", "2025-01-08", "双柏某某农资店", "双柏县", "流通", "某某化工有限公司",
                                    "云南省昆明市", "2025-03-12", "SB25-1", "合格", "/", "某某检测有限公司", "", "县抽"], 1):
        filled.cell(6, column, value)
    book.save(f"{out}/填好.xlsx")
    code, text, _ = run("check", f"{out}/填好.xlsx")
    report(code == 0 and "接收 1" in text, "the form with one row filled in passes the check", text)


def years(run, out):
    old, new = f"{out}/2025", f"{out}/2026"
    run("init", old, "--quiet")
    code, said, _ = run("init", new, "--previous", old)
    with open(f"{new}/plan.yaml", encoding="utf-8") as file:
        text = file.read()
    report(code == 0 and "year: 2026" in text and "deadline: 2026-04-10" in text, "the next year from the last one")
    report(run("run", "-w", new, "--period", "1", "--as-of", "2026-04-12", "--quiet")[0] == 2, "it runs")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
