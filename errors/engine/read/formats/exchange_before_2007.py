"""Exchange 5.5 (`did not reach the following recipient(s):`) and 2000/2003 (`could not be reached:`), in six languages."""

import re

from errors.engine.phrase_table import each_line
from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

_BEGINS = each_line("""
    did not reach the following recipient(s):
    the following recipient(s) could not be reached:
    the following recipient(s) cannot be reached:
    could not be delivered to the following recipients:
    non è stato possibile raggiungere i seguenti destinatari:
    impossibile raggiungere i destinatari seguenti:
    impossibile raggiungere i seguenti destinatari:
    il destinatario seguente non può essere raggiunto:
    i seguenti destinatari non possono essere raggiunti:
    folgende empfänger konnten nicht erreicht werden:
    folgende empfänger kann nicht erreicht werden:
    le ou les destinataires suivants n'ont pas pu être contactés
    impossible de joindre les destinataires suivants
    no se puede localizar a los destinatarios siguientes:
    no se pudo entregar a los siguientes destinatarios:
    não foi possível contatar os seguintes destinatários:
""")

FORMAT = BodyFormat(
    name="exchange-before-2007",
    phrases=(*_BEGINS, "did not reach the following recipient:", "delivery to the following recipients failed."),
    headers=(("x-mailer", "internet mail service ("), ("x-mailer", "microsoft exchange server internet mail")),
    begins=(*_BEGINS, "delivery to the following recipients failed."),
    ends=("this message was created automatically", "--- original"),
    recipient=re.compile(
        rf"[ \t]*(?:'|\"|<)?(?:[^@\n<>]{{0,200}}?(?:SMTP=|smtp=|[ <(\['\"]))?({ADDRESS})[>)\]'\";]{{0,3}}(?:[ \t]|$)", re.M
    ),
    host=re.compile(r"<((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})[ \n]{1,8}#\d"),
)
