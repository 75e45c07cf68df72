"""ZIP archives and SpreadsheetML packages byte by byte, so that a fixture may be wrong in any place."""

import struct
import zlib
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SHEET_TYPES = {"worksheet": "worksheet", "chartsheet": "chartsheet", "dialogsheet": "dialogsheet"}


@dataclass
class Entry:
    """One entry of an archive; what is `None` is as it should be."""

    name: str | bytes
    data: bytes
    stored: bool = False
    checksum: int | None = None  # CRC-32 that both headers claim
    claimed: int | None = None  # bytes after inflating that both headers claim
    descriptor: bytes | None = None  # set: bit 3, and these bytes behind the data; see `descriptor()`
    local_sizes: tuple | None = None  # (checksum, compressed, inflated) of the local header alone
    zip64: bool = False  # sizes and offset stand in the ZIP64 field


def descriptor(data, *, stored=False, is_long=False):
    """The data descriptor of some content: 16 bytes, or the 24 bytes of ZIP64."""
    packed = data if stored else deflated(data)
    return struct.pack("<IIQQ" if is_long else "<IIII", 0x08074B50, zlib.crc32(data), len(packed), len(data))


def deflated(data):
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    return engine.compress(data) + engine.flush()


def archive(entries, *, comment=b"", zip64_end=False):
    """Bytes of a ZIP archive of entries, or of (name, bytes) pairs."""
    body, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        entry = entry if isinstance(entry, Entry) else Entry(*entry)
        name = entry.name if isinstance(entry.name, bytes) else entry.name.encode()
        packed = entry.data if entry.stored else deflated(entry.data)
        checksum = zlib.crc32(entry.data) if entry.checksum is None else entry.checksum
        claimed = len(entry.data) if entry.claimed is None else entry.claimed
        flags = 0x800 | (8 if entry.descriptor is not None else 0)
        method = 0 if entry.stored else 8
        fixed = struct.pack("<HHHHH", 45 if entry.zip64 else 20, flags, method, 0, 0x21)
        sizes = (checksum, len(packed), claimed)
        local = entry.local_sizes or ((0, 0, 0) if entry.descriptor is not None else sizes)
        extra, central, offset = b"", sizes, len(body)
        if entry.zip64:
            local_extra = struct.pack("<HHQQ", 1, 16, claimed, len(packed))
            extra = struct.pack("<HHQQQ", 1, 24, claimed, len(packed), offset)
            local, central, offset = ((checksum, 0xFFFFFFFF, 0xFFFFFFFF),) * 2 + (0xFFFFFFFF,)
        else:
            local_extra = b""
        body += b"PK\3\4" + fixed + struct.pack("<IIIHH", *local, len(name), len(local_extra)) + name + local_extra
        body += packed + (entry.descriptor or b"")
        directory += b"PK\1\2" + struct.pack("<H", 45) + fixed + struct.pack("<IIIHH", *central, len(name), len(extra))
        directory += struct.pack("<HHHII", 0, 0, 0, 0o644 << 16, offset) + name + extra
        count += 1
    start = len(body)
    end = b""
    if zip64_end or count > 0xFFFF:
        end += b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, len(directory), start)
        end += b"PK\6\7" + struct.pack("<IQI", 0, start + len(directory), 1)
        end += b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, len(comment))
    else:
        end += b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), start, len(comment))
    return bytes(body + directory + end + comment)


@dataclass
class SheetPart:
    """One `sheet` of a workbook and its part."""

    name: str
    rows: str = ""  # what stands in `sheetData`
    before: str = ""
    after: str = ""
    kind: str = "worksheet"
    state: str = ""
    attributes: str = ""  # more attributes of the root, namespaces for example


@dataclass
class Package:
    """The parts of a workbook by name; tests change them before `bytes()`."""

    parts: dict = field(default_factory=dict)

    def bytes(self, **options):
        return archive(list(self.parts.items()), **options)

    def set(self, name, text):
        self.parts[name] = text if isinstance(text, bytes) else text.encode()

    def replace(self, name, old, new):
        text = self.parts[name].decode()
        if old not in text:
            raise ValueError(f"{name} has no {old!r}")
        self.set(name, text.replace(old, new))

    def rename(self, name, other):
        self.parts = {other if key == name else key: data for key, data in self.parts.items()}


def relationships(targets, office=OFFICE):
    """A `.rels` part of (id, last word of the type, target)."""
    lines = "".join(
        f'<Relationship Id="{id_}" Type="{kind if ":" in kind else f"{office}/{kind}"}" Target="{target}"/>'
        for id_, kind, target in targets
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(overrides):
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{lines}</Types>"
    )


def styles(ids, codes=None, *, raw_xfs=None):
    """A stylesheet whose cell formats have these numbers; `codes` are formats that the file defines, by number."""
    defined = "".join(
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in (codes or {}).items()
    )
    count = len(codes or {})
    formats = (
        raw_xfs
        if raw_xfs is not None
        else "".join(
            f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
            for number in ids
        )
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}">'
        + (f'<numFmts count="{count}">{defined}</numFmts>' if count else "")
        + '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
        '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">'
        f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>{formats}</cellXfs></styleSheet>'
    )


def workbook(
    rows="",
    *,
    sheets=None,
    shared=None,
    style=None,
    properties="",
    before="",
    after="",
    attributes="",
    main=MAIN,
    office=OFFICE,
):
    """A package with one sheet 「表」 of `rows`, or with `sheets`; `shared` is what stands in `sst`."""
    sheets = sheets or [SheetPart("表", rows, before, after, attributes=attributes)]
    package = Package()
    targets, overrides, listed = [], [("/xl/workbook.xml", WORKBOOK_TYPE)], ""
    for number, sheet in enumerate(sheets, 1):
        folder = f"{sheet.kind}s" if sheet.kind != "xlMacrosheet" else "macrosheets"
        part = f"{folder}/sheet{number}.xml"
        targets.append((f"rId{number}", sheet.kind, part))
        kind = _SHEET_TYPES.get(sheet.kind, "worksheet")
        overrides.append((f"/xl/{part}", f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"))
        state = f' state="{sheet.state}"' if sheet.state else ""
        listed += f'<sheet name={quoteattr(sheet.name)} sheetId="{number}"{state} r:id="rId{number}"/>'
    for kind, content in (("sharedStrings", shared), ("styles", style)):
        if content is not None:
            targets.append((f"rId{len(targets) + 1}", kind, f"{kind}.xml"))
            overrides.append(
                (f"/xl/{kind}.xml", f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml")
            )
    package.set("[Content_Types].xml", content_types(overrides))
    package.set("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")], office))
    package.set(
        "xl/workbook.xml",
        f'{DECLARATION}<workbook xmlns="{main}" xmlns:r="{office}">{properties}'
        f"<sheets>{listed}</sheets></workbook>",
    )
    package.set("xl/_rels/workbook.xml.rels", relationships(targets, office))
    for (_, kind, target), sheet in zip(targets, sheets):
        root = kind if kind != "xlMacrosheet" else "worksheet"
        data = f"<sheetData>{sheet.rows}</sheetData>" if kind in ("worksheet", "xlMacrosheet") else ""
        package.set(
            f"xl/{target}",
            f'{DECLARATION}<{root} xmlns="{main}"{sheet.attributes}>{sheet.before}{data}' f"{sheet.after}</{root}>",
        )
    if shared is not None:
        package.set(
            "xl/sharedStrings.xml",
            shared if shared.startswith("<?xml") else f'{DECLARATION}<sst xmlns="{main}">{shared}</sst>',
        )
    if style is not None:
        package.set("xl/styles.xml", style)
    return package
