#!/usr/bin/env python3
"""Lets `huizong watch` run as a real process while files arrive in awkward ways, and counts what it takes.

usage: watch.py BINARY OUT [--short]

Every case makes its own workspace in OUT and prints what was counted: files sent, taken once, taken twice, runs. A file
counts as taken when a `taken` event names it with the hash of what was sent, and the report holds it exactly once.
Cases that need root (a mounted share) are left out, and say so, where mounting is not allowed. `--short` sends less.
"""

import argparse
import collections
import csv
import fcntl
import hashlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from batches import HEADERS as HEADER_BY_FIELD

HEADERS = list(HEADER_BY_FIELD.values())
STILL = 0.4
OFFICE = "双柏县市场监督管理局"
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Samples", "收件箱", "一季度")


def table(number):
    """One batch as CSV; no two numbers give the same bytes."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADERS)
    row = dict.fromkeys(HEADERS, "/")
    row |= {"序号": "1", "抽查产品品种": "农资", "产品名称": f"复合肥料{number}", "受检单位": f"某某农资店{number}", "受检单位所在县市": "双柏县",
            "抽样领域": "流通", "标称生产企业": "某某化工有限公司", "标称生产企业所在地": "云南省昆明市", "抽样日期": "2025-03-12",
            "检验报告编号": f"SB25-{number:05d}", "检验结论": "合格", "不合格项目": "", "承检机构": "某某检测有限公司", "备注": ""}
    writer.writerow([row[header] for header in HEADERS])
    return ("\ufeff" + out.getvalue()).encode()


class Watch:
    """One workspace with a watch over it; its events are read as they come."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([binary, "init", folder, "--quiet"], check=True)
        self.events, self.sent = [], {}
        self.process = None

    def path(self, relative):
        path = os.path.join(self.folder, "收件箱", relative)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def start(self):
        command = [self.binary, "watch", "-w", self.folder, "--period", "1", "--still", str(STILL), "--poll", "1", "--json"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()
        self.wait(lambda: self.count("consolidated") > 0, "first run")
        return self

    def _read(self, stream):
        for line in stream:
            self.events.append(json.loads(line))

    def count(self, name):
        return sum(event["event"] == name for event in self.events)

    def wait(self, is_done, what, seconds=90):
        end = time.monotonic() + seconds
        while not is_done():
            if time.monotonic() > end:
                raise SystemExit(f"watch.py: {what} did not come in {seconds} s: {self.events[-3:]}")
            time.sleep(0.05)

    def send(self, relative, content):
        """Notes what will be there in the end."""
        self.sent["收件箱/" + relative] = hashlib.sha256(content).hexdigest()
        return self.path(relative)

    def drop(self, number):
        with open(self.send(f"一季度/{OFFICE}/{number}.csv", table(number)), "wb") as file:
            file.write(table(number))

    def taken(self):
        return collections.Counter((event["file"], event["sha256"]) for event in self.events if event["event"] == "taken")

    def settle(self):
        """Waits until everything sent is taken, and then as long again as a needless run would take."""
        self.wait(lambda: set(self.sent.items()) <= set(self.taken()), "everything sent")
        self.wait(lambda: self.events[-1]["event"] in ("taken", "gone", "returned"), "the end of the run")
        time.sleep(max(3 * STILL, 2.2))

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(30)

    def report(self):
        with open(os.path.join(self.folder, "汇总结果", "一季度", "report.json"), encoding="utf-8") as file:
            return json.load(file)

    def receipts(self):
        """Receipts in the ledger by the file that they were given for."""
        done = subprocess.run([self.binary, "ledger", "export", "-w", self.folder], capture_output=True, text=True, check=True)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return collections.Counter(row["file"] for row in rows if row["kind"] == "receipt")

    def judge(self, name, runs=None, status=0):
        """Prints the count of a case; stops the watch."""
        self.settle()
        code = self.stop()
        taken = self.taken()
        once = sum(taken[item] == 1 for item in self.sent.items())
        extra = sum(taken.values()) - once
        report = self.report()
        inbox = collections.Counter(entry["file"] for entry in report["submissions"])
        reported = sum(inbox[path] == 1 for path in self.sent)
        rows = report["control"]["rowsRead"]
        left = [entry for _, _, names in os.walk(os.path.join(self.folder, "汇总结果")) for entry in names if entry.endswith(".new")]
        made = self.count("consolidated") - 1
        receipts = self.receipts()
        given = sum(receipts[path] == 1 for path in self.sent)
        good = (given == sum(receipts.values()) == once == reported == len(self.sent) and extra == 0 and len(inbox) == len(self.sent) and code == status and not left
                and (runs is None or made in runs))
        print(f"{'right' if good else 'WRONG'}  {name}: sent {len(self.sent)}, taken once {once}, otherwise {extra}, in the report once "
              f"{reported} of {len(inbox)}, receipts {given}, rows {rows}, runs {made}, away {self.count('away')}, ended {code}", flush=True)
        return good


def slow_writer(watch, arguments):
    """Workbooks written piece by piece: one kept open, one opened anew for every piece, one CSV that is readable all along."""
    names = ["禄丰市/禄丰市2025年1季度受检产品及检验结果汇总表.xlsx", "武定县/武定县（第一季度）.xlsx"]
    contents = []
    for name in names:
        with open(os.path.join(SAMPLES, name), "rb") as file:
            contents.append(file.read())
    names.append("双柏县/慢.csv")
    contents.append(b"".join(table(number) if number == 0 else table(number).split(b"\r\n", 1)[1] for number in range(8)))
    watch.start()
    paths = [watch.send(f"一季度/{name}", content) for name, content in zip(names, contents)]
    pieces = 8 if arguments.short else 20

    def write(path, content, keeps_open):
        step = -(-len(content) // pieces)
        file = open(path, "wb") if keeps_open else None
        for start in range(0, len(content), step):
            target = file or open(path, "ab")
            target.write(content[start:start + step])
            target.flush()
            if target is not file:
                target.close()
            # Longer than a file has to be still, where it stays open or is no workbook yet.
            time.sleep(2 * STILL if keeps_open else STILL / 2)
        if file:
            file.close()

    writers = [threading.Thread(target=write, args=(paths[0], contents[0], True)),
               threading.Thread(target=write, args=(paths[1], contents[1], False)),
               threading.Thread(target=write, args=(paths[2], contents[2], False))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    return watch.judge("slow writers, a piece at a time", runs=range(1, 4))


def unpacked_zip(watch, arguments):
    count = 60 if arguments.short else 300
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(count):
            packed.writestr(f"{OFFICE}/第{number % 7}组/报表{number:03d}.csv", table(number))
    watch.start()
    for number in range(count):
        watch.send(f"一季度/{OFFICE}/第{number % 7}组/报表{number:03d}.csv", table(number))
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            packed.extract(name, watch.path("一季度/x")[:-2])
    return watch.judge(f"a ZIP of {count} files unpacked into new folders", runs=range(1, 6))


def overflow(watch, arguments):
    """The watch sleeps while more events come than its queue holds."""
    with open("/proc/sys/fs/inotify/max_queued_events") as file:
        limit = int(file.read())
    count = 40 if arguments.short else 200
    watch.start()
    watch.process.send_signal(signal.SIGSTOP)
    for number in range(count):
        with open(watch.send(f"一季度/{OFFICE}/新{number % 5}/{number}.csv", table(number)), "wb") as file:
            file.write(table(number))
    scratch = [watch.path(f"一季度/{OFFICE}/~$甲.xlsx"), watch.path(f"一季度/{OFFICE}/~$乙.xlsx")]
    for _ in range(limit // 2 + 100):
        for path in scratch:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
    watch.process.send_signal(signal.SIGCONT)
    return watch.judge(f"{2 * (limit // 2 + 100)} events for a queue of {limit}", runs=range(1, 4))


def renamed_away(watch, arguments):
    watch.start()
    for number in range(5):
        watch.drop(number)
    watch.settle()
    inbox = os.path.join(watch.folder, "收件箱")
    os.rename(inbox, inbox + ".fort")
    watch.wait(lambda: watch.count("away") == 1, "the notice that the inbox is away")
    time.sleep(3 * STILL)
    with open(os.path.join(inbox + ".fort", f"一季度/{OFFICE}/5.csv"), "wb") as file:
        file.write(table(5))
    watch.sent[f"收件箱/一季度/{OFFICE}/5.csv"] = hashlib.sha256(table(5)).hexdigest()
    os.rename(inbox + ".fort", inbox)
    return watch.judge("收件箱 renamed away and back, with one more file", runs=range(2, 3))


def share_vanishes(watch, arguments):
    """A file system mounted on 收件箱, taken off and mounted again: twice, one file more each time."""
    disk = watch.folder + ".disk"
    inbox = os.path.join(watch.folder, "收件箱")
    mount = lambda *words: subprocess.run(["mount", *words], capture_output=True).returncode == 0
    os.makedirs(disk, exist_ok=True)
    if not mount("-t", "tmpfs", "tmpfs", disk):
        os.rmdir(disk)
        print("left out  a share that vanishes: mounting is not allowed here")
        return True
    mounted = False
    try:
        shutil.copytree(inbox, disk, dirs_exist_ok=True)
        mounted = mount("--bind", disk, inbox)
        watch.start()
        for turn in range(3):
            if turn:
                subprocess.run(["umount", inbox], check=True)
                mounted = False
                watch.wait(lambda: watch.count("away") == turn, "the notice that the share is away")
                time.sleep(4 * STILL)
            for number in range(10 * turn, 10 * turn + 10):
                watch.sent[f"收件箱/一季度/{OFFICE}/{number}.csv"] = hashlib.sha256(table(number)).hexdigest()
                path = os.path.join(disk, "一季度", OFFICE, f"{number}.csv")
                with open(path, "wb") as file:
                    file.write(table(number))
            if turn:
                mounted = mount("--bind", disk, inbox)
            watch.wait(lambda: set(watch.sent.items()) <= set(watch.taken()), "everything sent")
        return watch.judge("a share unmounted and mounted again, twice, with ten files more each time", runs=range(3, 5))
    finally:
        if mounted:
            subprocess.run(["umount", inbox])
        subprocess.run(["umount", disk])
        os.rmdir(disk)


def locks(watch, arguments):
    """A second watch, a run while the lock is held, a lock that is held for a while, an owner who was killed."""
    watch.start()
    second = subprocess.run([watch.binary, "watch", "-w", watch.folder, "--quiet"], capture_output=True).returncode
    run = [watch.binary, "run", "-w", watch.folder, "--period", "1", "--quiet"]
    lock = open(os.path.join(watch.folder, ".huizong", "lock"), "w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    watch.drop(1)
    watch.wait(lambda: watch.count("failed") == 1, "the notice that the lock is held")
    refused = subprocess.run(run, capture_output=True).returncode
    lock.close()
    watch.settle()
    killed = watch.stop(signal.SIGKILL)
    after = subprocess.run(run, capture_output=True).returncode
    print(f"       second watch {second}, run under the lock {refused}, watch killed {killed}, run after that {after}")
    events = watch.events
    watch.events = []
    watch.start()
    watch.settle()
    good = watch.judge("a new watch after one that was killed", runs=range(0, 1))
    return good and (second, refused, killed, after in (0, 1, 2)) == (75, 75, -9, True) and any(
        event.get("code") == "RUN-005" for event in events)


def interrupted(watch, arguments):
    """SIGINT while files arrive: the run that goes on ends first, and nothing half-written stays."""
    watch.start()
    for number in range(20):
        watch.drop(number)
    watch.settle()
    begun = time.monotonic()
    code = watch.stop(signal.SIGINT)
    print(f"       SIGINT: ended {code} after {time.monotonic() - begun:.1f} s")
    return code == 0 and watch.events[-1]["event"] == "stopped"


def killed(watch, arguments):
    """kill -9 again and again while files come; every file has one receipt in the end, and no lock is left."""
    count, kills = (30, 4) if arguments.short else (120, 12)
    drawn = random.Random(2025)
    done = threading.Event()

    def send():
        for number in range(count):
            watch.drop(number)
            time.sleep(0.1)
        done.set()

    watch.start()
    sender = threading.Thread(target=send)
    sender.start()
    ends = collections.Counter()
    for _ in range(kills):
        time.sleep(drawn.uniform(0.2, 1.2))
        ends[watch.stop(signal.SIGKILL)] += 1
        watch.events = []
        watch.start()
    sender.join()
    watch.settle()
    code, receipts, report = watch.stop(), watch.receipts(), watch.report()
    reported = collections.Counter(entry["file"] for entry in report["submissions"])
    once = sum(receipts[path] == reported[path] == 1 for path in watch.sent)
    print(f"       killed {ends[-9]} times while {count} files came: {once} have one receipt and stand in the report once, "
          f"{sum(receipts.values())} receipts, {report['control']['rowsRead']} rows (seed 2025)")
    return (ends[-9], once, sum(receipts.values()), code) == (kills, count, count, 0)


CASES = [slow_writer, unpacked_zip, overflow, renamed_away, share_vanishes, locks, interrupted, killed]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("out")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    wrong = 0
    for case in CASES:
        if arguments.only and case.__name__ != arguments.only:
            continue
        watch = Watch(os.path.abspath(arguments.binary), os.path.join(os.path.abspath(arguments.out), case.__name__))
        try:
            wrong += not case(watch, arguments)
        finally:
            if watch.process and watch.process.poll() is None:
                watch.process.kill()
    print(f"watch: {'all right' if not wrong else f'{wrong} WRONG'}")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
