#!/usr/bin/env python3
"""Sends answers with Scripts/mail-reports.sh to a real SMTP server on loopback, and holds what arrives to mail.json.

usage: mail.py BINARY [--kills 40] [--seed 1] OUT_DIR

The server (aiosmtpd) demands STARTTLS and AUTH. Cases: all accepted; 451 once and 550 for ever; server down; wrong password; a hostile
office and file name; a changed attachment; a new answer in the thread; the script with all that it started killed at random
moments. Every message that arrives is parsed: subject, both bodies, names and bytes of attachments, identifiers. A message that was
killed between its end and the server's answer is told as uncertain and counted; nothing else may be lost, and nothing come twice.
Test addresses end in .example. Ends 1 where anything differs.
"""

import argparse
import collections
import datetime
import email
import email.policy
import glob
import hashlib
import ipaddress
import json
import logging
import os
import random
import shutil
import signal
import ssl
import subprocess
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SCRIPT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "mail-reports.sh")
HEADER = "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"
COUNTIES = ["楚雄市", "禄丰市", "双柏县", "牟定县", "南华县", "姚安县"]


def certificate(folder):
    """A self-made certificate for localhost; paths of certificate and key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=30))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), True).sign(key, hashes.SHA256()))
    paths = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    with open(paths[0], "wb") as file:
        file.write(made.public_bytes(serialization.Encoding.PEM))
    with open(paths[1], "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return paths


class Server:
    """The receiving end; `replies` holds the answers to give to a recipient before it is accepted."""

    def __init__(self, folder, port):
        self.port, self.messages = port, []
        self.replies = collections.defaultdict(list)
        self.delay = 0
        self.cert, key = certificate(folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.cert, key)
        outer = self

        class Receiver(Controller):
            def factory(self):
                return SMTP(self.handler, timeout=5, require_starttls=True, tls_context=context, auth_required=True, auth_require_tls=True,
                            authenticator=lambda server, session, envelope, mechanism, data: AuthResult(
                                success=(data.login, data.password) == (b"report", b"secret")), enable_SMTPUTF8=False)
        self.receiver = lambda: Receiver(self, hostname="127.0.0.1", port=port)
        self.running = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.replies[address]:
            return self.replies[address].pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        time.sleep(self.delay)
        self.messages.append((envelope.rcpt_tos, envelope.content))
        return "250 accepted"

    def start(self):
        self.running = self.receiver()
        self.running.start()

    def stop(self):
        self.running.stop()


class Answers:
    """A workspace whose answers are mailed."""

    def __init__(self, binary, folder, server):
        self.binary, self.folder, self.server = os.path.abspath(binary), os.path.abspath(folder), server
        shutil.rmtree(self.folder, ignore_errors=True)
        self.call("init", self.folder, "--quiet")
        plan = os.path.join(self.folder, "plan.yaml")
        with open(plan, encoding="utf-8") as file:
            text = file.read()
        for number, county in enumerate(COUNTIES):
            text = text.replace(f"{{county: {county}, minimum: 50, owes: 工作情况",
                                f"{{county: {county}, minimum: 50, owes: 工作情况, emails: a{number}@county.example b{number}@county.example")
        text = text.replace("  # email: 答复从哪个邮箱发出", "  email: zlk@chuxiong.example")
        with open(plan, "w", encoding="utf-8") as file:
            file.write(text)
        for county in COUNTIES[:-1]:
            self.put(county, "一季度汇总表.csv", 2)
        self.run()
        self.settings()

    def call(self, *arguments):
        return subprocess.run([self.binary, *arguments], capture_output=True, text=True)

    def put(self, county, name, faults):
        path = os.path.join(self.folder, "收件箱/一季度", county, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(HEADER)
            for number in range(1, 5):
                model = "" if number <= faults else f"A{number}"
                file.write(f"家具,学习桌,{model},2025-01-03,{county}甲家具店,{county},流通,乙家具厂,2025-02-03,{county}-{number},合格,/,"
                           "楚雄州检验检测认证院,县抽\n")

    def run(self):
        done = self.call("run", "-w", self.folder, "--period", "1", "--as-of", "2025-04-12", "--quiet")
        assert done.returncode in (0, 1, 2), done.stderr

    def settings(self, password="secret"):
        self.rc = os.path.join(self.folder, "msmtprc")
        with open(self.rc, "w") as file:
            file.write(f"defaults\nauth plain\ntls on\ntls_starttls on\ntls_trust_file {self.server.cert}\ntimeout 10\naccount default\n"
                       f"host localhost\nport {self.server.port}\nfrom zlk@chuxiong.example\nuser report\npassword {password}\n")
        os.chmod(self.rc, 0o600)

    def command(self, *more):
        return [SCRIPT, self.folder, "一季度", "--msmtprc", self.rc, *more]

    def send(self, *more):
        done = subprocess.run(self.command(*more), capture_output=True, text=True, env={"PATH": os.environ["PATH"]})
        return done.returncode, done.stdout + done.stderr

    def due(self):
        """What has to arrive: (recipient, Message-ID) → mail.json with the bytes of its attachments."""
        expected = {}
        for path in glob.glob(glob.escape(self.folder) + "/汇总结果/一季度/待发/*/mail.json"):
            with open(path, encoding="utf-8") as file:
                mail = json.load(file)
            for attachment in mail["attachments"]:
                with open(os.path.join(os.path.dirname(path), attachment["file"]), "rb") as file:
                    attachment["bytes"] = file.read()
            for recipient in mail["recipients"]:
                identity, domain = mail["messageId"].split("@")
                own = f"{identity}.{hashlib.sha256(recipient.encode()).hexdigest()[:8]}@{domain}"
                expected[recipient, own] = {**mail, "messageId": own}
        return expected

    def uncertain(self):
        return len(glob.glob(glob.escape(self.folder) + "/.huizong/mail/uncertain/*.eml"))


def differences(content, recipients, mail):
    """What of a received message is not as mail.json says."""
    found = []
    message = email.message_from_bytes(content, policy=email.policy.default)
    if len(recipients) != 1 or message["To"] != recipients[0]:
        found.append(f"to {message['To']} for {recipients}")
    for header, value in (("Subject", mail["subject"]), ("Message-ID", mail["messageId"]), ("References", mail["references"]),
                          ("In-Reply-To", mail["references"]), ("From", f"{mail['fromName']} <{mail['from']}>")):
        if str(message[header]) != value:
            found.append(f"{header}: {message[header]!r}, expected {value!r}")
    if len(message.get_all("Message-ID")) != 1 or message["Bcc"] or message["Cc"]:
        found.append("headers that nobody asked for")
    for line in content.split(b"\r\n\r\n", 1)[0].split(b"\r\n"):
        if any(byte > 126 for byte in line):
            found.append(f"a raw header {line!r}")
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    if text is None or text.get_content().replace("\r\n", "\n").strip() != mail["text"].strip():
        found.append("text differs")
    if html is None or html.get_content().replace("\r\n", "\n").strip() != mail["html"].strip():
        found.append("HTML differs")
    attached = [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()]
    expected = [(attachment["file"], attachment["bytes"]) for attachment in mail["attachments"]]
    names = [(name, hashlib.sha256(data).hexdigest()) for name, data in attached]
    wanted = [(name, hashlib.sha256(data).hexdigest()) for name, data in expected]
    # Text attachments may come with other line ends; then their lines are compared.
    for one, other in zip(attached, expected):
        if one != other and (one[0] != other[0] or one[1].replace(b"\r\n", b"\n") != other[1].replace(b"\r\n", b"\n")):
            found.append(f"attachment {one[0]}")
    if len(names) != len(wanted):
        found.append(f"{len(names)} attachments, expected {len(wanted)}")
    return found


def arrived(server):
    """(recipient, Message-ID) → how often; and the messages by it."""
    counts, contents = collections.Counter(), {}
    for recipients, content in server.messages:
        message = email.message_from_bytes(content, policy=email.policy.default)
        key = recipients[0], str(message["Message-ID"])
        counts[key] += 1
        contents[key] = recipients, content
    return counts, contents


class Campaign:
    def __init__(self, arguments):
        self.arguments = arguments
        os.makedirs(arguments.out, exist_ok=True)
        self.server = Server(arguments.out, 2525 + random.Random(arguments.seed).randrange(500))
        self.problems = []

    def fresh(self, name):
        self.server.messages.clear()
        self.server.replies.clear()
        return Answers(self.arguments.binary, os.path.join(self.arguments.out, name), self.server)

    def must(self, truth, sentence):
        if not truth:
            self.problems.append(sentence)

    def compare(self, name, answers, expected, uncertain=0):
        counts, contents = arrived(self.server)
        missing = [key for key in expected if not counts[key]]
        twice = [key for key in counts if counts[key] > 1]
        self.must(len(missing) <= uncertain, f"{name}: {len(missing)} lost, {uncertain} told as uncertain: {missing[:3]}")
        self.must(not twice, f"{name}: twice: {twice[:3]}")
        self.must(not set(counts) - set(expected), f"{name}: nobody asked for {list(set(counts) - set(expected))[:3]}")
        for key, (recipients, content) in contents.items():
            if key in expected:
                for difference in differences(content, recipients, expected[key]):
                    self.problems.append(f"{name}: {key[0]}: {difference}")
        print(f"{name}: {sum(counts.values())} of {len(expected)} arrived")

    # ---- cases

    def accepted(self):
        answers = self.fresh("accepted")
        code, said = answers.send("--dry-run")
        self.must((code, len(said.splitlines())) == (0, 12), f"dry run: {code} {said}")
        self.must(not self.server.messages, "the dry run sent something")
        code, said = answers.send()
        self.must(code == 0, f"accepted: {code} {said}")
        self.compare("accepted", answers, answers.due())
        self.must(answers.send()[0] == 0, "a second sending")
        answers.run()
        self.must(answers.send()[0] == 0, "a sending after another run")
        self.compare("again", answers, answers.due())
        before = answers.due()
        answers.put("楚雄市", "一季度汇总表.csv", 0)
        answers.run()
        code, said = answers.send()
        self.must(code == 0, f"thread: {code} {said}")
        after = answers.due()
        self.must(len(set(after) - set(before)) == 2, f"thread: {len(set(after) - set(before))} new, expected 2")
        threads = {mail["references"] for mail in after.values() if mail["office"].startswith("楚雄市")}
        self.must(threads == {mail["references"] for mail in before.values() if mail["office"].startswith("楚雄市")}, "thread broken")
        self.must(len(arrived(self.server)[0]) == 14, "thread: not 14 messages in all")

    def refused(self):
        answers = self.fresh("refused")
        self.server.replies["a0@county.example"] = ["451 4.3.0 later"]
        self.server.replies["a1@county.example"] = ["550 5.1.1 nobody"] * 9
        expected = answers.due()
        code, said = answers.send()
        self.must(code == 65, f"refused: {code} {said}")
        self.must(answers.send()[0] == 0, "refused: the second time the 451 must go")
        self.compare("refused", answers, {key: mail for key, mail in expected.items() if key[0] != "a1@county.example"})
        names = [os.path.basename(path)[:-4] for path in glob.glob(glob.escape(answers.folder) + "/.huizong/mail/refused/*.eml")]
        self.must(len(names) == 1, f"refused: {names}")
        self.server.replies.clear()
        self.must(answers.send("--again", names[0])[0] == 0, "refused: --again")
        self.compare("refused, again", answers, expected)

    def down(self):
        answers = self.fresh("down")
        self.server.stop()
        code, said = answers.send()
        self.must(code == 75, f"down: {code} {said}")
        self.server.start()
        answers.settings(password="wrong")
        code, said = answers.send()
        self.must(code == 75, f"wrong password: {code} {said}")
        self.must(not self.server.messages, "wrong password: something was accepted")
        answers.settings()
        self.must(answers.send()[0] == 0, "down: the next time all must go")
        self.compare("down, then wrong password", answers, answers.due())

    def hostile(self):
        answers = self.fresh("hostile")
        answers.put("双柏县", "-e set from=x@evil.example\nBcc: x@evil.example；$(touch pwned)`id` 表.csv", 1)
        answers.run()
        code, said = answers.send()
        self.must(code == 0, f"hostile: {code} {said}")
        self.compare("hostile", answers, answers.due())
        copy = glob.glob(glob.escape(answers.folder) + "/汇总结果/一季度/待发/牟定县市场监督管理局/*.xlsx")[0]
        with open(copy, "ab") as file:
            file.write(b"x")
        shutil.rmtree(os.path.join(answers.folder, ".huizong/mail"))
        self.server.messages.clear()
        code, said = answers.send()
        self.must(code == 73, f"changed attachment: {code} {said}")
        self.must(not any("a3@" in key[0] for key in arrived(self.server)[0]), "changed attachment: sent")
        self.must(not glob.glob("pwned") and not glob.glob(glob.escape(answers.folder) + "/**/pwned", recursive=True), "hostile: something ran")

    def killed(self):
        draw, uncertain, kills = random.Random(self.arguments.seed), 0, 0
        answers = self.fresh("timing")
        begun = time.monotonic()
        answers.send()
        seconds = time.monotonic() - begun
        while kills < self.arguments.kills:
            answers = self.fresh("killed")
            expected = answers.due()
            for _ in range(4):
                process = subprocess.Popen(answers.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                           env={"PATH": os.environ["PATH"]}, start_new_session=True)
                time.sleep(draw.uniform(0, seconds * 0.7))
                os.killpg(process.pid, signal.SIGKILL)
                kills += process.wait() == -9
            code, said = answers.send()
            told = answers.uncertain()
            self.must(code == (65 if told else 0), f"killed: {code} {said}")
            time.sleep(0.05)
            self.compare("killed", answers, expected, uncertain=told)
            uncertain += told
        print(f"{kills} kills, {uncertain} messages told as uncertain")

    def run(self):
        self.server.start()
        for case in (self.accepted, self.refused, self.down, self.hostile, self.killed):
            begun = time.monotonic()
            case()
            print(f"       {case.__name__} {time.monotonic() - begun:.1f} s", flush=True)
        self.server.stop()
        print(f"{len(self.problems)} problems")
        print("\n".join(self.problems[:20]))
        return 1 if self.problems else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("out")
    logging.disable(logging.WARNING)
    sys.exit(Campaign(parser.parse_args()).run())


if __name__ == "__main__":
    main()
