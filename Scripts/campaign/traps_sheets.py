"""X36 to X44: sheets, and what belongs to them."""

import opc
from opc import MAIN, SheetPart, styles, workbook
from trap_cases import Cells, Fault, Trap
from traps_cells import column, row_of, sheet


def traps():
    yield Trap(
        "X36",
        "merged cells",
        [
            sheet(
                "merged",
                '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" s="0"/></row><row r="2"><c r="A2" s="0"/></row>',
                {"A1": "甲"},
                after='<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
            )
        ],
    )
    value = '<row r="1"><c r="A1"><v>{}</v></c></row>'.format
    states = [
        SheetPart("见", value(1)),
        SheetPart("藏", value(2), state="hidden"),
        SheetPart("深藏", value(3), state="veryHidden"),
    ]
    hidden = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>'
    yield Trap(
        "X37",
        "hidden sheets, rows, columns",
        [
            Cells(
                "sheets.xlsx", workbook(sheets=states).bytes(), {"见": {"A1": 1}, "藏": {"A1": 2}, "深藏": {"A1": 3}}
            ),
            sheet(
                "rows",
                hidden,
                {"A1": 1, "A2": 2, "B2": 3},
                before='<cols><col min="2" max="2" width="0" hidden="1"/></cols>',
            ),
        ],
    )
    yield Trap("X38", "chart and dialog sheets among the others", [_other_kinds()])
    yield Trap("X39", "sheet order is that of the workbook", [_reordered()])
    names = ["'引号'\"", "octo#thorpe", "表😀", "三十一个字以上的工作表名称" * 3, "Data", "DATA", " 空 格 "]
    yield Trap(
        "X40",
        "odd sheet names",
        [
            Cells(
                "names.xlsx",
                workbook(sheets=[SheetPart(name, value(number)) for number, name in enumerate(names)]).bytes(),
                {name: {"A1": number} for number, name in enumerate(names)},
            )
        ],
    )
    yield Trap("X41", "pictures in cells", list(_pictures()))
    yield Trap("X42", "tables with absolute targets, insertRow", [_table()])
    spaces = ["　YL-001　", "\u00a0YL-002", "YL\u200b-003", "\ufeffYL-004", "ＹＬ－００５"]
    yield Trap(
        "X43",
        "full-width blanks, NBSP, zero width",
        [
            column(
                "spaces",
                dict(enumerate(spaces)),
                ' t="s"',
                shared="".join(f"<si><t>{text}</t></si>" for text in spaces),
            )
        ],
    )
    yield Trap(
        "X44",
        "no cells at all",
        [
            sheet("none", "", {}),
            sheet("empty", '<row r="3"><c r="B3" s="1"/><c r="C3"/></row>', {}, style=styles([0, 14])),
            sheet(
                "texts",
                row_of('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="inlineStr"><is><t></t></is></c>'),
                {},
                shared="<si><t/></si>",
            ),
        ],
    )


def _other_kinds():
    """The chart sheet with its drawing, as every writer has it."""
    value = '<row r="1"><c r="A1"><v>{}</v></c></row>'.format
    views = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
    package = workbook(
        sheets=[
            SheetPart("图", kind="chartsheet", before=views, after='<drawing xmlns:r="%s" r:id="rId1"/>' % opc.OFFICE),
            SheetPart("表一", value(1)),
            SheetPart("对话", kind="dialogsheet", before=views),
            SheetPart("表二", value(2)),
        ]
    )
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    package.set("xl/drawings/drawing1.xml", f'{opc.DECLARATION}<xdr:wsDr xmlns:xdr="{drawing}"/>')
    package.set(
        "xl/chartsheets/_rels/sheet1.xml.rels", opc.relationships([("rId1", "drawing", "../drawings/drawing1.xml")])
    )
    package.replace(
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.drawing+xml"/></Types>',
    )
    return Cells("kinds.xlsx", package.bytes(), {"表一": {"A1": 1}, "表二": {"A1": 2}})


