"""Italian certified mail (PEC, technical rules of DM 2 November 2005): receipts of acceptance, delivery and failure."""

from __future__ import annotations

import re

from errors.engine.read.failure import host_of
from errors.engine.read.formats.body import Body, BodyFormat
from errors.engine.read.mail.address import ADDRESS, addresses
from errors.engine.types import Failure, Span

_ACTIONS = {
    "accettazione": "relayed",
    "presa-in-carico": "relayed",
    "avvenuta-consegna": "delivered",
    "preavviso-errore-consegna": "delayed",
    "errore-consegna": "failed",
    "non-accettazione": "failed",
    "rilevazione-virus": "failed",
}
# What a copy without its headers calls itself.
_NAMED = {"ricevuta di avvenuta consegna": "delivered", "ricevuta di accettazione": "relayed", "ricevuta di presa in carico": "relayed"}
_LONGEST = 4000  # characters of a receipt
_ADDRESSED = re.compile(rf"(?:destinat[oa] all'utente|indirizzat[oa] a|destinatario|all'utente):?\s{{0,4}}[\"“<]{{0,2}}({ADDRESS})")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure for each who is addressed; the header X-Ricevuta says what became of the mail."""
    receipt = body.headers.get("x-ricevuta").lower()
    action = _ACTIONS.get(receipt) or _action_named(body)
    named = dict.fromkeys(found[1] for found in _ADDRESSED.finditer(body.lowered, body.start, body.end))
    if not named and action == "relayed":  # a list of all who are addressed, with their kind of service
        named = dict.fromkeys(
            address for address, line in addresses(body.lowered, body.start, body.end) if '("posta' in body.lowered[line : line + 200]
        )
    host = host_of(body.headers.get("from").rpartition("@")[2].strip('> "'))
    span = Span(body.start, min(body.end, body.start + _LONGEST))
    return [Failure((span,), recipient, action, None, host) for recipient in list(named) or [None]]


def _action_named(body: Body) -> str:
    return next((action for name, action in _NAMED.items() if body.lowered.find(name, body.start, body.end) >= 0), "failed")


FORMAT = BodyFormat(
    name="pec",
    tells=(
        "ricevuta di avvenuta consegna",
        "ricevuta di accettazione",
        "avviso di mancata consegna",
        "avviso di non accettazione",
        "ricevuta di presa in carico",
    ),
    headers=(("x-ricevuta", ""),),
    reader=_read,
)
