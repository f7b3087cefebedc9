"""Did a program send this mail? By its sender and its subject; a person who answers or forwards a bounce did not."""

from __future__ import annotations

from errors.engine.lines import each_line
from errors.engine.read.mail.scanned import Mail
from errors.engine.read.text.wording import any_in

_DAEMONS = each_line("""
    mailer-daemon
    mailer daemon
    mailerdaemon
    postmaster
    post_master
    mail delivery
    mail deliver system
    mail administrator
    mail router
    mailer administrator
    delivery system
    delivery subsystem
    mail system
    mail subsystem
    mdaemon
    content-filter
    interscan
    mmsc ndr
""")
# These write other mails too: a bounce is one only in a known form.
_OFFICES = each_line("""
    bounce
    antispam
    sysadmin@
    no-reply@sns.amazonaws.com
    no-reply@app.auone-net.jp
    listserv
    majordomo
    mailman
    -owner@
    -admin@
    -request@
    -help@
    system administrator
    amministratore di sistema
    systemadministrator
    administrateur système
""")
_SUBJECTS = each_line("""
    undeliver
    undelivered
    returned mail
    returned message
    returned to sender
    return to sender
    mail error
    mail failure
    mail delivery
    mail system error
    could not be delivered
    could not be sent
    could not send
    couldn't be delivered
    failure notice
    failed delivery
    failure delivery
    not delivered
    nondeliver
    non-deliver
    non deliver
    bounced
    message delayed
    message status
    warning: message
    retry timeout
    user unknown
    message you sent blocked
    error sending your mail
    mancata consegna
    mancato recapito
    recapito non riuscito
    recapito fallito
    non recapit
    non consegn
    impossibile recapitare
    impossibile consegnare
    errore di consegna
    anomalia messaggio
    unzustellbar
    nicht zustellbar
    nicht zugestellt
    zustellung
    non remis
    non distribué
    remise impossible
    échec de
    no se pudo entregar
    no se puede entregar
    no entregado
    falha na entrega
    não entregue
    недоставленное
    配信できません
    配信に失敗
    配信不能
    配信エラー
    送信できません
    送信エラー
    無法傳遞
    未送达
""")
_PAIRS = (
    ("deliver", ("fail", "status", "problem", "notif", "report", "error", "delay")),
    ("consegna", ("fallita", "non riuscita", "stato")),
)
_SIGNS = ("x-failed-recipients", "auto-submitted", "x-ricevuta", "x-ahmailid", "x-mlserver")
_ANSWERED = ("re:", "r:", "aw:", "antw:", "rif:", "sv:", "ynt:")
_FORWARDED = ("fwd:", "fw:", "i:", "wg:", "tr:", "rv:", "inoltro:", "doorst:", "vs:")


def is_automatic(mail: Mail) -> bool:
    """Whether a program says that it wrote this, by any sign that bounces have."""
    sender = mail.headers.get("from")[:300].lower()
    return (
        any_in(_DAEMONS, sender)
        or sender == "<>"
        or has_null_sender(mail)
        or any_in(_OFFICES, sender)
        or is_about_a_failure(mail)
        or any(mail.headers.has(name) for name in _SIGNS)
    )


def has_daemon_name(mail: Mail) -> bool:
    sender = mail.headers.get("from")[:300].lower()
    return any_in(_DAEMONS, sender) or sender == "<>"


def has_null_sender(mail: Mail) -> bool:
    """RFC 5321 §4.5.5: what must not be answered has no sender in the envelope."""
    return mail.headers.get("return-path") in ("<>", "<MAILER-DAEMON>")


def is_about_a_failure(mail: Mail) -> bool:
    subject = mail.header("subject")[:300].lower()
    if subject.startswith(_ANSWERED + _FORWARDED):
        return False
    return any_in(_SUBJECTS, subject) or any(first in subject and any_in(seconds, subject) for first, seconds in _PAIRS)


def is_forwarded(mail: Mail) -> bool:
    return mail.header("subject")[:20].lower().startswith(_FORWARDED)
