"""Z: what containers do, ZIP and CFB."""

import zlib

import opc
from binary_workbook import binary_workbook
from compound import compound_file
from opc import Entry, SheetPart, descriptor, workbook
from sheets import Sheet
from trap_cases import Cells, Refusal, Trap

ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>7</v></c></row>'
WANT = {"A1": "甲", "B1": 7}
VALUE = '<row r="1"><c r="A1"><v>{}</v></c></row>'
SHEET = "xl/worksheets/sheet1.xml"
DRAWING = "xl/drawings/drawing1.xml"


def traps():
    yield Trap(
        "Z1", "backslashes in entry names", [_entries(lambda entry: Entry(entry.name.replace("/", "\\"), entry.data))]
    )
    yield Trap("Z2", "part names differ by case", _case())
    yield Trap("Z3", "two entries equal but for case", [_twice("xl/Worksheets/Sheet1.xml", {"A1": 1}, {"A1": 2})])
    yield Trap("Z4", "the same entry name twice", [_twice(SHEET, {"A1": 2}, {"A1": 1})])
    yield Trap("Z5", "absolute targets", [_absolute()])
    yield Trap("Z6", "no xl folder, workbook elsewhere", _elsewhere())
    yield Trap("Z7", "sheet without relationship or part", _dangling())
    yield Trap("Z8", "sizes in a data descriptor", [_described("bit3.xlsx"), _described("long.xlsx", is_long=True)])
    yield Trap("Z9", "bit 3 and lying local sizes, signatures inside", _odd_descriptors())
    yield Trap("Z10", "declared size smaller or larger", _lying())
    yield Trap("Z11", "wrong CRC in a part nobody needs", [_damaged_drawing()])
    yield Trap("Z12", "ZIP64", _zip64())
    yield Trap("Z13", "ZIP bomb, too many entries", _bombs())
    yield Trap("Z14", "comment, trailing bytes, cut directory", _ends())
    yield Trap(
        "Z15",
        "encrypted .xlsx is a CFB",
        [
            Refusal(
                "encrypted.xlsx",
                compound_file([("EncryptionInfo", b"\4\0\4\0"), ("EncryptedPackage", bytes(64))]),
                "RDR-003",
                ("密码",),
                peers="password|encrypt",
            )
        ],
    )
    yield Trap("Z16", ".xls renamed .xlsx", [Cells("renamed.xlsx", compound_file([("Workbook", _binary())]), WANT)])
    yield Trap("Z17", "HTML, XML 2003 or text named .xls", _disguised())
    yield Trap("Z18", ".xlsb, .ods, .numbers named .xlsx", _others())
    yield Trap("Z20", "non-zero class id in the CFB root", [_class_id()])
    yield Trap("Z21", "CFB loops, byte order, old encryption", _broken_compounds())


def _entries(change, name="package.xlsx", want=None, **options):
    entries = [change(Entry(part, data)) for part, data in workbook(ROWS).parts.items()]
    return Cells(name, opc.archive(entries), want or WANT, **options)


def _case():
    package = workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>', shared="<si><t>甲</t></si>"
    )
    package.rename("xl/sharedStrings.xml", "xl/SharedStrings.xml")
    yield Cells("shared.xlsx", package.bytes(), WANT)
    everything = workbook(ROWS)
    for part in list(everything.parts):
        everything.rename(part, part.upper())
    yield Cells("upper.xlsx", everything.bytes(), WANT)


def _twice(name, want, other):
    """Of entries with one name the last stands; of those equal but for case, the one spelt as asked for."""
    first = list(workbook(VALUE.format(1)).parts.items())
    second = workbook(VALUE.format(2)).parts[SHEET]
    data = opc.archive([*first, (name, second)])
    return Cells("twice.xlsx", data, want, notes=[("repeatedPart", "", "", name)], also=(other, Refusal("", b"", "")))


def _absolute():
    package = workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>', shared="<si><t>甲</t></si>"
    )
    package.replace("_rels/.rels", "xl/workbook.xml", "/xl/workbook.xml")
    package.replace("xl/_rels/workbook.xml.rels", "worksheets/", "/xl/worksheets/")
    package.replace("xl/_rels/workbook.xml.rels", '"sharedStrings.xml', '"/xl/sharedStrings.xml')
    return Cells("absolute.xlsx", package.bytes(), WANT)


def _elsewhere():
    flat = workbook(ROWS)
    for part in list(flat.parts):
        flat.rename(part, part.removeprefix("xl/"))
    flat.replace("[Content_Types].xml", "/xl/", "/")
    flat.replace("_rels/.rels", "xl/workbook.xml", "workbook.xml")
    yield Cells("no-xl.xlsx", flat.bytes(), WANT)
    second = _second()
    yield Cells("workbook2.xlsx", second.bytes(), WANT)
    # What `_rels/.rels` does not say, the content types do; an old workbook of the usual name may lie about.
    typed = _second()
    del typed.parts["_rels/.rels"]
    typed.set("xl/workbook.xml", workbook(VALUE.format(0)).parts["xl/workbook.xml"])
    typed.set("xl/_rels/workbook.xml.rels", opc.relationships([("rId1", "worksheet", "gone.xml")]))
    yield Cells("no-rels.xlsx", typed.bytes(), WANT)
    wrong = _second()
    wrong.replace("_rels/.rels", "book/data/workbook2.xml", "xl/gone.xml")
    yield Cells("wrong-rels.xlsx", wrong.bytes(), WANT)
    bare = workbook(ROWS)
    del bare.parts["_rels/.rels"], bare.parts["[Content_Types].xml"]
    yield Cells("default-name.xlsx", bare.bytes(), WANT)


