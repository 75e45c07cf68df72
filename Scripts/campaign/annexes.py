"""附件1 and 通讯录 as workbooks: what `huizong plan import` drafts a plan from."""

import openpyxl
from writers import fix_package

# 附件1 of 楚市监函〔2025〕2号, typed out as it is printed, the blanks of its line breaks included.
CHUXIONG_TITLE = "楚雄州2025年重点工业产品质量监督抽查计划表"
HEADER = ["序号", "抽查产品品种", "抽查对象", "抽查样品批次", "抽查时间", "实施单位"]
OWN, COUNTIES = "州市场监管局", "各县市市场监管局"
CHUXIONG = [
    [1, "农资", "生产、流通", 20, "1季度", OWN],
    [2, "消防器材", "流通", 7, "1季度", OWN],
    [3, "电动自行车", "流通", 10, "2季度", OWN],
    [4, "电动自行车用蓄电池", "生产、流通", 5, "2季度", OWN],
    [5, "食品相关产品", "生产、流通", 15, "2季度", OWN],
    [6, "旅游产品", "流通", 5, "2季度", OWN],
    [7, "车用汽柴油", "流通", 28, "2-3季度", OWN],
    [8, "燃气器具(含管、 阀)", "流通", 10, "3季度", OWN],
    [9, "危险化学品", "生产、流通", 9, "3季度", OWN],
    [10, "校服", "生产、流通", 16, "8-9月", OWN],
    [11, "汽车配件", "流通", 3, "3季度", OWN],
    [12, "车用尿素", "流通", 3, "3季度", OWN],
    [13, "鞋", "流通", 4, "3季度", COUNTIES],
    [14, "建材", "生产、流通", 30, "3-4季度", OWN],
    [15, "眼镜", "流通", 15, "3-4季度", OWN],
    [16, "烟花爆竹", "流通", 5, "4季度", OWN],
    [17, "各县市根据专项整治 安排或本地实际,确定 抽检产品", "生产、流通",
     "490(永仁县40批次 以上,其余9县市各 50批以上)", "12月20日 前", "各县市市场监 管局"],
    ["", "", "共计", "675(其中州市场监 管局185批次)", "", ""],
]
CHUXIONG_CONTACTS = [["楚雄州市场监督管理局", "质量科", "方慧菡", "3398926"]] + [
    [f"{county}市场监督管理局", "质量股", "", ""]
    for county in ("楚雄市", "禄丰市", "双柏县", "牟定县", "南华县", "姚安县", "大姚县", "永仁县", "元谋县", "武定县")
] + [["楚雄州检验检测认证院", "业务科", "", ""]]
CONTACTS_HEADER = ["序号", "单位名称", "科室", "联系人", "联系电话"]


def write_annex(path, title, rows, *, merge=()):
    """附件1 with its label and title above; `merge` names ranges below the header that share a cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "附件1"
    sheet["A1"] = "附件1"
    sheet["A2"] = title
    sheet.merge_cells("A2:F2")
    for row in [[], HEADER] + rows:
        sheet.append([value if value != "" else None for value in row])
    for cells in merge:
        sheet.merge_cells(cells)
    save(book, path)


def write_contacts(path, title, header, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "通讯录"
    sheet["A1"] = title
    for row in [header] + [[number + 1] + list(row) for number, row in enumerate(rows)]:
        sheet.append([value if value != "" else None for value in row])
    save(book, path)


def save(book, path):
    """The same cells give the same bytes."""
    book.save(path)
    fix_package(path)
