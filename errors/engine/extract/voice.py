"""Whose words a text is made of: a mail system's report, a program that quotes a server, a program alone, or a bare reply."""

from __future__ import annotations

from enum import StrEnum

from errors.engine.phrase_table import any_line
from errors.engine.types import CodeSignal, Paste
from errors.engine.vocabulary import PasteKind, Scheme

_READ = 4_000  # characters of a window


class Voice(StrEnum):
    REPORT = "report"  # a mail system tells what another one, or itself, did with a message: bounces and logs
    QUOTE = "quote"  # a program tells what its outgoing server replied
    FETCH = "fetch"  # a program tells what the server of a mailbox said when it fetched
    PROGRAM = "program"  # a program tells that it could not go on; no reply of a server is there
    BARE = "bare"  # a reply without anything around it, or a person's words


_OF_MAIL_SYSTEMS = (PasteKind.BOUNCE, PasteKind.NOTICE)
_OF_PROGRAMS = (PasteKind.SESSION, PasteKind.PROGRAM, PasteKind.DIALOG)
# A mail system speaks of another one. `remote server` is what programs call it that are not the one that spoke with it.
_REPORTS = any_line(r"""
    \bhost \S+ (?:said|refused)\b
    \brefused to talk to me\b
    \bin reply to\b
    \b(?:final|original)-recipient:
    \bdiagnostic-code:
    \bremote(?: mail)? (?:server|host|mta|system)\b
    \bserver (?:remoto|del destinatario)\b
    \bmailer[- ]daemon\b
    \bundeliver
    \bdelivery (?:has |status |to )?(?:failed|notification|the following)
    \bconnect to \S+\]?:25\b
    \bstatus=(?:bounced|deferred)\b
    \bmancata consegna\b
""")
_QUOTES = any_line(r"""
    \b(?:mail |smtp |outgoing )*server (?:has )?(?:responded|replied|said|returned|response)\b
    \bresponse (?:of|from) the (?:mail |smtp |outgoing )*server\b
    \b(?:risposta|errore) del server\b
    \bil server (?:smtp |di posta |in uscita )*ha (?:risposto|restituito|rifiutato)
    \bSERVER -> CLIENT\b
    \bsmtplib\.SMTP\w+(?:Error|Refused|Exception)
    \bSMTP(?:Recipients|Sender)Refused\b
    \bSMTP(?:Authentication|Data|Response|Sender)\w*(?:Error|Exception)\b
    \bcode "\d\d\d", with message\b
""")
_FETCHES = any_line(r"""
    \bimaps?\d?\b
    \bpop3?s?\b
    (?:^|\W)-ERR\b
    \bAUTHENTICATIONFAILED\b
    \bricezione (?:in corso|della posta|di e-?mail)\b
    \b(?:receiving|fetching|retrieving) (?:e-?mails?|mails?|messages|reported)\b
""")
_SENDS = any_line(r"\bsmtps?\b")
_STOPS = any_line(r"""
    \bE(?:CONN(?:REFUSED|RESET|ECTION)|TIMEDOUT|SOCKET|HOSTUNREACH|NETUNREACH|NOTFOUND|AUTH|DNS|AI_AGAIN|PIPE)\b
    \bstream_socket_client\b
    \bgetaddrinfo\b
    \b(?:could not|cannot|can't|unable to|failed to) connect to (?:the )?(?:(?:smtp|mail|outgoing) )*(?:server|host)\b
    \bconnection could not be established with host\b
    \bconnect(?:ing|ion)? to (?:the |your )?(?:(?:outgoing|smtp|mail) )*server\b.{0,80}\b(?:failed|timed out|refused|lost)
    \bcould not instantiate mail function\b
    \bSMTP connect\(\) failed\b
    \bno such host is known\b
    \bimpossibile (?:connettersi|collegarsi|contattare)\b.{0,40}\bserver\b
    \bconnessione al server (?:smtp|in uscita)\b.{0,80}\b(?:fallita|non riuscita|fuori tempo|interrotta|rifiutata)
    \b(?:[A-Z]\w+)?(?:Socket|SSL|TLS|Handshake|Connect|Timeout)\w*(?:Error|Exception)\b
    \bNet::(?:Open|Read)Timeout\b
""")
_CONNECTION_CODES = (Scheme.HRESULT, Scheme.WINSOCK, Scheme.ERRNO)


