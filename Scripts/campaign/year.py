#!/usr/bin/env python3
"""Plays a year of four periods in a workspace, and holds ledger and outputs to what this script states.

usage: year.py BINARY OUT_DIR

The year has resubmissions, parts, a renamed and an overwritten file, a late filing, an unregistered one that the register form
clears up, a filing split over a ZIP, one that is excluded, an extension, a finalized quarter with a later correction, a report that
may be cumulative or not, and two offices that disagree. The program's clock stands where the step says (clock.c, preloaded; needs clang), so that the same year gives the same
bytes.
Ends 1 where anything differs.
"""

import argparse
import csv
import datetime
import glob
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile

import openpyxl

PERIODS = {1: "一季度", 2: "二季度", 3: "三季度", 4: "四季度"}
HEADER = "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源".split(",")
INSTITUTE = "楚雄州检验检测认证院"
SAMPLED = {1: "2025-02-03", 2: "2025-05-06", 3: "2025-08-05", 4: "2025-11-04"}


def row(county, number, period, **changes):
    """One 县抽 batch of a county, whose report number is the county's first character and a number."""
    values = dict(zip(HEADER, [
        "家具", "学习桌", f"A{number}", "2025-01-03", f"{county}第{number}家具店", county, "流通", "乙家具厂", SAMPLED[period],
        f"{county[0]}-{number:03d}", "合格", "/", INSTITUTE, "县抽"]))
    values.update(changes)
    return values


def rows(county, first, last, period):
    return [row(county, number, period) for number in range(first, last + 1)]


def as_csv(batches):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows([batch[name] for name in HEADER] for batch in batches)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(batches):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "汇总表"
    sheet.append(HEADER)
    for batch in batches:
        sheet.append([batch[name] for name in HEADER])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def as_zip(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 7, 9, 9, 0, 0)), content)
    return data.getvalue()


def compiled_clock(folder):
    """The library that sets a program's clock, made where it is not there yet."""
    library = os.path.join(folder, "clock.so")
    if not os.path.exists(library):
        os.makedirs(folder, exist_ok=True)
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "clock.c")
        subprocess.run(["clang", "-O1", "-shared", "-fPIC", "-o", library + ".new", source, "-ldl"], check=True)
        os.rename(library + ".new", library)
    return library


