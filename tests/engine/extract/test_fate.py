import pytest

from errors.engine.extract.fate import stated_action, states_period
from errors.engine.fold import FoldedText
from errors.engine.read import read
from errors.engine.vocabulary import DeliveryAction


@pytest.mark.parametrize(
    ("text", "is_period"),
    [
        ("421 try again in 5 minutes", True),
        ("450 please retry after 300 seconds", True),
        ("wait 10 minutes", True),
        ("Riprova tra 24 ore", True),
        ("550 5.4.5 Daily user sending limit exceeded", True),
        ("limit of 500 messages per hour reached", True),
        ("superato il limite giornaliero", True),
        ("your account is blocked for 24 hours", True),
        ("invio bloccato per 24 ore", True),
        ("could not be delivered for 5 days", False),
        ("421 try again later", False),
        ("user is over quota", False),
        ("message exceeds the size limit of 10 MB", False),
    ],
)
def test_period_is_a_time_to_wait(text, is_period):
    assert states_period([FoldedText(text, 0)]) is is_period


TRANSCRIPT = "----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> RCPT To:<a@example.com>\n<<< 450 busy\n"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Final-Recipient: rfc822; a@example.com\nAction: failed\nStatus: 4.4.1", DeliveryAction.FAILED),
        ("Final-Recipient: rfc822; a@example.com\nAction: delayed\nStatus: 4.4.1", DeliveryAction.DELAYED),
        (
            "postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=mx.example.com[192.0.2.1]:25, dsn=4.0.0, status=deferred (no)",
            DeliveryAction.DELAYED,
        ),
        (TRANSCRIPT, None),
        ("550 no", None),
    ],
)
def test_action_counts_where_the_text_states_it(text, action):
    paste = read(text)
    assert stated_action(paste, paste.failures[0]) is action
