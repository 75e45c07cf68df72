"""X23 to X35: formulas, types and numbers."""

from trap_cases import UNCALCULATED, Clock, Day, Fault, Trap
from traps_cells import column, row_of, sheet


def traps():
    yield from _formulas()
    yield from _types()
    yield from _numbers()


def _formulas():
    yield Trap(
        "X23",
        "formula with an empty text",
        [
            sheet(
                "text",
                row_of(
                    '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>',
                    '<c r="B1" t="str"><f>"甲"</f><v>甲</v></c>',
                    '<c r="C1" t="str"><f>IF(1,"")</f><v/></c>',
                ),
                {"B1": "甲"},
            )
        ],
    )
    yield Trap(
        "X24",
        "formula without a stored value",
        [
            sheet(
                "none",
                row_of(
                    '<c r="A1"><f>1+1</f></c>',
                    '<c r="B1"><f>1+1</f><v></v></c>',
                    '<c r="C1" t="str"><f>"a"</f></c>',
                    '<c r="D1"><f>1+1</f><v>2</v></c>',
                ),
                {"A1": UNCALCULATED, "B1": UNCALCULATED, "C1": UNCALCULATED, "D1": 2},
            )
        ],
    )
    yield Trap(
        "X25", "formulas with a stored 0", [sheet("zero", row_of('<c r="A1"><f>SUM(B1:B9)</f><v>0</v></c>'), {"A1": 0})]
    )
    first = '<c r="A1"><f t="shared" ref="A1:A3" si="0">LOG10(B1)</f><v>1</v></c>'
    yield Trap(
        "X26",
        "shared formulas",
        [
            sheet(
                "shared",
                f'<row r="1">{first}</row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3">'
                '<c r="A3" t="str"><f t="shared" si="0"></f><v>甲</v></c></row>',
                {"A1": 1, "A2": 2, "A3": "甲"},
            )
        ],
    )


def _types():
    iso = {
        "2025-03-01": Day("2025-03-01", 45717),
        "2025-03-01T06:00:00": Day("2025-03-01T06:00:00", 45717.25),
        "2025-03-01T12:00:00Z": Day("2025-03-01T12:00:00", 45717.5),
        "2025-03-01T18:00": Day("2025-03-01T18:00:00", 45717.75),
        "06:00:00": Clock("06:00:00", 0.25),
        "T12:00:00": Clock("12:00:00", 0.5),
    }
    yield Trap("X27", "ISO dates", [column("iso", iso, ' t="d"')])
    truths = {
        "1": True,
        "0": False,
        "true": True,
        "false": False,
        "TRUE": True,
        " true ": True,
        "\n1": True,
        " 0 ": False,
    }
    yield Trap(
        "X28",
        "booleans as words",
        [column("truth", truths, ' t="b"')],
    )
    errors = [
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#BUSY!",
        "#UNKNOWN!",
        "#PYTHON!",
    ]
    yield Trap(
        "X29",
        "error values, old and new",
        [column("errors", {text: Fault(text) for text in errors}, ' t="e"')],
    )
    yield Trap(
        "X30",
        "text in a number cell",
        [
            sheet(
                "text",
                row_of('<c r="A1" t="n"><v>甲</v></c>', '<c r="B1"><v>12 个</v></c>', '<c r="C1"><v>3</v></c>'),
                {"A1": "甲", "B1": "12 个", "C1": 3},
                notes=[("textInNumberCell", "表", "A1"), ("textInNumberCell", "表", "B1")],
            )
        ],
    )


def _numbers():
    yield Trap(
        "X31",
        "blanks around a number",
        [
            sheet(
                "blanks",
                row_of('<c r="A1"><v> 5 </v></c>', '<c r="B1" t="n"><v>\n-2.5\t</v></c>', '<c r="C1"><v> </v></c>'),
                {"A1": 5, "B1": -2.5},
            )
        ],
    )
    spelt = {
        "1.2345678901234568E+17": 1.2345678901234568e17,
        "1e5": 1e5,
        "1E-05": 1e-5,
        "-1.5E3": -1500,
        "+7": 7,
        ".5": 0.5,
        "5.": 5,
        "1e+300": 1e300,
        "4.9E-324": 5e-324,
        "0.1000000000000000055511151231257827": 0.1,
        "1,5": "1,5",
    }
    yield Trap(
        "X32",
        "exponents and the full grammar",
        [column("grammar", spelt)],
    )
    whole = [
        "2147483648",
        "-2147483649",
        "4294967296",
        "9007199254740991",
        "9007199254740993",
        "123456789012345678",
        "18446744073709551616",
    ]
    yield Trap(
        "X33",
        "integers over 2^31 and 2^53",
        [
            column(
                "whole", {text: float(text) for text in whole}, raw=('"value":2147483648}', '"value":9007199254740991}')
            )
        ],
    )
    sums = {
        "0.30000000000000004": "0.30000000000000004",
        "0.29999999999999999": "0.3",
        "1.1000000000000001": "1.1",
        "4.3499999999999996": "4.35",
        "100": "100",
        "1E+21": "1e+21",
    }
    yield Trap(
        "X35",
        "0.1 + 0.2",
        [
            column(
                "sums", {text: float(text) for text in sums}, raw=tuple(f'"value":{text}}}' for text in sums.values())
            )
        ],
    )
