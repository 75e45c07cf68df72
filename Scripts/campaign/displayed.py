#!/usr/bin/env python3
"""Compares the texts that the library shows for cells with LibreOffice's, over a table of formats and numbers.

usage: displayed.py PRINT_TEXTS OUT_DIR      PRINT_TEXTS: the program of that name of Tests/SmallPackage

Writes a workbook with openpyxl, one row a format and one column a number, has LibreOffice save it as CSV as shown, and
prints every cell on which the two differ. Where LibreOffice is known to differ from Excel, `KNOWN` says why, and the
cell counts as explained. Ends 1 where a difference is not explained.
"""

import csv
import os
import re
import shutil
import subprocess
import sys

import openpyxl
from openpyxl.utils import get_column_letter

NUMBERS = [
    0, 1, -1, 5, 10, 12.5, -12.5, 0.5, -0.5, 0.05, 0.125, 1.005, 2.5, 3.14159, -3.14159, 99.995, 100, 123, 999.5, 1234.5,
    -1234.567, 12345.678, 123456.789, 1234567.891, 20250301, 1e9, 123456789012, 1.5e12, 0.0001, 0.00001234, 1 / 3, 2 / 3,
]
# The days before 1900-03-01 are other ones in LibreOffice.
TIMES = [0.25, 0.5, 0.75, 0.999, 1.5]
SERIALS = [
    61, 366.25, 36526, 40000.123456, 45717, 45717.5, 45717.586915, 45658.0416667, 45747.999,
    45992.75, 45991.000694, 2958465,
]
NUMBER_FORMATS = [
    "General", "0", "0.00", "0.0#", "0.##", "#,##0", "#,##0.00", "#,##0.0#", "00000", "000-00-0000", "0%", "0.00%",
    "0.0%", "0.00E+00", "0.0E+0", "##0.0E+0", "# ?/?", "# ??/??", "# ?/8", "# ??/16", "0.00;[Red]-0.00", "0;-0;\"无\"",
    "#,##0_);(#,##0)", "#,##0.00_);[Red](#,##0.00)", "\"第\"0\"号\"", "0\"个\"", "\\¥#,##0.00", "[$¥-804]#,##0.00",
    "[$€-2]\\ #,##0.00", "#,##0,", "0.0,,", "0.00,\"千\"", "[>=100]0.0;0.00", "[<0]\"负\"0;0", "[=0]\"零\";0.0", "???0.0??", "$#.00",
    "[Blue]0.0;[Red]-0.0;0", "0.000", "0;0;", ";;", "0.0;;\"-\"", "#", "#.#", "#,###.00", "0,000.0", "@",
    "[<=9999999]###-####;(###) ###-####", "0.0\" 元\"", "0.00\\ \"kg\"", "000.0", "[DBNum1][$-804]0", "[DBNum2][$-804]0.00", "[DBNum1][$-804]General", "[DBNum2][$-804]General",
]
DATE_FORMATS = [
    "yyyy-mm-dd", "yyyy/m/d", "yy-m-d", "yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "m\"月\"d\"日\"", "yyyy\"年\"m\"月\"",
    "d-mmm-yy", "mmm-yy", "mmmm d, yyyy", "mmmmm", "ddd", "dddd", "[$-804]aaaa", "[$-804]dddd", "[$-804]mmmm",
    "yyyy-mm-dd hh:mm", "yyyy/m/d h:mm:ss", "m/d/yyyy h:mm", "[$-409]d-mmm-yyyy", "[$-409]dddd, mmmm dd, yyyy", "dd.mm.yyyy",
    "yyyymmdd", "yyyy-mm-dd;@", "d", "dd", "m", "mm", "[$-804]e", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
]
TIME_FORMATS = [
    "h:mm", "hh:mm:ss", "h:mm AM/PM", "hh:mm:ss AM/PM", "mm:ss", "mm:ss.0", "h:mm:ss.00", "[h]:mm", "[h]:mm:ss", "[mm]:ss",
    "[ss]", "s", "h\"时\"mm\"分\"", "h\"时\"mm\"分\"ss\"秒\"", "[$-804]AM/PMh\"时\"mm\"分\"",
]


def known(code, number, ours, theirs):
    """Why LibreOffice differs from Excel here, or None."""
    if theirs == "#FMT":
        return "LibreOffice gives up: #FMT"
    if (code, number) in [("# ??/??", 3.14159), ("# ??/??", -3.14159), ("# ??/??", 123456.789)]:
        return "Excel shows the last convergent (3 1/7), LibreOffice the nearest fraction"
    if code in ("General", "@"):
        return "General: eleven characters in Excel, all digits in LibreOffice"
    if "DBNum" in code and "y" not in code:
        return "[DBNum]: Excel writes the places of a pattern digit by digit, and a point as it is"
    if "?/" in code and ours.replace(" ", "") == theirs.replace(" ", ""):
        return "blanks of a fraction: Excel keeps the width of the places"
    if ("_" in code or "?" in code) and ours.replace(" ", "") == theirs.replace(" ", ""):
        return "blanks of `_` and `?`"
    if code in ("0.##", "#.#") and ours == theirs + ".":
        return "the point stays in Excel where all decimals are gone"
    if code == "[$-804]e":
        return "`e` has two digits in LibreOffice"
    if code == "0%" and number == 1.005:
        return "Excel rounds the decimal digits, LibreOffice a binary product"
    if code.startswith("[") and number < 0 and ours == "-" + theirs:
        return "a section that is not for negative numbers alone keeps the minus"
    if re.search("[hs]", code) and number * 86400 % 1 >= 0.49:
        return "Excel rounds seconds, LibreOffice cuts them"
    return None


def write(path, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    for row, (code, numbers) in enumerate(rows, 1):
        for column, number in enumerate(numbers, 1):
            cell = sheet.cell(row, column, number)
            cell.number_format = code
    book.save(path)


def shown_by_libreoffice(path, folder):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,,,true", "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(folder, "formats.csv"), encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def shown_by_us(program, path):
    shown = {}
    output = subprocess.run([program, path], check=True, stdout=subprocess.PIPE).stdout.decode()
    for line in output.split("\n")[:-1]:
        row, column, text = line.split("\t", 2)
        shown[int(row), column] = text
    return shown


def main():
    program, folder = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    path = os.path.join(folder, "formats.xlsx")
    rows = [(code, NUMBERS) for code in NUMBER_FORMATS]
    rows += [(code, SERIALS) for code in DATE_FORMATS] + [(code, TIMES + SERIALS) for code in TIME_FORMATS]
    write(path, rows)
    theirs = shown_by_libreoffice(path, folder)
    ours = shown_by_us(program, path)
    same = explained = 0
    reasons = {}
    wrong = []
    for row, (code, numbers) in enumerate(rows, 1):
        for column, number in enumerate(numbers, 1):
            our = ours[row, get_column_letter(column)]
            their = theirs[row - 1][column - 1] if column <= len(theirs[row - 1]) else ""
            if our == their:
                same += 1
            elif reason := known(code, number, our, their):
                explained += 1
                reasons[reason] = reasons.get(reason, 0) + 1
            else:
                wrong.append((code, number, our, their))
    for code, number, our, their in wrong:
        print(f"differs   {code:40} {number!r:22} ours 「{our}」 LibreOffice 「{their}」")
    for reason, count in sorted(reasons.items()):
        print(f"explained {count:4}  {reason}")
    print(f"{same + explained + len(wrong)} cells: {same} equal, {explained} explained, {len(wrong)} not explained")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
