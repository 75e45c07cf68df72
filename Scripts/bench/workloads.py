"""Workbooks and tables of many shapes for timing readers, deterministic; made once, by name.

usage: workloads.py NAME FOLDER [ROWS]
  sales     65,535 × 14, as an export of orders: numbers, dates, repeated texts
  xls       the same as a workbook of Excel 97, by xlwt
  numbers   200,000 × 16, all numbers of one to seventeen digits
  inline    100,000 × 12, every text inline (constant_memory)
  wide      2,000 × 2,000
  plain     a CSV of ROWS × 17 without a quote
  quoted    the same, every field quoted, some with commas and line breaks
  midquote  the same, with quotes in the middle of fields that aren't quoted
Prints the path of what it made.
"""
import csv, datetime, os, random, sys

import xlsxwriter

REGIONS = ["华东", "华北", "华南", "西南", "西北", "东北", "华中"]
ITEMS = ["食品", "饮料", "服装", "家具", "文具", "药品", "化妆品", "谷物", "肉类", "果蔬"]


def book(path, rows, constant=False):
    """Writes an iterable of rows; dates get a date format."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": constant})
    sheet = workbook.add_worksheet("数据")
    date = workbook.add_format({"num_format": "yyyy-mm-dd"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime.combine(value, datetime.time()), date)
            elif isinstance(value, str):
                sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value)
    workbook.close()


def old_book(path, rows):
    """The same as ``book``, in BIFF8."""
    import xlwt
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("数据")
    date = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write(number, column, value, date)
            else:
                sheet.write(number, column, value)
        if number % 1_000 == 999:
            sheet.flush_row_data()
    workbook.save(path)


def sales(random, rows=65_535):
    yield ["地区", "国家", "品类", "渠道", "优先级", "下单日期", "订单号", "发货日期", "数量", "单价", "成本", "收入", "总成本", "利润"]
    day = datetime.date(2020, 1, 1)
    for _ in range(rows - 1):
        units, price, cost = random.randrange(1, 10_000), round(random.uniform(5, 700), 2), round(random.uniform(5, 500), 2)
        ordered = day + datetime.timedelta(days=random.randrange(1_800))
        yield [random.choice(REGIONS), f"国家{random.randrange(180)}", random.choice(ITEMS), random.choice(["线上", "线下"]),
               random.choice("CHML"), ordered, random.randrange(10**8, 10**9), ordered + datetime.timedelta(days=random.randrange(50)),
               units, price, cost, round(units * price, 2), round(units * cost, 2), round(units * (price - cost), 2)]


def numbers(random, rows=200_000):
    for number in range(rows):
        yield [number] + [random.choice([random.randrange(10), random.randrange(10**6), round(random.random() * 1_000, 2),
                                         random.random()]) for _ in range(15)]


def inline(random, rows=100_000):
    for number in range(rows):
        yield [f"CXZJ2025-{number:07d}"] + [f"{random.choice(REGIONS)}{random.choice(ITEMS)}{random.randrange(10**5)}号" for _ in range(11)]


def wide(random, rows=2_000):
    for _ in range(rows):
        yield [random.randrange(10**5) if column % 3 else random.choice(ITEMS) for column in range(2_000)]


def fields(random, number):
    return [str(number), random.choice(ITEMS), f"{random.choice(ITEMS)}{random.randrange(300)}型", "/", f"{random.randrange(500)}mm",
            "2025-03-01", f"{random.choice(REGIONS)}商贸{random.randrange(4_000)}有限公司", "楚雄市", "流通",
            f"云南{random.randrange(2_000)}实业有限公司", "云南省楚雄州", "2025-03-12", f"CXZJ2025-{number:07d}", "合格", "", "楚雄州检验检测认证院", ""]


def table(path, kind, random, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        for number in range(rows):
            row = fields(random, number)
            if kind == "quoted":
                if number % 50 == 0:
                    row[16] = "第一行，\n第二行 \"引\""
                writer.writerow(row)
            else:
                if kind == "midquote" and number % 3 == 0:
                    row[4] = f'WT-{number % 97}"-K'
                file.write(",".join(row) + "\r\n")


def make(name, folder, rows=400_000):
    ending = ".xls" if name == "xls" else ".csv" if name in ("plain", "quoted", "midquote") else ".xlsx"
    path = os.path.join(folder, name + ending)
    if not os.path.exists(path):
        seeded = random.Random(7)
        if name == "xls":
            old_book(path, sales(seeded))
        elif path.endswith(".csv"):
            table(path, name, seeded, rows)
        else:
            book(path, {"sales": sales, "numbers": numbers, "inline": inline, "wide": wide}[name](seeded), constant=name == "inline")
    return path


if __name__ == "__main__":
    print(make(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])))
