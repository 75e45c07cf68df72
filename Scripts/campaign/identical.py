#!/usr/bin/env python3
"""Runs the samples twice, and once more in another folder, time zone and locale; all results must be the same bytes.

usage: identical.py BINARY OUT_DIR

The locale is made with localedef (packages libc-bin and locales): decimal comma, GB18030. Ends 1 where a byte differs.
"""

import os
import shutil
import subprocess
import sys

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Samples", "收件箱")
PERIOD = "一季度"


def make_workspace(binary, folder):
    subprocess.run([binary, "init", folder], check=True, capture_output=True)
    shutil.copytree(SAMPLES, os.path.join(folder, "收件箱"), dirs_exist_ok=True)


def run(binary, folder, cwd, **env):
    """The bytes of all results by name."""
    command = [binary, "run", "-w", os.path.relpath(folder, cwd), "--period", "1", "--as-of", "2025-04-12", "--quiet"]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **env})
    if done.returncode not in (0, 1, 2):
        sys.exit(f"exit {done.returncode}: {done.stderr}")
    results = os.path.join(folder, "汇总结果", PERIOD)
    paths = [os.path.join(base, name) for base, _, names in os.walk(results) for name in names]
    return {os.path.relpath(path, results): open(path, "rb").read() for path in sorted(paths)}


def main(binary, out):
    binary = os.path.abspath(binary)
    shutil.rmtree(out, ignore_errors=True)
    locales = os.path.abspath(os.path.join(out, "locales"))
    os.makedirs(locales)
    for source, charset, name in (("de_DE", "UTF-8", "de_DE.UTF-8"), ("zh_CN", "GB18030", "zh_CN.GB18030")):
        subprocess.run(["localedef", "-i", source, "-f", charset, os.path.join(locales, name)], check=True, capture_output=True)
    here, there = os.path.abspath(os.path.join(out, "甲")), os.path.abspath(os.path.join(out, "b", "another folder"))
    for folder in (here, there):
        make_workspace(binary, folder)
    first = run(binary, here, "/")
    runs = {
        "again": run(binary, here, "/"),
        "another folder, New York, decimal comma": run(
            binary, there, there, TZ="America/New_York", LOCPATH=locales, LC_ALL="de_DE.UTF-8"),
        "another folder, Kiritimati, GB18030": run(
            binary, there, os.path.dirname(there), TZ="Pacific/Kiritimati", LOCPATH=locales, LC_ALL="zh_CN.GB18030", LANG=""),
    }
    wrong = 0
    for title, files in runs.items():
        differing = [name for name in sorted(first.keys() | files.keys()) if first.get(name) != files.get(name)]
        wrong += len(differing)
        print(f"{title}: {len(files)} files, " + (f"different: {'、'.join(differing)}" if differing else "the same bytes"))
    sys.exit(1 if wrong else 0)


main(*sys.argv[1:])
