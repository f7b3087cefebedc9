"""Gmail: `Delivery to the following recipient failed permanently:` (to 2016), `Your message wasn't delivered to …` (since)."""

from __future__ import annotations

import re

from errors.engine.phrase_table import each_line
from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure, recipients
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Failure, Span

_TELLS = each_line("""
    delivery to the following recipient failed permanently
    delivery to the following recipients failed permanently
    delivery to the following recipient has been delayed
    delivery to the following recipients has been delayed
    technical details of permanent failure
    technical details of temporary failure
    your message wasn't delivered to
    there was a problem delivering your message to
    there was a temporary problem delivering your message to
    your message couldn't be delivered to
    the response from the remote server was
    ** address not found **
    ** message not delivered **
    ** message blocked **
    ** delivery incomplete **
    il messaggio non è stato recapitato a
    il messaggio non è stato consegnato a
    il tuo messaggio non è stato recapitato a
    il tuo messaggio non è stato consegnato a
    ** indirizzo non trovato **
    ** messaggio non recapitato **
    la risposta del server remoto è stata
    votre message n'a pas été distribué à
    ihre nachricht wurde nicht an
    ihre nachricht an
    tu mensaje no se ha entregado a
    sua mensagem não foi entregue
""")
# What follows these words is the other server's reply; what stands before them is Google's own text.
_ANSWERS = each_line("""
    the error that the other server returned was:
    the response from the remote server was:
    the response was:
    la risposta del server remoto è stata:
    la risposta è stata:
    la réponse du serveur distant était la suivante :
    die antwort des remote-servers war:
    die antwort vom remote-server lautete:
    la respuesta del servidor remoto fue:
    technical details of permanent failure:
    technical details of temporary failure:
""")
_WRITTEN = r"delivered to|delivering your message to|(?:re|con)\w{4,6}ato a|distribué à|entregado a|entregue (?:a|para)|nicht an"


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The span is the other server's reply, or the whole text; the recipients stand before it."""
    found = list(recipients(form, body))
    places = [place + len(words) for words in _ANSWERS if (place := body.find(words)) >= 0]
    start = places[0] if places else body.start
    span = Span(start, min(body.end, start + LONGEST_REASON))
    addresses = [address for address, line in found if line < span.start] or [address for address, _ in found[:1]]
    return [failure(form, body, span, address) for address in addresses] or [failure(form, body, span, None)]


FORMAT = BodyFormat(
    name="gmail",
    phrases=_TELLS,
    recipient=re.compile(rf"[ \t]*(?:[^@\n]{{0,400}}?(?:{_WRITTEN})[ \t]{{1,400}})?<?({ADDRESS})"),
    host=re.compile(r"(?:domain \S{1,200} |recipient )?by ((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})\.? ?\["),
    wraps_in_advice=True,
    reader=_read,
)
