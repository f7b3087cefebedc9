"""Any other system: everything before the returned mail, cut at each address that begins a line."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure, read_sections, recipients
from errors.engine.read.mail.address import ADDRESS, addresses
from errors.engine.types import Failure

_LABEL = r"(?:[\w() -]{0,60}[:(] ?|(?:un)?deliver\w* (?:to|for) |to )?"
_LABELLED = re.compile(rf"[ \t>*•-]{{0,500}}{_LABEL}[\"'<(\[]{{0,2}}({ADDRESS})(?:[>\"')\]]{{1,2}}|[ \t:.,;(<\[]|$)", re.M)
_ROLE_ADDRESSES = (
    "postmaster",
    "abuse",
    "mailer-daemon",
    "support",
    "helpdesk",
    "help",
    "noreply",
    "no-reply",
    "security",
    "info",
    "assistenza",
    "admin",
)
_LONGEST_LABEL = 40  # characters with the white space before it
_OWN_LABELS = ("from:", "sender:", "mittente:", "da:", "von:", "reply-to:", "mail from:")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure per refused address where there are several; else one with the whole text and the first such address, if any."""
    own = _own_addresses(body)
    found = [address for address, line in recipients(form, body) if address not in own and not _is_own_label(body, line)]
    if len(found) > 1:
        return [one for one in read_sections(form, body) if one.recipient in found]
    recipient = (
        found[0] if found else next((address for address, _ in addresses(body.text, body.start, body.end) if address not in own), None)
    )
    return [failure(form, body, body.span, recipient)]


def _own_addresses(body: Body) -> set[str]:
    """Addresses that were not refused: those in the bounce's header fields, and role addresses to ask for help (RFC 2142)."""
    written = " ".join(body.headers.get(name) for name in ("to", "from", "cc"))
    own = {address for address, _ in addresses(written, 0, len(written))}
    return own | {address for address, _ in addresses(body.text, body.start, body.end) if address.partition("@")[0] in _ROLE_ADDRESSES}


def _is_own_label(body: Body, line: int) -> bool:
    return body.lowered[line : line + _LONGEST_LABEL].lstrip(" \t>*").startswith(_OWN_LABELS)


FORMAT = BodyFormat(name="generic", recipient=_LABELLED, wraps_in_advice=True, reader=_read)
