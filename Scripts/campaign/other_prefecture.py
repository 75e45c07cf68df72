"""青溪市 2026: another prefecture, all invented, whose plan, columns, offices and dates are its own."""

import csv
import datetime
import io
import os

import annexes
import openpyxl

AREA, YEAR = "青溪市", 2026
TOYS = [("塑胶玩具小车", "QX-2208", "小零件"), ("毛绒玩具", "30cm", "缝纫"), ("婴儿推车", "T-05", "制动装置")]
CABLES = [("绝缘电线", "60227 IEC 01(BV) 2.5mm²", "导体电阻")]
OWN_CHOICE = [("塑料购物袋", "22cm×36cm", "厚度偏差"), ("毛巾", "34cm×72cm", "吸水性"), ("插座", "10A 250V", "爬电距离")]
MAKERS = [("浙江澄畔制造有限公司", "浙江省台州市"), ("广东朗汀电器有限公司", "广东省佛山市"), ("青溪砚谷塑业有限公司", "青溪市东湖区")]
COLUMNS = ["序号", "报告编号", "抽样单编号", "产品种类", "样品名称", "型号规格", "批号或生产日期", "被抽样单位", "所在区县", "抽样环节",
           "标称生产者", "生产者所在地", "抽样时间", "综合判定", "不符合项目", "检验机构", "任务级别"]
INSTITUTE, OTHER = "青溪市产品质量检验所", "岭南汀澜检测有限公司"

ANNEX = [
    [1, "儿童玩具", "流通", 12, "1-4月", "市市场监管局"],
    [2, "电线电缆", "生产、流通", 10, "上半年", ""],
    [3, "校服", "流通", "6批", "7-8月", ""],
    [4, "各区县结合本地实际自行确定的产品", "生产、流通", "60(云岭县12批次以上,其余3区县各16批以上)", "12月10日前", "各区县市场监管局"],
    ["", "共计", "", "88(其中市市场监管局28批次)", "", ""],
]
CONTACTS_HEADER = ["序号", "单位名称", "行政区划代码", "别名", "报送材料", "科室", "联系人", "联系电话"]
CONTACTS = [
    ["青溪市市场监督管理局", "990100", "青溪市市场监管局、市市场监督管理局、市市场监管局、市局、市局质监科", "", "质量监督科", "林照", "0990-5550101"],
    ["东湖区市场监督管理局", "990102", "东湖", "", "质监股", "", ""],
    ["北山区市场监督管理局", "990103", "北山", "", "质监股", "", ""],
    ["云岭县市场监督管理局", "990121", "云岭", "", "质监股", "", ""],
    ["河口市市场监督管理局", "990181", "河口", "", "质监股", "", ""],
    ["青溪市产品质量检验所", "QX01", "市质检所 青溪市质检所 质检所", "分析报告", "", "", ""],
    ["青溪市纺织品检验中心", "QX02", "市纺检中心 纺检中心", "分析报告", "", "", ""],
]


class Filing:
    """One office's table on its way to a file, with what is planted in it."""

    def __init__(self, random, prefix):
        self.random, self.prefix, self.rows = random, prefix, []

    def add(self, item, products, district, level, institute, **changes):
        name, model, failing = self.random.choice(products)
        maker, place = self.random.choice(MAKERS)
        number = len(self.rows) + 1
        sampled = datetime.date(YEAR, 2, 1) + datetime.timedelta(days=self.random.randrange(70))
        row = dict(zip(COLUMNS, [
            number, f"{self.prefix}{number:03d}", f"CY{self.prefix}{number:03d}", item, name, model,
            f"{sampled - datetime.timedelta(days=90):%Y%m%d}B", f"{district}{self.random.choice('禾岚锦霁澄')}{number}号商行",
            district, "流通", maker, place, sampled, "合格", "/", institute, level]))
        self.rows.append(row | changes)

    def cell(self, index, header, *, top=3):
        """`C5`: where a value of a row stands, the header being in row `top`."""
        return f"{openpyxl.utils.get_column_letter(COLUMNS.index(header) + 1)}{index + top + 1}"

    def xlsx(self, path, office, *, columns=COLUMNS):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "汇总"
        sheet["A1"] = f"{AREA}{YEAR}年产品质量监督抽查结果汇总表"
        sheet["A2"] = f"填报单位：{office}"
        sheet.append(columns)
        for row in self.rows:
            sheet.append([row[column] for column in columns])
        annexes.save(book, path)

    def csv(self, path):
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows([row[column] for column in COLUMNS] for row in self.rows)
        with open(path, "wb") as file:
            file.write(out.getvalue().encode("gb18030"))


