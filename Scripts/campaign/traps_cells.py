"""X1 to X22: where cells stand, and their texts."""

import opc
from opc import MAIN, styles, workbook
from sheets import letters
from trap_cases import Cells, Trap


def sheet(name, rows, want, *, notes=None, raw=(), also=(), **options):
    return Cells(f"{name}.xlsx", workbook(rows, **options).bytes(), want, notes=notes, raw=raw, also=also)


def row_of(*cells):
    return f'<row r="1">{"".join(cells)}</row>'


def column(name, cases, attributes="", **options):
    """One cell a row in column A: `cases` are what stands in `v`, and the value that is right."""
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"{attributes}><v>{text}</v></c></row>' for row, text in enumerate(cases, 1)
    )
    return sheet(name, rows, {f"A{row}": value for row, value in enumerate(cases.values(), 1)}, **options)


def shared_row(*numbers):
    """Row 1, whose cells name shared strings."""
    return row_of(*(f'<c r="{letters(place)}1" t="s"><v>{number}</v></c>' for place, number in enumerate(numbers)))


def traps():
    yield from _places()
    yield from _bounds()
    yield from _texts()
    yield from _shared_strings()


def _places():
    v = "<c><v>{}</v></c>".format
    yield Trap(
        "X1",
        "no r on cells, on some of them",
        [
            sheet("none", f'<row r="1">{v(1)}{v(2)}</row><row r="3">{v(3)}</row>', {"A1": 1, "B1": 2, "A3": 3}),
            sheet(
                "some",
                f'<row r="1"><c r="B1"><v>1</v></c>{v(2)}<c r="F1"><v>3</v></c>{v(4)}</row>',
                {"B1": 1, "C1": 2, "F1": 3, "G1": 4},
            ),
        ],
    )
    yield Trap(
        "X2",
        "no r on rows",
        [
            sheet("none", f"<row>{v(1)}</row><row>{v(2)}</row>", {"A1": 1, "A2": 2}),
            sheet(
                "some",
                f'<row r="4">{v(1)}</row><row>{v(2)}</row><row r="9">{v(3)}</row><row>{v(4)}</row>',
                {"A4": 1, "A5": 2, "A9": 3, "A10": 4},
            ),
        ],
    )
    yield Trap(
        "X3",
        "malformed r",
        [
            sheet(
                "cells",
                '<row r="1"><c r="A1"><v>1</v></c><c r="?"><v>2</v></c><c r=""><v>3</v></c><c r="12"><v>4</v></c>'
                '<c r="E"><v>5</v></c></row>',
                {"A1": 1, "B1": 2, "C1": 3, "D1": 4, "E1": 5},
                notes=[
                    ("malformedReference", "表", f"{letter}1", text)
                    for letter, text in zip("BCDE", ("?", "", "12", "E"))
                ],
            ),
            sheet(
                "rows",
                '<row r="1"><c><v>1</v></c></row><row r="x"><c><v>2</v></c></row><row r="0"><c><v>3</v></c></row>',
                {"A1": 1, "A2": 2, "A3": 3},
                notes=[("malformedReference", "表", "A2", "x"), ("malformedReference", "表", "A3", "0")],
            ),
        ],
    )
    yield Trap(
        "X4",
        "lower-case references",
        [sheet("lower", '<row r="1"><c r="b1"><v>1</v></c><c r="aa1"><v>2</v></c></row>', {"B1": 1, "AA1": 2})],
    )
    yield Trap(
        "X5",
        "rows and cells out of order",
        [
            sheet(
                "order",
                '<row r="3"><c r="A3"><v>5</v></c></row><row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>'
                '<c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
                {"A1": 1, "B1": 2, "C1": 3, "A2": 4, "A3": 5},
            ),
            sheet(
                "wrong-row",
                '<row r="1"><c r="A1"><v>1</v></c><c r="B2"><v>4</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'
                '<row r="1"><c r="B1"><v>2</v></c></row>',
                {"A1": 1, "B1": 2, "A2": 3, "B2": 4},
            ),
        ],
    )
    yield Trap(
        "X6",
        "the same cell twice",
        [
            sheet(
                "in-row",
                row_of('<c r="A1"><v>1</v></c>', '<c r="B1"><v>2</v></c>', '<c r="A1"><v>3</v></c>'),
                {"A1": 3, "B1": 2},
                notes=[("repeatedCell", "表", "A1")],
            ),
            sheet(
                "rows",
                '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>',
                {"A1": 1, "B1": 3},
                notes=[("repeatedCell", "表", "B1")],
            ),
        ],
    )


