"""Exchange 2007 and later, Exchange Online: advice, then `Diagnostic information for administrators`, in the administrator's language."""

from __future__ import annotations

import re

from errors.engine.lines import each_line
from errors.engine.read.failure import host_of
from errors.engine.read.formats.body import Body, BodyFormat, read_sections
from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Failure

_GENERATING = each_line("""
    generating server:
    bereitstellender server:
    generierender server:
    serveur de génération
    serveur générateur
    server di generazione:
    server di origine:
    servidor de generación:
    servidor generador:
    servidor gerador:
    genererande server:
    genererende server:
    生成サーバー:
    正在生成的服务器:
    生成服务器:
""")
# The server that refused: on a line of its own in the part for administrators, or what stands before the number sign there.
_HOST = re.compile(r"\n[ \t]*((?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,24})[ \t]*[\n#<]")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The part for administrators if there is one, which says of each recipient what the refusing server said."""
    place = min((start for words in _GENERATING if (start := body.lowered.find(words, body.start, body.end)) >= 0), default=-1)
    if place < 0:
        return read_sections(form, body)
    line = body.line_end(place)
    server = host_of(body.text[place:line].partition(":")[2].strip()) if ":" in body.text[place:line] else None
    found = read_sections(form, body.cut(line, body.end))
    return [Failure(one.spans, one.recipient, one.action, one.status, server, one.remote_host) for one in found]


FORMAT = BodyFormat(
    name="exchange",
    tells=(
        *_GENERATING,
        "diagnostic information for administrators",
        "informazioni di diagnostica per gli amministratori",
        "delivery has failed to these recipients or ",
        "recapito non riuscito ai destinatari",
        "rejected your message to the following e",
        "il recapito ai seguenti destinatari o gruppi",
        "délivrance à ces destinataires ou groupes",
        "fehler bei der nachrichtenzustellung an folgende empfänger",
        "error de entrega a estos destinatarios",
        "your message to the following recipients has been delayed",
    ),
    ends=(
        "original message headers",
        "ursprüngliche nachrichten",
        "en-têtes de message",
        "intestazioni del messaggio",
        "intestazioni originali",
        "元のメッセージ ヘッダー",
    ),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?(?:[ \t<(\[]|$)", re.M),
    host=_HOST,
    frames=True,
    reader=_read,
)
