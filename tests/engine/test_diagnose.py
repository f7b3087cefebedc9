"""The whole line on a small catalogue: the ladder, the evidence, what lost and why."""

from dataclasses import replace

import pytest

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule, ProviderRule
from errors.engine.vocabulary import Actor, Confidence, Objection, PasteKind, PatternKind, Permanence, Rung, Scheme


def entry(slug, category, *phrases, provider=None, codes=(), defines=(), words=(), needs_provider=False):
    patterns = [PatternRule(PatternKind.PHRASE, phrase, needs_provider) for phrase in phrases]
    patterns += [PatternRule(PatternKind.WORDS, source) for source in words]
    rules = [CodeRule(*code) for code in codes] + [CodeRule(*code, True) for code in defines]
    return EntryRule(slug, category, provider, Permanence.PERMANENT, Actor.SENDER, tuple(rules), tuple(patterns))


CATALOG = Catalog.build(
    [
        entry("unknown-recipient", "unknown-recipient", "user unknown", codes=[(Scheme.SMTP, "550"), (Scheme.ENHANCED, "x.1.1")]),
        entry("mailbox-full", "mailbox-full", "over quota", words=["casella, piena|esaurita"]),
        entry("gmail-no-user", "unknown-recipient", "account that you tried to reach does not exist", provider="gmail"),
        entry("aruba-blocked", "sender-rejected", "sender is blacklisted", provider="aruba"),
        entry("aruba-limit", "recipient-limit", "too many recipients", provider="aruba", needs_provider=True),
        entry("gmail-5.7.26", "sender-authentication", provider="gmail", defines=[(Scheme.ENHANCED, "5.7.26")]),
        entry("enhanced-x.7.26", "sender-authentication", defines=[(Scheme.ENHANCED, "x.7.26")]),
        entry("vendor-s3140", "ip-blocked", defines=[(Scheme.VENDOR, "s3140")]),
        entry("enhanced-x.7.1", "policy-violation", defines=[(Scheme.ENHANCED, "x.7.1")]),
        entry("enhanced-x.7.x", "policy-violation", defines=[(Scheme.ENHANCED, "x.7.x")]),
        entry("smtp-550", "unspecified-refusal", defines=[(Scheme.SMTP, "550")]),
        entry("smtp-5xx", "unspecified-refusal", defines=[(Scheme.SMTP, "5xx")]),
        entry("hr-0e", "connection-failed", provider="outlook-desktop", defines=[(Scheme.HRESULT, "0x800ccc0e")]),
        entry("unspecified-refusal", "unspecified-refusal"),
        replace(entry("smtp-354", "progress", "start mail input"), permanence=Permanence.INFO),
    ],
    [
        ProviderRule("gmail", "mailbox", ("google.com",), ("gmail.com",)),
        ProviderRule("aruba", "mailbox", ("aruba.it",)),
        ProviderRule("outlook-desktop", "program"),
    ],
)


def first(text):
    finding = diagnose(text, CATALOG).findings[0]
    return finding.matches[0].entry, finding.rung


@pytest.mark.parametrize(
    ("text", "answer", "rung"),
    [
        ("550 5.1.1 The email account that you tried to reach does not exist: user unknown", "gmail-no-user", Rung.PROVIDER_PHRASE),
        ("550 5.7.1 user unknown", "unknown-recipient", Rung.PHRASE),
        ("host mx.google.com said: 550 5.7.26 refused", "gmail-5.7.26", Rung.PROVIDER_CODE),
        ("550 5.7.1 refused (S3140)", "vendor-s3140", Rung.VENDOR_CODE),
        ("550 5.7.1 refused", "enhanced-x.7.1", Rung.ENHANCED),
        ("550 5.7.99 refused", "smtp-550", Rung.REPLY),
        ("Status: 5.7.99 refused", "enhanced-x.7.x", Rung.FAMILY),
        ("Outlook: errore 0x800CCC0E durante l'invio", "hr-0e", Rung.REPLY),
        ("la mia casella è piena", "mailbox-full", Rung.TOPIC),
        ("host mx.example.com said: 557 refused", "smtp-5xx", Rung.CLASS),
    ],
)
def test_every_rung_of_the_ladder_answers(text, answer, rung):
    assert first(text) == (answer, rung)


def test_provider_code_holds_only_for_its_provider():
    assert first("host mx.example.com said: 550 5.7.26 refused") == ("enhanced-x.7.26", Rung.ENHANCED)


def test_words_that_others_use_too_need_the_provider():
    assert first("smtps.aruba.it said: 452 too many recipients")[0] == "aruba-limit"
    assert first("mx.example.com said: 550 too many recipients")[0] == "smtp-550"


def test_evidence_points_into_the_pasted_text():
    text = "> 550-5.1.1 sorry: User\n> 550 5.1.1 un\u200bknown here"
    piece = diagnose(text, CATALOG).findings[0].matches[0].evidence[0]
    assert text[piece.span.start : piece.span.end] == piece.text == "User\n> 550 5.1.1 un\u200bknown"


def test_class_of_the_reply_decides_the_permanence():
    assert diagnose("450 4.1.1 user unknown", CATALOG).findings[0].permanence is Permanence.TEMPORARY
    assert diagnose("550 5.1.1 user unknown", CATALOG).findings[0].permanence is Permanence.PERMANENT


