import pytest

from errors.engine.read import read


def mail(*headers):
    return "Received: from a by b\nFrom: anna@example.org\n" + "\n".join(headers) + "\n\nI am away until Monday.\n"


@pytest.mark.parametrize(
    "header",
    ["Auto-Submitted: auto-replied (vacation)", "X-Autoreply: yes", "Subject: Out of office: hello", "Subject: Risposta automatica: ciao"],
)
def test_automatic_reply_is_recognised(header):
    assert read(mail(header)).notice == "auto-reply"


def test_abuse_report_is_recognised():
    assert read(mail("Content-Type: multipart/report; report-type=feedback-report; boundary=x")).notice == "abuse-report"


def test_ordinary_mail_is_no_notice():
    assert read(mail("Subject: lunch?")).notice is None
