"""The neighbours of a number, as data: what shows that a server replied it, and what shows that it is no code of mail.

`BEFORE` characters before a number are looked at, in lower case and ending where it begins, and `AFTER` characters behind it.
"""

from __future__ import annotations

import re

from errors.engine.fold import fold, squeeze
from errors.engine.phrase_table import any_line, any_word, each_line
from errors.languages import LANGUAGES

BEFORE = 64
AFTER = 32
_LABEL = 32  # characters before a number in which the label of another number stands


def _phrases(table: str) -> frozenset[str]:
    """One table of words of all languages together."""
    return frozenset[str]().union(*(getattr(language.words, table) for language in LANGUAGES))


def _any_of(table: str) -> str:
    """The same as an alternation."""
    return any_word(_phrases(table))


# What stands right before a server's reply in reports, logs and windows of programs; a colon may follow.
_SAYS = ("smtp;", "smtp_code", "smtpcode", "retcode", "<<<", "data", *sorted(_phrases("says")))
_SAYS_WITH_COLON = (*_SAYS, "smtp", "server", "reason", "textproto", " s", "\ns")  # too common without a colon
_OPENING = " \t\n'\"([“‘«"
_COMMAND = re.compile(r"(?:\bhost|\brcpt to|\bmail from)\S* ?\S*:?$")
_IN_URL = re.compile(r"(?:https?://|www\.)\S*\Z")
_ADDRESS = re.compile(r"@[\w.-]+\.[a-z]{2,}>?(?:: ?|:\n| - )$")
_EXCEPTION = re.compile(r"\b[\w.:]*smtp\w*(?:error|exception|refused)['\"]?[:,]? [\[{(]*(?:['\"][^'\"\n]*['\"]: ?\()?$")


def is_said(before: str) -> bool:
    """Whether the words before a number say that a server replied it, or refused an address by it."""
    told = before.rstrip(_OPENING)
    if told.endswith((":", "=")):
        if told[:-1].rstrip(_OPENING).endswith(_SAYS_WITH_COLON) or told == "s:" or _is_command(told):
            return True
    elif told.endswith(_SAYS) or (("rcpt to" in told or "mail from" in told) and _is_command(told)):
        return True
    if _ADDRESS.match(before, max(0, before.rfind("@"))):
        return True
    return "smtp" in before and _EXCEPTION.search(before) is not None


def _is_command(told: str) -> bool:
    return ("host" in told or "rcpt to" in told or "mail from" in told) and _COMMAND.search(told) is not None


_RESPONSE_CODE = re.compile(r"responsecode['\"]?\s?[:=]\s?['\"]?$")
_HOST_COLON = re.compile(r"(?:[\w-]\.[a-z]{2,}(?:\[[\d.:a-f]+\])?|\]):\s{1,2}$")
_MAIL_HOST = re.compile(r"\b(?:e?smtp|mx|mail|mta|relay|posta|in|out)\w*[-.][\w.-]+(?:\[[\d.:a-f]+\])?:\s{1,2}$")


def is_response_code(before: str) -> bool:
    """Whether a program calls the number the code of the response, of mail or of the web."""
    return _RESPONSE_CODE.search(before) is not None


def is_after_host(before: str) -> bool:
    return ": " in before[-3:] and _HOST_COLON.search(before) is not None


def is_after_mail_host(before: str) -> bool:
    return ": " in before[-3:] and _MAIL_HOST.search(before) is not None


PORTS = frozenset({"110", "143", "443", "465", "587"})  # of IANA's registry, those written as a reply code
# Of the web (RFC 9110 §15, RFC 6585, RFC 7725), those written as a refusal is: a number that both protocols have is told by its
# surroundings. Not here is `421 Misdirected Request`, as no program shows it.
_REASONS = dict(
    line.split(" ", 1)
    for line in each_line("""
        400 badrequest
        401 unauthorized
        402 paymentrequired
        403 forbidden
        404 notfound
        405 methodnotallowed
        406 notacceptable
        407 proxyauthentication
        408 requesttimeout
        409 conflict
        410 gone
        413 contenttoolarge
        415 unsupportedmedia
        422 unprocessable
        429 toomanyrequests
        451 unavailableforlegal
        500 internalserver
        501 notimplemented
        502 badgateway
        503 serviceunavailable
        504 gatewaytime
        505 httpversion
    """)
)
HTTP_STATUSES = frozenset(_REASONS)