def test_loser_is_ruled_out_with_its_reason():
    finding = diagnose("550 5.7.1 user unknown, you are over quota", CATALOG).findings[0]
    assert {(lost.entry, lost.why) for lost in finding.ruled_out} == {
        ("mailbox-full", Objection.FEWER_WORDS),
        ("enhanced-x.7.1", Objection.CODE_ONLY),
        ("smtp-550", Objection.CODE_ONLY),
    }


def test_confidence_follows_the_rung():
    assert diagnose("550 5.1.1 user unknown", CATALOG).findings[0].confidence is Confidence.HIGH
    assert diagnose("550 5.7.1 refused", CATALOG).findings[0].confidence is Confidence.MEDIUM
    assert diagnose("la casella è piena", CATALOG).findings[0].confidence is Confidence.LOW


@pytest.mark.parametrize("text", ["Ciao, ci vediamo alle 9:30", "Il conto è di 550 euro", "versione 5.7.1 del programma"])
def test_text_about_something_else_ends_without_a_finding(text):
    diagnosis = diagnose(text, CATALOG)
    assert (diagnosis.kind, diagnosis.findings) == (PasteKind.NOT_MAIL_ERROR, ())


def test_bounce_without_known_words_still_gets_an_answer():
    bounce = "Return-Path: <>\nReceived: x\nFrom: MAILER-DAEMON@example.com\nSubject: Undelivered\n\nBlah blah blah.\n"
    finding = diagnose(bounce, CATALOG).findings[0]
    assert (finding.category, finding.confidence) == ("unspecified-refusal", Confidence.LOW)


def test_ordinary_mail_is_a_message_without_findings():
    mail = "Received: x\nFrom: anna@example.org\nTo: bruno@example.com\nSubject: lunch\nDate: today\n\nAt 5.30 pm, room 550.\n"
    diagnosis = diagnose(mail, CATALOG)
    assert (diagnosis.kind, diagnosis.findings) == (PasteKind.MESSAGE, ())


def test_automatic_reply_is_a_finding_of_its_category():
    mail = "Received: x\nFrom: anna@example.org\nSubject: away\nAuto-Submitted: auto-replied\n\nI am away.\n"
    finding = diagnose(mail, CATALOG).findings[0]
    assert (finding.category, finding.permanence) == ("auto-reply", Permanence.INFO)


def test_code_that_only_one_provider_uses_needs_no_host():
    catalog = Catalog.build([entry("outlook-5.7.708", "bad-reputation", provider="outlook", defines=[(Scheme.ENHANCED, "5.7.708")])])
    finding = diagnose("550 5.7.708 refused", catalog).findings[0]
    assert (finding.matches[0].entry, finding.rung) == ("outlook-5.7.708", Rung.ENHANCED)


def test_what_went_well_before_the_refusal_is_not_the_answer():
    assert first("354 Start mail input\n550 5.1.1 user unknown")[0] == "unknown-recipient"
    assert first("354 Start mail input; end with a dot")[0] == "smtp-354"


def test_finding_names_only_codes_that_mean_something():
    finding = diagnose("Server: 550 5.7.1 refused (SSL) Porta: 465 (S3140)", CATALOG).findings[0]
    assert [code.value for code in finding.codes] == ["550", "5.7.1", "s3140"]


def test_wording_that_is_like_a_known_one_says_more_than_a_vague_code():
    assert first("550 5.7.1 <a@example.com> the account that you have tried to reach: existence unknown") == (
        "unknown-recipient",
        Rung.SIMILAR,
    )


def test_near_rival_makes_an_answer_less_sure():
    assert diagnose("552 5.2.2 over quota", CATALOG).findings[0].confidence is Confidence.MEDIUM
    assert diagnose("550 5.1.1 user unknown, over quota", CATALOG).findings[0].confidence is Confidence.MEDIUM


def finding(text, catalog=CATALOG):
    return diagnose(text, catalog).findings[0]


def test_words_of_a_provider_in_the_mouth_of_another_stand_for_the_general_entry():
    said = "host mx.aruba.it[192.0.2.1] said: 550 5.1.1 The account that you tried to reach does not exist"
    assert (finding(said).matches[0].entry, finding(said).provider) == ("unknown-recipient", "aruba")
    assert finding(said.replace("mx.aruba.it", "mx.example.com")).matches[0].entry == "gmail-no-user"


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("550 the account that you tried to reach does not exist", "gmail"),
        ("host mx.google.com said: 550 5.1.1 user unknown", "gmail"),
        ("550 5.7.1 refused, see https://support.google.com/mail", "gmail"),
        ("550 5.1.1 user unknown", None),
        ("My account at some provider: the account I try to reach does not exist", None),
        ("My Gmail account: the account I try to reach does not exist", "gmail"),
    ],
)
def test_provider_is_named_only_with_evidence(text, provider):
    assert finding(text, GUIDED).provider == provider


GUIDED = CATALOG.with_entries([entry("gmail-account", "login-failed", provider="gmail", words=["account, reach"])])


def test_answer_of_low_confidence_is_a_guess():
    assert finding("la casella è piena").is_guess
    assert not finding("550 5.7.1 refused").is_guess
    assert not finding("550 5.1.1 user unknown").is_guess
