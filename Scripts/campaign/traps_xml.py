"""M: how XML may be written, or may not."""

import opc
from opc import DECLARATION, MAIN, SheetPart, styles, workbook
from trap_cases import Cells, Day, Refusal, Trap

SHEET = "xl/worksheets/sheet1.xml"
ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>'
WANT = {"A1": "甲", "B1": 7}


def _text(content, name="text.xlsx", want=None, **options):
    """One cell with an inline text, and the same text shared."""
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{content}</t></is></c><c r="B1" t="s"><v>0</v></c></row>'
    return Cells(name, workbook(rows, shared=f"<si><t>{content}</t></si>").bytes(), {"A1": want, "B1": want}, **options)


def _plain():
    return workbook(ROWS, shared="<si><t>甲</t></si>", style=styles([0]))


def traps():
    yield Trap("M1", "prefixed elements", [_prefixed()])
    yield Trap("M2", "relationship id under another prefix", [_other_prefix()])
    yield Trap("M3", "strict namespaces", [_strict()])
    yield Trap("M4", "UTF-16 parts", list(_utf16()))
    yield Trap(
        "M5", "UTF-8 BOM in parts", [Cells("bom.xlsx", _recoded(lambda text: b"\xef\xbb\xbf" + text.encode()), WANT)]
    )
    yield Trap("M6", "DTD, entities, billion laughs", list(_document_types()))
    yield Trap("M7", "CDATA in a text", [_text("甲<![CDATA[<b>&amp;]]>乙", want="甲<b>&amp;乙")])
    yield Trap(
        "M8",
        "CR LF inside a text",
        [_text("甲\r\n乙\r丙", want="甲\n乙\n丙"), _text("甲_x000D_\n乙", "kept.xlsx", "甲\r\n乙")],
    )
    yield Trap("M9", "white space in tags, quotes, any order", [_loose()])
    yield Trap("M10", "self-closed elements", list(_self_closed()))
    yield Trap("M11", "AlternateContent, extLst, unknown elements", [_unknown()])
    yield Trap("M12", "escapes in attributes", [_escaped()])
    yield Trap("M13", "beyond the BMP, lone surrogates", list(_surrogates()))
    yield Trap("M14", "a sheet part that is cut off", list(_cut()))


