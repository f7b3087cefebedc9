"""Names are no words: what is a token, and that its letters never count as what a server or a person says."""

import time

import pytest

from errors.engine.fold import FoldedText
from errors.engine.index.phrases import PhraseIndex
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.tokens import masked, names_token, tokens
from errors.engine.vocabulary import PatternKind, TokenKind

TOKENS = {
    "no-reply@spam-blacklist.example": TokenKind.ADDRESS,
    '"mailbox full"@example.com': TokenKind.ADDRESS,
    "full.mailbox.example.com": TokenKind.HOST,
    "USER-UNKNOWN.EXAMPLE.ORG": TokenKind.HOST,
    "https://example.com/user-unknown?why=mailbox-full": TokenKind.URL,
    "example.com/mailbox-full": TokenKind.URL,
    "mailbox-full.png": TokenKind.FILE,
    "/var/mail/user-unknown": TokenKind.FILE,
    r"C:\mail\user-unknown.txt": TokenKind.FILE,
    "aGVsbG8g/mailbox+full/d29ybGQ1MjM0": TokenKind.ID,
}
NO_TOKENS = [
    "5.1.1",
    "192.0.2.1",
    "piena.Il messaggio",
    "piena.il messaggio",
    "and/or",
    "javax.mail.MessagingException",
    "System.Net",
    r"a\r\nb",
]


def matches(text, source):
    rule = EntryRule("entry", "unknown-recipient", patterns=(PatternRule(PatternKind.PHRASE, source),))
    return list(PhraseIndex([rule]).find(FoldedText(text), (), True)) != []


@pytest.mark.parametrize("frame", ["{}", "<{}>", "to {} today", "({}),"])
@pytest.mark.parametrize("token", TOKENS)
def test_token_is_found_in_any_frame(token, frame):
    text = frame.format(token)
    assert [(kind, text[start:end]) for kind, start, end in tokens(text)] == [(TOKENS[token], token)]


def test_name_of_a_field_is_a_token_at_the_start_of_a_line():
    assert masked("X-User-Unknown: yes\nthe X-User-Unknown field") == "              : yes\nthe X-User-Unknown field"


@pytest.mark.parametrize("text", NO_TOKENS)
def test_text_without_names_stays(text):
    assert masked(text) == text


def test_host_that_is_kept_stays():
    assert masked("casella anna@example.it su mx.example.com", "example.it".__eq__) == "casella      example.it su               "


@pytest.mark.parametrize("token", [*TOKENS, "X-User-Unknown: x\nX-Mailbox-Full: x"])
@pytest.mark.parametrize("source", ["mailbox full", "full mailbox", "user unknown", "spam blacklist"])
def test_phrase_does_not_match_letters_of_a_token(token, source):
    assert not matches(f"550\n{token}", source)


@pytest.mark.parametrize("source", ["mailbox.example.com", "example.com * refused", "spam-blacklist.example"])
def test_phrase_that_names_a_host_sees_it(source):
    assert matches("550 no-reply@spam-blacklist.example at full.mailbox.example.com refused", source)


def test_words_beside_a_token_with_the_same_words_match():
    assert matches("550 user <user@example.com> is unknown", "user * is unknown")


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("zen.spamhaus", True),
        (r"zen\.spamhaus", True),
        ("Message-ID missing", True),
        ("* .pst", True),
        (r"<\S+@\S+> unknown", False),
        ("5.1.1 #", False),
    ],
)
def test_pattern_names_a_token_when_it_spells_a_part_of_one(source, names):
    assert names_token(source) == names


@pytest.mark.no_cover
@pytest.mark.parametrize("text", [".", "@", "/", "\\", '"', "a.", "a@", "a/", "-/a", "a.b ", "X-", "\nX-a", "a:", "A1a+", "é."])
def test_time_is_linear_in_the_text(text):
    start = time.process_time()
    masked(text * (100_000 // len(text)))
    assert time.process_time() - start < 0.25


@pytest.mark.parametrize(
    "name", ["no-reply@spam-blacklist.example", "mailbox-full@example.org", "user-unknown.example.net", "quota-exceeded.png"]
)
@pytest.mark.parametrize(
    "error", ["554 5.7.1 {}: Relay access denied", "452 4.3.1 {} Insufficient system storage", "550 5.1.1 {} User unknown"]
)
def test_another_name_changes_no_answer(name, error, catalog):
    from errors.knowledge.entries.proof import first_entry  # noqa: PLC0415 -- Django must be set up first

    assert first_entry(error.format(name), catalog) == first_entry(error.format("anna@example.com"), catalog)