# What a number is that follows; one regular expression a line, each ends where the number begins.
_OTHER_BEFORE = any_line(
    rf"""
    (?:\b|_)(?:{_any_of("numbered")})(?:[ ]?(?:n\.?|nr\.?|no\.?|num\.?|smtps?))?[^\w\n]{{0,4}}\Z
    (?:line|col|column)_?(?:no|num|number)\W{{0,4}}\Z
    \b(?:id|pid|uid|gid)[ =:"]{{1,4}}\Z
    \b(?:size|length|bytes|delays?|timeout|elapsed|took|nrcpt|priority)"?[=:][ "]{{0,2}}\Z
    \b(?:after|dopo|entro)[ ]\Z
    \bhttps?(?:/\d(?:\.\d)?)?(?:[ -](?:status|response|error|errore))?(?:[ -]?(?:code|codice))?[^\w\n]{{0,3}}\Z
    \bstatus(?:[ _]?code)?['"]?\s?[:=]\s?['"]?\Z
    \b(?:{_any_of("exits")})[^\w\n]{{0,3}}\Z
    [$€£]\s?\Z
    \b(?:errno|curl)\W{{0,4}}\Z
    \bexpected[ ](?:smtp[ ])?(?:response[ ]|reply[ ])?codes?[^\w\n]{{0,3}}\Z
    """
)
# Programs whose version is three numbers, like an enhanced status code.
_VERSION_BEFORE = any_line(
    r"""
    \b(?:php|mysql|mariadb|python|ruby|perl|java|jdk|kernel|linux|exim|postfix|sendmail|dovecot|node|nodejs|node\.js|npm)[ /-]\Z
    \b(?:laravel|symfony|django|wordpress|phpmailer|swiftmailer|nodemailer|mailkit|debian|plesk|cpanel|roundcube|zimbra|openssl)[ /-]\Z
    (?:\b|[ (@/-])v\.?[ ]?\Z
    [a-z]@\Z
    """
)
_OTHER_AFTER = re.compile(
    rf"[ ]?(?:ms|msec|secs?|mins?|kb|mb|gb|tb|kib|mib|gib|eur|usd|kg|km|cm|mm|ml|mq|mah|(?:{_any_of('units')}))\b(?![.@])|[ ]?[$£€%]", re.I
)
_PID = re.compile(r"\w\[\Z")
_COUNTED = re.compile(rf"\s(?:{_any_of('counted')})\b(?! [45]\d\d)", re.I)
_SOURCE_LINE = re.compile(r"[\w-]\.[a-z]{1,5}:\Z|\blocalhost:\Z|[\d\]]:\Z")


def is_other_number(before: str, after: str) -> bool:
    """Whether the neighbours make it a port, a line, a size, a duration, an amount, a status of the web or of a process."""
    return (
        _OTHER_BEFORE.search(before[-_LABEL:]) is not None
        or _OTHER_AFTER.match(after) is not None
        or (before[-1:] == "[" and after[:1] == "]" and _PID.search(before) is not None)
    )


def is_http_status(value: str, after: str) -> bool:
    """Whether the phrase follows that the web has for this number: `502 Bad Gateway`."""
    return value in _REASONS and squeeze(fold(after)).startswith(_REASONS[value])


def is_glued(before: str) -> bool:
    """`mailer.py:451`, `mx.example.it:587`, `[192.0.2.1]:465`: a line or a port behind its file or host."""
    return before[-1:] == ":" and _SOURCE_LINE.search(before) is not None


def counts_mail(after: str) -> bool:
    return _COUNTED.match(after) is not None


def is_in_url(before: str) -> bool:
    return "/" in before and _IN_URL.search(before) is not None


def is_version(before: str) -> bool:
    return _VERSION_BEFORE.search(before[-_LABEL:]) is not None


_ERROR_LINE = re.compile(rf"[:;,]?(?: [^\W\d]+)? ?(?:[^\W\d]+ )?(?:{_any_of('refusals')})\b", re.I)


def is_refusal_line(after: str) -> bool:
    """Whether within three words what a server says in refusing follows: `4.7.1 Service unavailable`."""
    return _ERROR_LINE.match(after) is not None
