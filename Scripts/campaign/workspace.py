"""A workspace for one test: made by the binary, filled by the script, run, and its report read."""

import collections
import csv
import datetime
import json
import os
import subprocess

PERIODS = {1: "一季度", 2: "二季度", 3: "三季度", 4: "四季度"}


class Workspace:
    """One folder under `binary init`; every file put into it is registered with its time of receipt."""

    def __init__(self, binary, folder):
        self.binary = os.path.abspath(binary)
        self.folder = os.path.abspath(folder)
        self.register = []
        self.user = None
        subprocess.run([self.binary, "init", self.folder], check=True, capture_output=True)

    def path(self, relative):
        """An absolute path, its folder made."""
        path = os.path.join(self.folder, relative)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def place(self, office, name, period=1):
        """Where an office's file belongs, relative to the workspace."""
        return f"收件箱/{PERIODS[period]}/{office}/{name}"

    def receive(self, relative, at, evidence="电子邮件"):
        """Enters a file into received.csv and gives it that change time."""
        self.register.append((relative.removeprefix("收件箱/"), at, evidence))
        moment = datetime.datetime.fromisoformat(at).replace(tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
        os.utime(self.path(relative), (moment.timestamp(), moment.timestamp()))

    def write_register(self):
        with open(self.path("收件箱/质量科/received.csv"), "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["file", "receivedAt", "evidence"])
            writer.writerows(self.register)

    def give_to(self, user):
        """Makes a user own everything and lets the runs be theirs; whether they may run the program at all."""
        self.write_register()
        for base, folders, names in os.walk(self.folder):
            for path in (base, *(os.path.join(base, name) for name in folders + names)):
                os.chown(path, user, user)
        self.user = user
        try:
            return subprocess.run([self.binary, "--version"], capture_output=True, user=user).returncode == 0
        except PermissionError:
            return False

    def run(self, period=1, as_of="2025-04-12", env=None):
        """Runs the main job; returns its exit code and what it printed on both streams."""
        if self.register:
            self.write_register()
        command = [self.binary, "run", "-w", self.folder, "--period", str(period), "--as-of", as_of, "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, user=self.user, env={**os.environ, **(env or {})})
        return done.returncode, done.stdout + done.stderr

    def output(self, name, period=1):
        return os.path.join(self.folder, "汇总结果", PERIODS[period], name)

    def report(self, period=1):
        with open(self.output("report.json", period), encoding="utf-8") as file:
            return json.load(file)


def found(report):
    """The findings of a report as (rule, office, file, sheet, place) with their counts.

    The place is the cell, or the column where a finding is about a column.
    """
    return collections.Counter(entry_of(finding) for finding in report["findings"])


def entry_of(finding):
    at = finding.get("at", {})
    return (finding["rule"], finding.get("office", ""), finding.get("file", ""), at.get("sheet", ""),
            at.get("cell") or at.get("column") or "")


def balanced(report):
    """Whether the control totals add up."""
    totals = report["control"]
    return (totals["rowsRead"] == totals["accepted"] + totals["rejected"] + totals["ignored"]
            and totals["inWorkbook"] == totals["accepted"] - totals["merged"] - totals["earlier"])
