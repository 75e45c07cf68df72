"""The records of an .xls workbook (BIFF8, or BIFF5 in GBK) with one sheet: what stands in its stream Workbook or Book."""

import datetime
import struct

_EPOCH = datetime.date(1899, 12, 30)


def binary_workbook(sheet, *, is_biff8=True):
    """Bytes of a stream with the cells of `sheet`: texts, numbers, days and truth values."""
    version, page = (0x0600, 1200) if is_biff8 else (0x0500, 936)
    code = _text(sheet.date_format, is_biff8, "<H" if is_biff8 else "<B")
    globals_ = [
        _beginning(version, 0x0005), _record(0x42, struct.pack("<H", page)),
        _record(0x41E, struct.pack("<H", 164) + code), _style(0), _style(164)]
    name = _text(sheet.name, is_biff8, "<B")
    offset = sum(map(len, globals_)) + 4 + 6 + len(name) + 4
    globals_ += [_record(0x85, struct.pack("<IBB", offset, 0, 0) + name), _record(0x0A, b"")]
    cells = [_cell(row, column, value, is_biff8) for (row, column), value in sorted(sheet.cells.items())]
    return b"".join([*globals_, _beginning(version, 0x0010), *cells, _record(0x0A, b"")])


def _cell(row, column, value, is_biff8):
    style = int(isinstance(value, datetime.date))
    place = struct.pack("<HHH", row, column, style)
    if isinstance(value, bool):
        return _record(0x205, place + bytes([value, 0]))
    if isinstance(value, str):
        return _record(0x204, place + _text(value, is_biff8, "<H"))
    number = (value - _EPOCH).days if style else value
    return _record(0x203, place + struct.pack("<d", number))


def _text(text, is_biff8, count):
    if not is_biff8:
        stored = text.encode("gbk", "replace")
        return struct.pack(count, len(stored)) + stored
    stored = text.encode("utf-16-le")
    return struct.pack(count, len(stored) // 2) + b"\x01" + stored


def _beginning(version, kind):
    return _record(0x809, struct.pack("<HH", version, kind) + bytes(12 if version == 0x0600 else 4))


def _style(number_format):
    return _record(0xE0, struct.pack("<HH", 0, number_format) + bytes(16))


def _record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data
