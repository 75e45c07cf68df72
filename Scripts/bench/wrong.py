#!/usr/bin/env python3
"""Writes a county's sheet of ROWS batches, clean or with every row wrong, into a workspace.

usage: wrong.py clean|wrong ROWS WORKSPACE      (the workspace is made by `huizong init`)

Wrong rows have a two-digit year, a verdict that is none, and no report number: two errors that withhold the row or not,
one that leaves it without its key.
"""

import os
import sys

import xlsxwriter

HEADERS = ["序号", "抽查产品品种", "产品名称", "商标", "规格型号", "生产日期/批号", "受检单位", "受检单位所在县市", "抽样领域", "标称生产企业",
           "标称生产企业所在地", "抽样日期", "检验报告编号", "检验结论", "不合格项目", "承检机构", "备注", "任务来源"]


def row(number, wrong):
    firm = f"双柏县{number % 9_973}号家具店"
    return [number, "家具", "学习桌", f"栖岚{number}", f"A{number % 40}", "2025-01-03", firm, "双柏县", "流通", "云南岭栖实业有限公司", "云南省昆明市",
            "25.2.3" if wrong else "2025-02-03", "" if wrong else f"SB2025-{number:06d}", "待定" if wrong else "合格", "",
            "楚雄州检验检测认证院", "", "县抽"]


def main():
    kind, rows, workspace = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    folder = os.path.join(workspace, "收件箱", "一季度", "双柏县")
    os.makedirs(folder, exist_ok=True)
    book = xlsxwriter.Workbook(os.path.join(folder, "汇总表.xlsx"), {"constant_memory": True})
    sheet = book.add_worksheet("汇总表")
    sheet.write_row(0, 0, HEADERS)
    for number in range(1, rows + 1):
        sheet.write_row(number, 0, row(number, kind == "wrong"))
    book.close()


if __name__ == "__main__":
    main()
