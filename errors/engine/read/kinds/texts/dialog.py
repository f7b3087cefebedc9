"""Windows of mail programs and phones: a server's reply that is quoted outranks the program's own words."""

from __future__ import annotations

import re

from errors.engine.phrase_table import any_line
from errors.engine.read.programs.embedded_reply import replies, says_something
from errors.engine.read.reading import Reading
from errors.engine.read.remote_host import remote_host
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind

# What programs write before the words of a server.
_QUOTES = any_line(
    r"""
    \bmail server responded
    \bserver (?:responded|response|error)
    \bserver has responded
    \bresponse from (?:the )?(?:remote )?(?:server|system)
    \brisposta (?:del|dal) server
    \bserver di posta ha risposto
    \bserver ha (?:risposto|restituito)
    \berrore del server
    \bremote server returned
    \bserver remoto ha
    \bserver (?:said|says|returned)
    \bserver antwortete|\ble serveur a répondu|\bel servidor respondió
    """
)
# What they say themselves.
_WINDOWS = any_line(
    r"""
    \berror occurred while sending mail
    \bsi è verificato un errore (?:durante|nell)
    \b(?:sending of (?:the )?message|invio del messaggio|l'invio) (?:failed|non (?:è )?riuscito|fallito)
    \bunable to (?:send|connect|log|verify)\b
    \bcannot (?:send|get) mail\b
    \bimpossibile (?:inviare|ricevere|connettersi|verificare|ottenere|stabilire|accedere|trovare)\b
    \bnon è (?:stato )?possibile (?:inviare|connettersi|stabilire|recapitare)\b
    \b(?:task|attività) '[^'\n]{1,200}'
    \b(?:reported error|segnalato errore|error(?: code| number)?|errore|numero di errore):? ?\(?0x8
    \b(?:account|protocol|protocollo): ?'?[\w.@ -]{1,100}'?,
    \busername or password is (?:wrong|incorrect)
    \bcontrolla(?:re)? (?:il nome utente|la password)
    """
)
_MOST_BEFORE = 15  # letters between the words that introduce a reply and its code: `un errore: "554 …`
_HRESULT = re.compile(r"0x8[0-9a-f]{7}\b", re.I)


def read_dialog(text: str) -> Reading | None:
    quotes = _QUOTES.search(text)
    if not quotes and not _WINDOWS.search(text):
        return None
    whole = Span(0, len(text))
    found = list(replies(text, quotes.end() if quotes else 0, len(text)))
    if not found or (quotes and _begins_with_words(text, quotes.end(), found[0].span.start)):
        return Reading(PasteKind.DIALOG, text, (Failure((whole,)),))
    reply = found[0].span
    codes = [Span(*one.span()) for one in _HRESULT.finditer(text)][:1]
    rest = tuple(codes) if says_something(text, reply) else (whole,)
    return Reading(PasteKind.DIALOG, text, (Failure((reply, *rest), remote_host=remote_host(text, (whole,)), is_reply=True),))


def _begins_with_words(text: str, start: int, place: int) -> bool:
    """Whether the server said something before the code at `place`: `responded: <…>: Relaying not allowed (550 Relay Disabled)`."""
    said = text[max(start, text.find(":", start, place)) : place]
    return sum(map(str.isalpha, said)) >= _MOST_BEFORE
