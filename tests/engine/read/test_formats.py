"""The formats together: their order, which of them a text is, and that the mail that came back never counts."""

from pathlib import Path

import pytest

from errors.engine.read import read
from errors.engine.read.body.body import Body
from errors.engine.read.body.returned_mail import where_returned_mail_begins
from errors.engine.read.formats import FORMATS, GENERIC
from errors.engine.read.mail.header import Headers
from errors.engine.read.recognise import recognise
from tests.engine.read.bounces import ORIGINAL, bounce, words

POSTFIX = "This is the mail system at host mx.example.com.\n\n                   The mail system\n\n<mario@example.it>: no such user\n"
EXIM = """\
This message was created automatically by mail delivery software.

The following address(es) failed:

  mario@example.it
    no such user
"""


def name_of(text, headers=""):
    form = recognise(Body(text, text.lower(), 0, len(text), Headers(headers)))
    return form and form.name


def test_order_of_the_formats_is_declared():
    names = [form.name for form in FORMATS]
    assert len(names) == len(set(names))
    assert GENERIC not in FORMATS
    for special, general in [
        ("james", "qmail"),
        ("gmx", "exim"),
        ("zoho", "exim"),
        ("address-list", "sendmail"),
        ("sendmail", "sendmail-5"),
    ]:
        assert names.index(special) < names.index(general)


def test_every_format_has_a_test():
    here, modules = Path(__file__).parent, Path(__file__).parents[3] / "errors/engine/read/formats"
    formats = {path.stem for path in modules.glob("*.py")} - {"__init__"}
    assert formats == {path.stem.removeprefix("test_") for path in (here / "formats").glob("test_*.py")}


def test_wording_is_in_lower_case():
    phrases = [phrase for form in FORMATS for phrase in (*form.phrases, *form.begins, *form.ends)]
    assert [phrase for phrase in phrases if phrase != phrase.lower() or not phrase.strip()] == []


def test_special_format_comes_before_the_general_one():
    text = "This message was created automatically by mail delivery software.\n\na@example.it Invalid Address, ERROR_CODE :550"
    assert (name_of(text), name_of(EXIM), name_of("Ciao")) == ("zoho", "exim", None)


def test_header_tells_where_words_do_not():
    assert name_of("Unknown user: a@example.it", "X-Mailer: <SMTP32 v8.22>") == "imail"


@pytest.mark.parametrize("body", [POSTFIX, EXIM], ids=["postfix", "exim"])
@pytest.mark.parametrize(
    "rule",
    [
        "----- Original message -----",
        "------ This is a copy of the message, including all the headers. ------",
        "--- Below this line is a copy of the message.",
        "   ----- Unsent message follows -----",
        "Original message follows.",
        "-----Messaggio originale-----",
        "Return-Path: <anna@example.org>",
        "Received: from pc.example.org by mx.example.com",
    ],
)
def test_original_mail_never_counts(body, rule):
    paste = read(bounce(f"{body}\n{rule}\n\n{ORIGINAL}"))
    assert ["full" in text for one in paste.failures for text in words(paste, one)] == [False]


@pytest.mark.parametrize("line", ["original idea", "The message could not be delivered", "received 550 no such user", "-----"])
def test_error_text_is_no_original(line):
    text = f"\n{line}\n".lower()
    assert where_returned_mail_begins(text, 0, len(text)) == len(text)


@pytest.mark.parametrize(("body", "recipient"), [(POSTFIX, "mario@example.it"), (EXIM, "mario@example.it")], ids=["postfix", "exim"])
def test_text_without_headers_and_quoted_text_are_read_the_same(body, recipient):
    assert [one.recipient for one in read(body).failures] == [recipient]
    assert [one.recipient for one in read("".join(f"> {line}\n" for line in body.splitlines())).failures] == [recipient]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(ending):
    assert [one.recipient for one in read(bounce(EXIM).replace("\n", ending).encode()).failures] == ["mario@example.it"]
