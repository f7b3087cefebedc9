"""The names of the engine's values for people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from errors.engine.vocabulary import Actor, Confidence, EvidenceKind, PasteKind, Permanence, Phase, Rung, Scheme
from errors.models import Code, Entry, MailServer, MailService, ProviderKind, SendingLimit


@dataclass(frozen=True, slots=True)
class Badge:
    """A value with its name and one sentence on what it means for the reader."""

    value: str
    label: str | Promise
    hint: str | Promise = ""


_ACTOR_HINTS = {
    Actor.SENDER: _("Whoever sent the message can solve this, without waiting for anyone."),
    Actor.RECIPIENT: _("Only the person you wrote to can solve this: reach them another way."),
    Actor.SENDER_ADMIN: _("Whoever runs the sending domain or server must change something."),
    Actor.RECIPIENT_ADMIN: _("Whoever runs the receiving side must change something; you can let them know."),
    Actor.PROVIDER: _("The mail provider must solve this; a ticket gets it moving."),
    Actor.NOBODY: _("Nobody has to repair anything."),
}
_PERMANENCE_HINTS = {
    Permanence.TEMPORARY: _("The server may accept the same message later; many servers try again on their own."),
    Permanence.PERMANENT: _("Sending the same message again changes nothing until the cause is removed."),
    Permanence.INFO: _("Waiting alone changes nothing."),
}
_CONFIDENCE = {
    Confidence.HIGH: _("high"),
    Confidence.MEDIUM: _("medium"),
    Confidence.LOW: _("low"),
}
_RUNGS = {
    Rung.PROVIDER_PHRASE: _("Recognised by wording that only this provider uses."),
    Rung.PHRASE: _("Recognised by the server's own words."),
    Rung.PROVIDER_CODE: _("Recognised by a code, read the way this provider uses it."),
    Rung.VENDOR_CODE: _("Recognised by a code that its maker documents."),
    Rung.ENHANCED: _("Recognised by the enhanced status code; the words around it are unknown."),
    Rung.SIMILAR: _("No wording is known here; this is what servers say most like it."),
    Rung.REPLY: _("Recognised by the code alone; the words around it are unknown."),
    Rung.FAMILY: _("Only the family of the code is known, so the answer is general."),
    Rung.TOPIC: _("Recognised by the topic you describe; the exact error would tell more."),
    Rung.LIKENESS: _("No wording is known here; this is the explanation most like your text."),
    Rung.CLASS: _("Only the first digit of the code is known: it tells temporary from permanent."),
    Rung.NOTICE: _("Recognised by the way the message is built."),
}
_EVIDENCE = {
    EvidenceKind.PATTERN: _("words that this explanation knows"),
    EvidenceKind.WORDS: _("the words you ask with"),
    EvidenceKind.CODE: _("a code that belongs to it"),
}
_PHASES = {
    Phase.CONNECT: _("while connecting"),
    Phase.EHLO: _("at the greeting (EHLO)"),
    Phase.AUTH: _("at login (AUTH)"),
    Phase.MAIL: _("at the sender's address (MAIL FROM)"),
    Phase.RCPT: _("at the recipient's address (RCPT TO)"),
    Phase.DATA: _("before the content (DATA)"),
    Phase.END_OF_DATA: _("after the content was handed over"),
}
_KINDS = {
    PasteKind.BOUNCE: _("a returned message"),
    PasteKind.NOTICE: _("an automatic message"),
    PasteKind.REPLY: _("the reply of a server"),
    PasteKind.LOG: _("lines of a log"),
    PasteKind.SESSION: _("the transcript of a session"),
    PasteKind.PROGRAM: _("the error of a program"),
    PasteKind.DIALOG: _("the window of a mail program"),
    PasteKind.QUESTION: _("a question"),
    PasteKind.MESSAGE: _("a message"),
    PasteKind.SUSPICIOUS: _("a suspicious message"),
    PasteKind.NOT_MAIL_ERROR: _("a text without a mail error"),
}
_SIGN_IN = {
    MailService.SignIn.PASSWORD: (_("The password of the mailbox"), _("As “normal password”, both to receive and to send.")),
    MailService.SignIn.APP_PASSWORD: (
        _("App password needed"),
        _("The password of the account is not accepted: create a password for this program on the provider's site."),
    ),
    MailService.SignIn.PASSWORD_OR_APP_PASSWORD: (
        _("The password of the mailbox, or an app password"),
        _("With two-step verification switched on, programs need a password of their own, created on the provider's site."),
    ),
    MailService.SignIn.OAUTH: (
        _("Only sign-in in the browser (OAuth)"),
        _("The program must open the provider's own sign-in page. No password works, not even an app password."),
    ),
    MailService.SignIn.OAUTH_OR_APP_PASSWORD: (
        _("Sign-in in the browser (OAuth), or an app password"),
        _("The password of the account is not accepted. If the program cannot open the provider's sign-in page, create an app password."),
    ),
    MailService.SignIn.OAUTH_OR_PASSWORD: (
        _("Sign-in in the browser (OAuth)"),
        _("The program must open the provider's own sign-in page. A password works only where the administrator allows it."),
    ),
    MailService.SignIn.BRIDGE: (
        _("The password that the provider's program shows"),
        _("User name and password stand in the window of the provider's own program, which must be running."),
    ),
}
PROVIDER_KINDS = {
    ProviderKind.MAILBOX: _("Mailbox providers"),
    ProviderKind.SERVER: _("Mail servers"),
    ProviderKind.FILTER: _("Filters and lists of senders"),
    ProviderKind.LIST_MANAGER: _("List managers"),
    ProviderKind.PROGRAM: _("Mail programs"),
}


def actor(value: Actor) -> Badge:
    return Badge(value, Entry.ActorChoice(value).label, _ACTOR_HINTS[value])


def permanence(value: Permanence) -> Badge:
    return Badge(value, Entry.PermanenceChoice(value).label, _PERMANENCE_HINTS[value])


def confidence(value: Confidence, rung: Rung) -> Badge:
    return Badge(value, _CONFIDENCE[value], _RUNGS[rung])


def rung(value: Rung) -> Promise:
    return _RUNGS[value]


def evidence(why: EvidenceKind) -> Promise:
    return _EVIDENCE[why]


def phase(value: Phase | None) -> Promise | str:
    return _PHASES[value] if value else ""


def kind(value: PasteKind) -> Promise:
    return _KINDS[value]


def scheme(value: Scheme) -> str | Promise:
    return Code.SchemeChoice(value).label


def protocol(value: str) -> str:
    return MailServer.Protocol(value).label


def security(value: str) -> str | Promise:
    return MailServer.Security(value).label


def username(value: str) -> str | Promise:
    return MailService.Username(value).label


def sign_in(value: str) -> Badge:
    return Badge(value, *_SIGN_IN[MailService.SignIn(value)])


def limit(value: str) -> str | Promise:
    return SendingLimit.What(value).label


LABELLED: tuple[tuple[type[StrEnum], Collection[StrEnum]], ...] = (
    (Actor, _ACTOR_HINTS),
    (Permanence, _PERMANENCE_HINTS),
    (Confidence, _CONFIDENCE),
    (Rung, _RUNGS),
    (EvidenceKind, _EVIDENCE),
    (Phase, _PHASES),
    (PasteKind, _KINDS),
)
