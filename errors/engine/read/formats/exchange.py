"""Exchange since 2007 and Exchange Online: advice, then `Diagnostic information for administrators`, in the language of the server."""

from __future__ import annotations

import re
from dataclasses import replace

from errors.engine.phrase_table import each_line
from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, read_sections
from errors.engine.read.mail.address import ADDRESS
from errors.engine.read.remote_host import host_name
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
# The host that refused, in the part for administrators: on a line of its own, or before `#`.
_HOST = re.compile(r"\n[ \t]*((?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,24})[ \t]*[\n#<]")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The failures of the part for administrators, which begins at `Generating server:`; of the whole text where there is none."""
    place = min((found for words in _GENERATING if (found := body.find(words)) >= 0), default=-1)
    if place < 0:
        return read_sections(form, body)
    line = body.line_end(place)
    server = host_name(body.text[place:line].partition(":")[2].strip()) if ":" in body.text[place:line] else None
    return [replace(one, reporting_host=server) for one in read_sections(form, body.cut(line, body.end))]


FORMAT = BodyFormat(
    name="exchange",
    phrases=(
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
    wraps_in_advice=True,
    reader=_read,
)
