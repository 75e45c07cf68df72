"""Writes sheets as files, by writers that offices meet: openpyxl, XlsxWriter, LibreOffice, CSV, ZIP, a small .docx.

Bytes depend on the cells alone, except LibreOffice's.
"""

import csv
import datetime
import io
import os
import re
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from sheets import ErrorCell, Formula

_FIXED_TIME = (2025, 4, 8, 9, 0, 0)
_FIXED_STAMP = "2025-04-08T09:00:00Z"


def write_openpyxl(path, sheets):
    """A workbook by openpyxl; text that looks like a number stays text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    thin = Side(style="thin")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.sheet_state = "visible" if sheet.visible else "hidden"
        for (row, column), value in sorted(sheet.cells.items()):
            cell = page.cell(row + 1, column + 1)
            if isinstance(value, Formula):
                cell.value = value.text
            elif isinstance(value, ErrorCell):
                cell.value = value.text
                cell.data_type = "e"
            elif isinstance(value, str):
                cell.value = value
                cell.data_type = "s"
            else:
                cell.value = value
                if isinstance(value, datetime.date):
                    cell.number_format = sheet.date_format
        for row, column in sheet.styled_blanks:
            page.cell(row + 1, column + 1).border = box
        for row, column, last_row, last_column in sheet.merges:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=last_row + 1, end_column=last_column + 1)
        for row, height in sheet.heights.items():
            page.row_dimensions[row + 1].height = height
        for row in sheet.hidden_rows:
            page.row_dimensions[row + 1].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[get_column_letter(column + 1)].hidden = True
        if (0, 0) in sheet.cells:
            page.cell(1, 1).font = Font(name="黑体", bold=True)
            page.cell(1, 1).alignment = Alignment(horizontal="center")
    book.save(path)
    fix_package(path)


def write_xlsxwriter(path, sheets):
    """A workbook by XlsxWriter, the Python twin of libxlsxwriter."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime.datetime(*_FIXED_TIME)})
    border = book.add_format({"border": 1})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        date = book.add_format({"num_format": sheet.date_format, "border": 1})
        for row, height in sheet.heights.items():
            page.set_row(row, height)
        for row in sheet.hidden_rows:
            page.set_row(row, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            page.set_column(column, column, None, None, {"hidden": True})
        for row, column, last_row, last_column in sheet.merges:
            page.merge_range(row, column, last_row, last_column, "", border)
        for row, column in sheet.styled_blanks:
            page.write_blank(row, column, None, border)
        for (row, column), value in sorted(sheet.cells.items()):
            if isinstance(value, Formula):
                raise ValueError("XlsxWriter stores a result with every formula")
            if isinstance(value, ErrorCell):
                page.write_formula(row, column, "=NA()", border, value.text)
            elif isinstance(value, datetime.date):
                page.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), date)
            elif isinstance(value, str):
                page.write_string(row, column, value, border)
            else:
                page.write_number(row, column, value, border)
        if not sheet.visible:
            page.hide()
    book.close()
    fix_package(path)


def convert(path, kind, target):
    """Lets LibreOffice save a workbook anew; `kind` is a suffix that it knows, such as `xlsx` or `ods`."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        source = f"{folder}/in.xlsx"
        shutil.copyfile(path, source)
        subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", f"{folder}/out", source],
            check=True, capture_output=True, timeout=300)
        made = f"{folder}/out/in.{kind}"
        if not os.path.exists(made):  # soffice ends 0 even where it wrote nothing
            raise RuntimeError(f"LibreOffice made no {kind} of {path}")
        shutil.copyfile(made, target)


def write_libreoffice(path, sheets):
    """A workbook as LibreOffice saves it."""
    with tempfile.TemporaryDirectory() as folder:
        write_openpyxl(f"{folder}/first.xlsx", sheets)
        convert(f"{folder}/first.xlsx", "xlsx", path)


def write_ods(path, sheets):
    with tempfile.TemporaryDirectory() as folder:
        write_openpyxl(f"{folder}/first.xlsx", sheets)
        convert(f"{folder}/first.xlsx", "ods", path)


def csv_text(sheet):
    """The sheet as CSV: blank rows are blank records, dates are ISO."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    width = sheet.width
    for row in range(sheet.row_count):
        values = [sheet.cells.get((row, column), "") for column in range(width)]
        writer.writerow([value.isoformat() if isinstance(value, datetime.date) else value for value in values])
    return out.getvalue()


def write_csv(path, sheet, encoding):
    """`encoding` is a Python codec: `utf-8-sig` or `gb18030`."""
    with open(path, "wb") as file:
        file.write(csv_text(sheet).encode(encoding))


def write_docx(path, paragraphs):
    """The smallest .docx that Word opens."""
    escape = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
    }
    write_zip(path, [(name, text.encode()) for name, text in parts.items()])


def write_zip(path, entries):
    """A ZIP of (name, bytes) with fixed times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)


def fix_package(path):
    """Gives a package's entries and its document properties a fixed time."""
    with zipfile.ZipFile(path) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    stamps = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
    fixed = []
    for name, data in entries:
        if name == "docProps/core.xml":
            data = stamps.sub(lambda match: match.group(1) + _FIXED_STAMP.encode(), data)
        fixed.append((name, data))
    write_zip(path, fixed)
