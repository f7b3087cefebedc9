"""Whether a text of a person or a program is about mail: its words of mail are weighed against signs of other subjects."""

from __future__ import annotations

import re
from collections.abc import Iterable

from errors.engine.extract.about_mail_words import COMPLAINTS, DENIALS, OF_MAIL_ONLY, OTHER_SUBJECTS, QUESTIONS, REPLIES, SHARED
from errors.engine.fold import fold
from errors.engine.phrase_table import any_line
from errors.engine.read.mail_names import names_mail

_READ = 4_000  # characters at the beginning of a text that are looked at
_WEIGHT_OF_MAIL = 3  # of a word of mail only; a shared word has 1
_CLEARLY_MAIL = 4  # `mail_words` from which signs of another subject do not count

# The number of a reply at the beginning of a text, unless it is an amount of something.
_REPLY_FIRST = re.compile(
    r"\s*\W{0,3}(?:2[1-5]|3[35]|4[2-7]|5[0-57])\d\b(?!\s*(?:%|€|euro|k?g|gr|grammi|c?l|ml|litri|[ckm]?m|mq|cc|v|volt|w|watt|gb|mb|persone|pezzi|passi|calorie"
    r"|kcal|minuti|ore|giorni|anni|volte|gradi|pagine|punti|posti|lire|dollari|people|days|hours|pages)\b)",
    re.I,
)
_IS_SENTENCE = re.compile(r"\s*\W{0,3}[45]\d\d[ -](?:[^\W\d_][\w'’.,-]* +){3}[^\W\d_]{2}")  # four words in a row
# Things that are counted, as in 250 e-mails or 550 addresses: their words do not count as words of mail.
_COUNTED = re.compile(
    r"(?<=[a-z] )\d+ (?:nuov[ei] |new |unread )?"
    r"(?:e ?mails?|mails?|messaggi|messages|newsletter|destinatari|recipients|iscritti|indirizzi|contatti|utenti|users|caselle"
    r"|allegati)(?= )"
)
_NUMBERED = re.compile(
    r"\b(?:release|version[ei]?|casella|campo|riga|punto|sezione|paragrafo|capitolo|tabella|figura|allegato|livello|section"
    r"|chapter|table) \d+\.\d",
    re.I,
)


def _words(table: Iterable[str]) -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(word.replace("*", "[a-z]*") for word in table) + ")(?= )")


_OWN_WORDS, _SHARED_WORDS, _COMPLAINTS, _QUESTIONS, _DENIALS, _REPLIES = map(
    _words, (OF_MAIL_ONLY, SHARED, COMPLAINTS, QUESTIONS, DENIALS, REPLIES)
)
_OTHER = any_line(OTHER_SUBJECTS)


def mail_words(text: str) -> int:
    """How much a text is about an error of mail: 3 for each word of mail only, 1 for each shared word.

    Without a word of complaint it is 3 at most; without a question too, 2 at most with a word of mail only, 1 at most without.
    """
    folded = _folded(text)
    own = _WEIGHT_OF_MAIL * len(set(_OWN_WORDS.findall(folded)))
    weight = own + len(set(_SHARED_WORDS.findall(folded)))
    if opens_with_reply(text) and ("?" in text or _REPLIES.search(folded) or _IS_SENTENCE.match(text)):
        weight += 1
    if _COMPLAINTS.search(folded):
        return weight
    if "?" in text or _QUESTIONS.search(folded) or _DENIALS.search(folded):
        return min(weight, _WEIGHT_OF_MAIL)
    return min(weight, 2 if own else 1)


def has_word_of_mail(text: str) -> bool:
    """Whether a word of electronic mail and of nothing else is there."""
    return _OWN_WORDS.search(_folded(text)) is not None


def opens_with_reply(text: str) -> bool:
    """Whether the text begins with a number that can be an SMTP reply code."""
    return _REPLY_FIRST.match(text) is not None


def wonders(text: str) -> bool:
    """Whether the text asks, complains or denies anything, and does not only state something."""
    folded = _folded(text)
    return "?" in text or any(words.search(folded) for words in (_COMPLAINTS, _QUESTIONS, _DENIALS))


def asks_or_complains(text: str) -> bool:
    """Whether the text around a server's words asks, complains or has words of mail."""
    folded = _folded(text)
    return any(words.search(folded) for words in (_OWN_WORDS, _SHARED_WORDS, _COMPLAINTS, _QUESTIONS))


def _folded(text: str) -> str:
    """The beginning of the text, folded, one space between words and at both ends."""
    return _COUNTED.sub("", f" {' '.join(fold(text[:_READ]).split())} ")


def other_trade(text: str) -> bool:
    """Whether the text is about another subject: it has a sign of one, names nothing of mail, and has not clearly more words of mail."""
    if names_mail(text):
        return False
    if _NUMBERED.search(text[:_READ]):
        return True
    if not _OTHER.search(text[:_READ]):
        return False
    return mail_words(text) < _CLEARLY_MAIL or not _OWN_WORDS.search(_folded(text))
