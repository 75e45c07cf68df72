"""An office's sheet before it is a file: cells by place, and the six layouts in which offices send them."""

import datetime
from dataclasses import dataclass, field

from batches import HEADERS, office_name

TITLE = "楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表"


@dataclass(frozen=True)
class Formula:
    """A formula whose writer stores no result."""

    text: str


@dataclass(frozen=True)
class ErrorCell:
    """A cell that shows an error, `#REF!` for example."""

    text: str


def letters(column):
    """`A` for 0, `AA` for 26."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(65 + digit) + name
    return name


@dataclass
class Sheet:
    """Cells by zero-based (row, column), and what else a person sees."""

    name: str
    cells: dict = field(default_factory=dict)
    merges: list = field(default_factory=list)  # (row, column, last row, last column)
    heights: dict = field(default_factory=dict)
    styled_blanks: list = field(default_factory=list)  # places that hold a format and nothing else
    hidden_rows: list = field(default_factory=list)
    hidden_columns: list = field(default_factory=list)
    visible: bool = True
    date_format: str = "yyyy-mm-dd"

    def put_row(self, row, values):
        for column, value in enumerate(values):
            if value is not None and value != "":
                self.cells[row, column] = value

    @property
    def row_count(self):
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def width(self):
        return 1 + max((column for _, column in self.cells), default=-1)


@dataclass(frozen=True)
class Layout:
    """Where an office puts its header, and which words it uses."""

    number: int
    columns: tuple  # (field, header) from left to right
    lines: tuple = ()  # templates of the lines above the header; None for a blank one
    groups: tuple = ()  # (first column, last column, text) of a second header row above the first

    @property
    def header_row(self):
        """Zero-based row of the header's last line."""
        return len(self.lines) + (1 if self.groups else 0)


def _plain(*without):
    return tuple((name, header) for name, header in HEADERS.items() if name not in without)


def _two_rows():
    parts = {"sampledEntity": "名称", "county": "所在县市", "producer": "名称", "producerPlace": "所在地"}
    order = ["sequence", "planItem", "productName", "trademark", "model", "productionDateOrLot", "sampledEntity",
             "county", "scope", "producer", "producerPlace", "samplingDate", "reportNumber", "verdict", "failedItems",
             "institute", "source", "remarks"]
    return tuple((name, parts.get(name, HEADERS[name])) for name in order)


_SYNONYMS = (
    ("sequence", "编号"), ("planItem", "产品种类"), ("sampledEntity", "被抽样单位名称"), ("county", "县市"),
    ("scope", "抽样环节"), ("productName", "样品名称"), ("trademark", "标称\n商标"), ("model", "标称规格型号"),
    ("productionDateOrLot", "生产日期或批号"), ("producer", "标称生产者名称"), ("producerPlace", "标称生产企业地址"),
    ("samplingDate", "抽样时间"), ("reportNumber", "报告编号*"), ("verdict", "结果判定"),
    ("failedItems", "不合格项目（名称）"), ("institute", "检验单位"), ("source", "任务类别"), ("remarks", "备　注"),
)

_FILER = "填报单位：{office}\t填报人：{person}\t填报时间：{filed}"
LAYOUTS = {
    1: Layout(1, _plain()),
    2: Layout(2, _plain(), (TITLE, "（1—3月，截至4月10日）")),
    3: Layout(3, _plain(), (TITLE, _FILER)),
    4: Layout(4, _two_rows(), (TITLE, _FILER), groups=((6, 7, "受检单位"), (9, 10, "标称生产企业"))),
    5: Layout(5, _plain(), (TITLE, "抽查范围：辖区内生产、流通领域重点工业产品", "填报单位：{office}", None)),
    6: Layout(6, _SYNONYMS, (TITLE,)),
}


@dataclass
class Table:
    """Batches laid out as one office's sheet, with places of every field."""

    sheet: Sheet
    layout: Layout
    columns: dict  # field to zero-based column
    rows: list  # zero-based row of each batch
    ignored: list = field(default_factory=list)  # (zero-based row, reason)

    def cell(self, index, name):
        """`M5`: where a field of the batch stands."""
        return f"{letters(self.columns[name])}{self.rows[index] + 1}"

    def header_cell(self, name):
        return f"{letters(self.columns[name])}{self.layout.header_row + 1}"

    def column(self, name):
        return letters(self.columns[name])


def lay_out(batches, layout, office, *, name="汇总表", person="周明溪", filed=None, without=(), extra=(), gaps=None,
            before=None, footer=()):
    """Puts batches into a sheet.

    `office` is a short name; `without` leaves fields' columns out; `extra` adds (field, header) columns at the right;
    `gaps` gives blank rows before a batch by its index; `before` gives rows to put before a batch by its index, as
    (reason, values) pairs; `footer` rows stand below, as (reason, values).
    """
    columns = [pair for pair in layout.columns if pair[0] not in without] + list(extra)
    sheet = Sheet(name)
    place = {field_name: column for column, (field_name, _) in enumerate(columns)}
    table = Table(sheet, layout, place, [])
    filed = filed or datetime.date(2025, 4, 8)
    words = {"office": office_name(office), "person": person, "filed": f"{filed.year}年{filed.month}月{filed.day}日"}
    for row, line in enumerate(layout.lines):
        parts = line.format(**words).split("\t") if line else []
        for step, text in enumerate(parts):
            sheet.cells[row, step * 6] = text
        if len(parts) == 1:
            sheet.merges.append((row, 0, row, len(columns) - 1))
    _put_header(sheet, layout, columns)
    row = layout.header_row + 1
    for index, batch in enumerate(batches):
        row += (gaps or {}).get(index, 0)
        for reason, values in (before or {}).get(index, ()):
            sheet.put_row(row, values)
            table.ignored.append((row, reason))
            row += 1
        for field_name, column in place.items():
            value = batch.get(field_name, "")
            if field_name == "sequence" and value == "":
                value = index + 1
            if value != "":
                sheet.cells[row, column] = value
        table.rows.append(row)
        row += 1
    for reason, values in footer:
        sheet.put_row(row, values)
        table.ignored.append((row, reason))
        row += 1
    return table


def _put_header(sheet, layout, columns):
    row = layout.header_row
    sheet.put_row(row, [header for _, header in columns])
    if not layout.groups:
        return
    # Groups are told by their fields, for columns before them may have been left out.
    texts = {"sampledEntity": "受检单位", "county": "受检单位", "producer": "标称生产企业", "producerPlace": "标称生产企业"}
    column = 0
    while column < len(columns):
        text = texts.get(columns[column][0])
        if text is None:
            sheet.cells[row - 1, column] = sheet.cells.pop((row, column))
            sheet.merges.append((row - 1, column, row, column))
            column += 1
            continue
        last = column
        while last + 1 < len(columns) and texts.get(columns[last + 1][0]) == text:
            last += 1
        sheet.cells[row - 1, column] = text
        if last > column:
            sheet.merges.append((row - 1, column, row - 1, last))
        column = last + 1


def total_row(count):
    return ("total", ["合计", count])


def note_row(text="注：1.本表由各县市市场监管局填报；2.国抽、省抽批次不在本表统计。"):
    return ("note", [text])


def signature_row(person="周明溪"):
    return ("signature", ["单位负责人：", "", "", "", "审核人：", "", "", "", f"填报人：{person}", "", "", "", "联系电话："])
