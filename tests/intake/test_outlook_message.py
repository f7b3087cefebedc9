from contextlib import nullcontext, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from errors.engine import diagnose
from errors.engine.read import read
from errors.engine.vocabulary import PasteKind
from errors.intake.outlook_message import mail_source
from errors.intake.unreadable_file import MessageUnreadable
from tests.intake.outlook_file import outlook_message

SUBJECT, CLASS, BODY, HEADERS, HTML = 0x0037, 0x001A, 0x1000, 0x007D, 0x1013
ADDRESS, WORDS, STATUS = 0x39FE, 0x0C1B, 0x0C20
FILE, MIME = 0x3701, 0x370E
NOTE = {CLASS: "IPM.Note", SUBJECT: "Undeliverable: Lunch"}
REPORT = {CLASS: "REPORT.IPM.Note.NDR", SUBJECT: "Undeliverable: Lunch"}
REFUSED = {ADDRESS: "anna@example.com", WORDS: "mx.example.com #550 5.1.1 User unknown", STATUS: 511}


def test_message_becomes_the_source_of_a_mail():
    source = mail_source(outlook_message(NOTE | {BODY: "552 5.2.2 user is over quota\r\n"}))
    assert "Subject: Undeliverable: Lunch\n" in source
    assert "552 5.2.2 user is over quota" in source
    assert read(source).subject == "Undeliverable: Lunch"


def test_headers_that_came_with_it_are_kept_but_not_its_structure():
    carried = "From: postmaster@example.com\r\nSubject: Carried\r\nContent-Type: multipart/report; boundary=x\r\nX-Other: 1\r\n"
    source = mail_source(outlook_message(NOTE | {HEADERS: carried, BODY: "text"}))
    assert source.startswith("From: postmaster@example.com\nSubject: Carried\nMIME-Version")
    assert "boundary=x" not in source


def test_non_delivery_report_keeps_the_words_of_the_server(catalog):
    diagnosis = diagnose(mail_source(outlook_message(REPORT, [REFUSED])), catalog)
    (finding,) = diagnosis.findings
    assert (diagnosis.kind, finding.recipient, finding.category) == (PasteKind.BOUNCE, "anna@example.com", "unknown-recipient")


def test_attached_report_is_read():
    report = b"Reporting-MTA: dns; a.example\r\n\r\nFinal-Recipient: rfc822; anna@example.com\r\nAction: failed\r\nStatus: 5.2.2\r\n"
    attached = {MIME: "message/delivery-status", FILE: report}
    paste = read(mail_source(outlook_message(NOTE | {BODY: "Sorry"}, attachments=[attached])))
    assert [failure.recipient for failure in paste.failures] == ["anna@example.com"]


def test_web_page_stands_in_for_a_missing_text():
    assert "text/html" in mail_source(outlook_message(NOTE | {HTML: b"<p>user is over quota</p>"}))


def test_line_break_in_a_header_starts_no_new_one():
    assert "\nX-Injected" not in mail_source(outlook_message(NOTE | {SUBJECT: "a\r\nX-Injected: b"}))


@pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)])
def test_broken_file_is_refused(content):
    with pytest.raises(MessageUnreadable):
        mail_source(content)


@pytest.mark.parametrize(("times", "is_read"), [(3.9, True), (4, False)])
def test_streams_may_claim_four_times_the_size_of_the_file(times, is_read):
    content = bytearray(outlook_message(NOTE | {BODY: "x" * 9000}))
    place = content.index("__substg1.0_1000001F".encode("utf-16-le"))
    content[place + 120 : place + 128] = int(times * len(content)).to_bytes(8, "little")
    with nullcontext() if is_read else pytest.raises(MessageUnreadable):
        assert mail_source(bytes(content))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_message_is_read_or_refused(data):
    content = bytearray(outlook_message(REPORT | {BODY: "user is over quota"}, [REFUSED]))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(8, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(MessageUnreadable):
        assert isinstance(mail_source(bytes(content)), str)
