import pytest

from tests.engine.read.bounces import told

LANGUAGES = {
    "en": ("was not delivered to:", "because:", "User mario (mario@example.it) not listed in Domino Directory"),
    "it": ("non è stato consegnato a:", "perché:", "Utente mario (mario@example.it) non elencato nella Directory"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_subject_of_the_mail_does_not_count(language):
    failed, because, reason = LANGUAGES[language]
    body = f"Your message\n\n  Subject: mailbox full\n\n{failed}\n\n  mario@example.it\n\n{because}\n\n  {reason}\n"
    assert told(body) == [("mario@example.it", None, f"mario@example.it {because} {reason}")]
