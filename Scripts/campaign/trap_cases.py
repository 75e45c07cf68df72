"""What a trap is: fixtures, and the whole result that is right for each."""

import json
import os
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Day:
    """A `date` cell: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`."""

    text: str
    serial: float


@dataclass(frozen=True)
class Clock:
    """A `time` cell: `HH:MM:SS`."""

    text: str
    serial: float


@dataclass(frozen=True)
class Span:
    """A `duration` cell, in days."""

    days: float


@dataclass(frozen=True)
class Fault:
    """An `error` cell."""

    text: str


UNCALCULATED = object()


def line(sheet, place, value):
    """A cell as `huizong dump` prints it."""
    cell = {"sheet": sheet, "ref": place}
    match value:
        case bool():
            return cell | {"type": "boolean", "value": value}
        case int() | float():
            return cell | {"type": "number", "value": value}
        case str():
            return cell | {"type": "text", "value": value}
        case Day(text, serial):
            return cell | {"type": "date", "value": text, "serial": serial}
        case Clock(text, serial):
            return cell | {"type": "time", "value": text, "serial": serial}
        case Span(days):
            return cell | {"type": "duration", "value": days, "serial": days}
        case Fault(text):
            return cell | {"type": "error", "value": text}
    return cell | {"type": "uncalculated"}


@dataclass
class Cells:
    """A file, and its cells in order: by place of sheet 「表」, or by place in a dict by sheet."""

    name: str  # with the ending under which the file is written
    data: bytes
    want: dict
    notes: list | None = None  # (kind, sheet, place, detail) in order; None where nobody looks
    raw: tuple = ()  # pieces of the output itself: how a number is spelt
    also: tuple = ()  # other dicts like `want` that are right for a peer, or `Refusal`, where the trap leaves a choice
    sheet: str = "表"

    def lines(self, want):
        by_sheet = want if want and all(isinstance(value, dict) for value in want.values()) else {self.sheet: want}
        return [line(sheet, place, value) for sheet, cells in by_sheet.items() for place, value in cells.items()]

    def judge(self, binary, path):
        done = _dump(binary, path)
        if done.returncode != 0:
            return f"fails: exit {done.returncode}: {done.stderr.strip()[:90]}"
        return (
            _difference(self.lines(self.want), [json.loads(text) for text in done.stdout.splitlines()])
            or next((f"wrong: no {piece!r} in the output" for piece in self.raw if piece not in done.stdout), None)
            or self._judge_notes(binary, path)
            or "right"
        )

    def _judge_notes(self, binary, path):
        if self.notes is None:
            return None
        lines = [json.loads(text) for text in _dump(binary, path, "--notes").stdout.splitlines()]
        found = [tuple(note.get(key, "") for key in ("note", "sheet", "ref", "detail")) for note in lines]
        want = [tuple(note) + ("",) * (4 - len(note)) for note in self.notes]
        return None if found == want else f"wrong: notes {found}, not {want}"


@dataclass
class Refusal:
    """A file that nobody should read, and the code that says why; `words` stand in the message."""

    name: str
    data: bytes
    code: str
    words: tuple = ()
    peers: str = "."  # what a peer's message has to match to be as clear

    def judge(self, binary, path):
        done = _dump(binary, path)
        if done.returncode == 0:
            return f"wrong: reads {len(done.stdout.splitlines())} cells"
        if done.returncode != 65 or f"[{self.code}]" not in done.stderr:
            return f"wrong: exit {done.returncode}: {done.stderr.strip()[:90]}"
        missing = [word for word in self.words if word not in done.stderr]
        return f"wrong: no {missing[0]!r} in {done.stderr.strip()}" if missing else "right"


@dataclass
class Act:
    """Something that a run or check shows: `act(binary, folder)` gives sentences on what is wrong."""

    name: str
    act: object

    def judge(self, binary, folder):
        os.makedirs(folder, exist_ok=True)
        wrong = self.act(binary, folder)
        return f"wrong: {wrong[0]}" if wrong else "right"


@dataclass
class Trap:
    number: str
    words: str
    fixtures: list  # any iterable

    def __post_init__(self):
        self.fixtures = list(self.fixtures)


def _dump(binary, path, *options):
    return subprocess.run([binary, "dump", path, *options], capture_output=True, text=True, timeout=60)


def _difference(want, found):
    for wanted, cell in zip(want, found):
        if wanted != cell or isinstance(wanted.get("value"), bool) != isinstance(cell.get("value"), bool):
            return f"wrong: {json.dumps(cell, ensure_ascii=False)}, not {json.dumps(wanted, ensure_ascii=False)}"
    if len(want) != len(found):
        return f"wrong: {len(found)} cells, not {len(want)}"
    return None