def _bounds():
    outside = [("cellOutsideGrid", "表", "XFE1"), ("cellOutsideGrid", "表", "A1048577")]
    yield Trap(
        "X7",
        "columns past XFD, rows past 1,048,576",
        [
            sheet(
                "outside",
                '<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>9</v></c></row><row r="1048576"><c r="A1048576">'
                '<v>2</v></c></row><row r="1048577"><c r="A1048577"><v>9</v></c></row>',
                {"XFD1": 1, "A1048576": 2},
                notes=outside,
            )
        ],
    )
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c></row>'
    yield Trap(
        "X8",
        "dimension says A1, or is missing",
        [
            sheet("a1", rows, {"A1": 1, "D5": 2}, before='<dimension ref="A1"/>'),
            sheet("none", rows, {"A1": 1, "D5": 2}),
        ],
    )
    yield Trap(
        "X9",
        "huge dimension, a cell at the far corner",
        [
            sheet("dimension", rows, {"A1": 1, "D5": 2}, before='<dimension ref="A1:XFD1048576"/>'),
            sheet(
                "corner",
                '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
                {"A1": 1, "XFD1048576": 2},
            ),
        ],
    )
    trailing = "".join(
        f'<row r="{number}" s="1" customFormat="1"><c r="A{number}" s="1"/></row>' for number in range(2, 1_048_577)
    )
    yield Trap(
        "X10",
        "a million trailing styled rows",
        [sheet("trailing", '<row r="1"><c r="A1"><v>1</v></c></row>' + trailing, {"A1": 1}, style=styles([0, 14]))],
    )
    yield Trap(
        "X11",
        "styled empty cells",
        [
            sheet(
                "styled",
                '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1"><v>1</v></c></row>',
                {"C1": 1},
                style=styles([0, 14]),
            )
        ],
    )