def voice(paste: Paste, text: str, codes: tuple[CodeSignal, ...], action: object) -> Voice:
    """`text` is that of the failure. A failure with an action of a delivery report (RFC 3464 §2.3.3) was reported."""
    if paste.kind in _OF_MAIL_SYSTEMS or action:
        return Voice.REPORT
    if paste.kind in _OF_PROGRAMS:
        is_report = paste.kind is PasteKind.DIALOG and _REPORTS.search(paste.plain[:_READ])
        return Voice.REPORT if is_report else _of_program(paste.kind, text, codes)
    if _REPORTS.search(text):
        return Voice.REPORT
    if not any(code.is_refusal for code in codes) and _fetches(text, codes):
        return Voice.FETCH
    if _QUOTES.search(text) and _replied(codes):
        return Voice.QUOTE
    if not any(code.is_refusal and code.sure for code in codes) and _stops(text, codes):
        return Voice.PROGRAM
    return Voice.BARE


def _of_program(kind: PasteKind, text: str, codes: tuple[CodeSignal, ...]) -> Voice:
    """A program talks to its outgoing server, or to the server of a mailbox; without a reply it could not go on."""
    if _replied(codes):
        return Voice.QUOTE
    if _fetches(text, codes):
        return Voice.FETCH
    return Voice.PROGRAM if kind is PasteKind.PROGRAM or _stops(text, codes) else Voice.BARE


def _replied(codes: tuple[CodeSignal, ...]) -> bool:
    return any(code.is_refusal for code in codes)


def _fetches(text: str, codes: tuple[CodeSignal, ...]) -> bool:
    if any(code.scheme in (Scheme.IMAP, Scheme.POP) for code in codes):
        return True
    return _FETCHES.search(text) is not None and not _SENDS.search(text)


def _stops(text: str, codes: tuple[CodeSignal, ...]) -> bool:
    return _STOPS.search(text) is not None or any(code.scheme in _CONNECTION_CODES for code in codes)


# Words of a program or server, as against those of a person who tells of them.
_SENTENCES = any_line(r"""
    \b\w*(?:Error|Exception|Fault)\b\s*[:(]
    (?:^|["(\[>.:] ?)(?:error|errore|fehler|erreur)(?: \w+)?:\s*\S
    ^\W*(?:could not|cannot|can't|unable to|failed to)\b
    ^\W*(?:impossibile|non è (?:stato )?possibile)\b.{10}
    \b(?:connection|login|authentication|delivery) (?:refused|failed|timed out|closed|reset)\b
    \b(?:autenticazione|connessione|consegna|accesso) (?:non riuscit|fallit|rifiutat|negat)
    \bil server (?:smtp|imap|pop3?|di posta|remoto|in uscita|in entrata)\b.{0,60}\b(?:non|ha)\b
    ^\W*traceback\b
""")
_LONGEST_START = 4_000  # characters of a text that are looked at


def quotes_error(paste: Paste, text: str, codes: tuple[CodeSignal, ...], voice: Voice) -> bool:
    """Whether the text holds an error string: a code of mail, or a sentence of a server or a program."""
    if paste.kind is PasteKind.BOUNCE or voice in (Voice.QUOTE, Voice.PROGRAM):
        return True
    if any(code.sure and code.scheme is not Scheme.VENDOR and (code.is_refusal or not code.is_of_server) for code in codes):
        return True
    return not text.rstrip().endswith("?") and _SENTENCES.search(text[:_LONGEST_START]) is not None