class Year:
    """A workspace, the steps of the year in it, and what each command ended with.

    `memo` keeps the bytes of what openpyxl writes: two years that share it receive the same files.
    """

    def __init__(self, binary, folder, memo=None):
        self.preload = compiled_clock(os.path.dirname(os.path.abspath(folder)))
        self.binary, self.folder = os.path.abspath(binary), os.path.abspath(folder)
        self.memo = {} if memo is None else memo
        self.clock = "2025-01-02 09:00:00"
        self.register = []
        shutil.rmtree(self.folder, ignore_errors=True)
        self.command("init", self.folder)

    # ---- the world

    def environment(self):
        return {**os.environ, "LD_PRELOAD": self.preload, "YEAR_CLOCK": str(self.seconds())}

    def command(self, *arguments):
        """Runs the program at the year's clock; its exit code and what it said."""
        done = subprocess.run([self.binary, *arguments], capture_output=True, text=True, env=self.environment())
        return done.returncode, done.stdout + done.stderr

    def path(self, relative):
        path = os.path.join(self.folder, relative)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def seconds(self):
        """The year's clock, at +08:00, since 1970."""
        moment = datetime.datetime.fromisoformat(self.clock + "+08:00")
        return int(moment.timestamp())

    def stamp(self, path):
        os.utime(path, (self.seconds(), self.seconds()))

    def put(self, relative, content):
        """Writes a file at once, as a copy from elsewhere comes; `content` is bytes, or makes them."""
        data = self.memo.setdefault(relative + self.clock, content() if callable(content) else content)
        path = self.path("收件箱/" + relative)
        with open(path + ".part", "wb") as file:
            file.write(data)
        self.stamp(path + ".part")
        os.rename(path + ".part", path)

    def received(self, relative, at):
        """Adds a line to received.csv."""
        self.register.append((relative, at))
        lines = "file,receivedAt,evidence\n" + "".join(f"{name},{time},电话\n" for name, time in self.register)
        self.put("质量科/received.csv", lines.encode())

    def form(self, name, period, changes):
        """Fills a form in and puts it into 收件箱/质量科; `changes`: {header: value} of a row → {header: text}."""
        def filled():
            book = openpyxl.load_workbook(self.path(f"汇总结果/{PERIODS[period]}/{name}"))
            for sheet in book.worksheets[:-1]:
                head = next(line for line in sheet.iter_rows() if any(str(cell.value).endswith("码") for cell in line))
                columns = {cell.value: cell.column for cell in head if cell.value}
                for (header, value), texts in changes.items():
                    for line in sheet.iter_rows(min_row=head[0].row + 1):
                        if header in columns and line[columns[header] - 1].value == value:
                            for column, text in texts.items():
                                line[columns[column] - 1].value = text
                            break
            data = io.BytesIO()
            book.save(data)
            return data.getvalue()
        self.put(f"质量科/{PERIODS[period]}{name}", filled)

    def report(self, period):
        with open(self.path(f"汇总结果/{PERIODS[period]}/report.json"), encoding="utf-8") as file:
            return json.load(file)

    def ledger(self):
        code, text = self.command("ledger", "export", "-w", self.folder)
        assert code == 0, text
        return [json.loads(line) for line in text.splitlines()]

    # ---- the steps: (name, clock, what happens, command)

    def run(self, period, as_of):
        return ["run", "-w", self.folder, "--period", str(period), "--as-of", as_of, "--quiet"]

    def ruling(self, *words):
        return [*words[:-1], "-w", self.folder, "--quiet", *words[-1]]

    def steps(self):
        here = ["-w", self.folder, "--quiet"]
        fault = [*rows("双柏县", 1, 4, 1), row("双柏县", 5, 1, 受检单位="")]
        yield ("一季度报送", "2025-04-08 09:00:00", lambda: (
            self.put("一季度/楚雄市/楚雄市.xlsx", lambda: as_xlsx(rows("楚雄市", 1, 6, 1))),
            self.put("一季度/双柏县/双柏县.csv", as_csv(fault))), self.run(1, "2025-04-08"))
        yield ("更正件", "2025-04-09 09:00:00", lambda: self.put(
            "一季度/双柏县/双柏县更正.csv", as_csv(rows("双柏县", 1, 5, 1))), self.run(1, "2025-04-09"))
        yield ("另一部分", "2025-04-09 15:00:00", lambda: self.put(
            "一季度/楚雄市/楚雄市补充.csv", as_csv(rows("楚雄市", 7, 9, 1))), self.run(1, "2025-04-09"))
        yield ("改名", "2025-04-10 09:00:00", lambda: os.path.exists(self.path("收件箱/一季度/楚雄市/楚雄市.xlsx")) and os.rename(
            self.path("收件箱/一季度/楚雄市/楚雄市.xlsx"), self.path("收件箱/一季度/楚雄市/楚雄市（定）.xlsx")), self.run(1, "2025-04-10"))
        yield ("迟报", "2025-04-12 11:00:00", lambda: (
            self.put("一季度/大姚县/大姚县.csv", as_csv(rows("大姚县", 1, 3, 1))),
            ("一季度/大姚县/大姚县.csv", "2025-04-12T10:00") in self.register
            or self.received("一季度/大姚县/大姚县.csv", "2025-04-12T10:00")), self.run(1, "2025-04-12"))
        yield ("没有登记", "2025-04-14 09:00:00", lambda: self.put(
            "一季度/元谋县/元谋县.csv", as_csv(rows("元谋县", 1, 2, 1))), self.run(1, "2025-04-14"))
        yield ("补登记", "2025-04-14 10:00:00", lambda: self.form("报送登记.xlsx", 1, {
            ("文件", "一季度/元谋县/元谋县.csv"): {"收到日期": "2025-04-10", "方式": "政务微信", "签收人": "王"}}),
            self.run(1, "2025-04-14"))
        yield ("误发", "2025-04-14 11:00:00", lambda: (
            self.put("一季度/牟定县/牟定县.csv", as_csv(rows("牟定县", 1, 4, 1))),
            self.put("一季度/牟定县/误发.csv", as_csv(rows("牟定县", 91, 95, 1)))), self.run(1, "2025-04-14"))
        yield ("撤下", "2025-04-14 12:00:00", lambda: None,
               ["exclude", "一季度/牟定县/误发.csv", "--reason", "误发的是草稿", "--person", "李", *here])
        yield ("撤下以后", "2025-04-14 12:30:00", lambda: None, self.run(1, "2025-04-14"))
        yield ("改写", "2025-04-15 09:00:00", lambda: self.put(
            "一季度/牟定县/牟定县.csv", as_csv([*rows("牟定县", 1, 3, 1), row("牟定县", 4, 1, 规格型号="B4")])),
            self.run(1, "2025-04-15"))
        yield ("定稿", "2025-04-16 09:00:00", lambda: None, ["finalize", "--period", "1", "--person", "李", *here])
        yield ("延期", "2025-07-14 09:00:00", lambda: (
            self.adjust(), self.put("二季度/楚雄市/楚雄市二季度.csv", as_csv(rows("楚雄市", 10, 14, 2))),
            self.put("二季度/永仁县/永仁县.csv", as_csv(rows("永仁县", 1, 3, 2)))), self.run(2, "2025-07-14"))
        yield ("拆开报", "2025-07-14 10:00:00", lambda: self.put("二季度/双柏县/双柏县.zip", as_zip({
            "一.csv": as_csv(rows("双柏县", 6, 8, 2)), "二.csv": as_csv(rows("双柏县", 9, 10, 2))})), self.run(2, "2025-07-14"))
        yield ("定稿后更正", "2025-07-14 11:00:00", lambda: self.put("一季度/双柏县/双柏县再更正.csv", as_csv(
            [row("双柏县", number, 1, **({"规格型号": "B3"} if number == 3 else {})) for number in range(1, 6)])),
            self.run(2, "2025-07-14"))
        yield ("一季度重出", "2025-07-14 12:00:00", lambda: None, self.run(1, "2025-07-14"))
        yield ("累计还是新增", "2025-10-09 09:00:00", lambda: self.put(
            "三季度/楚雄市/楚雄市三季度.csv", as_csv([row("楚雄市", 14, 2), *rows("楚雄市", 15, 18, 3)])), self.run(3, "2025-10-09"))
        yield ("审定为新增", "2025-10-09 10:00:00", lambda: None, [
            "decide", "filing", "--office", "楚雄市", "--from", "3", "--as", "additional", "--reason", "来电说明", *here])
        yield ("两家不一致", "2025-10-09 11:00:00", lambda: self.put(f"三季度/{INSTITUTE}/州院.csv", as_csv(
            [row("双柏县", 6, 2, 检验结论="不合格", 不合格项目="甲醛")])), self.run(3, "2025-10-09"))
        yield ("审定采用县里", "2025-10-09 12:00:00", lambda: self.form("审定意见.xlsx", 3, {
            ("事项", "不一致"): {"审定": "采用本单位", "理由": "州院编号填错", "审定人": "李"}}), self.run(3, "2025-10-09"))
        yield ("四季度", "2025-12-18 09:00:00", lambda: (
            self.put("四季度/双柏县/双柏县四季度.csv", as_csv(rows("双柏县", 11, 12, 4))),
            self.put("四季度/楚雄市/楚雄市四季度.xlsx", lambda: as_xlsx([*rows("楚雄市", 19, 20, 4), row("楚雄市", 21, 4, 商标="")]))),
            self.run(4, "2025-12-21"))
        yield ("年终定稿", "2025-12-22 09:00:00", lambda: None, ["finalize", "--period", "4", "--person", "李", *here])
        yield ("定稿以后", "2025-12-23 09:00:00", lambda: None, self.run(4, "2025-12-23"))

    def adjust(self):
        """The prefecture gives one office more time."""
        path = self.path("plan.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if "adjustments: []" in text:
            text = text.replace("adjustments: []", "adjustments:\n  - period: 2\n    office: \"532327\"\n    deadline: 2025-07-15\n"
                                "    date: 2025-06-30\n    authority: 州局质量科 2025 年第 3 号通知\n")
            with open(path + ".part", "w", encoding="utf-8") as file:
                file.write(text)
            os.rename(path + ".part", path)

    def play(self, after=None):
        """All steps in order; `after(name)` is called when a step has ended. Exit codes by name."""
        ends = {}
        for name, clock, happen, command in self.steps():
            self.clock = clock
            happen()
            ends[name], said = self.command(*command)
            if ends[name] not in (0, 1, 2):
                raise SystemExit(f"{name}: {ends[name]} {said}")
            if after:
                after(name)
        return ends


# ---- what must come out


def office(short):
    return INSTITUTE if short == INSTITUTE else short + "市场监督管理局"


RECEIPTS = """
双柏县 1 1 一季度/双柏县/双柏县.csv 1
楚雄市 1 1 一季度/楚雄市/楚雄市.xlsx 1
双柏县 1 2 一季度/双柏县/双柏县更正.csv 2
楚雄市 1 2 一季度/楚雄市/楚雄市补充.csv 1
大姚县 1 1 一季度/大姚县/大姚县.csv 1
元谋县 1 1 一季度/元谋县/元谋县.csv 1
牟定县 1 1 一季度/牟定县/牟定县.csv 1
牟定县 1 2 一季度/牟定县/误发.csv 1
牟定县 1 3 一季度/牟定县/牟定县.csv 2
楚雄市 2 1 二季度/楚雄市/楚雄市二季度.csv 1
永仁县 2 1 二季度/永仁县/永仁县.csv 1
双柏县 2 1 二季度/双柏县/双柏县.zip/一.csv 1
双柏县 2 2 二季度/双柏县/双柏县.zip/二.csv 1
双柏县 1 3 一季度/双柏县/双柏县再更正.csv 3
楚雄市 3 1 三季度/楚雄市/楚雄市三季度.csv 1
楚雄州检验检测认证院 3 1 三季度/楚雄州检验检测认证院/州院.csv 1
双柏县 4 1 四季度/双柏县/双柏县四季度.csv 1
楚雄市 4 1 四季度/楚雄市/楚雄市四季度.xlsx 1
""".strip().splitlines()

# After a step: the period's roster states that are not 未报, versions that stand or not, rows of 附件4, codes of open findings.
STATES = {
    "一季度报送": (1, "双柏县 received, 楚雄市 received", 10),
    "更正件": (1, "双柏县 received, 楚雄市 received", 11),
    "另一部分": (1, "双柏县 received, 楚雄市 received", 14),
    "改名": (1, "双柏县 received, 楚雄市 received", 14),
    "迟报": (1, "双柏县 received, 大姚县 late, 楚雄市 received", 17),
    "没有登记": (1, "元谋县 unconfirmed, 双柏县 received, 大姚县 late, 楚雄市 received", 19),
    "补登记": (1, "元谋县 received, 双柏县 received, 大姚县 late, 楚雄市 received", 19),
    "误发": (1, "元谋县 received, 双柏县 received, 大姚县 late, 楚雄市 received, 牟定县 unconfirmed", 28),
    "撤下以后": (1, "元谋县 received, 双柏县 received, 大姚县 late, 楚雄市 received, 牟定县 unconfirmed", 23),
    "改写": (1, "元谋县 received, 双柏县 received, 大姚县 late, 楚雄市 received, 牟定县 unconfirmed", 23),
    "延期": (2, "楚雄市 unconfirmed, 永仁县 received", 31),
    "拆开报": (2, "双柏县 unconfirmed, 楚雄市 unconfirmed, 永仁县 received", 36),
    "定稿后更正": (2, "双柏县 unconfirmed, 楚雄市 unconfirmed, 永仁县 received", 36),
    "一季度重出": (1, "元谋县 received, 双柏县 received, 大姚县 late, 楚雄市 received, 牟定县 unconfirmed", 23),
    "累计还是新增": (3, "楚雄市 received", 40),
    "两家不一致": (3, "楚雄州检验检测认证院 received, 楚雄市 received", 40),
    "审定采用县里": (3, "楚雄州检验检测认证院 received, 楚雄市 received", 40),
    "四季度": (4, "双柏县 received, 楚雄市 received", 45),
    "定稿以后": (4, "双柏县 received, 楚雄市 received", 45),
}
# Findings of these codes, by step: code and file or key.
FINDINGS = {
    "一季度报送": "V-101 双柏县.csv",
    "更正件": "",
    "迟报": "L-101 大姚县.csv",
    "累计还是新增": "D-109 楚雄市三季度.csv",
    "两家不一致": "D-103 双柏县.zip/一.csv",
    "审定采用县里": "",
}
WATCHED = {"V-101", "D-103", "D-104", "D-109", "L-101"}
DECISIONS = ["exclude 532323 1 误发的是草稿", "filing 532301 3 来电说明", "conflict   州院编号填错"]
FINALIZATIONS = ["1 23", "4 45"]
DIFFERENCES = {"延期": [], "定稿后更正": ["changed 双-003"], "一季度重出": ["changed 双-003"], "定稿以后": []}


def check(year, name, problems):
    """Compares a report with what is stated for the step."""
    if name not in STATES:
        return
    period, states, batches = STATES[name]
    report = year.report(period)
    found = ", ".join(sorted(
        f"{entry['office'].removesuffix('市场监督管理局')} {entry['state']}" for entry in report["roster"]
        if entry["state"] != "missing"))
    expected = ", ".join(sorted(states.split(", ")))
    if found != expected:
        problems.append(f"{name}: roster {found}, expected {expected}")
    control = report["control"]
    if control["inWorkbook"] != batches:
        problems.append(f"{name}: {control['inWorkbook']} rows in 附件4, expected {batches}")
    if control["rowsRead"] != control["accepted"] + control["rejected"] + control["ignored"] or \
            control["inWorkbook"] != control["accepted"] - control["merged"] - control["earlier"]:
        problems.append(f"{name}: control {control}")
    if name in FINDINGS:
        codes = ", ".join(sorted(f"{finding['rule']} {finding.get('file', '').split('/', 3)[-1]}" for finding in report["findings"]
                                 if finding["rule"] in WATCHED and finding["state"] in ("new", "open")))
        if codes != FINDINGS[name]:
            problems.append(f"{name}: findings {codes!r}, expected {FINDINGS[name]!r}")
    if name in DIFFERENCES:
        differences = [f"{entry['kind']} {entry['key']}" for entry in report["sinceFinalized"]["differences"]]
        if differences != DIFFERENCES[name]:
            problems.append(f"{name}: differences {differences}, expected {DIFFERENCES[name]}")


def check_ledger(year, problems):
    rows_by_kind = {}
    for entry in year.ledger():
        rows_by_kind.setdefault(entry["kind"], []).append(entry)
    names = {"532301": "楚雄市", "532322": "双柏县", "532323": "牟定县", "532326": "大姚县", "532327": "永仁县", "532328": "元谋县", "JY01": INSTITUTE}
    receipts = [f"{names[entry['office']]} {entry['period']} {entry['number']} {entry['file'].removeprefix('收件箱/')} {entry['version']}"
                for entry in rows_by_kind["receipt"]]
    if receipts != RECEIPTS:
        problems.append("receipts\n  " + "\n  ".join(receipts))
    decisions = [f"{entry['matter']} {entry.get('office', '')} {entry.get('period', '')} {entry['reason']}" for entry in rows_by_kind["decision"]]
    if decisions != DECISIONS:
        problems.append(f"decisions {decisions}")
    finalizations = [f"{entry['period']} {entry['batchCount']}" for entry in rows_by_kind["finalization"]]
    if finalizations != FINALIZATIONS:
        problems.append(f"finalizations {finalizations}")
    registered = [entry for entry in rows_by_kind["registration"] if entry.get("signedBy") == "王"]
    if len(registered) != 1:
        problems.append(f"registrations {registered}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("out")
    arguments = parser.parse_args()
    problems = []
    year = Year(arguments.binary, os.path.join(arguments.out, "year"))
    frozen = {}

    def after(name):
        check(year, name, problems)
        for path in glob.glob(year.folder + "/汇总结果/*/定稿-*/*"):
            with open(path, "rb") as file:
                data = file.read()
            if frozen.setdefault(path, data) != data:
                problems.append(f"{name}: {path} was changed")

    ends = year.play(after)
    check_ledger(year, problems)
    if len(frozen) != 8:
        problems.append(f"{len(frozen)} documents finalized, expected 8")
    print(f"{len(ends)} steps, {len(RECEIPTS)} receipts, {len(DECISIONS)} decisions, {len(FINALIZATIONS)} finalizations; "
          f"{len(problems)} problems")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