def _second():
    """A workbook in `book/data/workbook2.xml`, with everything that belongs to it."""
    package = workbook(ROWS)
    for part in list(package.parts):
        package.rename(part, part.replace("xl/", "book/data/", 1).replace("workbook.xml", "workbook2.xml"))
    package.replace("[Content_Types].xml", "/xl/", "/book/data/")
    package.replace("[Content_Types].xml", "workbook.xml", "workbook2.xml")
    package.replace("_rels/.rels", "xl/workbook.xml", "book/data/workbook2.xml")
    return package


def _dangling():
    package = workbook(sheets=[SheetPart("表", ROWS), SheetPart("缺", ROWS)])
    del package.parts["xl/worksheets/sheet2.xml"]
    yield Cells("no-part.xlsx", package.bytes(), WANT, notes=[("missingSheetPart", "", "", "缺")])
    package = workbook(sheets=[SheetPart("无", ROWS), SheetPart("表", ROWS)])
    package.replace("xl/_rels/workbook.xml.rels", 'Id="rId1"', 'Id="rId9"')
    yield Cells("no-relationship.xlsx", package.bytes(), WANT, notes=[("missingSheetPart", "", "", "无")])


def _described(name, *, is_long=False):
    return _entries(
        lambda entry: Entry(entry.name, entry.data, descriptor=descriptor(entry.data, is_long=is_long)), name
    )


def _odd_descriptors():
    def non_zero(entry):
        wrong = (zlib.crc32(entry.data), 3, 5)
        return Entry(entry.name, entry.data, descriptor=descriptor(entry.data), local_sizes=wrong)

    yield _entries(non_zero, "local-sizes.xlsx")
    # Signatures of a descriptor, a header, a directory and its end lie inside of what is stored.
    bait = b"PK\7\10PK\3\4\24\0\10\0\0\0PK\1\2PK\5\6" + bytes(18)
    entries = [("docProps/thumbnail.bin", bait), *workbook(ROWS).parts.items()]
    stored = [Entry(name, data, stored=True, descriptor=descriptor(data, stored=True)) for name, data in entries]
    yield Cells("signatures.xlsx", opc.archive(stored), WANT)


def _lying():
    for name, claimed in (("smaller.xlsx", 10), ("larger.xlsx", 1 << 30)):
        yield _entries(
            lambda entry: Entry(entry.name, entry.data, claimed=claimed if entry.name == SHEET else None),
            name,
            also=(Refusal("", b"", "", peers="size|CRC"),),
        )
    yield Refusal(
        "wrong-crc.xlsx",
        _entries(lambda entry: Entry(entry.name, entry.data, checksum=1 if entry.name == SHEET else None)).data,
        "ZIP-005",
        ("sheet1.xml", "校验和"),
        peers="crc|checksum",
    )


def _damaged_drawing():
    package = workbook(ROWS, after='<drawing r:id="rId1"/>', attributes=f' xmlns:r="{opc.OFFICE}"')
    package.set(
        "xl/worksheets/_rels/sheet1.xml.rels", opc.relationships([("rId1", "drawing", "../drawings/drawing1.xml")])
    )
    package.replace(
        "[Content_Types].xml",
        "</Types>",
        f'<Override PartName="/{DRAWING}" ContentType="application/vnd.'
        'openxmlformats-officedocument.drawing+xml"/></Types>',
    )
    entries = [Entry(name, data) for name, data in package.parts.items()]
    drawing = b'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'
    return Cells("drawing.xlsx", opc.archive([*entries, Entry(DRAWING, drawing, checksum=1)]), WANT)


def _zip64():
    entries = [Entry(name, data, zip64=True) for name, data in workbook(ROWS).parts.items()]
    yield Cells("fields.xlsx", opc.archive(entries, zip64_end=True), WANT)
    yield Cells("end-only.xlsx", workbook(ROWS).bytes(zip64_end=True), WANT)


def _bombs():
    blanks = workbook(ROWS, before="<!--" + " " * (200 << 20) + "-->")
    yield Refusal("ratio.xlsx", blanks.bytes(), "ZIP-011", ("sheet1.xml", "400 倍"))
    many = [*workbook(ROWS).parts.items(), *((f"x/{number}", b"") for number in range(20_001))]
    yield Refusal("entries.xlsx", opc.archive(many), "ZIP-009", ("20006", "20000"))
    most = [*workbook(ROWS).parts.items(), *((f"x/{number}", b"") for number in range(66_000))]
    yield Refusal("entries-zip64.xlsx", opc.archive(most), "ZIP-009", ("66005", "20000"))


