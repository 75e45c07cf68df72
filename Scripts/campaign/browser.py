#!/usr/bin/env python3
"""Opens the pages in Chromium: filters, searches, sorts, follows links, by mouse and by keyboard; and what hostile texts do there.

usage: browser.py BINARY OUT_DIR [--payloads 200]      with the Python of `Scripts/python-env.sh browser`; `Scripts/install.sh browser`

Runs Samples and opens report.html: no script error, no request for anything, every control does what it says, every link leads
somewhere, nothing scrolls sideways at 390 and 1280 px; without script every finding's text is there to read. Then puts hostile
texts into cells, headers, sheet names, file names and 填报单位 and opens report.html, the rules page and every 校验意见.html, with the
pages' security policy and without it: nothing may run, load or become an element. In every workbook that was written the texts
are still texts. Leaves pictures in OUT_DIR. Ends 1 unless all holds.
"""

import argparse
import csv
import glob
import os
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from playwright.sync_api import sync_playwright

from batches import HEADERS
from hostile import payloads
from workspace import Workspace

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Samples", "收件箱")
ELEMENTS = set("""html head meta title style body a header p h1 h2 h3 h4 main section span small ol ul li b nav table thead tbody tr th td svg
rect details summary div dl dt dd label input select option button output script footer article code""".split())

failures = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        failures.append(what)
        print(f"WRONG  {what}")


