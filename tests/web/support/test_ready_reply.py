import pytest

from errors.knowledge.entries.document import EntryTextDocument
from errors.knowledge.entries.page import TextPage
from errors.web.support.ready_reply import reply_text, without_markdown

ACTIONS = ["Avvisa il *destinatario*.", "Vedi [la guida](https://example.org/a)."]
TEXT = TextPage("it", EntryTextDocument(title="Casella piena", summary="Non c'è più **spazio**.", actions=ACTIONS), html={})


def test_reply_is_a_plain_letter_in_the_language_of_the_text():
    assert reply_text(TEXT, "https://example.org/e/x?ref=A-1", "A-1") == (
        "Buongiorno,\n\n"
        "Casella piena. Non c'è più spazio.\n\n"
        "Che cosa fare:\n1. Avvisa il destinatario.\n2. Vedi la guida (https://example.org/a).\n\n"
        "La spiegazione completa: https://example.org/e/x?ref=A-1\n"
        "Su quella pagina si può indicare se il problema è risolto (ticket A-1).\n\n"
        "Cordiali saluti"
    )


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("a **b** *c* `d`", "a b c d"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("user_name", "user_name"),
        ("[a](mailto:b@example.com)", "a (mailto:b@example.com)"),
    ],
)
def test_markdown_becomes_words(markdown, words):
    assert without_markdown(markdown) == words


@pytest.mark.parametrize(("path", "hello"), [("/it/errori/mailbox-full/", "Buongiorno,"), ("/en/errors/mailbox-full/", "Hello,")])
def test_entry_has_its_short_link_and_a_reply(client, full, path, hello):
    share = client.get(path).context["share"]
    assert share.link == "http://testserver/e/mailbox-full"
    assert share.reply.startswith(hello)
    assert share.link in share.reply


def test_code_has_its_short_link_and_the_reply_of_its_meaning(client, full):
    share = client.get("/en/codes/5.2.2/").context["share"]
    assert share.link == "http://testserver/c/5.2.2"
    assert "Mailbox full" in share.reply


def test_code_without_a_meaning_has_only_the_link(client, full):
    assert client.get("/en/codes/5.9.9/").context["share"].reply == ""
