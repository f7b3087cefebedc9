"""The private bounce formats of mail systems, one file a family. The order is declared here and tested: special before general."""

from __future__ import annotations

from errors.engine.lines import each_line
from errors.engine.read.formats import (
    activehunter,
    communigate,
    courier,
    domino,
    dragonfly,
    exchange,
    exchange_old,
    exim,
    ezweb,
    generic,
    gmail,
    gmx,
    google_groups,
    groupwise,
    imail,
    interscan,
    ironport,
    james,
    mailfoundry,
    mailmarshal,
    messagelabs,
    messaging_server,
    mfilter,
    mimecast,
    notes,
    office365,
    opensmtpd,
    pec,
    postfix,
    postfix_session,
    powermta,
    qmail,
    sendgrid,
    sendmail,
    ses,
    smail,
    surfcontrol,
    v5sendmail,
    verizon,
    windows_servers,
    x400,
    xmail,
    zoho,
)
from errors.engine.read.formats import address_list as listed
from errors.engine.read.formats import content_filters as filters
from errors.engine.read.formats import japanese_notices as notice
from errors.engine.read.formats import mailer_daemon as hub
from errors.engine.read.formats import mailing_lists as lists
from errors.engine.read.formats.body import Body, BodyFormat
from errors.engine.read.text.wording import Wording

FORMATS: tuple[BodyFormat, ...] = (
    ses.FORMAT,
    pec.FORMAT,
    lists.FORMAT,
    google_groups.FORMAT,
    james.FORMAT,
    verizon.FORMAT,
    mfilter.FORMAT,
    mailfoundry.FORMAT,
    surfcontrol.FORMAT,
    messagelabs.FORMAT,
    mimecast.FORMAT,
    smail.FORMAT,
    sendgrid.FORMAT,
    powermta.FORMAT,
    imail.FORMAT,
    hub.RULED,
    hub.SENTENCES,
    activehunter.FORMAT,
    listed.FORMAT,
    zoho.FORMAT,
    gmx.FORMAT,
    courier.FORMAT,
    opensmtpd.FORMAT,
    dragonfly.FORMAT,
    qmail.FORMAT,
    postfix.FORMAT,
    postfix_session.FORMAT,
    sendmail.FORMAT,
    v5sendmail.FORMAT,
    ezweb.FORMAT,
    gmail.FORMAT,
    messaging_server.FORMAT,
    exchange_old.FORMAT,
    exchange.FORMAT,
    office365.FORMAT,
    notes.FORMAT,
    domino.FORMAT,
    xmail.FORMAT,
    communigate.FORMAT,
    groupwise.FORMAT,
    windows_servers.FORMAT,
    mailmarshal.FORMAT,
    filters.FORMAT,
    interscan.FORMAT,
    ironport.FORMAT,
    notice.FORMAT,
    x400.FORMAT,
    exim.FORMAT,
)
GENERIC: BodyFormat = generic.FORMAT
_DELAYS = each_line("""
    has not yet been delivered
    has not been delivered yet
    delivery attempts will continue
    will be retried
    will retry
    still being retried
    has been delayed
    is delayed
    delivery delayed
    warning message only
    warning only
    temporary failure report
    still undelivered
    will keep trying
    no action is required
    do not need to resend
    do not need to re-send
    in ritardo
    non è stato ancora recapitato
    non è ancora stato recapitato
    nuovi tentativi di
    wird weiterhin versucht
    n'a pas encore été remis
""")
_HEAD = 4000  # characters of the words in which a system shows itself
_LATE = len(FORMATS)
_TELLS = Wording([(tell, number) for number, form in enumerate(FORMATS) for tell in form.tells] + [(delay, _LATE) for delay in _DELAYS])
# Field → the words in it that name a format, and the format's number.
_FIELDS: dict[str, list[tuple[str, int]]] = {}
for _number, _form in enumerate(FORMATS):
    for _name, _word in _form.headers:
        _FIELDS.setdefault(_name, []).append((_word, _number))


def recognise(body: Body) -> BodyFormat | None:
    """The first of the declared formats that the words or the headers tell of; the body learns whether the mail is only late."""
    head = body.lowered[body.start : min(body.end, body.start + _HEAD)]
    if "'   " in head:  # an entity of HTML and the blanks that keep its place
        head = " ".join(head.split()).replace("' ", "'")
    found = _TELLS.numbers_in(head)
    body.is_late = _LATE in found
    found.discard(_LATE)
    for name, tells in _FIELDS.items():
        if value := body.headers.get(name):
            value = value.lower()
            for word, number in tells:
                if word in value:
                    found.add(number)
    return FORMATS[min(found)] if found else None
