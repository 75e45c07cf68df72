#!/usr/bin/env python3
"""Makes Samples/: a first quarter as eleven offices would send it, with planted faults and the findings they cause;
the notice's 附件1 as a workbook; and the first reporting date of another, invented prefecture.

usage: make-samples.py [SEED] [OUT_DIR]      (2025, Samples)

Writes OUT_DIR/收件箱 (copied into a workspace as it is), OUT_DIR/expected.csv (every finding that
`huizong run --period 1 --as-of 2025-04-12` reports) and OUT_DIR/README.md. One seed gives the same cells always;
LibreOffice's two files may differ in bytes. Needs openpyxl, XlsxWriter and LibreOffice.
"""

import csv
import datetime
import io
import os
import random
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "campaign"))
import annexes
import batches
import other_prefecture
import sheets
import writers
from batches import COUNTIES, INSTITUTE, office_name
from credit_code import with_check_digit
from sheets import LAYOUTS

FIRST, LAST = datetime.date(2025, 1, 6), datetime.date(2025, 3, 28)
README = os.path.join(os.path.dirname(os.path.abspath(__file__)), "samples-readme.md")


class Quarter:
    """The folder that grows, with what was planted and when each file arrived."""

    def __init__(self, seed, out):
        self.random = random.Random(seed)
        self.out = out
        self.expected = []  # (code, office, file, sheet, cell)
        self.notes = []  # (office, file, place, code, what was planted)
        self.received = []
        self.numbers = 0

    def path(self, office, name):
        folder = os.path.join(self.out, "收件箱", "一季度", office)
        os.makedirs(folder, exist_ok=True)
        return os.path.join(folder, name)

    def receive(self, office, name, at, evidence="电子邮件"):
        self.received.append((f"一季度/{office}/{name}", at, evidence))

    def number(self, prefix):
        self.numbers += 1
        return f"{prefix}{self.numbers:04d}"

    def county_batches(self, county, count):
        return [
            batches.county_batch(self.random, self.number("XJ25-"), county, FIRST, LAST) for _ in range(count)]

    def expect(self, code, office, name="", sheet="", cell="", what=""):
        """A finding to come; `name` is the file in the office's folder."""
        file = f"收件箱/一季度/{office}/{name}" if name else ""
        self.expected.append((code, office_name(office) if office else "", file, sheet, cell))
        self.notes.append((office or "（计划）", name, " ".join(part for part in (sheet, cell) if part), code, what))

    def work_report(self, office, name, at, kind="工作情况"):
        title = f"{office_name(office)}2025年第一季度产品质量监督抽查{kind}"
        writers.write_docx(self.path(office, name), [title, "本季度按计划开展抽样，检验工作正在进行。", "（本文为样例，单位和数据均为虚构。）"])
        self.receive(office, name, at)


def passed(batch):
    batch.update(verdict="合格", failedItems="")


def failed(batch, items="标志、标签"):
    batch.update(verdict="不合格", failedItems=items, producerPlace=batch["producerPlace"] or "云南省昆明市")


