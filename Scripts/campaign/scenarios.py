#!/usr/bin/env python3
"""Small workspaces for what a file, a deadline or the machine can do wrong, each with its findings and exit code.

usage: scenarios.py BINARY OUT_DIR [NAME…]

A scenario puts files into a fresh workspace, runs, and compares the findings of the areas that it names, exactly; the other
files must still be read. Ends 1 where one differs. Scenarios that need root (a full disk, a folder that nobody may read) say
so where they are left out.
"""

import collections
import datetime
import fcntl
import hashlib
import os
import random
import shutil
import subprocess
import sys
import zipfile
import zlib

import batches
import sheets
import writers
from batches import COUNTIES, INSTITUTE, office_name
from binary_workbook import binary_workbook
from compound import compound_file
from sheets import LAYOUTS
from workspace import Workspace, balanced, found

ON_TIME = "2025-04-08T09:00:00"
FIRST, LAST = datetime.date(2025, 1, 6), datetime.date(2025, 3, 28)
GOOD = "楚雄市"
NOBODY = 65534
SCENARIOS = {}


class Stage:
    """A workspace under construction, and what its run must give."""

    def __init__(self, binary, folder, name):
        self.workspace = Workspace(binary, folder)
        self.random = random.Random(zlib.crc32(name.encode()))
        self.expected = collections.Counter()
        self.areas = "FHTVXD"  # findings of these areas, or of these codes, are compared
        self.exit = 1
        self.period, self.as_of = 1, "2025-04-12"
        self.numbers = 0
        self.problems = []
        self.accepted = None  # rows in 附件4, where the scenario knows

    def rows(self, county, count, first=FIRST, last=LAST):
        made = []
        for _ in range(count):
            self.numbers += 1
            made.append(batches.told_apart(batches.county_batch(self.random, f"SC-{self.numbers:04d}", county, first, last)))
            made[-1].update(verdict="合格", failedItems="")
        return made

    def prefecture_rows(self, item, count, until):
        made = []
        for _ in range(count):
            self.numbers += 1
            made.append(batches.told_apart(batches.prefecture_batch(self.random, f"SP-{self.numbers:04d}", item, until)))
            made[-1].update(verdict="合格", failedItems="")
        return made

    def table(self, office, rows, name="汇总表.xlsx", *, layout=2, at=ON_TIME, period=None, alter=None, folder=None, **more):
        """Writes rows as an office's sheet; `alter` changes the sheet first. Returns (relative path, table)."""
        made = sheets.lay_out(rows, LAYOUTS[layout], office, **more)
        if alter:
            alter(made)
        relative = self.workspace.place(folder or office, name, period or self.period)
        writers.write_openpyxl(self.workspace.path(relative), [made.sheet])
        self.workspace.receive(relative, at)
        return relative, made

    def put(self, office, name, data, at=ON_TIME, period=None):
        """Puts bytes into an office's folder."""
        relative = self.workspace.place(office, name, period or self.period)
        with open(self.workspace.path(relative), "wb") as file:
            file.write(data)
        self.workspace.receive(relative, at)
        return relative

    def good(self):
        """One file of 楚雄市 without faults."""
        return self.table(GOOD, self.rows(GOOD, 4))

    def expect(self, code, office="", file="", sheet="", cell="", count=1):
        self.expected[code, office_name(office) if office else "", file, sheet, cell] += count

    def must(self, truth, sentence):
        if not truth:
            self.problems.append(sentence)


def scenario(function):
    SCENARIOS[function.__name__.replace("_", "-")] = function
    return function


