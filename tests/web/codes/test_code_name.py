import pytest

from errors.knowledge.snapshot import current
from errors.web.codes.code_name import as_searched, as_written, title_without_code
from tests.factories import entry, text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0x800ccc0e", "0x800CCC0E"),
        ("0x800cccxx", "0x800CCCxx"),
        ("5.7.x", "5.7.x"),
        ("x.7.1", "x.7.1"),
        ("55x", "55x"),
        ("s3140", "S3140"),
        ("550", "550"),
    ],
)
def test_code_is_written_as_programs_show_it(value, written):
    assert as_written(value) == written


def test_enhanced_code_is_searched_behind_its_usual_reply(publish):
    def codes(*values):
        return [{"scheme": "smtp" if len(value) == 3 else "enhanced", "value": value} for value in values]

    publish(
        entry("a", codes=codes("554", "5.7.1", "5.7.2"), patterns=[], examples=[]),
        entry("b", codes=codes("550", "5.7.1"), patterns=[], examples=[]),
        entry("c", codes=codes("550", "421", "5.7.1", "5.7.3"), patterns=[], examples=[]),
        entry("d", codes=codes("5.7.4", "55x"), patterns=[], examples=[]),
    )
    searched = [as_searched(current(), value) for value in ("5.7.1", "5.7.2", "5.7.4", "5.7.9", "550")]
    assert searched == ["550 5.7.1", "554 5.7.2", "5.7.4", "5.7.9", "550"]


@pytest.mark.parametrize(
    ("title", "value", "words"),
    [
        ("552: mailbox full", "552", "mailbox full"),
        ("0x800CCC0E: no connection", "0x800ccc0e", "no connection"),
        ("Errore 421: riprova", "421", "riprova"),
        ("5.1.1: no such address", "4.1.1", "no such address"),
        ("5.2.2 e 4.2.2: casella piena", "4.2.2", "casella piena"),
        ("Errore socket 10060: nessuna risposta", "10060", "nessuna risposta"),
        ("S3150 and S3140: network blocked", "s3140", "network blocked"),
        ("5.7.x at Microsoft: refused", "5.7.x", "5.7.x at Microsoft: refused"),
        ("5.1.1: no such address", "x.1.1", "no such address"),
        ("5.1.1: no such address", "5.1.2", "5.1.1: no such address"),
        ("Gmail: mailbox full (552)", "552", "Gmail: mailbox full (552)"),
        ("Mailbox full", "552", "Mailbox full"),
    ],
)
def test_meaning_is_the_title_without_the_code_in_front(title, value, words):
    assert title_without_code(title, value) == words


@pytest.mark.parametrize(
    ("path", "title"), [("/it/codici/5.2.2/", "Errore 550 5.2.2: casella piena"), ("/en/codes/5.2.2/", "Error 550 5.2.2: Mailbox full")]
)
def test_title_of_a_code_is_what_people_search(client, publish, path, title):
    codes = [{"scheme": "enhanced", "value": "5.2.2", "defines": True}, {"scheme": "smtp", "value": "550"}]
    publish(entry(codes=codes, it={"title": "5.2.2: casella piena", "summary": "Non c'è posto.", "actions": ["Aspetta."]}))
    assert f"<title>{title} · " in client.get(path).text


def test_title_of_a_code_that_only_a_provider_knows_says_what_it_means_there(client, publish):
    defined = [{"scheme": "hresult", "value": "0x800ccc0e", "defines": True}]
    along = [{"scheme": "hresult", "value": "0x800ccc0e"}]
    publish(
        entry("along", codes=along, patterns=[], examples=[]),
        entry("defines", provider="gmail", codes=defined, en=text(title="0x800CCC0E: no connection"), patterns=[], examples=[]),
    )
    assert "<title>Error 0x800CCC0E: no connection · " in client.get("/en/codes/0x800ccc0e/").text