def _reordered():
    value = '<row r="1"><c r="A1"><v>{}</v></c></row>'.format
    package = workbook(sheets=[SheetPart(name, value(number)) for number, name in enumerate("丙甲乙")])
    package.replace("xl/workbook.xml", 'sheetId="1"', 'sheetId="7"')
    # The relationships swap two parts, so that neither names nor numbers nor ids tell the order.
    package.replace("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet0.xml")
    package.replace("xl/_rels/workbook.xml.rels", "sheet3.xml", "sheet1.xml")
    package.replace("xl/_rels/workbook.xml.rels", "sheet0.xml", "sheet3.xml")
    return Cells("order.xlsx", package.bytes(), {"丙": {"A1": 2}, "甲": {"A1": 1}, "乙": {"A1": 0}})


_RICH = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"


def _pictures():
    """`vm` leads through the metadata to a rich value, whose structure says what it is: a picture, or an error."""
    rows = row_of(
        '<c r="A1" t="str"><v>甲</v></c>',
        '<c r="B1" t="e" vm="1"><v>#VALUE!</v></c>',
        '<c r="C1" t="e" vm="2"><f>_xlfn.IMAGE("https://example.org/a.png")</f><v>#VALUE!</v></c>',
        '<c r="D1" t="e" vm="3"><v>#VALUE!</v></c>',
        '<c r="E1" t="e"><v>#VALUE!</v></c>',
    )
    package = workbook(rows)
    package.set(
        "xl/metadata.xml",
        f'{opc.DECLARATION}<metadata xmlns="{MAIN}" xmlns:xlrd="{_RICH}"><metadataTypes count="1">'
        '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata '
        'name="XLRICHVALUE" count="3">'
        + "".join(
            f'<bk><extLst><ext uri="{{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}}">'
            f'<xlrd:rvb i="{index}"/></ext></extLst></bk>'
            for index in (1, 0, 2)
        )
        + '</futureMetadata><valueMetadata count="3">'
        '<bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk><bk><rc t="1" v="2"/></bk></valueMetadata></metadata>',
    )
    package.set(
        "xl/richData/rdrichvalue.xml",
        f'{opc.DECLARATION}<rvData xmlns="{_RICH}" count="3"><rv s="1"><v>0</v><v>1</v></rv>'
        '<rv s="0"><v>0</v><v>5</v></rv><rv s="2"><v>8</v></rv></rvData>',
    )
    package.set(
        "xl/richData/rdrichvaluestructure.xml",
        f'{opc.DECLARATION}<rvStructures xmlns="{_RICH}" count="3"><s '
        't="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s><s t="_webimage"><k '
        'n="WebImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s><s t="_error"><k n="errorType" t="i"/></s></rvStructures>',
    )
    rich = "http://schemas.microsoft.com/office/2017/06/relationships"
    package.replace(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId7" Type="{opc.OFFICE}/sheetMetadata" Target="metadata.xml"/>'
        f'<Relationship Id="rId8" Type="{rich}/rdRichValue" Target="richData/rdrichvalue.xml"/>'
        f'<Relationship Id="rId9" Type="{rich}/rdRichValueStructure" Target="richData/rdrichvaluestructure.xml"/>'
        "</Relationships>",
    )
    yield Cells(
        "pictures.xlsx",
        package.bytes(),
        {"A1": "甲", "D1": Fault("#VALUE!"), "E1": Fault("#VALUE!")},
        notes=[("pictureInCell", "表", "B1"), ("pictureInCell", "表", "C1")],
    )


def _table():
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>名</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    package = workbook(
        rows, attributes=f' xmlns:r="{opc.OFFICE}"', after='<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
    )
    package.set("xl/worksheets/_rels/sheet1.xml.rels", opc.relationships([("rId1", "table", "/xl/tables/table1.xml")]))
    package.set(
        "xl/tables/table1.xml",
        f'{opc.DECLARATION}<table xmlns="{MAIN}" id="1" name="t" displayName="t" ref="A1:A2" '
        'insertRow="1" totalsRowShown="0" headerRowCount="1"><tableColumns count="1"><tableColumn id="1" name="名"/>'
        "</tableColumns></table>",
    )
    package.replace(
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    )
    return Cells("table.xlsx", package.bytes(), {"A1": "名", "A2": 1})
