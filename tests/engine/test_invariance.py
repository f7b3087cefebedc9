"""The first answer stays the same however the error was copied."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from errors.knowledge.entries.proof import first_entry

pytestmark = pytest.mark.untraced  # a thousand texts run the same branches again and again
ERRORS = [
    "550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown in virtual mailbox table",
    "552 5.2.2 The mailbox anna@example.com is over quota, please try again later",
    "552 5.2.0 kQ7bZ2m00R4tYd1s01hPvW spam detected",
    "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org",
    "450 4.2.0 <anna@example.com>: Recipient address rejected: Greylisted, see http://postgrey.example.org/help",
    "550 5.7.25 This message was blocked because the sending IP address doesn't have a PTR record",
    "535 5.7.8 Error: authentication failed: authentication failure",
    "554 5.7.1 <anna@example.org>: Relay access denied",
    "421 4.7.0 mx.example.com Error: too many connections from 203.0.113.7",
    "552 5.3.4 Message size exceeds fixed limit",
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    '554 5.7.1 Outgoing mail from "ufficio@example.com" has been suspended.',
    "Final-Recipient: rfc822; anna@example.com\nAction: failed\nStatus: 5.4.6",
]
AS_A_WHOLE = [
    *ERRORS,
    "550-5.7.1 [203.0.113.80] The IP you're using to send mail is not authorized to\n550-5.7.1 send email directly to our servers.\n"
    "550 5.7.1 Please use the SMTP relay at your service provider instead.",
    "452 Space shortage, please try later",
    "Status: 5.4.6",
    "5.4.6",
]
SETTINGS = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
errors = st.sampled_from(ERRORS)
whole_errors = st.sampled_from(AS_A_WHOLE)
ZERO_WIDTH = "\u200b\u200c\u200d\ufeff\u2060\u00ad"


@pytest.fixture(scope="module")
def answer(catalog):
    """A plain function, for hypothesis writes out every argument of a failing test."""
    return lambda text: first_entry(text, catalog)


def wrap(text, width):
    return "\n".join(line[start : start + width] for line in text.splitlines() for start in range(0, len(line), width))


@SETTINGS
@given(error=errors, width=st.integers(20, 120))
def test_answer_survives_wrapping_at_any_column(answer, error, width):
    assert answer(wrap(error, width)) == answer(error)


@SETTINGS
@given(error=errors, words=st.integers(1, 6))
def test_answer_survives_continuation_lines(answer, error, words):
    reply, enhanced, *rest = error.split(" ") if re.match(r"\d{3} \d\.\d", error) else (error[:3], "", *error[4:].split(" "))
    groups = [" ".join(rest[start : start + words]) for start in range(0, len(rest), words)]
    lines = [f"{reply}{'-' if number < len(groups) - 1 else ' '}{enhanced} {group}" for number, group in enumerate(groups)]
    assert answer("\n".join(lines)) == answer(error)


@SETTINGS
@given(error=errors, width=st.integers(30, 90), depth=st.integers(1, 3))
def test_answer_survives_quoting(answer, error, width, depth):
    quoted = "\n".join("> " * depth + line for line in wrap(error, width).splitlines())
    assert answer(quoted) == answer(error)


@SETTINGS
@given(error=errors, tag=st.sampled_from(["p", "div", "pre", "td", "span"]), place=st.integers(0, 60))
def test_answer_survives_a_copy_as_html(answer, error, tag, place):
    place = error.find(" ", place) + 1
    page = f"<html><body><{tag} class='x'>{html.escape(error[:place])}<b>{html.escape(error[place:])}</b></{tag}><br></body></html>"
    assert answer(page) == answer(error)


@SETTINGS
@given(
    error=whole_errors,
    tag=st.sampled_from(["b", "span style='color: red'", "font"]),
    line_end=st.sampled_from(["<br>", "<br/>\n", "</p>\n<p>"]),
)
def test_answer_survives_markup_around_each_word(answer, error, tag, line_end):
    lines = (" ".join(f"<{tag}>{html.escape(word)}</{tag.split()[0]}>" for word in line.split()) for line in error.splitlines())
    assert answer(f"<div><p>\n    {line_end.join(lines)}</p></div>") == answer(error)


@SETTINGS
@given(error=whole_errors, space=st.sampled_from(["\u00a0", "\t", "\u2003", "  "]), dash=st.sampled_from("‐‑–"))
def test_answer_survives_other_spaces_quotes_and_dashes(answer, error, space, dash):
    copied = error.replace(" ", space).replace("'", "’").replace('"', "“").replace("-", dash)
    assert answer(copied) == answer(error)


@SETTINGS
@given(error=whole_errors, marks=st.sampled_from(['""', "“”", "«»", "\n\n"]), indent=st.integers(0, 12))
def test_answer_survives_marks_and_blanks_around_it(answer, error, marks, indent):
    assert answer(" " * indent + marks[0] + error + marks[1]) == answer(error)


@SETTINGS
@given(error=errors, change=st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_answer_survives_other_case(answer, error, change):
    assert answer(change(error)) == answer(error)


@SETTINGS
@given(error=errors, places=st.lists(st.tuples(st.integers(0, 90), st.sampled_from(ZERO_WIDTH)), max_size=6))
def test_answer_survives_invisible_characters(answer, error, places):
    copied = error
    for place, character in places:
        copied = copied[:place] + character + copied[place:]
    assert answer(copied) == answer(error)


@SETTINGS
@given(
    error=errors,
    prefix=st.sampled_from(
        [
            "Nov 21 10:00:00 mx1 postfix/smtp[12345]: 4ABCDEF: ",
            "2026-11-21T10:00:00.123456+01:00 mx1 exim[77]: ",
            "[21/Nov/2026 10:00:00] ERROR ",
            "10:00:00 << ",
            "Remote server returned: ",
            "S: ",
        ]
    ),
)
def test_answer_survives_a_log_prefix(answer, error, prefix):
    assert answer(prefix + error) == answer(error)


@pytest.mark.parametrize("stamp", ["Nov  1 10:00:00 mx1 postfix/smtp[12345]: 4ABCDEF: ", "2026-11-21T10:00:00.1+01:00 mx1 exim[77]: "])
def test_answer_survives_a_log_prefix_whatever_the_words(answer, stamp):
    assert answer(stamp + "452 Space shortage, please try later") == "server-full"


@SETTINGS
@given(
    error=errors,
    before=st.sampled_from(
        [
            "Buongiorno,\nda ieri non riesco a scrivere a un cliente e mi torna indietro questo:\n\n",
            "Hi all,\n\nwe keep getting this back:\n\n",
        ]
    ),
    after=st.sampled_from(["\n\nMi potete aiutare?\nGrazie e buona giornata\nAnna Bianchi", "\n\nThanks a lot,\nJohn\n-- \nExample Ltd"]),
)
def test_answer_survives_the_middle_of_a_polite_mail(answer, error, before, after):
    assert answer(before + error + after) == answer(error)


@pytest.mark.parametrize("error", AS_A_WHOLE)
def test_every_error_of_these_tests_has_an_answer(answer, error):
    assert answer(error)


@pytest.mark.parametrize("written", ["0x800CCC0E", "0x800ccc0e", "800CCC0E", "800ccc0e", "-2146644978", "0x8OOCCC0E", "0X800CCC0E"])
def test_client_code_survives_every_spelling(answer, written):
    assert answer(f"Outlook: impossibile inviare, errore {written}") == "outlook-0x800ccc0e"