def _prefixed():
    shared = f'{DECLARATION}<ns:sst xmlns:ns="{MAIN}"><ns:si><ns:t>甲</ns:t></ns:si></ns:sst>'
    package = workbook(ROWS, shared=shared)
    package.set(
        SHEET,
        f'{DECLARATION}<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v>'
        '</x:c><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    )
    package.set(
        "xl/workbook.xml",
        f'{DECLARATION}<x:workbook xmlns:x="{MAIN}" xmlns:r="{opc.OFFICE}"><x:sheets><x:sheet '
        'name="表" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
    )
    return Cells("prefixed.xlsx", package.bytes(), WANT)


def _other_prefix():
    package = _plain()
    package.replace("xl/workbook.xml", "xmlns:r=", "xmlns:ns1=")
    package.replace("xl/workbook.xml", "r:id=", "ns1:id=")
    return Cells("prefix.xlsx", package.bytes(), WANT)


def _strict():
    package = workbook(
        ROWS,
        shared=f'{DECLARATION}<sst xmlns="{opc.STRICT_MAIN}"><si><t>甲</t></si></sst>',
        main=opc.STRICT_MAIN,
        office=opc.STRICT_OFFICE,
    )
    return Cells("strict.xlsx", package.bytes(), WANT)


def _recoded(encode):
    package = _plain()
    for name, data in package.parts.items():
        package.set(name, encode(data.decode()))
    return package.bytes()


def _utf16():
    for name, codec, mark in (
        ("little-mark.xlsx", "utf-16-le", b"\xff\xfe"),
        ("big-mark.xlsx", "utf-16-be", b"\xfe\xff"),
        ("little.xlsx", "utf-16-le", b""),
        ("big.xlsx", "utf-16-be", b""),
    ):
        yield Cells(name, _recoded(lambda text: mark + text.replace("UTF-8", "UTF-16").encode(codec)), WANT)


def _document_types():
    def refused(name, declaration, value):
        package = workbook()
        package.set(
            SHEET,
            f'{DECLARATION}<!DOCTYPE worksheet [{declaration}]><worksheet xmlns="{MAIN}"><sheetData><row r="1">'
            f'<c r="A1" t="inlineStr"><is><t>{value}</t></is></c></row></sheetData></worksheet>',
        )
        return Refusal(name, package.bytes(), "XLS-007", ("sheet1.xml", "DTD"))

    yield refused("internal.xlsx", '<!ENTITY a "乙">', "甲&a;")
    laughs = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{step} "{f"&l{step - 1};" * 10}">' for step in range(1, 10))
    yield refused("laughs.xlsx", laughs, "&l9;")
    yield refused("external.xlsx", '<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;")


def _loose():
    package = workbook()
    package.set(
        SHEET,
        f"<?xml version='1.0'?>\n<worksheet\n\txmlns = '{MAIN}' ><sheetData\n><row\n spans='1:2'\n r='1' >"
        "<c t = 'str'\n s='0'  r = 'A1'\t><v >甲</v\n></c ><c\nr='B1'\n><v>7</v></c></row ></sheetData >"
        "<!-- > --></worksheet >\n",
    )
    return Cells("loose.xlsx", package.bytes(), WANT)


def _self_closed():
    yield Cells(
        "cells.xlsx",
        workbook(
            '<row r="1"/><row r="2"><c r="A2"/><c r="B2"><v/></c><c r="C2" t="s"><v/></c>'
            '<c r="D2"><v>4</v></c></row><row/>',
            shared="<si/>",
        ).bytes(),
        {"D2": 4},
    )
    package = workbook()
    package.replace(SHEET, "<sheetData></sheetData>", "<sheetData/>")
    yield Cells("sheet.xlsx", package.bytes(), {})


def _unknown():
    other = '<mc:AlternateContent><mc:Choice Requires="x14ac"><row r="1"><c r="A1"><v>99</v></c></row></mc:Choice></mc:AlternateContent>'
    inner = '<mc:AlternateContent><mc:Choice Requires="x14ac"><c r="B1"><v>98</v></c></mc:Choice></mc:AlternateContent>'
    extension = '<extLst><ext uri="{1}"><v>97</v><t>96</t></ext></extLst>'
    rows = (
        f'{other}<row r="1"><c r="A1" t="s"><v>0</v>{extension}</c>{inner}<c r="B1"><z:odd xmlns:z="z"><z:v>95</z:v></z:odd>'
        f"<v>7</v></c>{extension}</row>{other}"
    )
    package = workbook(
        rows,
        shared=f"<si><t>甲</t>{extension}</si>{extension}",
        after=extension,
        attributes=' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
    )
    sheet = styles([0, 14])
    package.set(
        "xl/styles.xml",
        sheet.replace(
            "<cellXfs>",
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
            'markup-compatibility/2006"><mc:Choice Requires="x"><cellXfs><xf numFmtId="14"/></cellXfs></mc:Choice>'
            "</mc:AlternateContent><cellXfs>",
        ),
    )
    package.replace(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{opc.OFFICE}/styles" Target="styles.xml"/></Relationships>',
    )
    package.replace(
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    )
    return Cells("unknown.xlsx", package.bytes(), WANT)


def _escaped():
    rows = '<row r="1"><c r="A1" s="1"><v>45717</v></c></row>'
    name = "检&测<\"'>"
    package = workbook(sheets=[SheetPart(name, rows)], style=styles([0, 164], {164: 'yyyy"年"m"月"'}))
    return Cells("escaped.xlsx", package.bytes(), {name: {"A1": Day("2025-03-01", 45717)}})


def _surrogates():
    yield _text("𠮷&#x20BB7;_xD842__xDFB7_", "pairs.xlsx", "𠮷𠮷𠮷")
    yield _text("甲_xD83D_乙_xDE00_", "lone.xlsx", "甲\ufffd乙\ufffd")


def _cut():
    rows = "".join(f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>' for number in range(1, 500))
    package = workbook(rows)
    whole = package.parts[SHEET].decode()
    for name, end in (
        ("row.xlsx", whole.index('<c r="A300"')),
        ("tag.xlsx", whole.index('A300"') + 2),
        ("end.xlsx", whole.index("</sheetData>")),
    ):
        package.set(SHEET, whole[:end])
        yield Refusal(
            name,
            package.bytes(),
            "XLS-006",
            ("sheet1.xml", "字节"),
            peers="eof|unexpected end|no element|unclosed|token",
        )
