from errors.engine.likeness import LikenessIndex
from errors.engine.rules import EntryRule

RULES = [
    EntryRule("screenshot", "client-configuration", questions=("Come faccio uno screenshot dell'errore?",)),
    EntryRule("password", "login-failed", questions=("Ho dimenticato la password della casella", "I forgot my mailbox password")),
    EntryRule("full", "mailbox-full", questions=("La casella del destinatario è piena",)),
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
