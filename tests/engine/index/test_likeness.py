import pytest

from errors.engine.index.likeness import LikenessIndex, questions, without_names, wordings
from errors.engine.index.rules import EntryRule, PatternRule, SynonymRule
from errors.engine.index.stems import Stems
from errors.engine.vocabulary import PatternKind

RULES = [
    EntryRule("screenshot", "client-configuration", questions=("Come faccio uno screenshot dell'errore?",)),
    EntryRule("password", "login-failed", questions=("Ho dimenticato la password della casella", "I forgot my mailbox password")),
    EntryRule("full", "mailbox-full", questions=("La casella del destinatario è piena",)),
    EntryRule("receives", "client-configuration", questions=("Ricevo la posta ma non la invio",)),
    EntryRule("sends", "client-configuration", questions=("Invio la posta ma non la ricevo",)),
    EntryRule("smtp-447", "delivery-expired", questions=("447: il messaggio è scaduto",)),
]
STEMS = Stems(
    [
        SynonymRule("mail", ("mail", "posta")),
        SynonymRule("send", ("send", "invio")),
        SynonymRule("receive", ("receive", "ricevo")),
        SynonymRule("mailbox", ("mailbox", "casella")),
        SynonymRule("forget", ("forgot", "dimenticato")),
    ]
)
QUESTIONS = LikenessIndex(questions(RULES), STEMS)


def alike(text):
    return [rule.id for rule, likeness in QUESTIONS.find(text)]


def test_question_in_other_words_finds_its_entry():
    assert alike("Come si fanno gli screenshot di un errore?")[0] == "screenshot"


def test_question_in_english_finds_its_entry():
    assert alike("forgot the password of my mailbox")[0] == "password"


def test_text_about_something_else_finds_nothing():
    assert alike("Domani andiamo al mare con gli amici") == []


def test_one_common_word_is_not_enough():
    assert alike("La password del router è scritta sotto il modem di casa") == []


@pytest.mark.parametrize("text", ["Ho dimenticato la pasword della casela", "dimenticatto la password dell casella"])
def test_typing_errors_leave_a_question_alike(text):
    assert alike(text)[0] == "password"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ricevo ma non invio", "receives"),
        ("invio ma non ricevo", "sends"),
        ("I receive mail but do not send it", "receives"),
        ("I send mail but cannot receive it", "sends"),
    ],
)
def test_what_is_denied_makes_the_difference(text, answer):
    assert alike(text)[0] == answer


def test_question_about_a_code_is_found_by_its_code_only():
    assert alike("il messaggio è scaduto") == []


def test_strange_words_make_likeness_doubtful():
    known = dict(QUESTIONS.find("La casella è piena"))
    strange = dict(QUESTIONS.find("La casella di biscotti e limonata è piena"))
    assert next(iter(known.values())) > max(strange.values(), default=0)


SERVERS = [
    EntryRule("unknown", "unknown-recipient", patterns=(PatternRule(PatternKind.PHRASE, "not in my rcpthosts table"),)),
    EntryRule("full", "mailbox-full", questions=("552 <anna@example.com>: storage space of the mailbox is exhausted",)),
]


def said_alike(text):
    return [rule.id for rule, likeness in LikenessIndex(wordings(SERVERS), STEMS, is_strict=False).find(without_names(text))]


def test_wording_like_a_phrase_or_a_server_line_finds_its_entry():
    assert said_alike("550 <bruno@example.org> is not in our table of rcpthosts") == ["unknown"]
    assert said_alike("552 5.2.2 exhausted mailbox storage <bruno@example.org>") == ["full"]


def test_words_that_every_kind_of_refusal_uses_say_nothing():
    rules = [EntryRule(f"entry-{n}", f"category-{n}", questions=(f"550 mail rejected sorry cause{n}",)) for n in range(20)]
    assert LikenessIndex(wordings(rules), STEMS, is_strict=False).find("mail rejected, sorry") == []


def test_names_and_numbers_of_a_message_do_not_count():
    assert without_names("550 5.1.1 <a@example.com> at 192.0.2.1 https://example.com/x is full").split() == ["at", "is", "full"]
