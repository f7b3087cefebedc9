"""Every limit of reading: what stands just inside it is read, what stands just outside is not."""

import pytest

from errors.engine.read import TooLarge, read
from errors.engine.read.kinds.texts.log import read_log
from errors.engine.read.mail.address import addresses, first_address
from errors.engine.read.mail.bounce_signs import is_automatic
from errors.engine.read.mail.delivery_status import read_report
from errors.engine.read.mail.encoded_word import decode_words
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.parsed_mail import parse_mail
from errors.engine.read.text.decode import NotText, decode
from errors.engine.read.text.multiline_reply import without_continuations
from tests.engine.read.bounces import bounce, sent, told

ADDRESSES = [f"user{number}@example.it" for number in range(150)]
EXIM = "This message was created automatically by mail delivery software.\n\nfollowing address(es) failed:\n\n"
SENDMAIL = "   ----- The following addresses had permanent fatal errors -----\n"
SENDMAIL_5 = "   ----- Transcript of session follows -----\n"
POSTFIX = "This is the mail system at host mx.example.com.\n\n"
PEC = "Ricevuta di accettazione\n\n"
ARF = "Content-Type: message/feedback-report"
REPLY = "550 5.1.1 no such user"


def each(line):
    return "".join(line.format(address) for address in ADDRESSES)


@pytest.mark.parametrize(
    "source",
    [
        each("Final-Recipient: rfc822; {}\nAction: failed\n\n"),
        bounce(POSTFIX + each("<{}>: no such user\n")),
        bounce(EXIM + each("  {}\n    no such user\n")),
        bounce(SENDMAIL + each("<{}>\n")),
        bounce(SENDMAIL_5 + each("550 <{}>... User unknown\n")),
        bounce("Transcript of session follows.\n" + each(" In:  RCPT TO:<{}>\n Out: 550 no such user\n")),
        bounce('{"notificationType":"Bounce"' + each('{{"emailAddress":"{}","action":"failed"}}')),
        each("mx postfix/smtp[7]: 4ABC: to=<{}>, relay=x, dsn=5.1.1, status=bounced (550 no such user)\n"),
        sent(ARF, body="Feedback-Type: abuse\n" + each("Removal-Recipient: {}\n")),
    ],
    ids=["report", "postfix", "exim", "sendmail", "sendmail 5", "postfix transcript", "ses", "log", "abuse report"],
)
def test_hundred_recipients_are_read(source):
    assert [one.recipient for one in read(source).failures] == ADDRESSES[:100]


def test_million_characters_are_read():
    assert len(read("x" * 1_000_000).text) == 1_000_000
    with pytest.raises(TooLarge):
        read("x" * 1_000_001)


@pytest.mark.parametrize(
    "source",
    [
        sent("Auto-Submitted: auto-replied", body="away " * 1000),
        sent(ARF, body="User-Agent: " + "x" * 5000),
        bounce("could not be delivered because of\n<mario@example.it>\n" + "x " * 3000 + "\nthe following recipients were affected:\n"),
        bounce("The response from the remote server was:" + "x " * 3000),
        bounce("Error message below:\n" + "x " * 3000),
        bounce(PEC + "x " * 3000, "X-Ricevuta: accettazione"),
    ],
    ids=["automatic reply", "abuse report", "shared reason", "gmail", "james", "pec"],
)
def test_reason_of_four_thousand_characters_counts(source):
    assert [end - start for one in read(source).failures for start, end in one.spans] == [4000]


