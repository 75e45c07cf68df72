"""D: which numbers are days and times, and which day they are."""

from opc import styles, workbook
from trap_cases import Cells, Clock, Day, Span, Trap

DAY, NOON = Day("2025-03-01", 45717), Day("2025-03-01T12:00:00", 45717.5)
HALF = Clock("12:00:00", 0.5)


def _column(name, cases, *, codes=None, notes=None, properties="", style=None, also=()):
    """One cell a row: `cases` are (format number or code, number as written, value that is right)."""
    defined, ids, rows = dict(codes or {}), [], ""
    for row, (form, number, _) in enumerate(cases, 1):
        if isinstance(form, str):
            known = {code: key for key, code in defined.items()}
            ids.append(known.get(form, 164 + len(defined)))
            defined.setdefault(ids[-1], form)
        else:
            ids.append(form)
        rows += f'<row r="{row}"><c r="A{row}" s="{row - 1}"><v>{number}</v></c></row>'
    package = workbook(rows, style=style or styles(ids, defined), properties=properties)
    return Cells(
        f"{name}.xlsx",
        package.bytes(),
        {f"A{row}": value for row, (_, _, value) in enumerate(cases, 1)},
        notes=notes,
        also=also,
    )


def traps():
    yield from _built_in()
    yield from _codes()
    yield from _days()
    yield from _styles()


def _built_in():
    days = [(number, 45717, DAY) for number in (*range(14, 23), 45, 47)]
    yield Trap(
        "D1",
        "built-in formats 14-22, 45-47",
        [
            _column(
                "days", [*days, (46, 1.5, Span(1.5)), *((number, 0.5, HALF) for number in (18, 19, 20, 21, 45, 47))]
            ),
            _column(
                "numbers",
                [(number, 45717, 45717) for number in (0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 38, 39, 40, 48, 49)],
            ),
        ],
    )
    asian = [*range(27, 37), *range(50, 59), *range(71, 79), 80, 81]
    yield Trap(
        "D2", "formats 27-36, 50-58, 71-81 without code", [_column("asian", [(number, 45717, DAY) for number in asian])]
    )
    yield Trap(
        "D3",
        "the same by language: day or time by value",
        [
            _column("times", [(number, 0.5, HALF) for number in (32, 33, 34, 35, 52, 53, 55, 56)]),
            _column("both", [(number, 45717.5, NOON) for number in (27, 31, 32, 34, 55, 57, 58)]),
        ],
    )
    yield Trap(
        "D4",
        "a file that redefines a built-in number",
        [
            _column(
                "own",
                [(14, 45717, 45717), (22, 45717, 45717), (50, 45717, 45717), (1, 45717, DAY), (49, 45717, DAY)],
                codes={14: "0", 22: "0.00", 50: "#,##0", 1: "yyyy-mm-dd", 49: "m/d"},
            )
        ],
    )


