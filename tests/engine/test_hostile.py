"""No input makes the line fail or hang: shapes that break parsers, and mutated mails. The command `fuzz_engine` reports times."""

import pytest

from errors.engine import diagnose
from errors.engine.read import LIMIT, Unreadable
from errors.lab.fuzz import fuzz
from errors.lab.fuzz_samples import REPORT, SAMPLES
from tests.sweep import sweep

pytestmark = pytest.mark.untraced  # a thousand texts run the same branches again and again
MAIL = "Return-Path: <>\nFrom: MAILER-DAEMON@example.com\nTo: anna@example.org\nSubject: failure notice\n"
_LONG = 30_000  # characters
DAEMON = MAIL + "\n"


def full(text):
    """As much of it as is let in."""
    return (text * (LIMIT // len(text) + 1))[:LIMIT]


def rest(head, text):
    return head + full(text)[: LIMIT - len(head)]


def nested(depth):
    return MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(depth)) + "\nx"


def attached(depth):
    return (
        "".join(f"{MAIL}Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\nContent-Type: message/rfc822\n\n" for n in range(depth))
        + "x"
    )


REPEATED = [
    "a",
    " ",
    "\n",
    "\t\n",
    "<!--",
    "<!-- -->",
    "&lt;",
    "550-",
    "550-5.1.1 ",
    "\n550-",
    ">",
    "> ",
    "|",
    '"',
    "a@",
    "a@a.it ",
    "<a@a.it>:\n",
    "@",
    ".",
    "-",
    "<p",
    "<p>",
    "<style",
    "<style>",
    "<",
    "&",
    "=",
    "=?",
    "=?utf-8?B?YQ==?=",
    "=?utf-8?B?",
    "5.1.1 ",
    "550 ",
    "host ",
    "host a.",
    "said: ",
    "\x1b$B",
    "\0",
    "(",
    "[",
    "{",
    'emailAddress":"a@a"',
    "Final-Recipient: ",
    "Final-Recipient: rfc822; a@a.it\n",
    "Diagnostic-Code: smtp; 550\n",
    "to=<a@a.it>, ",
    "to=<a@a.it>, relay=a, status=bounced\n",
    " status=",
    " ** a@a.it ",
    "--",
    "\n--b\n",
    "\n-----",
    "-----original",
    "\nreceived: from",
    "in:",
    "\n out: 550",
    "\nboundary=",
    "ſ",
    "İ",
    "\u200b",
    "\u00a0",
    "é",
    "0x800ccc0e ",
    "errore ",
    "casella ",
    "5" * 50 + " ",
    "a." * 20,
    "while talking to a.it: ",
]
HEADS = {
    "mail": DAEMON,
    "header": MAIL + "X-Long: ",
    "subject": "Received: x\nFrom: MAILER-DAEMON@example.com\nSubject: ",
    "report": MAIL
    + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n",
    "html": MAIL + "Content-Type: text/html\n\n<html>",
    "base64": MAIL + "Content-Transfer-Encoding: base64\n\n",
    "quoted-printable": MAIL + "Content-Transfer-Encoding: quoted-printable\n\n",
    "exim": DAEMON + "This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ",
    "sendmail": DAEMON + "   ----- The following addresses had permanent fatal errors -----\n",
    "qmail": DAEMON + "Hi. This is the qmail-send program at x.\n\n",
    "gmail": DAEMON + "Your message wasn't delivered to ",
    "exchange": DAEMON + "Generating server: ",
    "ses": DAEMON + '{"notificationType":"Bounce"',
}
SHAPES = {
    "ten thousand parts": MAIL + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 10_000,
    "parts that only begin like a boundary": MAIL + "Content-Type: multipart/mixed; boundary=b\n\n" + "--bx\n" * 100_000,
    "depth of three thousand": nested(3000),
    "mails in mails": attached(1000),
    "headers without end": rest(MAIL, "X-A: b\n"),
    "one header line": rest(MAIL + "X-A: ", "b"),
    "folded for ever": rest(MAIL + "X-A: ", "b\n "),
    "no blank line": rest("Subject: x\nFrom: y\n", "a: b\n"),
    "boundary of spaces": rest(MAIL + "Content-Type: multipart/mixed; boundary", " "),
    "boundary again": rest(MAIL + "Content-Type: multipart/mixed; ", "boundary="),
    "unknown charset": MAIL + "Content-Type: text/plain; charset=zlib_codec\n\n\xff",
    "hostile charset": MAIL + "Content-Type: text/plain; charset=" + "a" * 100_000 + "\n\n\xff",
    "broken utf-7": rest(MAIL + "Content-Type: text/plain; charset=utf-7\n\n", "+\xff"),
    "bad base64": MAIL + "Content-Transfer-Encoding: base64\n\na",
    "many recipients": MAIL
    + "Content-Type: message/delivery-status\n\n"
    + "Final-Recipient: rfc822; a@a.it\nAction: failed\nStatus: 5.1.1\n\n" * 10_000,
    "many complaints": MAIL + "Content-Type: message/feedback-report\n\n" + "Original-Rcpt-To: a@a.it\n" * 20_000,
    "NULs": MAIL.replace("a", "a\0") + "\0",
}


@pytest.fixture
def faults(catalog):
    """What is wrong with the diagnosis of a text: evidence that does not stand where it says."""

    def faults(raw):
        try:
            diagnosis = diagnose(raw, catalog)
        except Unreadable:
            return
        text = diagnosis.paste.text
        for piece in (piece for one in diagnosis.findings for match in one.matches for piece in match.evidence):
            if piece.text != text[piece.span.start : piece.span.end]:
                yield f"the evidence {piece.text!r} stands at {piece.span}, where the text says otherwise"

    return faults


@pytest.mark.parametrize("encoded", [False, True], ids=["text", "bytes"])
def test_hostile_shapes_are_diagnosed(encoded, faults):
    cases = [(name, shape[:LIMIT]) for name, shape in SHAPES.items()]
    sweep([(name, raw.encode("utf-8", "replace")[:LIMIT] if encoded else raw) for name, raw in cases], faults)


def test_anything_repeated_to_the_limit_is_diagnosed(faults):
    sweep([(repr(text), text) for text in REPEATED], lambda text: faults(full(text)))


@pytest.mark.parametrize("head", HEADS)
def test_anything_repeated_in_any_format_is_diagnosed(head, faults):
    sweep([(repr(text), (HEADS[head] + text * (_LONG // len(text)))[:_LONG]) for text in REPEATED], faults)


@pytest.mark.parametrize("bytes_of", ["samples", "report alone"])
def test_mutated_mails_raise_nothing(bytes_of, catalog):
    samples = list(SAMPLES) if bytes_of == "samples" else [REPORT]
    outcome = fuzz(samples, catalog, seed=1, count=300)
    assert (outcome.count, dict(outcome.exceptions)) == (300, {})
