"""Names by which a text of a program is about mail: of libraries, protocols, ports and hosts. No word of a person is among them."""

from __future__ import annotations

from errors.engine.phrase_table import any_line

_READ = 20_000  # characters at the beginning of a text that are looked at
_NAMES = any_line(
    r"""
    (?<![a-z])(?:smtp|imap|pop3)(?:s|lib|client|transport|exception|error|serverdisconnected|_host|_server|auth\w*)?(?![a-z])
    (?<![a-z])smtp[a-z]{0,30}(?:exception|error|refused|disconnected|transport|connection|client|server|fail\w*|syntax\w*)
    \b(?:smtplib|imaplib|poplib|aiosmtplib|nodemailer|imapflow|phpmailer|mailkit|mimekit|gomail|lettre|msmtp|swaks|ssmtp|postfix|dovecot|exim)\b
    \b(?:javax|jakarta|sun|angus)[. ]mail\b|\bsystem[. ]net[. ]mail\b|\bnet[/:. ]{1,2}(?:smtp|imap|pop)\b
    \bswift_\w|swiftmailer|swift_?transport|symfony\\+(?:component\\+)?mailer|symfony/mailer|symfony component mailer
    \baction_?mailer\b|\bsend-mailmessage\b|\bwp_mail\b|\bsendmail\b|\bpear\W{1,3}mail\b|\bemail_backend\b|\bdjango[./ ]core[./ ]mail\b
    \b(?:smtp|imap|pop3?|mail|mx\d{0,2}|mailserver|out|relay)\d{0,3}\.[\w-]{1,63}\.[a-z]{2,24}\b
    \b[\w-]{1,63}\.[a-z]{2,24}\]?(?::| port:? ?|, ?port:? ?)(?:25|465|587|993|995|143|110|2525)\b
    \b(?:rcpt to|mail from|ehlo|starttls|auth (?:login|plain))\b
    """
)


def names_mail(text: str) -> bool:
    return _NAMES.search(text, 0, _READ) is not None
