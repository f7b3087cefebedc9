"""One line of a server or a program, written as it would stand in each kind of paste: name of the context → text."""

from __future__ import annotations

import json
from collections.abc import Callable


def _python(line: str) -> str:
    return (
        "Traceback (most recent call last):\n"
        '  File "/srv/app/send.py", line 551, in <module>\n'
        "    send_newsletter(customer)\n"
        '  File "/usr/lib/python3.11/smtplib.py", line 452, in sendmail\n'
        "    raise SMTPDataError(code, resp)\n"
        f"smtplib.SMTPException: {line}"
    )


def _python_tuple(line: str) -> str:
    """The arguments of an exception of smtplib: `(535, b'5.7.8 …')`; a line without a reply code stands as it is."""
    if line[:3].isdigit() and line[3:4] == " ":
        quoted = repr(line[4:].encode())
        return f"smtplib.SMTPDataError: ({line[:3]}, {quoted})"
    return f"smtplib.SMTPException: {line}"


def _java(line: str) -> str:
    return (
        'Exception in thread "main" javax.mail.MessagingException: sending the newsletter;\n'
        "  nested exception is:\n"
        f"\tcom.sun.mail.smtp.SMTPSendFailedException: {line}\n\n"
        "\tat com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:554)\n"
        "\tat com.example.app.Newsletter.send(Newsletter.java:421)\n"
        "\t... 7 more"
    )


def _dotnet(line: str) -> str:
    return (
        f"System.Net.Mail.SmtpException: Transaction failed. The server response was: {line}\n"
        "   at System.Net.Mail.SmtpClient.Send(MailMessage message)\n"
        "   at Shop.Newsletter.Send() in C:\\src\\Newsletter.cs:line 550"
    )


def _node(line: str) -> str:
    written = line.replace("\\", "\\\\").replace("'", "\\'")
    return (
        f"nodemailer sendMail failed: Error: Message failed: {line}\n"
        "    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:554:19)\n"
        "    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {\n"
        "  code: 'EENVELOPE',\n"
        f"  response: '{written}',\n"
        "  command: 'DATA'\n}"
    )


def _php(line: str) -> str:
    return (
        f"PHP Fatal error:  Uncaught PHPMailer\\PHPMailer\\Exception: SMTP Error: data not accepted. {line} in /var/www/html/send.php:550\n"
        "Stack trace:\n"
        "#0 /var/www/html/vendor/phpmailer/phpmailer/src/PHPMailer.php(1997): PHPMailer\\PHPMailer\\PHPMailer->smtpSend(Array)\n"
        "#1 {main}\n"
        "  thrown in /var/www/html/send.php on line 550"
    )


def _go(line: str) -> str:
    return f"2026/11/28 15:04:05 mailer.go:553: send invoice: smtp: {line}"


def _ruby(line: str) -> str:
    return (
        f"/usr/lib/ruby/gems/3.1.0/gems/net-smtp-0.3.1/lib/net/smtp.rb:552:in `check_response': {line} (Net::SMTPFatalError)\n"
        "\tfrom send.rb:18:in `<main>'"
    )


def _json(line: str) -> str:
    return json.dumps(
        {
            "level": "ERROR",
            "time": "2026-11-28T15:04:41.550Z",
            "status": 500,
            "duration_ms": 451,
            "logger": "smtp",
            "message": "mail not sent",
            "error": line,
        }
    )


def _logfmt(line: str) -> str:
    value = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'level=error ts=2026-11-28T15:04:41.550Z caller=email.go:421 component=smtp duration=550ms msg="mail not sent" err="{value}"'


def _postfix(line: str) -> str:
    return (
        "Nov 28 15:04:41 www1 postfix/smtp[12345]: 4XyZ12: to=<user@example.com>, relay=mx.example.com[192.0.2.10]:25, delay=0.55, "
        f"delays=0.1/0/0.2/0.25, dsn={_dsn(line)}, "
        f"status=bounced (host mx.example.com[192.0.2.10] said: {line} (in reply to RCPT TO command))"
    )


