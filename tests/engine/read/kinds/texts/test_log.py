import pytest

from errors.engine.read.kinds.texts.log import read_log

LINES = {
    "postfix": (
        "Nov 21 10:00:00 mx postfix/smtp[7]: 4ABC: to=<mario@example.it>, relay=mail.example.it[192.0.2.1]:25, delay=1, dsn=5.1.1, "
        "status=bounced (host mail.example.it[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))",
        ("mario@example.it", "failed", "mail.example.it"),
    ),
    "exim": (
        "2026-11-21 10:00:00 1abc-000 ** mario@example.it R=dnslookup T=remote_smtp H=mail.example.it [192.0.2.1]: 550 no such user",
        ("mario@example.it", "failed", "mail.example.it"),
    ),
    "sendmail": (
        "Nov 21 10:00:00 mx sendmail[7]: x: to=<mario@example.it>, relay=mail.example.it. [192.0.2.1], dsn=5.1.1, stat=User unknown",
        ("mario@example.it", "failed", "mail.example.it"),
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_line_of_a_log_names_its_recipient(name):
    line, expected = LINES[name]
    (failure,) = read_log(line)
    assert (failure.recipient, failure.action, failure.remote_host) == expected


def test_sent_line_is_no_failure():
    assert read_log("mx postfix/smtp[7]: 4ABC: to=<a@example.it>, relay=x[192.0.2.1]:25, dsn=2.0.0, status=sent (250 ok)") == []


def test_deferred_line_is_a_delay():
    reason = "connect to mail.example.it[192.0.2.1]:25: timeout"
    line = f"mx postfix/smtp[7]: 4ABC: to=<a@example.it>, relay=none, dsn=4.4.1, status=deferred ({reason})"
    assert [(one.action, one.status, one.remote_host) for one in read_log(line)] == [("delayed", "4.4.1", "mail.example.it")]


def test_last_word_on_a_recipient_counts():
    lines = "".join(f"mx postfix/smtp[7]: 4ABC: to=<a@example.it>, relay=x, status={word} (x)\n" for word in ("deferred", "bounced"))
    assert [(one.action, lines[slice(*one.spans[0])][-11:]) for one in read_log(lines)] == [("failed", "bounced (x)")]


@pytest.mark.parametrize("text", ["a == b", "2 ** 8", "my status=deferred", "to=<a@example.it> stat=Sent (ok)"])
def test_other_text_is_no_log(text):
    assert read_log(text) == []
