#!/usr/bin/env python3
"""Kills the program at random moments over the year of year.py; the next run must give what an undisturbed year gives.

usage: kills.py BINARY [--kills 200] [--seed 1] [--points STEP…] OUT_DIR

Every step's command is started and gets SIGKILL after a random time between nothing and a little more than an undisturbed command
took, so that kills fall before, between and after everything that it writes. Then the step is done again as its user would do it:
a run is run again; of a decision or a finalization the ledger is asked first whether it stands already. After each step all
outputs must have the same bytes as in the undisturbed year, and the ledger the same rows but for those about runs; a receipt that
is missing or there twice is told apart. No lock and no staged file may be left. Ends 1 where anything differs.

With --points, the commands of these steps (all: every step) are killed by strace instead: at the first, second, third … rename,
fsync, write of the database, unlink and mkdir that a thread makes, until the command comes to its end.
"""

import argparse
import collections
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time

from year import Year

RUNS = {"run", "runInput", "runOutput"}
CALLS = ("rename", "fsync", "fdatasync", "pwrite64", "unlink", "mkdir")


def outputs(folder):
    """SHA-256 of everything in 汇总结果, by path; hidden files are told by their names."""
    found = {}
    root = os.path.join(folder, "汇总结果")
    for base, _, names in os.walk(root):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = hashlib.sha256(file.read()).hexdigest()
    return found


def ledger_rows(year):
    """The ledger's rows in order, those about runs left out."""
    return [json.dumps(entry, ensure_ascii=False, sort_keys=True) for entry in year.ledger() if entry["kind"] not in RUNS]


def receipts(rows):
    return collections.Counter(
        (entry.get("office"), entry["period"], entry["sha256"], entry["copy"]) for entry in map(json.loads, rows) if entry["kind"] == "receipt")


class Undisturbed:
    """The year as it should be: after each step the outputs, the ledger, and how long the command took."""

    def __init__(self, binary, folder):
        self.year = Year(binary, folder)
        self.states, self.seconds = {}, {}
        for name, clock, happen, command in self.year.steps():
            self.year.clock = clock
            happen()
            begun = time.monotonic()
            code, said = self.year.command(*command)
            self.seconds[name] = time.monotonic() - begun
            if code not in (0, 1, 2):
                raise SystemExit(f"{name}: {code} {said}")
            self.states[name] = outputs(self.year.folder), ledger_rows(self.year)


def is_done(year, command, rows_before):
    """Whether the ledger has what a decision or a finalization says; a run is always done again."""
    if command[0] == "run":
        return False
    kind = "finalization" if command[0] == "finalize" else "decision"
    count = sum(json.loads(row)["kind"] == kind for row in rows_before)
    return sum(entry["kind"] == kind for entry in year.ledger()) > count


def disturbed_year(binary, folder, truth, draw, most, problems):
    """A year in which every command is killed once; how many kills came before and after the command's end."""
    year = Year(binary, folder, truth.year.memo)
    before, kills, late = [], 0, 0
    for name, clock, happen, command in year.steps():
        year.clock = clock
        happen()
        if kills < most:
            process = subprocess.Popen(
                [year.binary, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=year.environment())
            time.sleep(draw.uniform(0, truth.seconds[name] * 1.1))
            process.kill()
            if process.wait() == -9:
                kills += 1
            else:
                late += 1
        before = redo_and_compare(year, name, command, before, truth, problems)
    return kills, late


def kill_points(binary, folder, truth, names, problems):
    """Kills the commands of some steps at every call that changes the disk; how many kills there were."""
    year = Year(binary, folder, truth.year.memo)
    before, kills, saved = [], 0, folder + ".saved"
    for name, clock, happen, command in year.steps():
        year.clock = clock
        if name in names or "all" in names:
            shutil.rmtree(saved, ignore_errors=True)
            shutil.copytree(year.folder, saved)
            register = list(year.register)
            for call in CALLS:
                for count in range(1, 1_000):
                    shutil.rmtree(year.folder)
                    shutil.copytree(saved, year.folder)
                    year.register = list(register)
                    happen()
                    done = subprocess.run(
                        ["strace", "-f", "-qqq", "-o", "/dev/null", "-e", f"inject={call}:signal=SIGKILL:when={count}", year.binary, *command],
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=year.environment())
                    if done.returncode in (0, 1, 2):
                        break
                    kills += 1
                    redo_and_compare(year, f"{name}, {call} {count}", command, before, truth, problems)
            shutil.rmtree(year.folder)
            shutil.copytree(saved, year.folder)
            year.register = register
        happen()
        year.command(*command)
        before = ledger_rows(year)
    return kills


def redo_and_compare(year, name, command, before, truth, problems):
    """Does again what was killed, and compares with the undisturbed year; the ledger's rows."""
    if not is_done(year, command, before):
        code, said = year.command(*command)
        if code not in (0, 1, 2):
            problems.append(f"{name}: the next {command[0]} ended {code}: {said}")
    expected_outputs, expected_rows = truth.states[name.split(",")[0]]
    found_outputs, rows = outputs(year.folder), ledger_rows(year)
    for path in sorted(set(expected_outputs) | set(found_outputs)):
        if expected_outputs.get(path) != found_outputs.get(path):
            problems.append(f"{name}: output {path} " + (
                "differs" if path in expected_outputs and path in found_outputs
                else "is missing" if path in expected_outputs else "should not be there"))
    if receipts(rows) != receipts(expected_rows):
        problems.append(f"{name}: receipts lost or doubled")
    if rows != expected_rows:
        extra = [row for row in rows if row not in expected_rows][:2] + [row for row in expected_rows if row not in rows][:2]
        problems.append(f"{name}: ledger differs: {extra}")
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--points", nargs="+", metavar="STEP")
    parser.add_argument("out")
    arguments = parser.parse_args()
    truth = Undisturbed(arguments.binary, os.path.join(arguments.out, "undisturbed"))
    if arguments.points:
        problems = []
        kills = kill_points(
            arguments.binary, os.path.join(arguments.out, "disturbed"), truth, arguments.points, problems)
        print(f"{kills} kills at calls that change the disk; {len(problems)} problems")
        print("\n".join(problems[:20]))
        sys.exit(1 if problems else 0)
    draw, problems = random.Random(arguments.seed), []
    kills = late = years = 0
    while kills < arguments.kills:
        years += 1
        more, over = disturbed_year(
            arguments.binary, os.path.join(arguments.out, "disturbed"), truth, draw, arguments.kills - kills, problems)
        kills, late = kills + more, late + over
    print(f"{kills} kills over {years} years, {late} more came after the command had ended; {len(problems)} problems")
    print("\n".join(problems[:20]))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