def _dsn(line: str) -> str:
    words = [word for word in line.split()[:2] if word.count(".") == 2]
    return words[0] if words else f"{line[0]}.0.0"


def _command(line: str) -> str:
    """A command to which a server may answer with this reply."""
    return "AUTH LOGIN" if line.startswith(("454", "53")) else "RCPT TO:<user@example.com>"


def _phpmailer(line: str) -> str:
    return (
        "2026-11-28 15:04:41\tSERVER -> CLIENT: 220 mx.example.com ESMTP\n"
        "2026-11-28 15:04:41\tCLIENT -> SERVER: EHLO www.example.com\n"
        "2026-11-28 15:04:41\tSERVER -> CLIENT: 250-mx.example.com\n                   250-SIZE 35882577\n                   250 STARTTLS\n"
        f"2026-11-28 15:04:42\tCLIENT -> SERVER: {_command(line)}\n"
        f"2026-11-28 15:04:42\tSERVER -> CLIENT: {line}\n"
        "2026-11-28 15:04:42\tSERVER -> CLIENT: 503 5.5.1 Error: need RCPT command\n"
        f"2026-11-28 15:04:42\tCLIENT -> SERVER: QUIT\n"
        "2026-11-28 15:04:42\tSERVER -> CLIENT: 221 2.0.0 Bye"
    )


def _swaks(line: str) -> str:
    return (
        "=== Trying mx.example.com:587...\n=== Connected to mx.example.com.\n"
        "<-  220 mx.example.com ESMTP\n -> EHLO client.example.net\n<-  250-mx.example.com\n<-  250 SIZE 35882577\n"
        f" -> {_command(line)}\n<** {line}\n -> QUIT\n<-  221 2.0.0 Bye\n=== Connection closed with remote host."
    )


def _mailkit(line: str) -> str:
    return (
        "Connected to smtp://mx.example.com:587/?starttls=when-available\nS: 220 mx.example.com ESMTP\nC: EHLO [192.0.2.20]\n"
        f"S: 250 SIZE 35882577\nC: {_command(line)}\nS: {line}\nC: QUIT\nS: 221 2.0.0 Bye"
    )


def _dialog_thunderbird(line: str) -> str:
    return (
        f"An error occurred while sending mail. The mail server responded:\n{line}\n"
        'Please check the message recipient "user@example.com" and try again.'
    )


def _dialog_outlook(line: str) -> str:
    return (
        "Impossibile inviare il messaggio. Il server ha rifiutato il messaggio. Oggetto 'offerta', Account: 'pop.example.com', "
        f"Server: 'smtp.example.com', Protocollo: SMTP, Risposta del server: '{line}', Porta: 587, Protezione (SSL): Sì"
    )


def _quoted(line: str) -> str:
    return f"Il giorno 28 nov 2026, alle ore 15:04, Anna Bianchi ha scritto:\n> Ciao,\n> mi torna indietro la mail con questo:\n> {line}"


def _person(line: str) -> str:
    return f"Buongiorno, quando mando una mail mi torna indietro con scritto: {line} - cosa posso fare? Grazie"


CONTEXTS: dict[str, Callable[[str], str]] = {
    "python": _python,
    "python-tuple": _python_tuple,
    "java": _java,
    "dotnet": _dotnet,
    "node": _node,
    "php": _php,
    "go": _go,
    "ruby": _ruby,
    "json": _json,
    "logfmt": _logfmt,
    "postfix": _postfix,
    "phpmailer": _phpmailer,
    "swaks": _swaks,
    "mailkit": _mailkit,
    "thunderbird": _dialog_thunderbird,
    "outlook": _dialog_outlook,
    "quoted-mail": _quoted,
    "person": _person,
}
# A session holds only what a server says: lines of a mail program do not stand in one, nor in the quotation of a reply.
OF_SERVERS_ONLY = frozenset({"python-tuple", "dotnet", "postfix", "phpmailer", "swaks", "mailkit", "thunderbird", "outlook"})
