"""Reads a written 附件4.xlsx as people see it: its records by header."""

import datetime

import openpyxl

from batches import HEADERS

FIELDS = {header: field for field, header in HEADERS.items()}


def records(path):
    """The numbered rows below the header: field to value; a date is a `datetime.date`, a blank cell is left out."""
    rows = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
    top = next(index for index, row in enumerate(rows) if "检验报告编号" in row)
    fields = [FIELDS.get(header) for header in rows[top]]
    return [
        {field: _plain(value) for field, value in zip(fields, row) if field and value not in (None, "")}
        for row in rows[top + 1:] if isinstance(row[0], (int, float))]


def _plain(value):
    return value.date() if isinstance(value, datetime.datetime) else value
