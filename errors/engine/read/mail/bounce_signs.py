"""Header fields by which a mail shows that a program sent it, and that it is about a failure: From, Return-Path, Subject."""

from __future__ import annotations

from errors.engine.phrase_table import each_line
from errors.engine.read.mail.parsed_mail import Mail
from errors.engine.read.text.phrase_search import any_in

# Names that only systems which report failures have.
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
# Names whose other mails are no bounces: one of theirs counts only in a known format.
_OTHER_SENDERS = each_line("""
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
# A word and one of several others, anywhere in the subject.
_SUBJECT_PAIRS = (
    ("deliver", ("fail", "status", "problem", "notif", "report", "error", "delay")),
    ("consegna", ("fallita", "non riuscita", "stato")),
)
_FIELDS_OF_PROGRAMS = ("x-failed-recipients", "auto-submitted", "x-ricevuta", "x-ahmailid", "x-mlserver")
# Prefixes that mail programs put before the subject when a person answers or forwards, in their languages.
_ANSWERED = ("re:", "r:", "aw:", "antw:", "rif:", "sv:", "ynt:")
_FORWARDED = ("fwd:", "fw:", "i:", "wg:", "tr:", "rv:", "inoltro:", "doorst:", "vs:")
_UNSUBSCRIBING = ("unsubscribe", "disiscriv", "cancellami", "cancella iscrizione", "remove me from")
_LONGEST_FIELD = 300  # characters of a field that are searched


def is_automatic(mail: Mail) -> bool:
    """Whether any field shows that a program sent the mail."""
    sender = _sender(mail)
    return (
        has_daemon_name(mail)
        or has_null_sender(mail)
        or any_in(_OTHER_SENDERS, sender)
        or is_about_a_failure(mail)
        or any(mail.headers.has(name) for name in _FIELDS_OF_PROGRAMS)
    )


def has_daemon_name(mail: Mail) -> bool:
    """Whether the sender has the name of a mail system, or none."""
    sender = _sender(mail)
    return any_in(_DAEMONS, sender) or sender == "<>"


def has_null_sender(mail: Mail) -> bool:
    """Whether the envelope sender is the null reverse-path of notifications (RFC 5321 §4.5.5)."""
    return mail.headers.get("return-path") in ("<>", "<MAILER-DAEMON>")


def is_about_a_failure(mail: Mail) -> bool:
    """Whether the subject speaks of a failure or a delay; an answer or a forward is from a person."""
    subject = mail.header("subject")[:_LONGEST_FIELD].lower()
    if subject.startswith(_ANSWERED + _FORWARDED):
        return False
    return any_in(_SUBJECTS, subject) or any(first in subject and any_in(seconds, subject) for first, seconds in _SUBJECT_PAIRS)


def is_answered(mail: Mail) -> bool:
    """Whether a person answered or forwarded, by the subject: what stands in such a mail is quoted."""
    return mail.header("subject").lower().startswith(_ANSWERED + _FORWARDED)


def is_unsubscribing(mail: Mail) -> bool:
    """Whether a program asks to be taken off a list (RFC 2369 §3.2): its mail has that for a subject."""
    return mail.header("subject").lower().startswith(_UNSUBSCRIBING)


def is_forwarded(mail: Mail) -> bool:
    """Whether a person forwarded the mail, by its subject."""
    return mail.header("subject").lower().startswith(_FORWARDED)


def _sender(mail: Mail) -> str:
    return mail.headers.get("from")[:_LONGEST_FIELD].lower()