def _codes():
    yield Trap(
        "D5",
        "quoted literals",
        [
            _column(
                "quoted",
                [
                    ('0.0" days"', 3, 3),
                    ('yyyy"年"m"月"d"日"', 45717, DAY),
                    ('"dd"0', 3, 3),
                    ('0"ymdhs"', 3, 3),
                    ('"第"0"号"', 3, 3),
                ],
            )
        ],
    )
    yield Trap(
        "D6",
        "escapes, widths, fills",
        [
            _column(
                "escapes",
                [
                    ("0\\d", 3, 3),
                    ("0_d", 3, 3),
                    ("0*d", 3, 3),
                    ("0\\y\\m", 3, 3),
                    ("yyyy\\年m\\月", 45717, DAY),
                    ("yyyy\\-mm\\-dd", 45717, DAY),
                    ("_(* #,##0_);_(* \\(#,##0\\)", 3, 3),
                ],
            )
        ],
    )
    yield Trap(
        "D7",
        "colours, conditions, number shapes",
        [
            _column(
                "brackets",
                [
                    ("[Red]0", 3, 3),
                    ("[Blue]0.00", 3, 3),
                    ("[>=100]0;[Red]0", 3, 3),
                    ("[Red][<0]0;0", 3, 3),
                    ("[DBNum1]0", 3, 3),
                    ("[Magenta]0", 3, 3),
                    ("[DBNum1]yyyy", 45717, DAY),
                    ("[Red]yyyy-mm-dd", 45717, DAY),
                ],
            )
        ],
    )
    yield Trap(
        "D8",
        "locale tags, eras",
        [
            _column(
                "locales",
                [
                    ("[$-804]yyyy年m月", 45717, DAY),
                    ("[$-F800]dddd, mmmm dd, yyyy", 45717, DAY),
                    ("[$-404]e/m/d", 45717, DAY),
                    ("[$-411]ggge年m月d日", 45717, DAY),
                    ("[$-F400]h:mm:ss AM/PM", 0.5, HALF),
                    ("[$¥-804]#,##0.00", 3, 3),
                    ("[$-D000000]b/e", 45717, DAY),
                    ("[$USD] 0", 3, 3),
                ],
            )
        ],
    )
    yield Trap(
        "D9",
        "elapsed time",
        [
            _column(
                "elapsed",
                [
                    ("[h]:mm:ss", 1.5, Span(1.5)),
                    ("[hh]:mm", 0.25, Span(0.25)),
                    ("[mm]", 0.5, Span(0.5)),
                    ("[m]:ss", 2, Span(2)),
                    ("[s].00", 0.001, Span(0.001)),
                    ("[H]:MM", 40, Span(40)),
                    ("[ss]", 1.25, Span(1.25)),
                ],
            )
        ],
    )
    yield Trap(
        "D10",
        "General, sections",
        [
            _column(
                "sections",
                [
                    ("General", 3, 3),
                    ('General"d"', 3, 3),
                    ("GENERAL", 3, 3),
                    ("General;-General", 3, 3),
                    ("0;yyyy-mm-dd", 3, 3),
                    ("yyyy-mm-dd;0", 45717, DAY),
                    ("yyyy-mm-dd;;", 45717, DAY),
                    ('0;0;"m";@', 3, 3),
                    ("yyyy/m/d;@", 45717, DAY),
                    ("G/通用格式", 3, 3),
                    ("0.00E+00", 3, 3),
                    ("##0.0e-0", 3, 3),
                ],
            )
        ],
    )
    yield Trap(
        "D11",
        "m for months and minutes",
        [
            _column(
                "minutes",
                [
                    ("mm:ss", 0.5, HALF),
                    ("h:mm", 0.5, HALF),
                    ("yyyy-mm-dd hh:mm", 45717.5, NOON),
                    ("mm", 45717, DAY),
                    ("m/d", 45717, DAY),
                    ("mm:ss.0", 0.5, HALF),
                ],
            )
        ],
    )
    yield Trap(
        "D12",
        "AM/PM, 上午/下午",
        [
            _column(
                "halves",
                [
                    ("h:mm AM/PM", 0.5, HALF),
                    ("h A/P", 0.5, HALF),
                    ("上午/下午h:mm", 0.5, HALF),
                    ("ha/p\\m", 0.5, HALF),
                    ('[$-804]上午/下午h"时"mm"分"', 0.5, HALF),
                ],
            )
        ],
    )


