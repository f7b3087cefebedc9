import pytest

from errors.engine.likeness import LikenessIndex
from errors.engine.rules import EntryRule

RULES = [
    EntryRule("screenshot", "client-configuration", questions=("Come faccio uno screenshot dell'errore?",)),
    EntryRule("password", "login-failed", questions=("Ho dimenticato la password della casella", "I forgot my mailbox password")),
    EntryRule("full", "mailbox-full", questions=("La casella del destinatario è piena",)),
    EntryRule("receives", "client-configuration", questions=("Ricevo la posta ma non la invio",)),
    EntryRule("sends", "client-configuration", questions=("Invio la posta ma non la ricevo",)),
    EntryRule("smtp-447", "delivery-expired", questions=("447: il messaggio è scaduto",)),
]


def alike(text):
    return [rule.id for rule, likeness in LikenessIndex(RULES).find(text)]


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
    known = dict(LikenessIndex(RULES).find("La casella è piena"))
    strange = dict(LikenessIndex(RULES).find("La casella di biscotti e limonata è piena"))
    assert next(iter(known.values())) > max(strange.values(), default=0)
