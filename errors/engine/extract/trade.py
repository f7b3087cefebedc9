"""Is this text about mail at all? Words of the mail trade count for it, words of other trades against it."""

from __future__ import annotations

import re

from errors.engine.fold import fold
from errors.engine.lines import any_line

_READ = 20_000  # characters; enough to know what a text is about
_UNMISTAKABLE = 4  # mail words that outweigh words of other trades

# Words of nothing but electronic mail count twice; a trailing * stands for any ending.
_OWN = """
    antispam autorespon* destinatar* ehlo email* gmail helo hotmail imap inbox mail mailbox* mailer* mailing mails mittent*
    newsletter* outlook pop3 posta rcpt recipient* sender* smtp* starttls thunderbird undeliver* webmail*
"""
_SHARED = """
    account* address* allegat* attachment* auth autentic* authent* autoris* autorizz* blacklist* blocc* blocked bounce* casella
    caselle certificat* client code codes codic* command* conness* connect* consegn* deliver* disabilitat* domain* domini*
    error* exchange fail* fallit* greylist* host hosts imposta* indirizz* inesistent* internal invalid* invia* invii invio ip
    list lista local login loop* message* messagg* mx password* pec pop porta port provider queue quota recapit* refused
    reject* relay* respint* rifiut* rimbalz* rispond* rispost* ritent* rout* scadut* send sending sent server* spam spedi*
    ssl storage syntax* syntactically tentativ* timeout tls torna tornano transaction* user* utent*
"""
_COMPLAINT = """
    avviso blocc* blocked bounce* code codes codic* compar* denied dice dicono error* esce fail* fallit* impossibile invalid* log
    logs mean means problem* refused reject* respint* rifiut* rimbalz* rispond* rispost* scadut* sbagliat* errat* says significa
    smtp* server* timeout torna tornano unable unknown vuol warning wrong
"""
_QUESTION = """
    aiut* cannot chi come cosa cos dove does help how mai never no non not perche quale quali quanti quante quanto what when where
    which who why
"""
# What a number counts is not mail that went wrong: 250 e-mails, 550 addresses.
_COUNTED = re.compile(
    r"(?<=[a-z] )\d+ (?:nuov[ei] |new |unread )?"
    r"(?:e ?mails?|mails?|messaggi|messages|newsletter|destinatari|recipients|iscritti|indirizzi|contatti|utenti|users|caselle|allegati)(?= )"
)
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
    \b(?:mysql|postgres\w*|psql|docker|kubectl|npm|ssh|sftp|ftp)\b
    \bERR_[A-Z_]+|DNS_PROBE
    change directory|home directory
    windows update
    aggiornament\w+
    firmware
    \bversion[ei]\b
    \b(?:release|version[ei]?|casella|campo|riga|punto|sezione|paragrafo|capitolo|section|chapter)\s\d+\.\d
    changelog
    browser
    \bil sito\b|\bsito web\b|\bwebsite\b|\bweb ?page\b|pagina web|pagina non trovata|page not found
    \bprezz[oi]\b|\bprice\b|fattura|invoice|preventivo
    ordine n
    corriere|\bpacco\b|\bparcel\b|raccomandata|postino|poste italiane|spedizione n
    schermata blu|blue screen
    heap space
    capitolo
    \bart\. ?\d
    contratto
    wi-?fi
    stampante|printer
    \bstrada\b|\bcamera\b|\bvolo\b|\bhotel\b|\btreno\b|\btrain\b|parcheggio|condomini\w+
    interruttore
    \b(?:facebook|instagram|whatsapp|telegram|tiktok|netflix|spotify|youtube)\b
    \b(?:videogioc\w+|gioco|minecraft|playstation|nintendo|xbox)\b
    \b(?:banca|bank|bancomat|carta di credito|credit card)\b
    \b(?:excel|powerpoint|citrix|vpn)\b
""")


def _words(table: str) -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(word.replace("*", "[a-z]*") for word in table.split()) + ")(?= )")


_OWN_WORDS, _SHARED_WORDS, _COMPLAINTS, _QUESTIONS = map(_words, (_OWN, _SHARED, _COMPLAINT, _QUESTION))


def mail_words(text: str) -> int:
    """How much the text speaks of mail gone wrong: words of mail count twice, words that mail shares with others once.

    Without a word of complaint it is 2 at most, and 1 without so much as a question.
    """
    folded = _COUNTED.sub("", f" {' '.join(fold(text[:_READ]).split())} ")
    weight = 2 * len(set(_OWN_WORDS.findall(folded))) + len(set(_SHARED_WORDS.findall(folded)))
    if _COMPLAINTS.search(folded):
        return weight
    return min(weight, 2 if "?" in text or _QUESTIONS.search(folded) else 1)


def other_trade(text: str) -> bool:
    return _OTHER.search(text[:_READ]) is not None and mail_words(text) < _UNMISTAKABLE