def hashes(folder):
    """SHA-256 of every file below, by relative path."""
    listed = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                listed[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return listed


# ---- files that are no table


@scenario
def empty_inbox(stage):
    stage.areas, stage.exit = ["L-102", "P-101", "P-102", "P-104", "F", "H", "T", "V", "X", "D"], 2
    for county in COUNTIES:
        stage.expect("L-102", county)
    stage.expect("L-102", INSTITUTE)
    stage.expect("P-101", count=2)
    stage.accepted = 0


def bad_file(name, code, data, files=None):
    """A scenario of one bad file beside a good one, and the same alone, which ends 65."""

    def beside(stage):
        stage.good()
        stage.expect(code, "禄丰市", stage.put("禄丰市", name, data()))
        stage.accepted = 4

    def alone(stage):
        stage.expect(code, "禄丰市", stage.put("禄丰市", name, data()))
        stage.exit, stage.accepted = 65, 0

    title = name.rsplit(".", 1)
    SCENARIOS[f"{code}-{title[0]}-{title[-1]}"] = beside
    SCENARIOS[f"{code}-{title[0]}-{title[-1]}-alone"] = alone


def some_workbook():
    path = "/tmp/huizong-scenario.xlsx"
    rows = [batches.told_apart(batches.county_batch(random.Random(3), f"W-{index}", "禄丰市", FIRST, LAST)) for index in range(30)]
    writers.write_openpyxl(path, [sheets.lay_out(rows, LAYOUTS[2], "禄丰市").sheet])
    with open(path, "rb") as file:
        data = file.read()
    os.remove(path)
    return data


def package(content_type, part):
    """A ZIP that says it holds `part` of that type."""
    path = "/tmp/huizong-scenario.zip"
    types = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             f'<Default Extension="bin" ContentType="{content_type}"/><Override PartName="/{part}" ContentType="{content_type}"/></Types>')
    writers.write_zip(path, [("[Content_Types].xml", types.encode()), ("_rels/.rels", b"<Relationships/>"), (part, b"\x83\x01\x00" * 40)])
    with open(path, "rb") as file:
        return file.read()


def ods():
    path = "/tmp/huizong-scenario.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", "<office:document-content/>")
    with open(path, "rb") as file:
        return file.read()


def stray_text():
    sheet = sheets.Sheet("通讯录", {(0, 0): "姓名", (0, 1): "单位", (1, 0): "周明溪", (1, 1): "禄丰市"})
    path = "/tmp/huizong-scenario.xlsx"
    writers.write_openpyxl(path, [sheet])
    with open(path, "rb") as file:
        return file.read()


XLSB = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
bad_file("空文件.xlsx", "F-101", lambda: b"")
bad_file("空文件.csv", "F-101", lambda: b"")
bad_file("截断.xlsx", "F-101", lambda: some_workbook()[:3000])
bad_file("加密.xlsx", "F-102", lambda: compound_file([("EncryptionInfo", b"\x04\x00\x04\x00\x40\x00\x00\x00"), ("EncryptedPackage", bytes(5000))]))
bad_file("加密.xls", "F-102", lambda: compound_file([("Workbook", bytes.fromhex("0908040000060500" "2f0002000100"))]))
bad_file("表格.et", "F-103", lambda: compound_file([("ETContent", b"ET" * 3000)]))
bad_file("旧版.xls", "F-101", lambda: compound_file([("Workbook", bytes.fromhex("0908100000060500") + bytes(5000))]))
bad_file("汇总表.ods", "F-103", ods)
bad_file("二进制.xlsb", "F-103", lambda: package(XLSB, "xl/workbook.bin"))
bad_file("改名.xlsx", "F-103", lambda: package(XLSB, "xl/workbook.bin"))
bad_file("网页.xls", "F-103", lambda: "<html><body><table><tr><td>受检单位</td></tr></table></body></html>".encode())
bad_file("压缩包.rar", "F-103", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(200))
bad_file("压缩包.7z", "F-103", lambda: b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(200))
bad_file("邮件.eml", "F-103", lambda: b"From: a@example.org\r\nSubject: test\r\nMIME-Version: 1.0\r\n\r\nbody\r\n")
bad_file("没有表.xlsx", "F-104", stray_text)


@scenario
def old_workbooks(stage):
    """Excel 97, WPS and Excel 95 write what is read like any .xlsx."""
    for county, name, is_biff8 in ((GOOD, "汇总表.xls", True), ("禄丰市", "汇总表.et", True), ("双柏县", "汇总表95.xls", False)):
        sheet = sheets.lay_out(stage.rows(county, 4), LAYOUTS[2], county).sheet
        stream = binary_workbook(sheet, is_biff8=is_biff8)
        stage.put(county, name, compound_file([("Workbook" if is_biff8 else "Book", stream)]))
    stage.exit, stage.accepted = 2, 12


