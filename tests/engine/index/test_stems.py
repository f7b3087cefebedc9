import pytest

from errors.engine.index.stems import letter_runs, single, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le e-mail", "la posta"),
        ("spedire", "inviato"),
        ("sending", "mandare"),
        ("la casella", "my mailbox"),
        ("dimenticata", "forgotten"),
        ("mesaggi", "messages"),
    ],
)
def test_words_of_one_meaning_have_one_stem(one, other):
    assert stems(one) == stems(other)


def test_denial_belongs_to_the_word_after_it():
    assert stems("non ricevo") == {"non", "non ricev"}
    assert stems("ricevo, non invio") == {"ricev", "non", "non send"}


def test_words_that_say_nothing_and_numbers_are_left_out():
    assert stems("Buongiorno, ho una domanda: 550?") == {"domand"}


def test_single_leaves_digits_alone():
    assert single("errore 5511 passato") == "erore 5511 pasato"


def test_a_typing_error_leaves_most_letter_runs():
    right, wrong = letter_runs("destinatario"), letter_runs("destintario")
    assert len(right & wrong) >= 5
