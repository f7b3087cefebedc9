"""Mutate mails and texts, diagnose them, and report what failed and what was slow. One seed gives one series."""

from __future__ import annotations

import random
import time
import traceback
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.read import LIMIT, Unreadable
from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import read_files

REPORT = b"""Return-Path: <>
Received: from mx.example.com by mail.example.org
From: MAILER-DAEMON@mx.example.com
To: anna@example.org
Subject: =?utf-8?Q?Undelivered_Mail?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

This is the mail system at host mx.example.com.

                   The mail system

<mario@example.it>: host mail.example.it[192.0.2.1] said: 550-5.1.1 no su=
ch user 550 5.1.1 here (in reply to RCPT TO command)
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; mario@example.it
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.it
Diagnostic-Code: smtp; 550-5.1.1 no such user
 550 5.1.1 here

--b1
Content-Type: message/rfc822

From: anna@example.org
Subject: hello

--b1--
"""
PLAIN = b"""From: "Mail Delivery System" <mailer-daemon@example.com>
To: anna@example.org
Subject: Mail delivery failed
Content-Type: text/plain; charset=iso-2022-jp

This message was created automatically by mail delivery software.

The following address(es) failed:

  mario@example.it
    host mail.example.it [192.0.2.1]: 452 4.2.2 over quota

------ This is a copy of the message, including all the headers. ------
"""
HTML = b"""<html><style>p {}</style><body><!-- x --><p>Remote server said: <b>554 5.7.1</b> &lt;a@example.it&gt; rejected as spam</body>"""
LOG = b"""Nov 21 10:00:00 mx postfix/smtp[7]: to=<mario@example.it>, relay=mail.example.it[192.0.2.1]:25, status=bounced (host said: 550)
"""
QUESTION = "la mia casella è piena, errore 0x800CCC0E".encode()
SAMPLES = (REPORT, PLAIN, HTML, LOG, QUESTION)
TOKENS = (
    b"boundary=",
    b'boundary="b1"',
    b"\n--b1\n",
    b"\n--b1--\n",
    b"Content-Type: multipart/mixed; boundary=b1\n\n",
    b"charset=utf-7",
    b"charset=\xff",
    b"Content-Transfer-Encoding: base64\n\n",
    b"=?utf-8?B?",
    b"?=",
    b"<!--",
    b"-->",
    b"&lt;",
    b"<p ",
    b"550-",
    b"550-5.1.1 ",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"\0",
    b"\x1b$B",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"@",
    b"a@a",
    b">",
    b'"',
    b"<a@b.example>:",
    b"Final-Recipient: ",
    b"status=bounced",
    b"  ",
    b"=\n",
    b"Received: from ",
    b"----- Transcript of session follows -----\n",
    b'{"notificationType":"Bounce"',
    b"5.1.1",
    b"\xe2\x80\x8b",
    b"\xc4\xb0",
    b"\xf0\x9f",
)
_LARGEST = 20_000  # bytes of a mutated mail: shapes, not sizes, are what is looked for here


@dataclass(slots=True)
class Outcome:
    """What a series of mutations gave; `slowest` is the number of the mutation and its seconds."""

    count: int = 0
    unreadable: int = 0
    findings: int = 0
    slowest: tuple[int, float] = (0, 0.0)
    exceptions: Counter[str] = field(default_factory=Counter)
    first_failed: dict[str, int] = field(default_factory=dict)


def mutations(samples: list[bytes], seed: int, count: int) -> Iterator[bytes]:
    """Each mutation has a generator of its own, so that its number and the seed are enough to get it back."""
    for number in range(count):
        yield mutation(samples, seed, number)


def mutation(samples: list[bytes], seed: int, number: int) -> bytes:
    choice = random.Random(f"{seed}/{number}")
    mail = choice.choice(samples)
    for _ in range(choice.randint(1, 6)):
        mail = choice.choice(_MUTATORS)(mail, samples, choice)[:_LARGEST]
    return mail


