"""Is this text about mail at all? Words of the mail trade count for it, words of other trades against it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from errors.engine.fold import fold
from errors.engine.lines import any_line
from errors.languages import LANGUAGES

_READ = 4_000  # characters; enough to know what a text is about
_OWN_WEIGHT = 3
_UNMISTAKABLE = 4  # from here on, mail outweighs words of other trades

# Programs, providers and commands, whose names are the same in every language; the words are tables of the languages.
_NAMES = """
    ehlo ezmlm* fiscumxs gmail helo hotmail imap outlook pop3 rcpt siscoxs smtp* starttls thunderbird
"""
_SHARED_NAMES = "exchange gigamail ip mx pec pop ssl tls"
_COMPLAINT_NAMES = "smtp*"
_CUT_OFF = "t"  # of `can't` and the like
# What opens with the number of a reply is about it if it asks or sounds like a server, unless the number measures something.
_REPLY_FIRST = re.compile(
    r"\s*\W{0,3}(?:2[1-5]|3[35]|4[2-7]|5[0-57])\d\b(?!\s*(?:%|€|euro|k?g|gr|grammi|c?l|ml|litri|[ckm]?m|mq|cc|v|volt|w|watt|gb|mb|persone|pezzi|passi|calorie"
    r"|kcal|minuti|ore|giorni|anni|volte|gradi|pagine|punti|posti|lire|dollari|people|days|hours|pages)\b)",
    re.I,
)
_IS_SENTENCE = re.compile(r"\s*\W{0,3}[45]\d\d[ -](?:[^\W\d_][\w'’.,-]* +){3}[^\W\d_]{2}")  # four words in a row
# What a number counts is not mail that went wrong: 250 e-mails, 550 addresses.
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
_OTHER = any_line(r"""
    \bhttps?/\d
    \bhttp \d
    \bhttp error
    \A\W*40\d\b
    \b(?:500 internal server|50[234] (?:bad gateway|service (?:temporarily )?unavailable|gateway time))
    nginx
    apache
    traceback
    \bline \d+, in\b
    \b\w+(?:Error|Exception):
    \beuro\b
    €
    \bIVA\b
    \bgit\b
    \bselect\b.*\bfrom\b
    \b(?:mysql|postgres\w*|psql|docker|kubectl|npm|ssh|sftp|ftp|wget|curl|traceroute)\b
    \bERR_[A-Z_]+|DNS_PROBE
    change directory|home directory
    windows update|windows store|microsoft store|installazion\w+|\binstalling\b|\.net framework
    aggiornament\w+
    firmware
    \bversion[ei]\b
    changelog
    browser
    \bil sito\b|\bsito web\b|\bwebsite\b|\bweb ?page\b|pagina web|pagina non trovata|page not found
    \bprezz[oi]\b|\bprice\b|fattura|invoice|preventivo
    ordine n
    \bchrome\b|\blettera\b|cartolina
    corriere|\bpacco\b|\bparcel\b|raccomandata|postino|poste italiane|spedizione n
    schermata blu|blue screen
    heap space
    capitolo
    \bart\. ?\d
    contratto
    wi-?fi
    stampante|printer
    \bstrada\b|\bcamera\b|\bvolo\b|\bhotel\b|\btreno\b|\btrain\b|parcheggio|condomini\w+|autostrada
    interruttore
    \bal telefono\b|citofono|\bpassword d[ei]l? (?:modem|router|computer|pc|telefono|windows|wi-?fi|facebook)\b
    \bstampa(?:re|no)?\b
    \b(?:caldaia|lavatrice|lavastoviglie|frigorifero|auto|motore)\b
    \bdatabase\b|\bdisco [a-z]\b|chiavetta|\bspid\b
    \b(?:facebook|instagram|whatsapp|telegram|tiktok|netflix|spotify|youtube)\b
    \b(?:videogioc\w+|gioco|game|minecraft|playstation|nintendo|xbox)\b
    \b(?:banca|bank|bancomat|carta di credito|credit card)\b
    \b(?:excel|powerpoint|citrix|vpn)\b
""")


def _words(words: Iterable[str], names: str = "") -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(word.replace("*", "[a-z]*") for word in sorted({*words, *names.split()})) + ")(?= )")


_TABLES = [language.words for language in LANGUAGES]
_OWN_WORDS = _words((word for table in _TABLES for word in table.mail), _NAMES)
_SHARED_WORDS = _words((word for table in _TABLES for word in table.shared), _SHARED_NAMES)
_COMPLAINTS = _words((word for table in _TABLES for word in table.complaints), _COMPLAINT_NAMES)
_QUESTIONS = _words(word for table in _TABLES for word in table.asks)
_REPLIES = _words(word for table in _TABLES for word in table.replies)
_DENIALS = _words((word for table in _TABLES for word in table.denials), _CUT_OFF)


def mail_words(text: str) -> int:
    """How much the text speaks of mail gone wrong: words of mail count for 3, words that mail shares with others for 1.

    Without a word of complaint it is 3 at most; without so much as a question, 2 with a word of mail and 1 with none.
    """
    folded = _folded(text)
    own = _OWN_WEIGHT * len(set(_OWN_WORDS.findall(folded)))
    weight = own + len(set(_SHARED_WORDS.findall(folded)))
    if opens_with_reply(text) and ("?" in text or _REPLIES.search(folded) or _IS_SENTENCE.match(text)):
        weight += 1
    if _COMPLAINTS.search(folded):
        return weight
    if "?" in text or _QUESTIONS.search(folded) or _DENIALS.search(folded):
        return min(weight, _OWN_WEIGHT)
    return min(weight, 2 if own else 1)


def opens_with_reply(text: str) -> bool:
    return _REPLY_FIRST.match(text) is not None


def wonders(text: str) -> bool:
    """Does the text ask, complain or deny anything, or does it merely state?"""
    folded = _folded(text)
    return "?" in text or any(words.search(folded) for words in (_COMPLAINTS, _QUESTIONS, _DENIALS))


def asks_or_complains(text: str) -> bool:
    """Does a text that stands around a server's words take them up, or speak of mail itself?"""
    folded = _folded(text)
    return any(words.search(folded) for words in (_OWN_WORDS, _SHARED_WORDS, _COMPLAINTS, _QUESTIONS))


def _folded(text: str) -> str:
    return _COUNTED.sub("", f" {' '.join(fold(text[:_READ]).split())} ")


def other_trade(text: str) -> bool:
    if _NUMBERED.search(text[:_READ]):
        return True
    if not _OTHER.search(text[:_READ]):
        return False
    return mail_words(text) < _UNMISTAKABLE or not _OWN_WORDS.search(_folded(text))