def make(random, out, write_docx):
    """Writes the two workbooks, 收件箱 and expected.csv below `out`; returns notes of what was planted."""
    annexes.write_annex(os.path.join(out, "附件1.xlsx"), f"{AREA}{YEAR}年产品质量监督抽查计划表", ANNEX, merge=["F5:F7"])
    annexes.write_contacts(os.path.join(out, "通讯录.xlsx"), f"{AREA}质量监督工作通讯录", CONTACTS_HEADER, CONTACTS)
    inbox = os.path.join(out, "收件箱", "第一次")
    expected, received, notes = [], [], []

    def place(office, name, at):
        folder = os.path.join(inbox, office)
        os.makedirs(folder, exist_ok=True)
        received.append((f"第一次/{office}/{name}", at, "政务邮箱"))
        return os.path.join(folder, name)

    def expect(code, office, name="", sheet="", cell="", what=""):
        full = office if office.startswith(AREA) or not office else f"{office}市场监督管理局"
        expected.append((code, full, f"收件箱/第一次/{office}/{name}" if name else "", sheet, cell))
        notes.append((office or "（计划）", name, " ".join(part for part in (sheet, cell) if part), code, what))

    def work_report(office, at, kind="工作情况"):
        write_docx(place(office, f"{office}{kind}.docx", at), [f"{office}{YEAR}年第一次{kind}", "（本文为样例，单位和数据均为虚构。）"])

    lake = Filing(random, "DH26-")
    for _ in range(5):
        lake.add("塑料制品", OWN_CHOICE, "东湖区", "区抽", OTHER)
    lake.rows[1]["抽样单编号"] = ""
    lake.rows[3].update(综合判定="不符合", 不符合项目="", 生产者所在地="浙江省台州市")
    lake.add("儿童玩具", TOYS, "东湖区", "市级监督抽查", INSTITUTE, 报告编号="QZJ26-900")
    lake.xlsx(place("东湖区", "东湖区第一次汇总.xlsx", "2026-04-29T15:00:00"), "东湖区市场监督管理局")
    work_report("东湖区", "2026-04-29T15:00:00")
    expect("V-101", "东湖区", "东湖区第一次汇总.xlsx", "汇总", lake.cell(1, "抽样单编号"), "抽样单编号, a column of this plan only, is blank")
    expect("X-101", "东湖区", "东湖区第一次汇总.xlsx", "汇总", lake.cell(3, "不符合项目"), "不合格 without 不符合项目")
    expect("T-107", "东湖区", "东湖区第一次汇总.xlsx", "汇总", "N", "不符合 read as 不合格")
    expect("T-107", "东湖区", "东湖区第一次汇总.xlsx", "汇总", "Q", "市级监督抽查 read as 市抽")

    hill = Filing(random, "BS26-")
    for _ in range(4):
        hill.add("家用电器", OWN_CHOICE, "北山区", "区抽", OTHER)
    hill.rows[2]["综合判定"] = "基本合格"
    hill.csv(place("北山区", "北山区.csv", "2026-05-06T11:00:00"))
    work_report("北山区", "2026-05-06T11:00:00")
    expect("V-102", "北山区", "北山区.csv", "北山区", hill.cell(2, "综合判定", top=1), "综合判定 基本合格; the row is withheld")

    cloud = Filing(random, "YL26-")
    for _ in range(3):
        cloud.add("日用品", OWN_CHOICE, "云岭县", "区抽", OTHER)
    cloud.rows[0]["所在区县"] = "河口市"
    cloud.xlsx(place("云岭县", "云岭县监督抽查汇总.xlsx", "2026-05-01T08:30:00"), "云岭县市场监督管理局")
    expect("L-101", "云岭县", "云岭县监督抽查汇总.xlsx", what="received on 1 May; only 北山区 has an extension")
    expect("L-103", "云岭县", what="工作情况 absent")
    expect("V-106", "云岭县", "云岭县监督抽查汇总.xlsx", "汇总", cloud.cell(0, "所在区县"), "a batch of 河口市")

    Filing(random, "HK26-").xlsx(place("河口市", "河口市（本期无）.xlsx", "2026-04-28T10:00:00"), "河口市市场监督管理局")
    work_report("河口市", "2026-04-28T10:00:00")

    own = Filing(random, "QZJ26-")
    for index in range(11):
        own.add("儿童玩具", TOYS, ["东湖区", "北山区", "云岭县"][index % 3], "市抽", INSTITUTE)
    own.rows[4]["抽样环节"] = "生产"
    for _ in range(3):
        own.add("电线电缆", CABLES, "河口市", "市抽", INSTITUTE)
    own.rows.append(dict(lake.rows[5], 序号=len(own.rows) + 1))
    without = [column for column in COLUMNS if column != "任务级别"]
    own.xlsx(place(INSTITUTE, "市质检所2026年第一次.xlsx", "2026-04-30T23:30:00"), INSTITUTE, columns=without)
    work_report(INSTITUTE, "2026-04-30T23:30:00", kind="分析报告")
    expect("H-105", INSTITUTE, "市质检所2026年第一次.xlsx", "汇总", what="no column 任务级别: assumed by item")
    expect("X-105", INSTITUTE, "市质检所2026年第一次.xlsx", "汇总", own.cell(4, "抽样环节"), "儿童玩具 is for 流通 only")
    expect("D-102", "东湖区", "东湖区第一次汇总.xlsx", "汇总", lake.cell(5, "报告编号"), "the institute reports it too, alike")

    expect("L-102", "青溪市纺织品检验中心", what="nothing received")
    expect("L-103", "青溪市纺织品检验中心", what="分析报告 absent")
    expect("P-103", "", what="item 4 is a floor, the other items are exact")
    expect("P-103", "", what="12 December 2026 is a Saturday")
    os.makedirs(os.path.join(out, "收件箱", "质量科"), exist_ok=True)
    return expected, received, notes
