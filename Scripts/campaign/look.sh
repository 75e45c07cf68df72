#!/usr/bin/env bash
# Prints a period's workbooks, marked copies and the offices' pages to PDF and pictures, to be looked at.
#
#   Scripts/campaign/look.sh WORKSPACE PERIOD_FOLDER OUT_DIR      (一季度 …)
#
# The fonts of Chinese offices are replaced by Noto through aliases. Needs LibreOffice Calc, Chromium, poppler-utils and
# fonts-noto-cjk.
set -euo pipefail
results="$(realpath "$1")/汇总结果/$2"
mkdir -p "$3"
out="$(realpath "$3")"

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
for name in 附件4 工作底稿 报送登记 审定意见; do
  rm -f "$out/$name"*.pdf "$out/$name"*.png
  soffice --headless "-env:UserInstallation=file://$out/profile" --convert-to pdf --outdir "$out" "$results/$name.xlsx" >/dev/null
  test -s "$out/$name.pdf" # soffice ends 0 even where it wrote nothing
  pdftoppm -r 70 -png "$out/$name.pdf" "$out/$name"
done
# Marked copies: their own sheets, then 校验结果; the office's name before the file's.
find "$results" -path '*/待发/*（请更正-第*次）.xlsx' -print0 | while IFS= read -r -d '' copy; do
  name="退回件-$(basename "$(dirname "$copy")")-$(basename "$copy" .xlsx)"
  cp "$copy" "$out/$name.xlsx"
  soffice --headless "-env:UserInstallation=file://$out/profile" --convert-to pdf --outdir "$out" "$out/$name.xlsx" >/dev/null </dev/null
  test -s "$out/$name.pdf"
  pdftoppm -r 70 -png "$out/$name.pdf" "$out/$name"
done
# What the offices read in a browser, as it is printed.
find "$results" -path '*/待发/*/校验意见.html' -print0 | while IFS= read -r -d '' page; do
  name="意见-$(basename "$(dirname "$page")")"
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$out/$name.pdf" "file://$(realpath "$page")" >/dev/null 2>&1 </dev/null
  test -s "$out/$name.pdf"
  pdftoppm -r 70 -png "$out/$name.pdf" "$out/$name"
done
