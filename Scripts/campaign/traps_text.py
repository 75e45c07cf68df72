"""C: delimited text."""

import opc
from sheets import letters
from trap_cases import Cells, Refusal, Trap
from traps_package import ROWS, WANT

TABLE = "编号,名称,数量\r\nA-1,水泥,12\r\nA-2,钢筋,7\r\n"


def _csv(name, text, rows, *, codec="utf-8", notes=None):
    """`rows` are lists of texts from A1 on; blanks are no cells."""
    data = text if isinstance(text, bytes) else text.encode(codec)
    want = {
        f"{'ABCDEFGHIJ'[column]}{row}": value
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values)
        if value
    }
    return Cells(f"{name}.csv", data, want, notes=notes and _notes(name, *notes), sheet=name)


def _notes(sheet, encoding, delimiter, *more):
    more = [(kind, sheet, place, detail) for kind, place, detail in more]
    of_encoding = [note for note in more if note[0] in ("undecodableBytes", "doubtfulEncoding")]
    rest = [note for note in more if note not in of_encoding]
    return [("encoding", sheet, "", encoding), *of_encoding, ("delimiter", sheet, "", delimiter), *rest]


def _split(text, delimiter=","):
    return [line.split(delimiter) for line in text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")]


def traps():
    yield from _encodings()
    yield from _shapes()
    yield from _quotes()
    yield from _values()


def _encodings():
    rows = _split(TABLE)
    yield Trap("C1", "UTF-8 BOM", [_csv("bom", TABLE, rows, codec="utf-8-sig", notes=("UTF-8", ","))])
    tabs = TABLE.replace(",", "\t")
    wide = [
        ("utf16le-bom", b"\xff\xfe" + tabs.encode("utf-16-le"), "UTF-16LE"),
        ("utf16le", tabs.encode("utf-16-le"), "UTF-16LE"),
        ("utf16be-bom", b"\xfe\xff" + tabs.encode("utf-16-be"), "UTF-16BE"),
        ("utf16be", tabs.encode("utf-16-be"), "UTF-16BE"),
        ("utf32le-bom", b"\xff\xfe\0\0" + tabs.encode("utf-32-le"), "UTF-32LE"),
        ("utf32be-bom", b"\0\0\xfe\xff" + tabs.encode("utf-32-be"), "UTF-32BE"),
        ("utf32le", tabs.encode("utf-32-le"), "UTF-32LE"),
        ("utf32be", tabs.encode("utf-32-be"), "UTF-32BE"),
    ]
    yield Trap(
        "C2",
        "UTF-16 and UTF-32, marked or not",
        [_csv(name, data, rows, notes=(encoding, "\\t")) for name, data, encoding in wide],
    )
    four = "编号,名称\n1,𠀀㐀\n2,水泥\n"
    yield Trap(
        "C3",
        "GBK and GB18030 without a mark",
        [
            _csv("gbk", TABLE, rows, codec="gbk", notes=("GB18030", ",")),
            # Other encodings pass for GB18030; what comes out is doubted. Bytes of none are said to be so.
            _csv(
                "big5",
                table := "編號,名稱,數量\r\nA-1,水泥產品,12\r\nA-2,鋼筋,7\r\n",
                _split(table.encode("big5").decode("gb18030")),
                codec="big5",
                notes=("GB18030", ",", ("doubtfulEncoding", "", "GB18030")),
            ),
            _csv(
                "cp1252",
                "a,caf\u00e9\n1,2\n",
                _split("a,caf\ufffd\n1,2\n"),
                codec="cp1252",
                notes=("GB18030", ",", ("undecodableBytes", "", "1 处，首处在字节 5")),
            ),
            _csv("gb18030", four, _split(four), codec="gb18030", notes=("GB18030", ",")),
        ],
    )


def _shapes():
    table = "甲;乙\r\n1,5;2\r\n"
    yield Trap(
        "C5",
        "a sep= line",
        [
            _csv("sep", "sep=;\r\n" + table, _split(table, ";"), notes=("UTF-8", ";")),
            _csv("tab", "sep=\\t\r\na\tb\r\n", [["a", "b"]], notes=("UTF-8", "\\t")),
            _csv("quoted", '"sep=|"\na|b\n', [["a", "b"]], notes=("UTF-8", "|")),
        ],
    )
    title = "关于2025年监督抽查；结果；如下：\r\n" + TABLE + "合计,,19\r\n"
    yield Trap(
        "C6",
        "a title line, an encoding's name, totals",
        [
            _csv("title", title, _split(title), notes=("UTF-8", ",", ("raggedRecord", "A1", "1 列，多数为 3 列"))),
            _csv("name", "utf-8\r\n" + TABLE, _split("utf-8\r\n" + TABLE)),
        ],
    )
    fooled = '甲,乙\n"a;b;c","d\te\tf"\n"g;h;i","j\tk\tl"\n"m;n;o",p\n'
    yield Trap(
        "C7",
        "tabs and semicolons in quoted text",
        [
            _csv(
                "fooled",
                fooled,
                [["甲", "乙"], ["a;b;c", "d\te\tf"], ["g;h;i", "j\tk\tl"], ["m;n;o", "p"]],
                notes=("UTF-8", ","),
            )
        ],
    )
    yield Trap(
        "C11",
        "CR alone, mixed line ends",
        [
            _csv("mac", "a,b\r1,2\r3,4\r", [["a", "b"], ["1", "2"], ["3", "4"]]),
            _csv("mixed", "a,b\r\n1,2\r3,4\n5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
        ],
    )
    yield Trap(
        "C13",
        "ragged rows",
        [
            _csv(
                "ragged",
                "a,b,c\n1,2\n1,2,3,4\n5,6,7,\n8,9,10\n11,12,13\n14,15,16\n",
                [
                    ["a", "b", "c"],
                    ["1", "2"],
                    ["1", "2", "3", "4"],
                    ["5", "6", "7"],
                    ["8", "9", "10"],
                    ["11", "12", "13"],
                    ["14", "15", "16"],
                ],
                notes=(
                    "UTF-8",
                    ",",
                    ("raggedRecord", "A2", "2 列，多数为 3 列"),
                    ("raggedRecord", "A3", "4 列，多数为 3 列"),
                    ("raggedRecord", "A4", "4 列，多数为 3 列"),
                ),
            )
        ],
    )
    yield Trap(
        "C14",
        "NUL bytes",
        [
            _csv(
                "nul",
                "a,b\n1\0,2\n3,\0\0\n",
                [["a", "b"], ["1", "2"], ["3"]],
                notes=("UTF-8", ",", ("droppedNUL", "A2", ""), ("droppedNUL", "B3", "")),
            )
        ],
    )
    yield Trap(
        "C20", "lines that start with #", [_csv("hash", "#a,b\n#1,2\n3,4\n", [["#a", "b"], ["#1", "2"], ["3", "4"]])]
    )
    page = "<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>"
    yield Trap(
        "C21",
        "HTML or XLSX named .csv",
        [
            Refusal("page.csv", page.encode(), "RDR-004", ("网页（HTML）",)),
            Cells("book.csv", opc.workbook(ROWS).bytes(), WANT),
        ],
    )
    long = ["甲" * 700_000, "x" * 3_000_000]
    yield Trap(
        "C24",
        "very long fields and rows",
        [
            _csv("field", f'a,b\n{long[0]},{long[1]}\n"{long[0]}\n",2\n', [["a", "b"], long, [long[0] + "\n", "2"]]),
            _wide("row", 16_384),
        ],
    )


def _wide(name, count):
    fields = [f"f{number}" for number in range(count)]
    want = {f"{letters(column)}{row}": text for row in (1, 2) for column, text in enumerate(fields)}
    return Cells(f"{name}.csv", ((",".join(fields) + "\n") * 2).encode(), want, sheet=name)


def _quotes():
    yield Trap(
        "C8",
        "a quote in the middle of a field",
        [_csv("middle", 'WT-26"-K,5"\nb,"x"\n', [['WT-26"-K', '5"'], ["b", "x"]], notes=("UTF-8", ","))],
    )
    yield Trap(
        "C9",
        "text behind a closing quote",
        [
            _csv(
                "behind",
                'a,b\n"Hip" by Huey,2\n',
                [["a", "b"], ["Hip by Huey", "2"]],
                notes=("UTF-8", ",", ("irregularQuote", "A2", "右引号后还有文字")),
            )
        ],
    )
    lines = "".join(f"{number},{number}\n" for number in range(4, 40))
    yield Trap(
        "C10",
        "a quote that never closes",
        [
            _csv(
                "open",
                f'a,b\n1,"2\n3,3\n{lines}',
                [["a", "b"], ["1", '"2'], ["3", "3"], *_split(lines)],
                notes=("UTF-8", ",", ("irregularQuote", "B2", "引号没有结束，按普通字符读取")),
            )
        ],
    )
    yield Trap(
        "C12",
        "line ends and delimiters in quotes",
        [
            _csv(
                "inside",
                'a,b\r\n"1\r\n2","x,y"\r\n"说""好""",z\r\n',
                [["a", "b"], ["1\r\n2", "x,y"], ['说"好"', "z"]],
                notes=("UTF-8", ","),
            )
        ],
    )
    escaped = 'id,text,n\n1,"say \\"hi, you\\", he said",5\n2,"C:\\\\temp\\\\",6\n3,"plain",7\n'
    yield Trap(
        "C18",
        "backslash escapes, or doubling",
        [
            _csv(
                "backslash",
                escaped,
                [
                    ["id", "text", "n"],
                    ["1", 'say "hi, you", he said', "5"],
                    ["2", "C:\\temp\\", "6"],
                    ["3", "plain", "7"],
                ],
                notes=("UTF-8", ",", ("backslashEscapes", "", "")),
            ),
            _csv(
                "late",
                "a,b\n" + "1,2\n" * 400 + '3,"4 \\"5,6\\" 7"\n',
                [["a", "b"], *[["1", "2"]] * 400, ["3", '4 "5,6" 7']],
                notes=("UTF-8", ",", ("backslashEscapes", "", "")),
            ),
            _csv(
                "doubling",
                'id,path\n1,"C:\\temp\\"\n2,"a ""b"" \\""c"\n3,"\\"\n',
                [["id", "path"], ["1", "C:\\temp\\"], ["2", 'a "b" \\"c'], ["3", "\\"]],
                notes=("UTF-8", ","),
            ),
            _csv(
                "semicolon",
                'a;b\n"x \\"y;z\\" w";1\n"q";2\n',
                [["a", "b"], ['x "y;z" w', "1"], ["q", "2"]],
                notes=("UTF-8", ";", ("backslashEscapes", "", "")),
            ),
        ],
    )


def _values():
    codes = "编号,报告编号\n00123,530123456789012345\n1E05,20231E3\n007,123456789012345678\n"
    yield Trap("C15", "leading zeros, 18 digits, E in codes", [_csv("codes", codes, _split(codes))])
    mangled = "编号,报告编号\n1,1.23457E+11\n2,530123456789012000\n"
    yield Trap("C16", "ids that Excel has mangled", [_csv("mangled", mangled, _split(mangled))])
    local = 'a;b;c;d\n1.234,56;12,5%;(3,5);¥ 1 200\n1,5;-3;2;"1;2"\n'
    yield Trap(
        "C17",
        "decimal comma, thousands, currency, percent",
        [
            _csv(
                "local",
                local,
                [["a", "b", "c", "d"], ["1.234,56", "12,5%", "(3,5)", "¥ 1 200"], ["1,5", "-3", "2", "1;2"]],
                notes=("UTF-8", ";"),
            )
        ],
    )
    truths = "a,b,c\nTRUE,真,是\nY,0,1\n"
    yield Trap("C19", "words for true and false", [_csv("truths", truths, _split(truths))])
    headers = "名称,名称,,名称 ,多\n1,2,3,4,5\n"
    yield Trap("C22", "duplicate and empty headers", [_csv("headers", headers, _split(headers))])