def chuxiong(quarter):
    """Two parts by openpyxl, a copy of the first, 填报单位 of the second in the prefecture's own name."""
    office, sheet = "楚雄市", "汇总表"
    rows = quarter.county_batches(office, 15)
    first, second = rows[:9], rows[9:]
    first[2]["samplingDate"] = "2025.3.5"
    first[5]["samplingDate"] = "２０２５年３月１２日"
    first[4]["source"] = "国抽"
    table = sheets.lay_out(first, LAYOUTS[3], office, name=sheet, footer=[sheets.total_row(9), sheets.note_row()])
    name = "楚雄市一季度汇总表（一）.xlsx"
    writers.write_openpyxl(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-08T09:12:00")
    quarter.expect("T-107", office, name, sheet, table.column("samplingDate"), "抽样日期 typed as 2025.3.5 and in full width")
    copy = "楚雄市一季度汇总表（一） - 副本.xlsx"
    shutil.copyfile(quarter.path(office, name), quarter.path(office, copy))
    quarter.receive(office, copy, "2025-04-09T10:00:00")
    quarter.expect("F-112", office, copy, what="the first part once more, byte by byte")

    failed(second[1])
    for batch in (second[0], second[2], second[3], second[4]):
        passed(batch)
    second[3].update(verdict="待出报告", reportNumber="")
    retest = dict(second[1], reportNumber=quarter.number("FJ25-"), verdict="合格", failedItems="", remarks="复检合格",
                  samplingDate=second[1]["samplingDate"] + datetime.timedelta(days=3))
    second[5] = retest
    table = sheets.lay_out(second, LAYOUTS[3], office, name=sheet)
    table.sheet.cells[1, 0] = "填报单位：楚雄州市场监督管理局"
    name = "楚雄市一季度汇总表（二）.xlsx"
    writers.write_openpyxl(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-08T09:15:00")
    quarter.work_report(office, "楚雄市2025年一季度监督抽查工作情况.docx", "2025-04-08T09:12:00")


def lufeng(quarter):
    """LibreOffice; header in row 5 below scope text; a repeated header, 合计, 注 and signatures."""
    office, sheet, name = "禄丰市", "汇总表", "禄丰市2025年1季度受检产品及检验结果汇总表.xlsx"
    rows = quarter.county_batches(office, 12)
    rows[2]["model"] = ""
    rows[4]["samplingDate"] = "2025年13月1日"
    failed(rows[6])
    rows[6]["failedItems"] = ""
    failed(rows[8])
    rows[8]["producer"] = "未标注"
    rows[10].update(verdict="不判定", failedItems="")
    header = ("repeatedHeader", [text for _, text in LAYOUTS[5].columns])
    table = sheets.lay_out(
        rows, LAYOUTS[5], office, name=sheet, before={7: [header]}, gaps={9: 1},
        footer=[sheets.total_row(13), sheets.note_row(), sheets.signature_row("沈禾")])
    writers.write_libreoffice(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-09T16:40:00", "政务邮箱")
    quarter.expect("V-101", office, name, sheet, table.cell(2, "model"), "规格型号 blank")
    quarter.expect("T-101", office, name, sheet, table.cell(4, "samplingDate"), "抽样日期 2025年13月1日")
    quarter.expect("X-101", office, name, sheet, table.cell(6, "failedItems"), "不合格 without 不合格项目")
    quarter.expect("V-105", office, name, sheet, table.cell(8, "producer"), "不合格, and 标称生产企业 is 未标注")
    total = next(row for row, reason in table.ignored if reason == "total")
    quarter.expect("X-106", office, name, sheet, f"B{total + 1}", "合计 says 13, the table has 12")
    quarter.work_report(office, "禄丰市工作情况.docx", "2025-04-09T16:40:00")


def shuangbai(quarter):
    """XlsxWriter; two header rows, merged; no 工作情况."""
    office, sheet, name = "双柏县", "附件4", "双柏县附件4.xlsx"
    rows = quarter.county_batches(office, 9)
    rows[1]["reportNumber"] = 2025031700123456
    rows[3]["model"] = sheets.ErrorCell("#REF!")
    rows[5]["samplingDate"] = "25.3.12"
    rows[6]["county"] = "楚雄市"
    refused = rows[8]
    refused.update(verdict="拒检", reportNumber="", failedItems="", model="", productionDateOrLot="", institute="",
                   remarks="受检单位拒绝抽样，已移交执法")
    table = sheets.lay_out(rows, LAYOUTS[4], office, name=sheet)
    writers.write_xlsxwriter(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-10T17:55:00", "微信工作群")
    quarter.expect("T-103", office, name, sheet, table.cell(1, "reportNumber"), "检验报告编号 stored as a number of 16 digits")
    quarter.expect("T-105", office, name, sheet, table.cell(3, "model"), "规格型号 is #REF!")
    quarter.expect("T-102", office, name, sheet, table.cell(5, "samplingDate"), "抽样日期 25.3.12")
    quarter.expect("V-106", office, name, sheet, table.cell(6, "county"), "a batch of 楚雄市")
    quarter.expect("L-103", office, what="工作情况 absent")


def mouding(quarter):
    """CSV in UTF-8 with BOM; header in row 1; a required column is absent."""
    office, name = "牟定县", "牟定县一季度.csv"
    sheet = name.removesuffix(".csv")
    rows = quarter.county_batches(office, 6)
    passed(rows[1])
    rows[1]["verdict"] = "基本合格"
    passed(rows[3])
    rows[3]["failedItems"] = "外观"
    table = sheets.lay_out(rows, LAYOUTS[1], office, without=("model",))
    writers.write_csv(quarter.path(office, name), table.sheet, "utf-8-sig")
    quarter.receive(office, name, "2025-04-07T11:05:00")
    quarter.expect("H-101", office, name, sheet, what="no column 规格型号")
    quarter.expect("V-102", office, name, sheet, table.cell(1, "verdict"), "检验结论 基本合格; the row is withheld")
    quarter.expect("X-102", office, name, sheet, table.cell(3, "failedItems"), "合格 with 不合格项目")
    quarter.work_report(office, "工作情况.docx", "2025-04-07T11:05:00")


def nanhua(quarter):
    """CSV in GB18030 without 任务来源; no 工作情况."""
    office, name = "南华县", "南华县汇总表.csv"
    sheet = name.removesuffix(".csv")
    rows = quarter.county_batches(office, 7)
    rows[2]["sampledEntity"] = ""
    rows[4]["producer"] = "锟斤拷锟斤拷制造有限公司"
    table = sheets.lay_out(rows, LAYOUTS[2], office, without=("source",), footer=[sheets.note_row("注：/ 表示未标注。")])
    writers.write_csv(quarter.path(office, name), table.sheet, "gb18030")
    quarter.receive(office, name, "2025-04-10T09:30:00")
    quarter.expect("H-105", office, name, sheet, what="no column 任务来源: 县抽 is assumed")
    quarter.expect("V-101", office, name, sheet, table.cell(2, "sampledEntity"), "受检单位 blank; the row is withheld")
    quarter.expect("T-108", office, name, sheet, table.cell(4, "producer"), "标称生产企业 holds 锟斤拷")
    quarter.expect("L-103", office, what="工作情况 absent")


def yaoan(quarter):
    """A ZIP with the table (other words in the header, a column more) and 工作情况."""
    office, sheet = "姚安县", "Sheet1"
    archive, inner = "姚安县一季度材料.zip", "姚安县汇总表.xlsx"
    rows = quarter.county_batches(office, 8)
    passed(rows[1])
    passed(rows[4])
    rows[1]["verdict"] = "符合要求"
    rows[4]["verdict"] = "所检项目合格"
    failed(rows[5])
    rows[5]["producerPlace"] = ""
    rows.insert(4, dict(rows[3]))
    for index, batch in enumerate(rows):
        batch.update(sequence=index + 1, sampler=f"抽样{index % 2 + 1}组")
    table = sheets.lay_out(rows, LAYOUTS[6], office, name=sheet, extra=[("sampler", "抽样人员")])
    folder = quarter.path(office, "")
    writers.write_openpyxl(folder + inner, [table.sheet])
    report = "姚安县监督抽查工作情况.docx"
    writers.write_docx(folder + report, ["姚安县2025年第一季度产品质量监督抽查工作情况", "（本文为样例，单位和数据均为虚构。）"])
    entries = []
    for entry in (inner, report):
        with open(folder + entry, "rb") as file:
            entries.append((entry, file.read()))
        os.remove(folder + entry)
    writers.write_zip(folder + archive, entries)
    quarter.receive(office, archive, "2025-04-09T08:20:00")
    name = f"{archive}/{inner}"
    quarter.expect("H-102", office, name, sheet, table.header_cell("sampler"), "抽样人员 is no column of 附件4")
    quarter.expect("T-107", office, name, sheet, table.column("verdict"), "符合要求 and 所检项目合格 read as 合格")
    quarter.expect("D-106", office, name, sheet, table.cell(4, "reportNumber"), "the row above pasted twice")
    quarter.expect("X-107", office, name, sheet, table.cell(6, "producerPlace"), "不合格 without 标称生产企业所在地")


def dayao(quarter):
    """openpyxl; a cover sheet; a hidden row; received a day late."""
    office, sheet, name = "大姚县", "汇总表", "大姚县市场监管局第一季度报表.xlsx"
    rows = quarter.county_batches(office, 10)
    rows[6].update(reportNumber=rows[2]["reportNumber"], institute=rows[2]["institute"], model="另一规格 XX-9")
    cover = sheets.Sheet("封面", {
        (3, 1): "楚雄州2025年第一季度产品质量监督抽查", (4, 1): "报　表", (7, 1): "填报单位：大姚县市场监督管理局",
        (8, 1): "填报时间：2025年4月11日"})
    table = sheets.lay_out(rows, LAYOUTS[3], office, name=sheet, filed=datetime.date(2025, 4, 11))
    table.sheet.hidden_rows.append(table.rows[8])
    writers.write_openpyxl(quarter.path(office, name), [cover, table.sheet])
    quarter.receive(office, name, "2025-04-11T09:20:00")
    quarter.expect("L-101", office, name, what="received on 11 April")
    quarter.expect("F-109", office, name, sheet, what=f"row {table.rows[8] + 1} is hidden")
    quarter.expect("D-101", office, name, sheet, table.cell(6, "reportNumber"), "the number of another row; the row is withheld")
    quarter.work_report(office, "大姚县监督抽查工作情况.docx", "2025-04-10T15:00:00")


def yongren(quarter):
    """Sends nothing."""
    quarter.expect("L-102", "永仁县", what="nothing received")
    quarter.expect("L-103", "永仁县", what="工作情况 absent")


def yuanmou(quarter):
    """An OpenDocument file, which is not read; no 工作情况."""
    office, name = "元谋县", "元谋县汇总表.ods"
    table = sheets.lay_out(quarter.county_batches(office, 6), LAYOUTS[3], office)
    writers.write_ods(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-09T14:00:00")
    quarter.expect("F-103", office, name, what="an .ods file")
    quarter.expect("L-103", office, what="工作情况 absent")


def wuding(quarter):
    """XlsxWriter; 统一社会信用代码 beside; two batches that the institute reports too. Returns these two."""
    office, sheet, name = "武定县", "汇总表", "武定县（第一季度）.xlsx"
    rows = quarter.county_batches(office, 10)
    for index, batch in enumerate(rows):
        batch["creditCode"] = with_check_digit(f"92532329MA6XYQ{index:02d}K")
    right = rows[3]["creditCode"]
    rows[3]["creditCode"] = right[:-1] + ("0" if right[-1] != "0" else "1")
    for index in (5, 7):
        passed(rows[index])
        rows[index].update(institute=INSTITUTE, reportNumber=quarter.number("CZJ2025-W"))
    rows[9].update(verdict="未抽到样", reportNumber="", failedItems="", model="", productionDateOrLot="", institute="", remarks="停产")
    table = sheets.lay_out(rows, LAYOUTS[2], office, name=sheet, extra=[("creditCode", "统一社会信用代码")],
                           footer=[sheets.signature_row("许陌")])
    writers.write_xlsxwriter(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-10T23:10:00")
    quarter.expect("V-104", office, name, sheet, table.cell(3, "creditCode"), "check digit of 统一社会信用代码")
    quarter.expect("D-102", office, name, sheet, table.cell(5, "reportNumber"), "the institute reports it too, alike")
    quarter.expect("D-103", office, name, sheet, table.cell(7, "verdict"), "the institute reports it as 不合格")
    quarter.work_report(office, "武定县工作情况.docx", "2025-04-10T23:10:00")
    return rows[5], rows[7]


def institute(quarter, alike, differing):
    """openpyxl; 州抽 of items 1 and 2, batches of counties, one of 省抽."""
    office, sheet, name = INSTITUTE, "一季度", "州检验检测认证院2025年一季度汇总表.xlsx"
    end = datetime.date(2025, 3, 31)
    draw = lambda item: batches.prefecture_batch(quarter.random, quarter.number("CZJ2025-Z"), item, end)
    rows = [draw("农资") for _ in range(20)] + [draw("消防器材") for _ in range(8)]
    failed(rows[3], "包装标识")
    rows[6]["productName"] = sheets.Formula('="复合"&"肥料"')
    rows[11]["samplingDate"] = datetime.date(2025, 4, 2)
    rows[22].update(scope="生产")
    unknown = draw("消防器材")
    unknown.update(planItem="电饭煲", productName="电饭煲", model="CFXB40 4L")
    other = dict(differing, sequence="", remarks="")
    failed(other)
    same = dict(alike, sequence="", remarks="")
    provincial = draw("农资")
    provincial["source"] = "省抽"
    rows += [unknown, same, other, provincial]
    table = sheets.lay_out(rows, LAYOUTS[3], office, name=sheet, person="顾澄", footer=[sheets.total_row(len(rows))])
    writers.write_openpyxl(quarter.path(office, name), [table.sheet])
    quarter.receive(office, name, "2025-04-10T10:00:00")
    quarter.expect("T-104", office, name, sheet, table.cell(6, "productName"), "产品名称 is a formula without a result; the row is withheld")
    quarter.expect("X-104", office, name, sheet, table.cell(11, "samplingDate"), "农资 sampled on 2 April")
    quarter.expect("X-105", office, name, sheet, table.cell(22, "scope"), "消防器材 is for 流通 only")
    quarter.expect("V-103", office, name, sheet, table.cell(28, "planItem"), "电饭煲 is no item of the plan")
    quarter.work_report(office, "州院一季度工作情况.docx", "2025-04-10T10:00:00")
    quarter.work_report(office, "州院一季度分析报告.docx", "2025-04-10T10:02:00", kind="分析报告")


def plan(quarter):
    """What the plan and its counts give of themselves."""
    quarter.expect("P-101", "", what="农资: 19 of 20, one row is withheld")
    quarter.expect("P-104", "", what="消防器材: 8 of 7")
    for what in PLAN_CONTRADICTIONS:
        quarter.expect("P-103", "", what=what)


PLAN_CONTRADICTIONS = (
    "州级 185 in words, 181 by 实施单位",
    "row 17 is a floor, the other rows are exact",
    "row 13 is not split over the counties",
    "whether row 13 counts towards a county's own minimum is left open",
    "20 December 2025 is a Saturday",
    "rows 14 to 16 run on after the last report",
    "row 17 ends before 20 December, the report is due on it",
)


def csv_of(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def main(seed="2025", out=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Samples")):
    shutil.rmtree(os.path.join(out, "收件箱"), ignore_errors=True)
    quarter = Quarter(int(seed), out)
    for county in (chuxiong, lufeng, shuangbai, mouding, nanhua, yaoan, dayao, yongren, yuanmou):
        county(quarter)
    institute(quarter, *wuding(quarter))
    plan(quarter)
    os.makedirs(os.path.join(out, "收件箱", "质量科"), exist_ok=True)
    write_lists(out, quarter.expected, quarter.received)
    with open(README, encoding="utf-8") as file:
        text = file.read()
    plans = os.path.join(out, "计划")
    os.makedirs(plans, exist_ok=True)
    annexes.write_annex(os.path.join(plans, "附件1.xlsx"), annexes.CHUXIONG_TITLE, annexes.CHUXIONG)
    annexes.write_contacts(
        os.path.join(plans, "通讯录.xlsx"), "楚雄州质量监督工作通讯录", annexes.CONTACTS_HEADER, annexes.CHUXIONG_CONTACTS)
    other = make_other(random.Random(int(seed)), os.path.join(out, "青溪市2026年"))
    with open(os.path.join(out, "README.md"), "w", encoding="utf-8") as file:
        file.write(text.replace("{{faults}}", table_of(quarter.notes)).replace("{{otherFaults}}", table_of(other)))


def table_of(notes):
    return "\n".join("| " + " | ".join(note) + " |" for note in notes)


def make_other(drawn, out):
    """The other prefecture's folder, whose plan.yaml is written by hand; returns what was planted."""
    shutil.rmtree(os.path.join(out, "收件箱"), ignore_errors=True)
    expected, received, notes = other_prefecture.make(drawn, out, writers.write_docx)
    write_lists(out, expected, received)
    return notes


def write_lists(out, expected, received):
    with open(os.path.join(out, "收件箱", "质量科", "received.csv"), "w", encoding="utf-8-sig") as file:
        file.write(csv_of(("file", "receivedAt", "evidence"), received))
    with open(os.path.join(out, "expected.csv"), "w", encoding="utf-8") as file:
        file.write(csv_of(("code", "office", "file", "sheet", "cell"), sorted(expected)))


main(*sys.argv[1:])
