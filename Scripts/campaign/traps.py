#!/usr/bin/env python3
"""Reads every trap that spreadsheets are known to set, and prints who reads it right: ours, calamine, openpyxl.

usage: traps.py BINARY [OUT_DIR]

A trap has fixtures, written byte by byte, with the whole result that is right: all cells as `dump` prints them, what is
reported, or the coded error; traps of the output side are shown by `run` and `check`. Peers run in child processes with
time and memory limits; `–` where a peer is not made for such a file. OUT_DIR keeps the fixtures. Ends 1 if ours is wrong.
"""

import collections
import os
import shutil
import sys
import tempfile

import trap_peers
import traps_cells
import traps_dates
import traps_package
import traps_runs
import traps_sheets
import traps_text
import traps_values
import traps_xml
from trap_cases import Act

COUNTS = {"Z": 21, "M": 14, "X": 44, "D": 21, "C": 24}
READERS = ("ours", *trap_peers.PEERS)


def all_traps():
    """All traps in order; those of the output side are added to their numbers."""
    modules = (traps_package, traps_xml, traps_cells, traps_values, traps_sheets, traps_dates, traps_text, traps_runs)
    traps = {}
    for module in modules:
        for trap in module.traps():
            known = traps.setdefault(trap.number, trap)
            if known is not trap:
                known.fixtures = known.fixtures + trap.fixtures
                known.words = known.words or trap.words
    numbers = [f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
    if sorted(numbers) != sorted(traps) or not all(trap.fixtures for trap in traps.values()):
        sys.exit(f"traps without a fixture: {sorted(set(numbers) ^ set(traps))}")
    return [traps[number] for number in numbers]


def judge(binary, trap, folder):
    """By reader the verdict on a trap: that on the first fixture that it does not read right."""
    verdicts = {reader: [] for reader in READERS}
    for index, fixture in enumerate(trap.fixtures):
        # A folder each, for the name of a CSV is that of its sheet.
        path = os.path.join(folder, trap.number, str(index), fixture.name)
        os.makedirs(os.path.dirname(path))
        if not isinstance(fixture, Act):
            with open(path, "wb") as file:
                file.write(fixture.data)
        for reader in READERS:
            verdict = fixture.judge(binary, path) if reader == "ours" else trap_peers.judge(reader, fixture, path)
            verdicts[reader].append(f"{verdict} ({fixture.name})" if ":" in verdict else verdict)
    return {
        reader: next((verdict for verdict in found if ":" in verdict), "right" if "right" in found else "–")
        for reader, found in verdicts.items()
    }


def main(binary, out=None):
    binary = os.path.abspath(binary)
    folder = out or tempfile.mkdtemp()
    shutil.rmtree(folder, ignore_errors=True)
    traps = all_traps()
    totals = {reader: collections.Counter() for reader in READERS}
    print(f"{'trap':5}{'what':52}ours / calamine / openpyxl")
    for trap in traps:
        verdicts = judge(binary, trap, folder)
        for reader, verdict in verdicts.items():
            totals[reader][verdict.split(":")[0]] += 1
        print(f"{trap.number:5}{trap.words:52}{' / '.join(verdicts[reader] for reader in READERS)}", flush=True)
    fixtures = sum(len(trap.fixtures) for trap in traps)
    print(
        f"{len(traps)} traps, {fixtures} fixtures; "
        + "; ".join(
            f"{reader}: " + ", ".join(f"{count} {verdict}" for verdict, count in totals[reader].most_common())
            for reader in READERS
        )
    )
    if out is None:
        shutil.rmtree(folder)
    sys.exit(0 if totals["ours"] == collections.Counter({"right": len(traps)}) else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
