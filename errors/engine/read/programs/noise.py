"""What runtimes write around the message of an error, blanked: frames, file names, line numbers, durations, statuses of the web.

Names of classes and modules stay readable, without their dots, so that none looks like a host. The length stays the same.
"""

from __future__ import annotations

import re

from errors.engine.phrase_table import any_line
from errors.engine.read.reading import GAP, blank

_SOURCE = "py|pyx|rb|js|mjs|cjs|ts|jsx|php|phtml|go|rs|java|kt|scala|cs|vb|fs|pl|pm|ps1|psm1|c|cc|cpp|h|erl|ex|exs"
# What follows the name of a file: `:12:5`, `(12)`, `:12:in `send'`.
_PLACE = r"(?:[(:]\d+\)?){0,2}(?::in [`'][^`'\n]{1,200}':?)?"

# Whole lines, of each runtime in turn. Every alternative is tied to the start of a line.
_FRAMES = any_line(
    r"""
    ^[ \t]*Traceback \(most recent call last\):[^\n]*
    ^[ \t]*File "[^"\n]{0,400}", line \d+[^\n]*(?:\n(?![ \t]*File ")[ \t]+[^\s\d][^\n]*)?(?:\n[ \t]*[~^]+[ \t]*$)?
    ^[ \t]*(?:During handling of|The above exception was|\[Previous line repeated)[^\n]*
    ^[ \t]*(?:at|in|bei|à) (?:async |new )?[\w.$<>`+/@\[\],\\-]{1,300}[ ]?\([^\n]*
    ^[ \t]+at (?:async )?[^\n]{1,300}:\d+:\d+\)?(?=[ ]?\{?[ \t]*$)
    ^[ \t]+at (?:async )?(?:/|node:|file:|[A-Z]:)[^\n]{1,300}:\d+(?:[ ]\{)?[ \t]*$
    ^[ \t]*\.\.\. \d+ (?:more|common frames omitted)[^\n]*
    ^[ \t]*---[ ](?:End of|Fine della)[^\n]*
    ^[ \t]*Stack trace:[ \t]*$
    ^[ \t]*\#\d+ (?:/|\{main\}|\[internal function\]|[A-Z]:|[\w\\]+(?:->|::))[^\n]*
    ^[ \t]*thrown in [^\n]* on line \d+[^\n]*
    ^goroutine \d+ \[[^\n]*
    ^[ \t]+\S{1,300}\.go:\d+[^\n]*
    ^exit status \d+[ \t]*$
    ^[ \t]*from \S{1,300}:\d+(?::in[^\n]*)?[ \t]*$
    ^\S{1,300}\.rb:\d+:in [`'][^`'\n]{1,200}'[ \t]*$
    ^[ \t]*note: run with `RUST_BACKTRACE[^\n]*
    ^[ \t]*\S{1,200} called at \S{1,300} line \d+[^\n]*
    ^[ \t]*(?:At line|In riga|At [^\n:]{0,20}:?\\[^\n:]{1,300}):\d+ (?:char|car):\d+[^\n]*
    ^[ \t]*\+ (?:CategoryInfo|FullyQualifiedErrorId)[^\n]*(?:\n[ \t]{1,8}[a-z]\w{0,40}\][ \t]*$)?
    ^[ \t]*\+ [^\n]*
    ^[ \t]*Node\.js v\d[^\n]*
    ^[ \t]*[~^]+[ \t]*$
    ^[ \t]*(?:syscall|errno|port|statusCode|line|column|hresult|code):? ?[:=] ?-?\d+,?[ \t]*$
    """,
    re.MULTILINE,
)
# Inside a line.
_NUMBERS = any_line(
    rf"""
    (?:(?<=[\s('"\[=:,])|^)(?:in[ ])?(?:[A-Z]:)?(?:[/\\][\w.@+-]{{1,80}}){{1,20}}\.(?:{_SOURCE})\b{_PLACE}
    \b[\w.-]{{1,80}}\.(?:{_SOURCE})(?=:\d){_PLACE}
    (?:(?<=[\s('"\[=])|^)(?:\.\.)?(?:/[\w.@+-]{{1,80}}){{3,20}}(?:[:(]\d+\)?){{0,2}}
    \bin\s+(?=\s*\bon line \d)
    \bPHP (?:Warning|Fatal error|Notice|Catchable fatal error): {{1,2}}(?:Uncaught )?|\bFatal error: {{1,2}}Uncaught[ ]
    \b(?:Warning|Fatal error|Notice): {{1,2}}(?=[^\n]{{1,400}} on line \d)
    \bat \S{{1,300}} line \d+(?:, <[^>\n]{{1,40}}> (?:line|chunk) \d+)?\.?
    \b(?:on |at |in )?(?:line|column|riga|lineno)[ :=]{{1,2}}\d+(?:, in \S+)?
    \b\d+(?:\.\d+)?[ ]?(?:ms|µs|ns|milliseconds|milliseconde?i?)\b
    \btook[ ]\d+(?:\.\d+)?[ ]?s\b|\btimeout[ ]-?\d+(?=[;,\s]|$)
    \bHTTP/\d(?:\.\d)?[ "]{{1,2}}\d{{3}}\b
    \b(?:http_?status|status_?code)["']?[ ]?[=:][ ]?\d{{3}}\b
    \bExpected response codes? "?(?:\d{{3}}[/, ]{{0,2}}){{1,8}}"?
    (?<=[\w.]), \d{{2,5}}(?=; timeout)
    \b(?:pid|tid|thread)[ =:#]{{1,2}}\d+
    \b0x(?!8[0-9a-f]{{7}}\b)[0-9a-f]{{5,16}}\b
    (?<![\d.])(?:\d{{1,3}}\.){{3}}\d{{1,3}}:\d{{1,5}}->
    \bon (?:\d{{1,3}}\.){{3}}\d{{1,3}}:53\b
    \bv\d{{1,3}}\.\d{{1,3}}\.\d{{1,3}}\b
    \b(?:laravel|debian|php|python|node(?:\.js)?|ruby|java|go|version)[ /-]\d{{1,3}}\.\d{{1,3}}\.\d{{1,3}}\b
    """,
)
# `javax.mail.MessagingException`, `System.Net.Mail`, `PHPMailer\PHPMailer\Exception`, `lettre::transport::smtp`. A name ends in a word
# with letters of both cases, or begins with one that no host begins with: `PROD.OUTLOOK.COM` is a host.
_NAMES = re.compile(
    r"(?<![\w.@/-])(?:(?:javax?|jakarta|sun|kotlin|scala|org\.(?:springframework|eclipse|apache)|com\.sun|smtplib|imaplib|poplib|socket|ssl)"
    r"(?:\.[\w$]{1,80}){1,12}"
    r"|(?:[A-Za-z_][\w$]{0,80}\.){1,12}[A-Z][a-z0-9]{1,40}(?:[A-Z][\w$]{0,80})(?![\w.@-])"
    r"|(?:System|MailKit|MimeKit|Microsoft)(?:\.[A-Z]\w{0,80}){1,12})"
)
_FILE_NAME = re.compile(rf"(?<![\w.@/-])[\w-]{{1,80}}(?:\.[\w-]{{1,80}}){{0,3}}\.(?:{_SOURCE})(?![\w.-])", re.I)
_ESCAPES = re.compile(
    r"\\r\\n|(?<![\\:])\\[rn](?=[\s'\"\\)\d<A-Z]|$|[a-z]{1,20}[ \\'\"])"
    r"|\\\\?(?=[\"'])|\\t(?= )|\\u[0-9a-fA-F]{4}|(?:\\x[89a-fA-F][0-9a-fA-F]){2,4}"
)


def without_noise(text: str) -> str:
    """A text of a program without what must not count."""
    text = without_escapes(_FRAMES.sub(blank, text))
    text = _NUMBERS.sub(blank, text)
    return _FILE_NAME.sub(_without_dots, _NAMES.sub(_without_dots, text))


def without_escapes(text: str) -> str:
    r"""`\r\n` and `\n` of a string literal become line ends, `\"` a quotation mark."""
    return _ESCAPES.sub(_unescaped, text) if "\\" in text else text


def _without_dots(found: re.Match[str]) -> str:
    return found[0].replace(".", " ").replace("\\", " ").replace("::", "  ")


def _unescaped(found: re.Match[str]) -> str:
    written = found[0]
    if written[1:2] == "u":
        return chr(int(written[2:], 16)) + GAP * (len(written) - 1)
    if written[1:2] == "x":  # the repr of bytes in UTF-8
        return bytes.fromhex(written.replace("\\x", "")).decode("utf-8", "replace").ljust(len(written), GAP)
    return " " * (len(written) - 1) + "\n" if written[-1:] in ("n", "r") else GAP * len(written)
