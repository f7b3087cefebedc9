import pytest

from errors.engine.index.rules import SynonymRule
from errors.engine.index.stems import Stems, letter_runs, single

GROUPS = [
    SynonymRule("mail", ("posta", "mail", "messaggi", "messages")),
    SynonymRule("send", ("spedire", "inviato", "sending", "mandare")),
    SynonymRule("mailbox-full", ("casella piena", "overquota")),
    SynonymRule("receipt", ("ricevuta",)),
    SynonymRule("receive", ("ricevuto", "ricevo")),
    SynonymRule("left", ("partire", "lasciato")),
    SynonymRule("departed", ("partire",)),
]
STEMS = Stems(GROUPS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le e-mail", "la posta"),
        ("spedire", "inviato"),
        ("sending", "mandare"),
        ("inviati", "inviata"),
        ("mesaggi", "messages"),
        ("I don't receive", "I cannot receive"),
        ("come", "how"),
    ],
)
def test_words_of_one_meaning_have_one_form(one, other):
    assert STEMS.find(one) == STEMS.find(other)


def test_first_letters_that_two_groups_share_belong_to_neither():
    assert STEMS.find("ricevuta ricevuto ricevuti") == {"=receipt", "=receive", "ricevu"}


def test_word_of_two_groups_belongs_to_neither():
    assert STEMS.find("partire") == {"partir"}


def test_words_of_a_longer_way_of_saying_are_left_alone():
    assert STEMS.find("casella overquota") == {"casela", "=mailbox-full"}


def test_denial_belongs_to_the_word_after_it():
    assert STEMS.find("non ricevo") == {"!", "! =receive"}
    assert STEMS.find("ricevo, non mando") == {"=receive", "!", "! mando"}


def test_words_that_say_nothing_and_numbers_are_left_out():
    assert STEMS.find("Buongiorno, ho una domanda: 550?") == {"domand"}


def test_single_leaves_digits_alone():
    assert single("errore 5511 passato") == "erore 5511 pasato"


def test_a_typing_error_leaves_most_letter_runs():
    right, wrong = letter_runs("destinatario"), letter_runs("destintario")
    assert len(right & wrong) >= 5