def _cut(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    start, end = _range(mail, choice)
    return mail[:start] + mail[end:]


def _repeat(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    start, end = _range(mail, choice)
    return mail[:start] + mail[start:end] * choice.choice((2, 3, 50)) + mail[end:]


def _insert(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    place = choice.randint(0, len(mail))
    return mail[:place] + choice.choice(TOKENS) * choice.choice((1, 1, 2, 300)) + mail[place:]


def _flip(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    changed = bytearray(mail)
    for _ in range(choice.randint(1, 8) if mail else 0):
        changed[choice.randrange(len(changed))] = choice.randrange(256)
    return bytes(changed)


def _splice(mail: bytes, samples: list[bytes], choice: random.Random) -> bytes:
    other = choice.choice(samples)
    return mail[: choice.randint(0, len(mail))] + other[choice.randint(0, len(other)) :]


def _line_ends(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    return mail.replace(b"\n", choice.choice((b"\r\n", b"\r", b"\n\n", b" \n", b"")))


def _range(mail: bytes, choice: random.Random) -> tuple[int, int]:
    start = choice.randint(0, len(mail))
    return start, min(len(mail), start + choice.choice((1, 10, 100, 1000)))


_MUTATORS: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (_cut, _repeat, _insert, _insert, _flip, _splice, _line_ends)


def fuzz(samples: list[bytes], catalog: Catalog, seed: int, count: int) -> Outcome:
    outcome = Outcome()
    for number, mail in enumerate(mutations(samples, seed, count)):
        start = time.perf_counter()
        try:
            outcome.findings += len(diagnose(mail, catalog).findings)
        except Unreadable:
            outcome.unreadable += 1
        except Exception as error:
            _note(outcome, number, error)
        seconds = time.perf_counter() - start
        outcome.count += 1
        if seconds > outcome.slowest[1]:
            outcome.slowest = (number, seconds)
    return outcome


def _note(outcome: Outcome, number: int, error: Exception) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    name = f"{type(error).__name__} in {frame.name} ({Path(frame.filename).name}:{frame.lineno})"
    outcome.exceptions[name] += 1
    outcome.first_failed.setdefault(name, number)


class Command(BaseCommand):
    help = "Diagnose mutated mails: how many, the slowest, and every exception; a mutation is found again by its seed and number."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=int, default=100_000, help="how many mutations")
        parser.add_argument("--seed", type=int, default=0, help="the series of mutations")
        parser.add_argument("--emails", type=Path, help="a folder of mails to mutate instead of the built-in samples")
        parser.add_argument("--show", type=int, metavar="NUMBER", help="write this mutation of the series to standard output, and stop")

    def handle(self, *, count: int, seed: int, emails: Path | None, show: int | None, **_: object) -> None:
        samples = _samples(emails) if emails else list(SAMPLES)
        if not samples:
            raise CommandError(f"no .eml files below {emails}", returncode=2)
        if show is not None:
            self.stdout.write(mutation(samples, seed, show).decode("latin-1"))
            return
        outcome = fuzz(samples, catalog_of(read_files(settings.BASE_DIR / "fixtures")), seed, count)
        number, seconds = outcome.slowest
        self.stdout.write(f"{outcome.count} mutations of {len(samples)} samples, seed {seed}: {outcome.findings} findings")
        self.stdout.write(f"slowest: {1000 * seconds:.1f} ms (number {number})")
        for name, times in outcome.exceptions.most_common():
            self.stdout.write(f"{times} x {name}, first number {outcome.first_failed[name]}")
        if outcome.exceptions:
            raise CommandError(f"{sum(outcome.exceptions.values())} exceptions")
        self.stdout.write("no exceptions")


def _samples(folder: Path) -> list[bytes]:
    return [path.read_bytes()[:LIMIT] for path in sorted(folder.rglob("*.eml"))]
