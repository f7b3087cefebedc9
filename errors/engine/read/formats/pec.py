"""Italian certified mail (PEC): receipts of acceptance, delivery and failure.

The header field X-Ricevuta names the receipt (RFC 6109 §3).
"""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.address import ADDRESS, addresses
from errors.engine.read.remote_host import host_name
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import DeliveryAction

_ACTIONS = {
    "accettazione": DeliveryAction.RELAYED,
    "presa-in-carico": DeliveryAction.RELAYED,
    "avvenuta-consegna": DeliveryAction.DELIVERED,
    "preavviso-errore-consegna": DeliveryAction.DELAYED,
    "errore-consegna": DeliveryAction.FAILED,
    "non-accettazione": DeliveryAction.FAILED,
    "rilevazione-virus": DeliveryAction.FAILED,
}
# The title of a receipt that was copied without its header fields.
_NAMED = {
    "ricevuta di avvenuta consegna": DeliveryAction.DELIVERED,
    "ricevuta di accettazione": DeliveryAction.RELAYED,
    "ricevuta di presa in carico": DeliveryAction.RELAYED,
}
_SERVICE = 200  # characters in which a recipient's kind of service follows
_ADDRESSED = re.compile(rf"(?:destinat[oa] all'utente|indirizzat[oa] a|destinatario|all'utente):?\s{{0,4}}[\"“<]{{0,2}}({ADDRESS})")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure, or delivery, per addressed recipient; X-Ricevuta, else the title, says what became of the mail."""
    receipt = body.headers.get("x-ricevuta").lower()
    action = _ACTIONS.get(receipt) or _action_named(body)
    named = dict.fromkeys(found[1] for found in _ADDRESSED.finditer(body.lowered, body.start, body.end))
    if not named and action is DeliveryAction.RELAYED:  # a list of all recipients, each with its kind of service
        named = dict.fromkeys(
            address for address, line in addresses(body.lowered, body.start, body.end) if '("posta' in body.lowered[line : line + _SERVICE]
        )
    host = host_name(body.headers.get("from").rpartition("@")[2].strip('> "'))
    span = Span(body.start, min(body.end, body.start + LONGEST_REASON))
    return [Failure((span,), recipient, action, None, host) for recipient in list(named) or [None]]


def _action_named(body: Body) -> DeliveryAction:
    return next((action for name, action in _NAMED.items() if body.find(name) >= 0), DeliveryAction.FAILED)


FORMAT = BodyFormat(
    name="pec",
    phrases=(
        "ricevuta di avvenuta consegna",
        "ricevuta di accettazione",
        "avviso di mancata consegna",
        "avviso di non accettazione",
        "ricevuta di presa in carico",
    ),
    headers=(("x-ricevuta", ""),),
    reader=_read,
)