def _texts():
    yield Trap(
        "X12",
        't="s" with an empty v',
        [
            sheet(
                "empty",
                row_of('<c r="A1" t="s"><v/></c>', '<c r="B1" t="s"><v></v></c>', '<c r="C1" t="s"><v>0</v></c>'),
                {"C1": "甲"},
                shared="<si><t>甲</t></si>",
            )
        ],
    )
    yield Trap(
        "X13",
        "shared string index out of range",
        [
            sheet(
                "range",
                row_of('<c r="A1" t="s"><v>9</v></c>', '<c r="B1" t="s"><v>-1</v></c>', '<c r="C1" t="s"><v>0</v></c>'),
                {"C1": "甲"},
                shared="<si><t>甲</t></si>",
                notes=[("sharedStringOutOfRange", "表", "A1", "9"), ("sharedStringOutOfRange", "表", "B1", "-1")],
            )
        ],
    )
    runs = "<is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is>"
    yield Trap(
        "X14",
        "inlineStr with runs, with a v, empty",
        [
            sheet(
                "inline",
                row_of(
                    f'<c r="A1" t="inlineStr">{runs}</c>',
                    f'<c r="B1" t="inlineStr"><v>0</v>{runs}</c>',
                    f'<c r="C1" t="inlineStr">{runs}<v>0</v></c>',
                    '<c r="D1" t="inlineStr"><is/></c>',
                    '<c r="E1" t="inlineStr"><is/><v>5</v></c>',
                    '<c r="F1" t="inlineStr"><is><t/></is></c>',
                ),
                {"A1": "甲乙", "B1": "甲乙", "C1": "甲乙"},
                shared="<si><t>错</t></si>",
            )
        ],
    )
    yield Trap(
        "X15",
        "plain text followed by runs",
        [
            sheet(
                "mixed",
                row_of('<c r="A1" t="s"><v>0</v></c>'),
                {"A1": "甲乙丙"},
                shared="<si><t>甲</t><r><t>乙</t></r><r><t>丙</t></r></si>",
            )
        ],
    )
    phonetic = '<rPh sb="0" eb="1"><t>yunnan</t></rPh><phoneticPr fontId="1"/>'
    yield Trap(
        "X16",
        "phonetic runs",
        [
            sheet(
                "phonetic",
                row_of('<c r="A1" t="s"><v>0</v></c>', f'<c r="B1" t="inlineStr"><is><t>云南</t>{phonetic}</is></c>'),
                {"A1": "云南", "B1": "云南"},
                shared=f"<si><t>云南</t>{phonetic}</si>",
            )
        ],
    )
    blanks = [
        "<t> 甲 \n</t>",
        '<t xml:space="preserve"> 甲 </t>',
        "<t>　甲　</t>",
        "<t>甲 乙</t>",
        "<r><t>甲 </t></r><r><t>乙</t></r>",
    ]
    want = ["甲", " 甲 ", "　甲　", "甲 乙", "甲乙"]
    yield Trap(
        "X17",
        "outer blanks without preserve",
        [
            sheet(
                "blanks",
                shared_row(*range(5)),
                dict(zip(("A1", "B1", "C1", "D1", "E1"), want)),
                shared="".join(f"<si>{text}</si>" for text in blanks),
            )
        ],
    )
    escapes = {
        "a_x000D_b": "a\rb",
        "_x005F_x000D_": "_x000D_",
        "_x000d_": "\r",
        "_x00D_": "_x00D_",
        "_x4E2D_国": "中国",
        "_x000D": "_x000D",
        "_X000D_": "_X000D_",
        "__x0041__": "_A_",
    }
    cells = [
        f'<c r="A{row}" t="s"><v>{row - 1}</v></c><c r="B{row}" t="inlineStr"><is><t>{text}</t></is></c>'
        f'<c r="C{row}" t="str"><v>{text}</v></c>'
        for row, text in enumerate(escapes, 1)
    ]
    yield Trap(
        "X18",
        "_xHHHH_ escapes",
        [
            sheet(
                "escapes",
                "".join(f'<row r="{row}">{cell}</row>' for row, cell in enumerate(cells, 1)),
                {f"{column}{row}": text for row, text in enumerate(escapes.values(), 1) for column in "ABC"},
                shared="".join(f"<si><t>{text}</t></si>" for text in escapes),
            )
        ],
    )


def _shared_strings():
    yield Trap(
        "X19",
        "empty shared strings count",
        [
            sheet(
                "empty",
                shared_row(0, 1, 2, 3),
                {"C1": "甲", "D1": "乙"},
                shared="<si/><si><t/></si><si><t>甲</t></si><si><t>乙</t></si>",
            )
        ],
    )
    yield Trap(
        "X20",
        "duplicate shared strings",
        [
            sheet(
                "twice",
                shared_row(0, 1, 2, 3),
                {"A1": "甲", "B1": "甲", "C1": "乙", "D1": "甲"},
                shared="<si><t>甲</t></si><si><t>甲</t></si><si><t>乙</t></si><si><t>甲</t></si>",
            )
        ],
    )
    counts = [
        "",
        ' count="0" uniqueCount="0"',
        ' count="4000000000" uniqueCount="4000000000"',
        ' count="-1" uniqueCount="x"',
    ]
    yield Trap(
        "X21",
        "string counts absent or lying",
        [
            sheet(
                f"count{index}",
                shared_row(0, 1),
                {"A1": "甲", "B1": "乙"},
                shared=f'{opc.DECLARATION}<sst xmlns="{MAIN}"{count}><si><t>甲</t></si><si><t>乙</t></si></sst>',
            )
            for index, count in enumerate(counts)
        ],
    )
    listed = workbook(row_of('<c r="A1"><v>1</v></c>', '<c r="B1" t="inlineStr"><is><t>甲</t></is></c>'), shared="")
    del listed.parts["xl/sharedStrings.xml"]
    yield Trap(
        "X22",
        "no shared strings part, listed or not",
        [
            sheet("none", row_of('<c r="A1"><v>1</v></c>'), {"A1": 1}),
            Cells("listed.xlsx", listed.bytes(), {"A1": 1, "B1": "甲"}),
        ],
    )