# ---- whose file, which year, what is hidden


@scenario
def unknown_office(stage):
    stage.good()
    rows = stage.rows("双柏县", 2) + stage.rows("大姚县", 2)
    relative, _ = stage.table("", rows, "汇总表.xlsx", folder="待整理")
    stage.expect("F-105", "", relative)
    stage.accepted = 4


@scenario
def conflicting_office(stage):
    stage.good()
    relative, _ = stage.table("大姚县", stage.rows("双柏县", 4), layout=3, folder="双柏县")
    stage.expect("F-106", "双柏县", relative)
    stage.accepted = 8


@scenario
def prefecture_contradicts_nothing(stage):
    stage.exit, stage.accepted = 2, 4
    relative, made = stage.table(GOOD, stage.rows(GOOD, 4), layout=3, alter=lambda made: made.sheet.cells.update(
        {(1, 0): "填报单位：楚雄州市场监督管理局"}))


@scenario
def wrong_year(stage):
    stage.good()
    rows = stage.rows("双柏县", 6, datetime.date(2024, 1, 6), datetime.date(2024, 3, 20))
    relative, made = stage.table("双柏县", rows)
    stage.expect("F-111", "双柏县", relative)
    stage.accepted = 4


@scenario
def stale_title(stage):
    stage.exit, stage.accepted = 2, 4
    stage.table(GOOD, stage.rows(GOOD, 4), alter=lambda made: made.sheet.cells.update(
        {(0, 0): "楚雄州2024年产品质量监督抽查受检产品及检验结果汇总表"}))


@scenario
def hidden_row(stage):
    stage.exit, stage.accepted = 2, 4
    relative, made = stage.table(GOOD, stage.rows(GOOD, 4), alter=lambda made: made.sheet.hidden_rows.append(made.rows[1]))
    stage.expect("F-109", GOOD, relative, "汇总表")


@scenario
def hidden_column(stage):
    stage.exit, stage.accepted = 2, 4
    relative, made = stage.table(GOOD, stage.rows(GOOD, 4), alter=lambda made: made.sheet.hidden_columns.append(
        made.columns["sampledEntity"]))
    stage.expect("F-109", GOOD, relative, "汇总表")


@scenario
def hidden_sheet(stage):
    stage.exit, stage.accepted = 2, 4
    made = sheets.lay_out(stage.rows(GOOD, 4), LAYOUTS[2], GOOD)
    other = sheets.lay_out(stage.rows(GOOD, 3), LAYOUTS[2], GOOD, name="草稿")
    other.sheet.visible = False
    relative = stage.workspace.place(GOOD, "汇总表.xlsx")
    writers.write_openpyxl(stage.workspace.path(relative), [made.sheet, other.sheet])
    stage.workspace.receive(relative, ON_TIME)
    stage.expect("F-109", GOOD, relative)


@scenario
def several_tables(stage):
    stage.exit, stage.accepted = 2, 7
    made = [sheets.lay_out(stage.rows(GOOD, count), LAYOUTS[2], GOOD, name=name) for count, name in ((4, "合格"), (3, "其他"))]
    relative = stage.workspace.place(GOOD, "汇总表.xlsx")
    writers.write_openpyxl(stage.workspace.path(relative), [table.sheet for table in made])
    stage.workspace.receive(relative, ON_TIME)
    stage.expect("F-110", GOOD, relative)


@scenario
def identical_resend(stage):
    stage.exit, stage.accepted = 2, 4
    relative, _ = stage.good()
    with open(stage.workspace.path(relative), "rb") as file:
        copy = stage.put(GOOD, "再报.xlsx", file.read(), "2025-04-09T09:00:00")
    stage.expect("F-112", GOOD, copy)


