import pytest
from django.core import mail

from errors.escalation.gateways import MailGateway, NotSent, Ticket, TicketAnswer, WebhookGateway, gateway, report

TICKET = Ticket("KB-7F3K-92", "it", "mailbox-full", "ABC-123", "anna@example.com", "Problema: Casella piena\nData: è oggi")
ANSWER = TicketAnswer("ABC-123", "mailbox-full", "en", False, "outdated")


@pytest.fixture
def no_desk(settings):
    settings.SUPPORT_WEBHOOK = settings.SUPPORT_EMAIL = settings.EMAIL_URL = ""


@pytest.fixture
def mailbox(settings, no_desk):
    settings.SUPPORT_EMAIL, settings.EMAIL_URL = "desk@example.org", "smtp://localhost"


def test_webhook_gets_the_ticket_as_json(desk):
    gateway().send(TICKET)
    assert desk.received == [
        {
            "event": "ticket",
            "reference": "KB-7F3K-92",
            "language": "it",
            "entry": "mailbox-full",
            "ticket": "ABC-123",
            "reply_to": "anna@example.com",
            "text": "Problema: Casella piena\nData: è oggi",
        }
    ]
    assert desk.keys == ["KB-7F3K-92"]


def test_webhook_goes_before_mail(mailbox, desk):
    assert isinstance(gateway(), WebhookGateway)


@pytest.mark.parametrize("status", [301, 302, 307, 400, 500, 503])
def test_any_other_answer_is_a_failure_and_no_redirect_is_followed(desk, status):
    desk.status = status
    with pytest.raises(NotSent):
        gateway().send(TICKET)
    assert len(desk.received) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://nothing.invalid/", "nonsense"])
def test_desk_that_cannot_be_reached_is_a_failure(url):
    with pytest.raises(NotSent):
        WebhookGateway(url).send(TICKET)


def test_mail_goes_to_the_help_desk_and_its_answer_to_the_visitor(mailbox):
    gateway().send(TICKET)
    (sent,) = mail.outbox
    assert (sent.subject, sent.to, sent.reply_to) == ("[KB-7F3K-92] Problema: Casella piena", ["desk@example.org"], ["anna@example.com"])
    assert TICKET.text in sent.body
    assert "ABC-123" in sent.body


def test_mail_server_that_does_not_answer_is_a_failure(mailbox, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 9
    with pytest.raises(NotSent):
        gateway().send(TICKET)


def test_address_without_a_mail_server_can_only_be_written_to(mailbox, settings):
    assert gateway() == MailGateway("desk@example.org")
    settings.EMAIL_URL = ""
    assert gateway() is None


def test_answer_for_a_ticket_is_reported(desk):
    assert report(ANSWER)
    assert desk.received == [
        {"event": "answer", "ticket": "ABC-123", "entry": "mailbox-full", "language": "en", "solved": False, "reason": "outdated"}
    ]


def test_answer_that_cannot_be_reported_is_no_failure(desk, no_desk, settings):
    assert not report(ANSWER)
    settings.SUPPORT_WEBHOOK = "http://127.0.0.1:9/"
    assert not report(ANSWER)
