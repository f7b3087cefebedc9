"""What became of the message: the action that a report states (RFC 3464 §2.3.3), and a period after which sending works again."""

from __future__ import annotations

from collections.abc import Iterable

from errors.engine.fold import FoldedText
from errors.engine.phrase_table import any_line
from errors.engine.types import Failure, Paste
from errors.engine.vocabulary import DeliveryAction

_READ = 4_000  # characters of each place
# A copied part of a bounce may be that of a warning: only its words make it final.
_FINAL = any_line(r"""
    \baction: *failed\b
    \bstatus=(?:bounced|expired|undeliverable)\b
    \s\*\* \S+@
    \bpermanent(?:ly)?(?: fatal| delivery)? (?:error|failure|failed)
    \b(?:could|can)(?: ?not|n't) be delivered\b
    \bwasn't able to deliver\b
    \b(?:i've|have) given up\b
    \bundeliver(?:able|ed)\b
    \bdelivery (?:has )?failed\b
    \bmancata consegna\b
    \bnon (?:è stato|può essere|è stato possibile) (?:consegna|recapita)
""")
_UNIT = r"(?:second|minut|hour|hr|day|or[ae]\b|giorn[oi]\b)[a-z]*"
_AMOUNT = rf"(?:\d{{1,4}}|an?|one|un'?a?|few|alcuni|qualche) ?{_UNIT}"
_LIMIT = r"(?:limit|quota|limite|maximum|massimo|messages|emails?|recipients|messaggi|destinatari)"
_IN = r"(?:per|in|every|each|within|ogni|nelle|all'?)"
_STOPPED = r"(?:blocked|suspended|disabled|limited|locked|restricted|bloccat[oaie]|sospes[oaie]|limitat[oaie])"
# How long it was tried (`could not be delivered for 5 days`) and how long the queue goes on are no such period.
_PERIODS = any_line(rf"""
    \b(?:try|trying|retry|send|resend|sending|login|log in)(?: it)?(?: again| later)? (?:in|after)(?: about| at least)? {_AMOUNT}
    \b(?:wait|attend\w+|aspett\w+)(?: for| about| at least| almeno| circa)? {_AMOUNT}
    \b(?:riprov|ritent)\w*(?: l'invio| più tardi)? (?:tra|fra|dopo|non prima di)(?: circa| almeno)? {_AMOUNT}
    \b{_LIMIT}\b[^\n]{{0,40}}?\b{_IN}\s?(?:the |last |past |le |ultime )*(?:{_AMOUNT}|{_UNIT})
    \b(?:daily|hourly)\b[^\n]{{0,40}}\b(?:limit|quota|maximum|allowance)
    \b(?:limite|quota|massimo)\b[^\n]{{0,40}}\b(?:giornalier|orari)[oai]\b
    \b{_STOPPED}\b[^\n]{{0,30}}\b(?:for|per)(?: the next| le prossime)? {_AMOUNT}
    \b(?:until|till|fino a) (?:tomorrow|domani|midnight|mezzanotte)
""")


def stated_action(paste: Paste, failure: Failure) -> DeliveryAction | None:
    """The action of the failure. Of a copied text `failed` counts only where its words say so, not because a format is known."""
    is_copy = paste.is_pasted_text and failure.action is DeliveryAction.FAILED
    return None if is_copy and not _FINAL.search(paste.plain[:_READ]) else failure.action


def states_period(texts: Iterable[FoldedText]) -> bool:
    """Whether the words of a server name a time to wait, or a limit of so many in a time."""
    return any(_PERIODS.search(text.plain[:_READ]) for text in texts)