def test_folded_field_of_four_thousand_characters_counts():
    text = "Final-Recipient: rfc822; a@example.it\nDiagnostic-Code: smtp; 550\n" + " x\n" * 2000
    (failure,) = read_report(text, 0, len(text))
    assert [(end - start) // 100 for start, end in failure.spans] == [39]


@pytest.mark.parametrize(("lines", "count"), [(4999, 1), (5001, 0)])
def test_five_thousand_lines_of_a_report_are_read(lines, count):
    text = "x\n" * lines + "Final-Recipient: rfc822; a@example.it\n"
    assert len(list(read_report(text, 0, len(text)))) == count


def multipart(*parts, boundary="b"):
    head = f"From: a@example.com\nContent-Type: multipart/mixed; boundary={boundary}\n\n"
    return head + "".join(f"--{boundary}\n{part}\n" for part in parts)


def nested(depth):
    heads = (f"Content-Type: multipart/mixed; boundary=b{number}-\n\n--b{number}-\n" for number in range(depth))
    return "From: a@example.com\n" + "".join(heads) + "\nx"


def test_hundred_parts_of_a_mail_are_read():
    assert len(parse_mail(multipart(*["\nx"] * 150), is_bytes=False).parts) == 100


@pytest.mark.parametrize(("depth", "words"), [(10, "x"), (11, "")])
def test_ten_multiparts_inside_each_other_are_read(depth, words):
    mail = parse_mail(nested(depth), is_bytes=False)
    assert "".join(mail.text[part.start : part.end] for part in mail.words) == words


@pytest.mark.parametrize(("lines", "count"), [(1999, 3), (2000, 2)])
def test_two_thousand_lines_like_a_boundary_are_skipped(lines, count):
    assert len(parse_mail(multipart("\nx\n" + "--bx\n" * lines, "\ny"), is_bytes=False).parts) == count


@pytest.mark.parametrize(("length", "found"), [(63_980, "x"), (64_000, "")])
def test_header_of_64_000_characters_is_read(length, found):
    assert Headers("a: " + "b" * length + "\nc: x\n").get("c") == found


def test_hundred_fields_of_a_name_are_read():
    assert len(Headers("a: b\n" * 150).all("a")) == 100


def test_two_thousand_characters_of_a_field_are_decoded():
    assert decode_words("b" * 3000) == "b" * 2000


@pytest.mark.parametrize(("length", "found"), [(64, f"{'a' * 64}@example.it"), (65, None)])
def test_local_part_has_64_characters_at_most(length, found):
    assert first_address(f"to {'a' * length}@example.it") == found


def test_thousand_addresses_are_looked_at():
    assert len(list(addresses("a@b.it " * 1500, 0, 10_500))) == 1000


@pytest.mark.parametrize(("length", "is_mail"), [(8100, True), (8192, False)])
def test_header_shows_in_8192_characters(length, is_mail):
    assert decode(f"From: {'a' * length}\nTo: b\n\nx")[1] is is_mail


@pytest.mark.parametrize(("spaces", "is_mail"), [(80, True), (81, False)])
def test_80_spaces_may_stand_before_a_mail(spaces, is_mail):
    assert decode(" " * spaces + "From: a\nTo: b\n\nx")[1] is is_mail


@pytest.mark.parametrize(("text", "is_mail"), [("From: a\n\nx", False), ("From: a\nTo: b\n\nx", True)])
def test_two_header_fields_make_a_mail(text, is_mail):
    assert decode(text)[1] is is_mail


def test_one_control_character_in_twenty_is_text():
    assert decode("\1\1" + "a" * 38) == ("\1\1" + "a" * 38, False)
    with pytest.raises(NotText):
        decode("\1\1" + "a" * 37)


@pytest.mark.parametrize(("length", "host"), [(3900, "mx.example.it"), (4000, None)])
def test_format_shows_in_four_thousand_characters(length, host):
    body = "x" * length + "\nThis is the Dragonfly Mail Agent\nmx.example.it [192.0.2.1] did not like our RCPT\n"
    assert [one[1] for one in told(body)] == [host]


@pytest.mark.parametrize(("length", "count"), [(3900, 1), (4000, 0)])
def test_words_of_delivery_show_in_four_thousand_characters(length, count):
    source = "Received: x\nReturn-Path: <>\nFrom: a@example.com\nSubject: hello\n\n" + "x" * length + " not deliverable "
    assert len(read(source).failures) == count


@pytest.mark.parametrize(("length", "end"), [(50_000, "the end"), (60_000, "xxxxxxx")])
def test_sixty_thousand_characters_of_a_body_are_read(length, end):
    assert told(POSTFIX + "x" * length + "\nthe end")[0][2][-7:] == end


def test_hundred_thousand_characters_of_a_part_are_read():
    body = "Final-Recipient: rfc822; mario@example.it\nStatus: 5.1.1\n"
    lost = [read(bounce("x" * length + f"\n{body}")).failures[0].status for length in (99_000, 100_000)]
    assert lost == ["5.1.1", None]


@pytest.mark.parametrize(("before", "host"), [(2, "mx.example.com"), (3, None)])
def test_format_is_looked_for_in_three_parts(before, host):
    source = multipart(*["\nhello"] * before, f"\n{POSTFIX}<mario@example.it>: no such user\n").replace("a@", "mailer-daemon@", 1)
    assert [one.reporting_host for one in read(source).failures] == [host]


@pytest.mark.parametrize(("length", "recipients"), [(980, ["mario@example.it"]), (1000, [None])])
def test_recipient_shows_in_a_line_of_thousand_characters(length, recipients):
    assert [one[0] for one in told("smtp:rcpt host\n" + " " * length + "mario@example.it\n")] == recipients


@pytest.mark.parametrize(("length", "host"), [(300, "mx.example.com"), (400, None)])
def test_greeting_of_four_hundred_characters_names_the_host(length, host):
    body = "this is the qmail-send program\n" + "x" * (length - 31) + " program at mx.example.com.\n<mario@example.it>:\nno such user\n"
    assert [one.reporting_host for one in read(bounce(body)).failures] == [host]


@pytest.mark.parametrize(("length", "count"), [(3900, 1), (4000, 0)])
def test_line_of_a_log_has_four_thousand_characters_at_most(length, count):
    line = "to=<a@example.it>, relay=x, dsn=5.1.1, status=bounced (550 " + "x" * (length - 59) + ")"
    assert len(read_log(line)) == count


def test_status_of_a_log_has_eleven_characters():
    (failure,) = read_log("to=<a@example.it>, relay=x, dsn=5.123.45678901, status=bounced (550 no)")
    assert failure.status == "5.123.45678"


def test_sixty_thousand_characters_are_one_error_that_begins_a_little_before_it():
    paste = read("x " * 40_000 + REPLY + " x" * 40_000)
    assert [paste.origin(span) for failure in paste.failures for span in failure.spans] == [(78_000, 138_000)]


@pytest.mark.parametrize(("depth", "kind"), [(3, "bounce"), (4, "message")])
def test_bounce_in_three_mails_is_read(depth, kind):
    outer = "Received: x\nFrom: anna@example.org\nSubject: look\nContent-Type: message/rfc822\n\n"
    assert read(outer * depth + bounce(f"{POSTFIX}<mario@example.it>: no such user\n")).kind == kind


@pytest.mark.parametrize(("length", "is_of_program"), [(280, True), (300, False)])
def test_sender_shows_in_three_hundred_characters(length, is_of_program):
    assert is_automatic(parse_mail(f"From: {'x' * length} mailer-daemon\nTo: b\n\nx", is_bytes=False)) is is_of_program


def test_forty_replies_of_several_lines_are_joined():
    text = "550-one\n550 two\n\nthen\n\n" * 50
    assert without_continuations(text).count("550") == 60