def _days():
    from_1904 = [(14, 44255, Day("2025-03-01", 44255)), (14, 1, Day("1904-01-02", 1)), (14, 0.5, HALF)]
    yield Trap(
        "D13",
        "1904 epoch, as 1 and as true",
        [
            *(
                _column(f"epoch-{word}", from_1904, properties=f'<workbookPr date1904="{word}"/>')
                for word in ("1", "true")
            ),
            *(
                _column(f"epoch-{word}", [(14, 45717, DAY)], properties=f'<workbookPr date1904="{word}"/>')
                for word in ("0", "false")
            ),
        ],
    )
    early = [
        (14, 1, Day("1900-01-01", 1)),
        (14, 31, Day("1900-01-31", 31)),
        (14, 59, Day("1900-02-28", 59)),
        (14, 60, Day("1900-02-28", 60)),
        (14, 61, Day("1900-03-01", 61)),
    ]
    yield Trap("D14", "1900 leap bug", [_column("leap", early, notes=[("impossibleDate", "表", "A4")])])
    yield Trap(
        "D15",
        "serial 0 and fractions",
        [
            _column(
                "zero",
                [
                    (22, 0, Clock("00:00:00", 0)),
                    (22, 0.25, Clock("06:00:00", 0.25)),
                    (14, 0.75, Clock("18:00:00", 0.75)),
                    ("yyyy-mm-dd", 0.5, HALF),
                ],
            )
        ],
    )
    yield Trap(
        "D16",
        "negative and absurd serials",
        [
            _column(
                "absurd",
                [
                    (14, -1, -1),
                    (14, 2958466, 2958466),
                    (14, "1E+20", 1e20),
                    (14, 2958465, Day("9999-12-31", 2958465)),
                    (14, "-0.5", -0.5),
                ],
                notes=[("impossibleDate", "表", place) for place in ("A1", "A2", "A3", "A5")],
            )
        ],
    )
    yield Trap(
        "D17",
        "rounding to milliseconds, carry",
        [
            _column(
                "rounding",
                [
                    (22, "45717.99999999999", Day("2025-03-02", 45717.99999999999)),
                    (22, "45717.249999999996", Day("2025-03-01T06:00:00", 45717.249999999996)),
                    (22, "45717.000011574074", Day("2025-03-01T00:00:01", 45717.000011574074)),
                    (22, "45717.499988425923", Day("2025-03-01T11:59:59", 45717.499988425923)),
                    (22, "45657.99999999999", Day("2025-01-01", 45657.99999999999)),
                ],
            )
        ],
    )
    yield Trap(
        "D18",
        "LibreOffice's own codes",
        [
            _column(
                "libreoffice",
                [
                    ("[$-804]YYYY\\-MM\\-DD", 45717, DAY),
                    ("DD/MM/YY", 45717, DAY),
                    ("YYYY\\年M\\月D\\日", 45717, DAY),
                    ("[HH]:MM:SS", 1.5, Span(1.5)),
                    ("HH:MM:SS\\ AM/PM", 0.5, HALF),
                    ("D\\.\\ MMMM\\ YYYY", 45717, DAY),
                    ('[$-409]MMM\\ D", "YYYY', 45717, DAY),
                ],
            )
        ],
    )


def _styles():
    cells = '<row r="1"><c r="A1" s="{}"><v>45717</v></c></row>'
    no_part = workbook(cells.format(1), style=styles([0, 14]))
    del no_part.parts["xl/styles.xml"]
    empty = styles([], raw_xfs="")
    odd = styles(
        [],
        raw_xfs='<xf fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    )
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" s="{style}"><v>45717</v></c></row>'
        for row, style in enumerate(("0", "1", "2", "", "9", "70000", "x"), 1)
    )
    want = {f"A{row}": DAY if row == 3 else 45717 for row in range(1, 8)}
    yield Trap(
        "D19",
        "styles missing, empty, out of range",
        [
            Cells("listed.xlsx", no_part.bytes(), {"A1": 45717}, notes=[("missingStyles", "", "")]),
            Cells("none.xlsx", workbook(cells.format(1)).bytes(), {"A1": 45717}),
            Cells("empty.xlsx", workbook(cells.format(0), style=empty).bytes(), {"A1": 45717}),
            Cells("odd.xlsx", workbook(rows, style=odd).bytes(), want),
        ],
    )
    inherited = (
        '<row r="1" s="1" customFormat="1"><c r="A1"><v>45717</v></c><c r="B1" s="1"><v>45717</v></c></row>'
        '<row r="2"><c r="A2"><v>45717</v></c></row>'
    )
    yield Trap(
        "D20",
        "row and column styles are not inherited",
        [
            Cells(
                "inherited.xlsx",
                workbook(
                    inherited, before='<cols><col min="1" max="2" width="9" style="1"/></cols>', style=styles([0, 14])
                ).bytes(),
                {"A1": 45717, "B1": DAY, "A2": 45717},
            )
        ],
    )
    typed = ["2024.1.5", "20240105", "1/2/24", "2025年3月1日", "45717"]
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" s="1" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for row, text in enumerate(typed, 1)
    )
    yield Trap(
        "D21",
        "dates typed as text",
        [
            Cells(
                "typed.xlsx",
                workbook(rows, style=styles([0, 14])).bytes(),
                {f"A{row}": text for row, text in enumerate(typed, 1)},
            )
        ],
    )