class Pages:
    """Contexts of one browser; every page opened notes what it says, asks for and shows."""

    def __init__(self, browser):
        self.browser = browser

    def open(self, path, width=1280, script=True, scheme="light", bypass=False):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script, color_scheme=scheme,
                                           bypass_csp=bypass)
        page = context.new_page()
        page.said, page.asked = [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("dialog", lambda dialog: (page.said.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto("file://" + path)
        return page


def quiet(page, name):
    """Nothing was said, and nothing but the page itself was asked for."""
    check(page.said == [], f"{name}: the browser says {page.said[:3]}")
    check(len(page.asked) == 1, f"{name}: asks for {page.asked[1:4]}")


def shown_findings(report):
    return [finding for finding in report["findings"] if finding["rule"] != "T-107" and finding["state"] != "fixed"]


def controls(pages, path, report, out):
    findings = shown_findings(report)
    page = pages.open(path)
    quiet(page, "report.html")
    rows = page.locator("#all tbody tr")
    visible = page.locator("#all tbody tr:not([hidden])")
    output = page.locator("#shown")
    total = len(findings)
    check(rows.count() == total, f"{rows.count()} rows for {total} findings")

    def found(count, what):
        check(output.inner_text() == f"找到 {count} / {total} 项", f"{what}: {output.inner_text()}, expected {count} of {total}")
        check(visible.count() == min(count, 50), f"{what}: {visible.count()} rows to see")

    found(total, "all")
    for severity in ("error", "verify", "followUp", "notice"):
        page.locator("select[name=severity]").select_option(severity)
        found(sum(finding["severity"] == severity for finding in findings), severity)
    page.get_by_role("button", name="全部列出").click()
    found(total, "reset")
    page.locator("select[name=rule]").select_option("V-101")
    found(sum(finding["rule"] == "V-101" for finding in findings), "V-101")
    page.locator("select[name=severity]").select_option("notice")
    found(sum(finding["rule"] == "V-101" and finding["severity"] == "notice" for finding in findings), "V-101 as notice")
    page.get_by_role("button", name="全部列出").click()
    key = next(finding["at"]["key"] for finding in findings if finding.get("at", {}).get("key"))
    page.locator("#search").fill(f"{key.lower()} ")
    check(visible.count() >= 1 and all(key.lower() in text.lower() for text in visible.all_inner_texts()), f"search for {key}")
    page.locator("#search").fill("没有这样的字")
    found(0, "search for nothing")
    page.locator("#search").press("Escape")
    found(total, "escape")

    # Sorted by the rule's code, there and back, by keyboard; filters stay.
    head = page.locator("#all thead button", has_text="代码")
    head.focus()
    head.press("Enter")
    codes = page.locator("#all tbody tr td:last-child").all_inner_texts()
    check(codes == sorted(codes), "sorted by code")
    check(page.locator("#all th[aria-sort=ascending]").count() == 1, "the sorted column says so")
    head.press("Enter")
    codes = page.locator("#all tbody tr td:last-child").all_inner_texts()
    check(codes == sorted(codes, reverse=True), "sorted backwards")
    page.locator("#all thead button", has_text="级别").click()
    order = {"error": 0, "verify": 1, "followUp": 2, "notice": 3}
    seen = [order[row.get_attribute("data-severity")] for row in rows.all()]
    check(seen == sorted(seen), "the graver first")

    # Links of the kinds of problems filter; all others lead to a place of the page.
    link = page.locator("#rules a[data-rule]").first
    rule = link.get_attribute("data-rule")
    link.focus()
    link.press("Enter")
    found(sum(finding["rule"] == rule for finding in findings), f"link to {rule}")
    check(page.url.endswith("#all"), "the link leads to the list")
    link = page.locator("a.find").first
    office = link.get_attribute("data-office")
    link.click()
    found(page.locator(f'#all tbody tr[data-office="{office}"]').count(), f"link to {office}")
    targets = page.evaluate("[...document.querySelectorAll('a')].filter(a => !a.getAttribute('href').startsWith('#') || "
                            "!document.getElementById(a.getAttribute('href').slice(1))).length")
    check(targets == 0, f"{targets} links lead nowhere")

    # The keyboard: the first stop skips to the text, / goes to the search, Tab walks on to the filters.
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.reload()
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "skip", "the first stop skips to the text")
    page.keyboard.press("/")
    check(page.evaluate("document.activeElement.id") == "search", "/ goes to the search")
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.name") == "office", "Tab goes on to the filters")
    # Asked for twice, since it was loaded again; a link within it asks for nothing.
    check(len(page.asked) == 2 and page.said == [], f"after use: {page.said[:3]} {page.asked[2:5]}")
    page.emulate_media(media="print")
    check(not page.locator(".filters").is_visible(), "no controls in print")
    page.context.close()

    bare = pages.open(path, script=False)
    quiet(bare, "report.html without script")
    check(not bare.locator(".filters").is_visible(), "no controls without script")
    texts = bare.locator("#all tbody tr").all_inner_texts()
    missing = [finding["rule"] for finding, text in zip(findings, texts) if squeezed(finding["message"])[:60] not in squeezed(text)]
    check(len(texts) == total and missing == [], f"without script the texts of {missing[:5]} are missing")
    bare.context.close()

    for width in (390, 1280):
        for scheme in ("light", "dark"):
            page = pages.open(path, width=width, scheme=scheme)
            check(page.evaluate("document.documentElement.scrollWidth") <= width, f"scrolls sideways at {width}")
            page.screenshot(path=os.path.join(out, f"report-{width}-{scheme}.png"))
            page.context.close()
    page = pages.open(path)
    page.pdf(path=os.path.join(out, "report.pdf"), prefer_css_page_size=True)
    page.context.close()


def squeezed(text):
    return re.sub(r"\s+", "", text)


def clean(text):
    """What a cell of an .xlsx may hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)[:32000]


def sheet_name(text, number):
    return f"{number}" + re.sub(r"[\\/?*\[\]:']", "", clean(text).replace("\n", " ").replace("\r", " "))[:24]


def file_name(text, number):
    name = re.sub(r"[/\0\n\r]", "", text)
    while len(name.encode()) > 180:
        name = name[:-10]
    return f"{number}{name}.xlsx"


def hostile_workbook(path, texts, name, office, prefix):
    """One row a text, each text in every column in turn, so that dates, choices and numbers get some too."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = sheet_name(name, 1)
    headers = list(HEADERS.values()) + ["联系电话", clean(name)[:200] or "空"]
    for row, values in [(1, [clean(name)]), (2, ["填报单位：" + clean(office)]), (3, headers)]:
        for column, value in enumerate(values, 1):
            put(sheet.cell(row, column), value)
    plain = ["1", "农资", "复合肥料", "甲", "A1", "2025-01-03", "甲农资店", "双柏县", "流通", "乙厂", "昆明市", "2025-02-03", "N", "不合格", "总养分",
             "楚雄州检验检测认证院", "", "县抽", "13987654321", "x"]
    for number, text in enumerate(texts):
        values = list(plain)
        values[12] = f"{prefix}-{number}"
        values[number % len(values)] = clean(text)
        values[(number + 7) % len(values)] = clean(text)
        for column, value in enumerate(values, 1):
            put(sheet.cell(number + 4, column), value)
    book.save(path)


def put(cell, value):
    """As text, whatever it begins with."""
    cell.value = value
    cell.data_type = "s"


def hostile_workspace(binary, folder, texts):
    space = Workspace(binary, folder)
    size = max(1, len(texts) // 8)
    offices = ["双柏县", "牟定县", "南华县", "姚安县", "大姚县", "永仁县", "元谋县", "武定县"]
    for number, office in enumerate(offices):
        own = texts[number * size:(number + 1) * size] or texts[:1]
        for part, name in enumerate(own[:6]):
            relative = space.place(office, file_name(name, part))
            hostile_workbook(space.path(relative), own[part::6], name, own[-1] if part == 1 else office, f"H{number}{part}")
            os.utime(space.path(relative), (1744000000, 1744000000))
    with open(space.path(space.place("楚雄市", "汇总表.csv")), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(list(HEADERS.values()))
        for number, text in enumerate(texts):
            row = [text.replace("\0", "")] * len(HEADERS)
            row[12] = f"HC-{number}"
            writer.writerow(row)
    return space


def harmless(pages, path, name):
    for bypass in (False, True):
        page = pages.open(path, bypass=bypass)
        page.wait_for_timeout(300)
        how = f"{name}{' without its policy' if bypass else ''}"
        quiet(page, how)
        check(page.evaluate("window.ran === undefined"), f"{how}: something ran")
        odd = page.evaluate("""allowed => [...document.querySelectorAll('*')].filter(e => !allowed.includes(e.localName) ||
            [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc' || a.name === 'src' ||
              (a.name.endsWith('href') && !a.value.startsWith('#')))).map(e => e.outerHTML.slice(0, 80))""", sorted(ELEMENTS))
        check(odd == [], f"{how}: {odd[:3]}")
        scripts = page.locator("script").count()
        check(scripts <= 1, f"{how}: {scripts} scripts")
        page.context.close()


def formulas(folder):
    """Cells with a formula, and links that leave the workbook, in all workbooks below a folder."""
    count = 0
    for path in sorted(glob.glob(os.path.join(glob.escape(folder), "**", "*.xlsx"), recursive=True)):
        count += 1
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                text = package.read(part).decode("utf-8", "replace")
                if re.match(r"xl/worksheets/sheet\d+\.xml$", part):
                    found = re.findall(r"<f[ >][^<]*", text)
                    check(found == [], f"{os.path.basename(path)[:40]} {part}: formula {found[:2]}")
                if part.endswith(".rels"):
                    check('TargetMode="External"' not in text, f"{os.path.basename(path)[:40]} {part}: leads outside")
    return count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("out")
    parser.add_argument("--payloads", type=int, default=200)
    arguments = parser.parse_args()
    binary, out = os.path.abspath(arguments.binary), os.path.abspath(arguments.out)
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)

    sample = Workspace(binary, os.path.join(out, "samples"))
    shutil.rmtree(sample.path("收件箱"))
    shutil.copytree(SAMPLES, sample.path("收件箱"))
    status, said = sample.run()
    check(status == 1, f"the samples end {status}: {said}")
    texts = payloads(arguments.payloads)
    hostile = hostile_workspace(binary, os.path.join(out, "hostile"), texts)
    status, said = hostile.run(as_of="2025-04-12")
    check(status == 1, f"the hostile texts end {status}: {said}")
    rules = os.path.join(out, "rules.html")
    subprocess.run([binary, "rules", "--page", rules, "--quiet"], check=True)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        pages = Pages(browser)
        controls(pages, sample.output("report.html"), sample.report(), out)
        harmless(pages, rules, "the rules page")
        harmless(pages, hostile.output("report.html"), "report.html")
        answers = sorted(glob.glob(os.path.join(glob.escape(hostile.output("待发")), "*", "*.html")))
        for path in answers:
            harmless(pages, path, f"{os.path.basename(os.path.dirname(path))} {os.path.basename(path)}")
        browser.close()
    workbooks = formulas(hostile.output(""))
    phone = "13987654321"
    for path in [hostile.output("report.html"), *answers]:
        with open(path, encoding="utf-8") as file:
            check(phone not in file.read(), f"{path} shows a telephone number")
    print(f"{len(texts)} hostile texts, {len(hostile.report()['findings'])} findings about them, {2 + len(answers)} pages and {workbooks} workbooks "
          f"harmless; {checks} checks, {len(failures)} wrong")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
