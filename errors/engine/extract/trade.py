"""Is this text about mail at all? Words of the mail trade count for it, words of other trades against it."""

from __future__ import annotations

import re

from errors.engine.fold import fold
from errors.engine.lines import any_line

_READ = 20_000  # characters; enough to know what a text is about
_STEMS = """
    account address allegat antispam attachment auth autentic autoris blacklist bloccat blocked bounce casell certificat client codic code
    command connect conness connection consegn deliver destinatar disabilitat domain domini email error errore exchange fail fallit
    gmail greylist host helo ehlo imap indirizz inesistente internal invalid invi invio ip lista local loop mail mailbox mailer
    mailing message messagg mittent mx newsletter outlook password pec pop pop3 porta posta provider queue quota rcpt recapit recipient
    refused reject relay respint rispedi risponde ritent routing scadut sender server smtp spam spedi ssl starttls storage syntax
    syntactically tentativ thunderbird timeout tls transaction user utente webmail
"""
_MAIL = re.compile(r" (?:" + "|".join(sorted(_STEMS.split(), key=len, reverse=True)) + r")[a-z]*(?= )")
_OTHER = any_line(r"""
    \bhttps?/\d
    \bhttp \d
    \bhttp error
    gateway
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
    windows update
    aggiornament\w+
    firmware
    \bversion[ei]\b
    changelog
    browser
    \bil sito\b|\bsito web\b|\bwebsite\b|\bweb ?page\b|pagina web
    \bprezz[oi]\b|\bprice\b|fattura|invoice|preventivo
    ordine n
    corriere
    schermata blu|blue screen
    heap space
    capitolo
    \bart\. ?\d
    contratto
    wi-?fi
    stampante|printer
    \bstrada\b|\bcamera\b|\bvolo\b|\bhotel\b
    interruttore
""")


def mail_words(text: str) -> int:
    """How many different words of the mail trade the text uses."""
    folded = " ".join(fold(text[:_READ]).split())
    return len(set(_MAIL.findall(f" {folded} ")))


def other_trade(text: str) -> bool:
    return _OTHER.search(text[:_READ]) is not None
