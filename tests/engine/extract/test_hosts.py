import pytest

from errors.engine.extract import extract
from errors.engine.index.providers import ProviderIndex
from errors.engine.index.rules import ProviderRule
from errors.engine.read import read

INDEX = ProviderIndex(
    [
        ProviderRule("gmail", "mailbox", ("google.com",), ("gmail.com",), ("gmail",)),
        ProviderRule("aruba", "mailbox", ("aruba.it",), (), ("aruba",)),
    ]
)


def signals(text):
    paste = read(text)
    return extract(paste, paste.failures[0], INDEX)


@pytest.mark.parametrize(
    ("text", "providers"),
    [
        ("host gmail-smtp-in.l.google.com[192.0.2.1] said: 550 no", ("gmail",)),
        ("Final-Recipient: rfc822; anna@gmail.com\nAction: failed\nDiagnostic-Code: smtp; 550 no", ("gmail",)),
        ("Server: 'smtps.aruba.it' 550 no", ("aruba",)),
        ("Reporting-MTA: dns; mx.aruba.it\nFinal-Recipient: rfc822; a@gmail.com\nDiagnostic-Code: smtp; 550 no", ("aruba", "gmail")),
        ("550 5.1.1 user unknown at example.com", ()),
    ],
)
def test_provider_is_who_refused(text, providers):
    assert set(signals(text).providers) == set(providers)


def test_remote_host_of_a_report_comes_first():
    report = "Reporting-MTA: dns; mx.aruba.it\nFinal-Recipient: rfc822; a@example.com\nRemote-MTA: dns; mx.google.com\nAction: failed"
    assert signals(report).remote_host == "mx.google.com"
    assert signals(report).providers[0] == "gmail"


def test_person_may_name_the_provider():
    assert signals("La mia casella Aruba è piena").named == {"aruba"}
    assert signals("La mia casella è piena").named == frozenset()


@pytest.mark.parametrize(
    "name", ["javax.mail.MessagingException", "mail.txt.scr", "events.js", "System.Net.Mail", "smtp.py", "com.sun.mail.smtp.SMTPTransport"]
)
def test_name_of_a_file_or_class_is_no_server(name):
    assert signals(f"550 5.7.1 refused, {name} was found").remote_host is None


def test_file_is_no_server_even_behind_from():
    assert signals("550 5.7.1 refused: attachment from mail.txt.scr").remote_host is None


@pytest.mark.parametrize("name", ["mx.example.com", "mx1.example.co.uk", "mail.example.rs", "MX.EXAMPLE.ORG", "mail.internal"])
def test_name_under_a_top_level_domain_is_a_server(name):
    assert signals(f"550 5.7.1 refused, {name} knows why").remote_host == name.lower()
