#!/usr/bin/env bash
# Prints 附件4 and 工作底稿 to PDF and pictures through LibreOffice, and checks the print of 附件4.
#
#   Scripts/campaign/look.sh WORKSPACE PERIOD_FOLDER OUT_DIR      (一季度 …)
#
# Checks by pdftotext that the header stands on every page of 附件4 and that every 检验报告编号 is whole. Chinese print
# fonts are replaced by Noto through aliases. Needs LibreOffice Calc, poppler-utils and fonts-noto-cjk.
set -euo pipefail
results="$(realpath "$1")/汇总结果/$2"
mkdir -p "$3"
out="$(realpath "$3")"
python="${PYTHON:-$("$(dirname "$0")/../python-env.sh")}"

cat >"$out/fonts.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="same"><family>仿宋_GB2312</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>仿宋</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>宋体</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>方正小标宋简体</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>黑体</family><prefer><family>Noto Sans CJK SC</family></prefer></alias>
</fontconfig>
XML
export FONTCONFIG_FILE="$out/fonts.conf"
for name in 附件4 工作底稿; do
  rm -f "$out/$name"*.pdf "$out/$name"*.png
  soffice --headless "-env:UserInstallation=file://$out/profile" --convert-to pdf --outdir "$out" "$results/$name.xlsx" >/dev/null
  test -s "$out/$name.pdf" # soffice ends 0 even where it wrote nothing
  pdftoppm -r 70 -png "$out/$name.pdf" "$out/$name"
done

"$python" - "$out/附件4.pdf" "$results/附件4.xlsx" <<'PYTHON'
import re, subprocess, sys
import openpyxl

pdf, workbook = sys.argv[1:]
pages = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
rows = list(openpyxl.load_workbook(workbook).worksheets[0].iter_rows(values_only=True))
top = next(index for index, row in enumerate(rows) if "检验报告编号" in row)
place = rows[top].index("检验报告编号")
numbers = [str(row[place]) for row in rows[top + 1:] if isinstance(row[0], (int, float)) and row[place]]
tidy = lambda text: re.sub(r"\s", "", text)
# A header cell that wraps is read line by line across its neighbours: look for the words in the page's raw order too.
raw = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
headers = [tidy(text) for text in rows[top] if text]
wrong = 0
for number, page in enumerate(raw, 1):
    missing = [header for header in headers if header not in tidy(page)]
    if missing:
        print(f"page {number}: header lacks {'、'.join(missing)}")
        wrong += 1
words = {word for page in pages for word in page.split()} | {word for page in raw for word in page.split()}
split = [number for number in numbers if number not in words and not all(part in words for part in number.split())]
for number in split[:10]:
    print(f"not whole in print: {number}")
print(f"{len(raw)} pages, {len(numbers)} report numbers, {len(split)} not whole, {wrong} pages without header")
sys.exit(1 if wrong or split else 0)
PYTHON