@scenario
def too_large(stage):
    """A sheet of a few kilobytes that expands a thousandfold."""
    stage.good()
    body = b"<sheetData>" + b" " * (96 << 20)
    with zipfile.ZipFile(stage.workspace.path(stage.workspace.place("禄丰市", "膨胀.xlsx")), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with zipfile.ZipFile(_first(stage)) as other:
            for name in other.namelist():
                archive.writestr(name, body if "sheet1.xml" in name else other.read(name))
    relative = stage.workspace.place("禄丰市", "膨胀.xlsx")
    stage.workspace.receive(relative, ON_TIME)
    stage.expect("F-108", "禄丰市", relative)
    stage.accepted = 4


def _first(stage):
    return stage.workspace.path("收件箱/" + stage.workspace.register[0][0])


@scenario
def passed_over(stage):
    """Lock files, system files and files still being written are no files of an office."""
    stage.exit, stage.accepted = 2, 4
    stage.good()
    for name in ("~$汇总表.xlsx", ".~lock.汇总表.xlsx#", "Thumbs.db", "desktop.ini", ".DS_Store", "汇总表.xlsx.part", "下载.crdownload"):
        stage.put(GOOD, name, b"x" * 165)


@scenario
def zip_with_foreign_names(stage):
    """A ZIP made by old Chinese software: names in GBK, a nested ZIP, a lock file."""
    stage.exit, stage.accepted = 2, 4
    rows = stage.rows(GOOD, 4)
    path = "/tmp/huizong-scenario.xlsx"
    writers.write_openpyxl(path, [sheets.lay_out(rows, LAYOUTS[2], GOOD).sheet])
    archive = "/tmp/huizong-scenario.zip"
    with open(path, "rb") as file:
        data = file.read()
    placeholder = "A" * len("汇总表".encode("gbk")) + ".xlsx"
    writers.write_zip(archive, [(placeholder, data), ("~$" + placeholder, b"x" * 165)])
    with open(archive, "rb") as file:
        packed = file.read().replace(b"A" * 6, "汇总表".encode("gbk"))
    stage.put(GOOD, "材料.zip", packed)


@scenario
def nested_zip(stage):
    """One level of ZIP is read, and a ZIP inside it is said to be too deep."""
    stage.good()
    inner, outer = "/tmp/huizong-inner.zip", "/tmp/huizong-outer.zip"
    writers.write_zip(inner, [("汇总表.xlsx", some_workbook())])
    with open(inner, "rb") as file:
        writers.write_zip(outer, [("再压缩.zip", file.read())])
    with open(outer, "rb") as file:
        relative = stage.put("禄丰市", "材料.zip", file.read())
    stage.expect("F-108", "禄丰市", f"{relative}/再压缩.zip")
    stage.accepted = 4


@scenario
def name_not_utf8(stage):
    """A file name in GBK bytes is opened as it is."""
    stage.exit, stage.accepted = 2, 4
    relative, _ = stage.good()
    path = os.fsencode(stage.workspace.path(relative))
    os.rename(path, os.path.dirname(path) + b"/" + "汇总表".encode("gbk") + b".xlsx")
    stage.workspace.register.clear()


# ---- versions, parts, periods


@scenario
def next_version(stage):
    """A file that repeats at least four fifths of an earlier one replaces it; the batch that it leaves out is asked about."""
    stage.exit, stage.accepted = 2, 10
    rows = stage.rows(GOOD, 10)
    stage.table(GOOD, rows, "第一次.xlsx")
    again = [dict(row, remarks="已核对") for row in rows[:9]] + stage.rows(GOOD, 1)
    relative, _ = stage.table(GOOD, again, "第二次.xlsx", at="2025-04-09T09:00:00")
    stage.expect("D-104", GOOD, relative)


@scenario
def overlapping_files(stage):
    """Some shared keys, too few for a version."""
    stage.exit, stage.accepted = 2, 17
    rows = stage.rows(GOOD, 10)
    stage.table(GOOD, rows, "一.xlsx")
    relative, made = stage.table(GOOD, [dict(row) for row in rows[:3]] + stage.rows(GOOD, 7), "二.xlsx", at="2025-04-09T09:00:00")
    stage.expect("D-108", GOOD, relative)
    for index in range(3):
        stage.expect("D-106", GOOD, relative, "汇总表", made.cell(index, "reportNumber"))


@scenario
def cumulative(stage):
    """The second quarter repeats the whole first."""
    stage.exit, stage.accepted, stage.period, stage.as_of = 2, 9, 2, "2025-07-11"
    rows = stage.rows(GOOD, 6)
    stage.table(GOOD, rows, period=1)
    more = stage.rows(GOOD, 3, datetime.date(2025, 4, 2), datetime.date(2025, 6, 20))
    stage.table(GOOD, [dict(row) for row in rows] + more, at="2025-07-08T09:00:00")


@scenario
def cumulative_unclear(stage):
    """The second quarter repeats two of six."""
    stage.exit, stage.accepted, stage.period, stage.as_of = 2, 9, 2, "2025-07-11"
    rows = stage.rows(GOOD, 6)
    stage.table(GOOD, rows, period=1)
    more = stage.rows(GOOD, 3, datetime.date(2025, 4, 2), datetime.date(2025, 6, 20))
    relative, _ = stage.table(GOOD, [dict(row) for row in rows[:2]] + more, at="2025-07-08T09:00:00")
    stage.expect("D-109", GOOD, relative)


@scenario
def report_pending(stage):
    """检验中 in the first quarter and still so in the third."""
    stage.exit, stage.accepted, stage.period, stage.as_of = 2, 4, 3, "2025-10-11"
    rows = stage.rows(GOOD, 4)
    rows[1].update(verdict="待出报告", reportNumber="")
    stage.table(GOOD, rows, period=1)
    relative, made = stage.table(GOOD, [dict(row) for row in rows], at="2025-10-08T09:00:00")
    stage.expect("X-110", GOOD, relative, "汇总表", made.cell(1, "verdict"))


@scenario
def two_offices_agree(stage):
    stage.exit, stage.accepted = 2, 6
    row, = stage.rows("双柏县", 1)
    row["institute"] = INSTITUTE
    relative, made = stage.table("双柏县", [dict(row)] + stage.rows("双柏县", 2))
    stage.table(INSTITUTE, [dict(row)] + stage.prefecture_rows("农资", 3, LAST))
    stage.expect("D-102", "双柏县", relative, "汇总表", made.cell(0, "reportNumber"))


@scenario
def two_offices_differ(stage):
    stage.exit, stage.accepted = 2, 6
    row, = stage.rows("双柏县", 1)
    row["institute"] = INSTITUTE
    relative, made = stage.table("双柏县", [dict(row)] + stage.rows("双柏县", 2))
    other = dict(row, verdict="不合格", failedItems="标志", producerPlace="云南省昆明市")
    stage.table(INSTITUTE, [other] + stage.prefecture_rows("农资", 3, LAST))
    stage.expect("D-103", "双柏县", relative, "汇总表", made.cell(0, "verdict"))


# ---- deadlines and counts


@scenario
def late(stage):
    stage.areas, stage.exit = ["L-101", "F", "H", "T", "V", "X", "D"], 2
    stage.good()
    relative, _ = stage.table("双柏县", stage.rows("双柏县", 3), at="2025-04-12T10:00:00")
    stage.expect("L-101", "双柏县", relative)


@scenario
def last_minute(stage):
    """The deadline's day counts to 24:00."""
    stage.areas, stage.exit = ["L-101", "F", "H", "T", "V", "X", "D"], 2
    stage.table("双柏县", stage.rows("双柏县", 3), at="2025-04-10T23:59:59")


@scenario
def unconfirmed(stage):
    """Past the deadline by its change time, and no entry says when it came."""
    stage.exit = 2
    stage.table("双柏县", stage.rows("双柏县", 3), at="2025-04-12T10:00:00")
    stage.workspace.register.clear()
    stage.check = lambda report: stage.must(
        [entry["state"] for entry in report["roster"] if entry["office"] == office_name("双柏县")] == ["unconfirmed"],
        "双柏县 is not unconfirmed")


@scenario
def materials(stage):
    """工作情况 and 分析报告 are due from whom the plan says; documents are told by their names."""
    stage.areas, stage.exit = ["L-103"], 2
    stage.good()
    for name in ("工作情况.docx", "一季度总结.doc", "情况说明.pdf", "照片.jpg"):
        stage.put(GOOD, name, b"%PDF-1.4 invented")
    stage.table(INSTITUTE, stage.prefecture_rows("农资", 3, LAST))
    stage.put(INSTITUTE, "州院质量分析.pdf", b"%PDF-1.4 invented")
    for office in (*COUNTIES, INSTITUTE):
        if office != GOOD:
            stage.expect("L-103", office)


@scenario
def items_counted(stage):
    """农资 one short, 消防器材 one over."""
    stage.areas, stage.exit = ["P-101", "P-102", "P-104", "F", "H", "T", "V", "X", "D"], 2
    stage.table(INSTITUTE, stage.prefecture_rows("农资", 19, LAST) + stage.prefecture_rows("消防器材", 8, LAST))
    stage.expect("P-101")
    stage.expect("P-104")


@scenario
def offices_counted(stage):
    """On 20 December 永仁县 has its 40, 双柏县 49 of 50, and the others sent nothing."""
    stage.areas, stage.exit = ["P-102", "L-102", "F", "H", "T", "V", "X", "D"], 2
    stage.period, stage.as_of = 4, "2025-12-21"
    for county, count in (("永仁县", 40), ("双柏县", 49)):
        stage.table(county, stage.rows(county, count, FIRST, datetime.date(2025, 12, 1)), at="2025-12-15T09:00:00")
    stage.expect("P-102", "双柏县")
    for office in (*COUNTIES, INSTITUTE):
        if office not in ("永仁县", "双柏县"):
            stage.expect("L-102", office)


@scenario
def not_due_yet(stage):
    """Before the deadline nobody is missing and nothing is short."""
    stage.areas, stage.exit, stage.as_of = ["L", "P-101", "P-102", "F", "H", "T", "V", "X", "D"], 0, "2025-04-01"
    stage.good()


# ---- the machine


@scenario
def plan_typo(stage):
    stage.good()
    stage.exit = 78
    path = stage.workspace.path("plan.yaml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("offices:", "ofices:", 1))
    stage.said = ["ofices", "plan.yaml"]


@scenario
def lock_held(stage):
    stage.good()
    stage.exit = 75
    path = stage.workspace.path(".huizong/lock")
    file = open(path, "a+")
    fcntl.flock(file, fcntl.LOCK_EX)
    stage.cleanup = file.close


@scenario
def unreadable_folder(stage):
    """Root may read everything, so then the run is somebody else's."""
    stage.good()
    folder = os.path.dirname(stage.workspace.path("收件箱/一季度/禄丰市/x"))
    if os.geteuid() == 0:
        if not stage.workspace.give_to(NOBODY):
            return "the program lies where nobody else may run it"
    os.chmod(folder, 0)
    stage.cleanup = lambda: os.chmod(folder, 0o755)
    stage.expect("F-101", "禄丰市", "收件箱/一季度/禄丰市")
    stage.accepted = 4
    return None


def _mounted(stage, options):
    """Mounts a small tmpfs where the results go; the reason if it cannot."""
    results = stage.workspace.path("汇总结果/x")
    results = os.path.dirname(results)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", results], capture_output=True)
    if done.returncode:
        return "mounting a tmpfs is not permitted here"
    stage.cleanup = lambda: subprocess.run(["umount", results], check=True)
    return None


def _second_run_fails(stage, obstruct):
    """Runs once, obstructs, and lets the judged run show that the first output is intact."""
    code, text = stage.workspace.run()
    stage.must(code in (0, 1, 2), f"first run ended {code}: {text[:200]}")
    results = os.path.join(stage.workspace.folder, "汇总结果")
    before = hashes(results)
    stage.table("双柏县", stage.rows("双柏县", 3))
    obstruct(results)
    stage.exit, stage.areas = 73, []
    stage.after = lambda: stage.must(
        {name: value for name, value in hashes(results).items() if name in before} == before and "report.json" in str(before),
        "the previous output is not intact")


@scenario
def full_disk(stage):
    stage.good()
    reason = _mounted(stage, "size=4m")
    if reason:
        return reason

    def fill(results):
        try:
            with open(f"{results}/fill", "wb") as file:
                while True:
                    file.write(bytes(4096))
                    file.flush()
        except OSError:
            pass

    _second_run_fails(stage, fill)
    return None


@scenario
def read_only_output(stage):
    stage.good()
    reason = _mounted(stage, "size=8m")
    if reason:
        return reason
    _second_run_fails(stage, lambda results: subprocess.run(["mount", "-o", "remount,ro", results], check=True))
    return None


@scenario
def standard_output_full(stage):
    """The results stand; who asked for JSON is told that it is cut."""
    stage.good()
    stage.exit = 2
    code, _ = stage.workspace.run()
    stage.must(code == 2, f"quiet run ended {code}")

    def to_full_device():
        with open("/dev/full", "wb") as full:
            command = [stage.workspace.binary, "run", "-w", stage.workspace.folder, "--period", "1", "--as-of", "2025-04-12"]
            done = subprocess.run([*command, "--json"], stdout=full, stderr=subprocess.PIPE, text=True)
        stage.must(done.returncode == 73 and "标准输出" in done.stderr, f"exit {done.returncode}: {done.stderr[:200]}")

    stage.after = to_full_device


def play(binary, folder, name):
    """Runs one scenario; returns what is wrong, or the reason why it was left out."""
    shutil.rmtree(folder, ignore_errors=True)
    stage = Stage(binary, folder, name)
    stage.cleanup, stage.said, stage.check, stage.after = None, [], None, None
    try:
        reason = SCENARIOS[name](stage)
        if reason:
            return [], reason
        code, text = stage.workspace.run(stage.period, stage.as_of)
        if stage.after:
            stage.after()
        return judge(stage, code, text), None
    finally:
        if stage.cleanup:
            stage.cleanup()


def judge(stage, code, text):
    wrong = list(stage.problems)
    if code != stage.exit:
        wrong.append(f"exit {code}, {stage.exit} expected: {text.strip()[:300]}")
    wrong += [f"does not say {word}: {text.strip()[:300]}" for word in stage.said if word not in text]
    if stage.exit in (73, 75, 78):
        return wrong
    if not os.path.exists(stage.workspace.output("report.json", stage.period)):
        return wrong + ["no report.json"]
    report = stage.workspace.report(stage.period)
    compared = lambda rule: any(rule.startswith(area) for area in stage.areas)
    got = collections.Counter({entry: n for entry, n in found(report).items() if compared(entry[0])})
    for label, entries in (("missed", stage.expected - got), ("not expected", got - stage.expected)):
        wrong += [f"{label}: {' | '.join(entry)} × {n}" for entry, n in sorted(entries.items())]
    if not balanced(report):
        wrong.append(f"control: {report['control']}")
    if stage.accepted is not None and report["control"]["inWorkbook"] != stage.accepted:
        wrong.append(f"{report['control']['inWorkbook']} rows in 附件4, {stage.accepted} expected: {report['control']}")
    if stage.check:
        before = len(stage.problems)
        stage.check(report)
        wrong += stage.problems[before:]
    return wrong


def main(binary, out, *names):
    failed = left = 0
    for name in names or SCENARIOS:
        wrong, reason = play(binary, os.path.join(out, name), name)
        if reason:
            left += 1
            print(f"left out  {name}: {reason}")
        elif wrong:
            failed += 1
            print(f"WRONG     {name}")
            for sentence in wrong:
                print(f"          {sentence}")
        else:
            print(f"right     {name}")
            shutil.rmtree(os.path.join(out, name), ignore_errors=True)
    print(f"{len(names or SCENARIOS)} scenarios, {failed} wrong, {left} left out")
    sys.exit(1 if failed else 0)


main(*sys.argv[1:])