def _ends():
    whole = workbook(ROWS).bytes()
    yield Cells("comment.xlsx", workbook(ROWS).bytes(comment="2025年".encode() * 40), WANT)
    yield Cells("signature.xlsx", workbook(ROWS).bytes(comment=b"PK\5\6" + bytes(18) + b"!"), WANT)
    yield Cells("trailing.xlsx", whole + bytes(700), WANT)
    cut = whole[: whole.index(b"PK\1\2") + 60]
    yield Refusal("cut.xlsx", cut, "ZIP-002", ("不完整",), peers="EOCD|zip|central|end")
    yield Refusal("half.xlsx", whole[: len(whole) // 2], "ZIP-002", ("不完整",), peers="EOCD|zip|central|end")


def _binary():
    return binary_workbook(Sheet("表", {(0, 0): "甲", (0, 1): 7}))


def _disguised():
    html = "<html><head><meta charset='utf-8'></head><body><table><tr><td>甲</td></tr></table></body></html>"
    yield Refusal("page.xls", html.encode(), "RDR-004", ("网页（HTML）", "另存为"), peers="html")
    xml = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:'
        'office:spreadsheet"><Worksheet><Table><Row><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    yield Refusal("xml2003.xls", xml.encode(), "RDR-004", ("XML 表格 2003",), peers="2003|spreadsheetml")
    yield Cells(
        "text.xls", "甲\t7\r\n乙\t8\r\n".encode("gb18030"), {"A1": "甲", "B1": "7", "A2": "乙", "B2": "8"}, sheet="text"
    )


def _others():
    binary = workbook(ROWS)
    binary.replace("[Content_Types].xml", opc.WORKBOOK_TYPE, "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
    binary.replace("[Content_Types].xml", "workbook.xml", "workbook.bin")
    binary.replace("_rels/.rels", "workbook.xml", "workbook.bin")
    binary.rename("xl/workbook.xml", "xl/workbook.bin")
    yield Refusal("binary.xlsx", binary.bytes(), "RDR-004", (".xlsb",), peers="xlsb|binary")
    elsewhere = opc.Package(dict(binary.parts))
    elsewhere.rename("xl/workbook.bin", "book/main.bin")
    elsewhere.replace("[Content_Types].xml", "/xl/workbook.bin", "/book/main.bin")
    elsewhere.replace("_rels/.rels", "xl/workbook.bin", "book/main.bin")
    yield Refusal("binary-elsewhere.xlsx", elsewhere.bytes(), "RDR-004", (".xlsb",), peers="xlsb|binary")
    mimetype = Entry("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", stored=True)
    yield Refusal(
        "document.xlsx",
        opc.archive([mimetype, ("content.xml", b"<x/>")]),
        "RDR-004",
        (".ods",),
        peers="ods|opendocument",
    )
    yield Refusal(
        "numbers.xlsx",
        opc.archive([("Index/Document.iwa", b"\0"), ("Metadata/Properties.plist", b"x")]),
        "RDR-004",
        ("Numbers",),
        peers="numbers",
    )


def _class_id():
    data = bytearray(compound_file([("Workbook", _binary())]))
    # The directory is the third sector; 80 bytes into its first entry stands the class id.
    start = data.index("Root Entry".encode("utf-16-le")) + 80
    data[start : start + 16] = bytes.fromhex("2008020000000000C000000000000046")
    return Cells("class-id.xls", bytes(data), WANT)


def _broken_compounds():
    long = binary_workbook(Sheet("表", {(row, 0): f"第 {row} 行的文字" for row in range(400)}))
    loop = bytearray(compound_file([("Workbook", long)]))
    # The allocation table is the first sector; the stream's chain begins with its third entry.
    loop[512 + 6 * 4 : 512 + 7 * 4] = (4).to_bytes(4, "little")
    yield Refusal("loop.xls", bytes(loop), "ZIP-012", ("Workbook", "成了圈"))
    order = bytearray(compound_file([("Workbook", _binary())]))
    # The header as a big-endian machine would write it: five numbers of two bytes, then many of four.
    for start, width in (*((place, 2) for place in range(24, 34, 2)), *((place, 4) for place in range(40, 512, 4))):
        order[start : start + width] = order[start : start + width][::-1]
    yield Refusal("byte-order.xls", bytes(order), "ZIP-002", ("已损坏",))
    stream = _binary()
    # FILEPASS of the 40-bit encryption stands behind the workbook's BOF.
    first = 4 + int.from_bytes(stream[2:4], "little")
    password = stream[:first] + b"\x2f\0\x36\0" + b"\1\0\1\0\1\0" + bytes(48) + stream[first:]
    yield Refusal(
        "password.xls", compound_file([("Workbook", password)]), "RDR-003", ("密码",), peers="password|encrypt"
    )
