"""Does the paste speak of a mail error at all? Else no answer is given, however well its words or numbers fit."""

from __future__ import annotations

from errors.engine.extract.about_mail import asks_or_complains, opens_with_reply, wonders
from errors.engine.fold import fold, squeeze
from errors.engine.read.kinds.automatic_reply import AUTO_REPLY
from errors.engine.types import Candidate, CodeSignal, Paste, Signals
from errors.engine.vocabulary import PasteKind, Rung, Scheme

_MAIL = 3  # `mail_words` of a text with a word of nothing but mail
_REMARK = 80  # characters; a longer text is more than a remark
_TELLING_WORDS = 14  # letters of a phrase that nobody writes by chance


def speaks_of_mail(paste: Paste, signals: Signals, best: Candidate) -> bool:
    """A bounce does by itself; any other text only by words of a server or codes among words of mail."""
    if paste.kind is PasteKind.BOUNCE:
        return True
    if best.rung.height <= Rung.PHRASE.height:
        if best.rule.category == AUTO_REPLY and not signals.mail_words and len(paste.plain) < _REMARK:
            return False
        return not in_passing(paste, signals, best) or best.weight >= _TELLING_WORDS
    if paste.kind is PasteKind.MESSAGE:
        return any(code.sure for code in signals.codes)
    if best.rung is Rung.SIMILAR and signals.other_trade:
        return any(map(_is_of_mail_only, signals.codes))
    if best.rung in (Rung.TOPIC, Rung.LIKENESS) or (best.rung is Rung.SIMILAR and not signals.codes):
        return _is_question_about_mail(paste, signals)
    if signals.other_trade:
        return best.rung is Rung.VENDOR_CODE or any(map(_is_of_mail_only, signals.codes))
    return bool(signals.codes)


def _is_question_about_mail(paste: Paste, signals: Signals) -> bool:
    """Words that speak of mail, or that at least ask or complain."""
    if signals.other_trade:
        return signals.mail_words >= _MAIL
    return signals.mail_words > 0 or wonders(paste.plain) or opens_with_reply(paste.plain)


def in_passing(paste: Paste, signals: Signals, best: Candidate) -> bool:
    """A server's words in a longer text that says and asks nothing of mail; neither after a number nor as a label (`Consegna: …`)."""
    if paste.kind is not PasteKind.TEXT or best.rung.height > Rung.PHRASE.height:
        return False
    if signals.codes or signals.named or opens_with_reply(paste.plain):
        return False
    span = best.marks[0].span()
    before, after = paste.plain[: span.start], paste.plain[span.end :]
    if not squeeze(fold(before)) and ":" in paste.plain[span.start : span.end + 2]:
        return False
    rest = f"{before} {after}"
    return signals.other_trade or (len(squeeze(fold(rest))) > span.end - span.start and not asks_or_complains(rest))


def _is_of_mail_only(code: CodeSignal) -> bool:
    """Windows itself has the numbers from 0x80070000 on, and web servers answer with numbers like those of SMTP."""
    if code.scheme is Scheme.HRESULT:
        return not code.value.lower().startswith("0x8007")
    return code.sure and code.scheme in (Scheme.ENHANCED, Scheme.IMAP, Scheme.POP)
