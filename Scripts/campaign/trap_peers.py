"""What python-calamine and openpyxl make of a fixture, each in a child process with little time and memory."""

import datetime
import json
import os
import re
import resource
import signal
import warnings

import openpyxl
import python_calamine

from sheets import letters
from trap_cases import Act, Refusal

SECONDS, BYTES = 10, 3 << 30
_EPOCH = datetime.datetime(1970, 1, 1)


def _calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        try:
            page = book.get_sheet_by_name(name)
        except python_calamine.WorksheetNotFound:
            continue
        top, left = page.start or (0, 0)
        for row, values in enumerate(page.to_python(skip_empty_area=True)):
            for column, value in enumerate(values):
                yield name, f"{letters(left + column)}{top + row + 1}", value


def _openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    for page in book.worksheets:
        for (row, column), cell in sorted(page._cells.items()):
            yield page.title, f"{letters(column - 1)}{row}", cell.value


_FOREIGN = {"calamine": ".csv", "openpyxl": (".csv", ".xls")}  # endings of files that a peer is not made for
PEERS = {"calamine": _calamine, "openpyxl": _openpyxl}


def _plain(value):
    """[kind, value] in JSON."""
    match value:
        case bool() | str():
            return [type(value).__name__, value]
        case int() | float():
            return ["number", value]
        case datetime.datetime():
            return ["date", round((value - _EPOCH) / datetime.timedelta(milliseconds=1))]
        case datetime.date():
            return ["date", (value - _EPOCH.date()).days * 86_400_000]
        case datetime.time():
            moment = datetime.datetime.combine(_EPOCH, value)
            return ["time", round((moment - _EPOCH) / datetime.timedelta(milliseconds=1))]
        case datetime.timedelta():
            return ["duration", value / datetime.timedelta(days=1)]
    return ["other", str(value)]


def _read(peer, path):
    """{"cells": …} or {"error": …} of one peer."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        signal.alarm(SECONDS)
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        warnings.simplefilter("ignore")
        try:
            answer = {
                "cells": [
                    [sheet, place, _plain(value)]
                    for sheet, place, value in PEERS[peer](path)
                    if value is not None and value != ""
                ]
            }
        except BaseException as error:  # a panic of Rust is no Exception
            answer = {"error": f"{type(error).__name__}: {error}"}
        with os.fdopen(writer, "w") as stream:
            json.dump(answer, stream)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as stream:
        answer = stream.read()
    _, status = os.waitpid(child, 0)
    if answer:
        return json.loads(answer)
    stopped = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return {"error": f"no answer after {SECONDS} s" if stopped == signal.SIGALRM else f"died of signal {stopped}"}


def judge(peer, fixture, path):
    """`right`, `wrong: …`, `fails: …`, or `–` where the peer is not made for such a file."""
    if isinstance(fixture, Act) or fixture.name.endswith(_FOREIGN[peer]):
        return "–"
    answer = _read(peer, path)
    if "error" in answer:
        text = " ".join(answer["error"].split())[:90]
        expected = [case for case in (fixture, *getattr(fixture, "also", ())) if isinstance(case, Refusal)]
        return "right" if any(re.search(case.peers, text, re.I) for case in expected) else f"fails: {text}"
    found = {(sheet, place): tuple(value) for sheet, place, value in answer["cells"]}
    if isinstance(fixture, Refusal):
        return f"wrong: reads {len(found)} cells"
    wants = [fixture.want, *(case for case in fixture.also if isinstance(case, dict))]
    differences = [_difference(fixture.lines(want), found) for want in wants]
    return "right" if None in differences else f"wrong: {differences[0]}"


def _difference(want, found):
    rest = dict(found)
    for cell in want:
        have = rest.pop((cell["sheet"], cell["ref"]), None)
        if have is None or not _same(cell, *have):
            shown = repr(cell.get("value", cell["type"]))[:40]
            return f"{cell['ref']} {'nothing' if have is None else repr(have[1])[:40]}, not {shown}"
    return f"{next(iter(rest))[1]} {next(iter(rest.values()))[1]!r:.40}, not nothing" if rest else None


def _same(cell, kind, value):
    wanted = cell.get("value")
    match cell["type"]:
        case "number":
            return kind == "number" and float(value) == float(wanted)
        case "boolean":
            return kind == "bool" and value == wanted
        case "text" | "error":
            return kind == "str" and value == wanted
        case "date":
            return kind == "date" and _second(value) == _second(
                (datetime.datetime.fromisoformat(wanted) - _EPOCH) / datetime.timedelta(milliseconds=1)
            )
        case "time":
            hours, minutes, seconds = map(int, wanted.split(":"))
            return kind == "time" and _second(value) == hours * 3600 + minutes * 60 + seconds
        case "duration":
            return kind == "duration" and abs(value - wanted) < 1e-8
    return False


def _second(milliseconds):
    return int(milliseconds // 1000)
