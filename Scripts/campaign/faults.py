"""Faults that can be planted in an office's sheet, each with the finding that it must give and nothing else.

A fault of a row changes one batch and names the field at fault; a fault of a sheet changes its columns. The rules are those
of the project's table of findings, not of the program under test.
"""

import datetime
from dataclasses import dataclass
from typing import Callable

from batches import ITEMS
from sheets import ErrorCell, Formula

XLSX = frozenset({"openpyxl", "xlsxwriter"})
ANY = XLSX | {"utf-8-sig", "gb18030"}
COUNTY, INSTITUTE = frozenset({"county"}), frozenset({"institute"})
BOTH = COUNTY | INSTITUTE


@dataclass(frozen=True)
class RowFault:
    """`plant(batch, random)` spoils the batch; the finding stands at `field`."""

    code: str
    name: str
    field: str
    plant: Callable
    writers: frozenset = ANY
    offices: frozenset = BOTH


def _set(**values):
    return lambda batch, random: batch.update(values)


def _choose(field, *values):
    return lambda batch, random: batch.update({field: random.choice(values)})


def _fails(**values):
    """The batch fails its test, with all that a failure needs, and then gets these values."""

    def plant(batch, random):
        batch.update(verdict="不合格", failedItems="标志、标签", producerPlace="浙江省台州市黄岩区")
        batch.update(values)

    return plant


def _passes(**values):
    return lambda batch, random: batch.update(verdict="合格", failedItems="", **values)


def _made_after(shape):
    def plant(batch, random):
        made = batch["samplingDate"] + datetime.timedelta(days=random.randrange(1, 9))
        batch["productionDateOrLot"] = made.strftime(shape)

    return plant


def _outside_window(batch, random):
    first = ITEMS[batch["planItem"]][2]
    days = random.randrange(1, 20)
    if first.month == 1:
        batch["samplingDate"] = ITEMS[batch["planItem"]][3] + datetime.timedelta(days=days)
    else:
        batch["samplingDate"] = first - datetime.timedelta(days=days)
    batch["productionDateOrLot"] = "/"


def _wrong_scope(batch, random):
    batch.update(planItem="消防器材", productName="手提式干粉灭火器", scope="生产",
                 samplingDate=datetime.date(2025, 2, random.randrange(1, 28)), productionDateOrLot="/")


# What a rule reads besides the field at fault: without that column it must be silent.
_READ_TOO = {
    "X-103": {"samplingDate", "productionDateOrLot"},
    "D-101": {"reportNumber", "institute"},
    "D-106": {"reportNumber", "institute"},
    "D-105": {"reportNumber", "trademark", "model", "producer", "productionDateOrLot", "source"},
    "D-107": {"reportNumber", "model", "productionDateOrLot", "samplingDate"},
    "X-101": {"producerPlace"},
    "V-105": {"producerPlace"},
}


def needed(code, field):
    """Columns without which the fault could not be seen, or would be another."""
    return {field} | _READ_TOO.get(code, set())


REQUIRED = ["planItem", "model", "productionDateOrLot", "scope", "producer", "samplingDate", "reportNumber", "institute"]
CORE = ["sampledEntity", "productName", "verdict"]

ROW_FAULTS = [
    RowFault("T-101", "T-101 text", "samplingDate", _choose("samplingDate", "2025年13月1日", "详见抽样单", "2025-02-30")),
    RowFault("T-101", "T-101 2025.1", "samplingDate", _set(samplingDate=2025.1), XLSX),
    RowFault("T-102", "T-102", "samplingDate", _choose("samplingDate", "2025年11月", "25.3.12", "2025-03", "25/11/2")),
    RowFault("T-103", "T-103", "reportNumber", lambda batch, random: batch.update(
        reportNumber=2025 * 10**13 + random.randrange(10**12, 10**13)), XLSX),
    RowFault("T-104", "T-104 core", "productName", _set(productName=Formula("=B1&C1")), frozenset({"openpyxl"})),
    RowFault("T-104", "T-104 required", "model", _set(model=Formula("=B1&C1")), frozenset({"openpyxl"})),
    RowFault("T-104", "T-104 optional", "trademark", _set(trademark=Formula("=B1")), frozenset({"openpyxl"})),
    RowFault("T-105", "T-105 core", "sampledEntity", _set(sampledEntity=ErrorCell("#REF!")), XLSX),
    RowFault("T-105", "T-105 required", "institute", _set(institute=ErrorCell("#N/A")), XLSX),
    RowFault("T-105", "T-105 optional", "remarks", _set(remarks=ErrorCell("#VALUE!")), XLSX),
    RowFault("T-108", "T-108 U+FFFD", "producer", _set(producer="浙江\ufffd\ufffd制造有限公司"), ANY),
    RowFault("T-108", "T-108 锟斤拷", "productName", _set(productName="锟斤拷锟斤拷"), ANY),
    *(RowFault("V-101", f"V-101 {field}", field, _set(**{field: ""})) for field in CORE + REQUIRED),
    RowFault("V-101", "V-101 county", "county", _set(county=""), ANY, INSTITUTE),
    RowFault("V-101", "V-101 white space", "model", _set(model="　 ")),
    RowFault("V-102", "V-102 scope", "scope", _set(scope="批发")),
    RowFault("V-102", "V-102 verdict", "verdict", _choose("verdict", "基本合格", "待定")),
    RowFault("V-102", "V-102 county", "county", _set(county="昆明市官渡区")),
    RowFault("V-103", "V-103", "planItem", _choose("planItem", "电饭煲", "按摩椅"), ANY, INSTITUTE),
    RowFault("V-105", "V-105 passed", "producer", _passes(producer="/")),
    RowFault("V-105", "V-105 failed", "producer", _fails(producer="未标注")),
    RowFault("V-105", "V-105 entity", "sampledEntity", _passes(sampledEntity="——")),
    RowFault("V-105", "V-105 institute", "institute", _passes(institute="/")),
    RowFault("V-106", "V-106", "county", None, ANY, COUNTY),
    RowFault("X-101", "X-101", "failedItems", _fails(failedItems="")),
    RowFault("X-101", "X-101 marker", "failedItems", _fails(failedItems="/")),
    RowFault("X-102", "X-102", "failedItems", _set(verdict="合格", failedItems="外观；净含量")),
    RowFault("X-103", "X-103 date", "productionDateOrLot", _made_after("%Y-%m-%d")),
    RowFault("X-103", "X-103 date and lot", "productionDateOrLot", _made_after("%Y.%m.%d/B07")),
    RowFault("X-103", "X-103 eight digits", "productionDateOrLot", _made_after("%Y%m%d")),
    RowFault("X-103", "X-103 received", "samplingDate", _set(samplingDate=datetime.date(2025, 12, 18)), ANY, COUNTY),
    RowFault("X-104", "X-104", "samplingDate", _outside_window, ANY, INSTITUTE),
    RowFault("X-105", "X-105", "scope", _wrong_scope, ANY, INSTITUTE),
    RowFault("X-107", "X-107", "producerPlace", _fails(producerPlace="")),
]

# Codes in columns beside those of 附件4: header, good values, bad values.
CODES = {
    "creditCode": ("统一社会信用代码", ["91532301MA6N0QHC2R"], ["91532301MA6N0QHC20", "91532301MA6NOQHC2R"]),
    "productionLicence": ("生产许可证编号", ["XK08-001-01234", "（滇）XK13-006-00012"], ["XK8-01-123", "QS5323-0101"]),
    "cccCertificate": ("CCC证书编号", ["2023010201512345"], ["202301020151234", "20230102015123AB"]),
}
