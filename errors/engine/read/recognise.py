"""Which bounce format a body is in: one pass over its first lines finds the words of all formats."""

from __future__ import annotations

from errors.engine.phrase_table import each_line
from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat
from errors.engine.read.formats import FORMATS
from errors.engine.read.text.phrase_search import PhraseSearch

# Words of any system that say that it keeps trying (a delayed DSN, RFC 3464 §2.3.3).
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
_HEAD = 4000  # characters of the body that are searched
_LATE = len(FORMATS)  # the number that phrases of delay have in place of a format's
_PHRASES = PhraseSearch(
    [(phrase, number) for number, form in enumerate(FORMATS) for phrase in form.phrases] + [(delay, _LATE) for delay in _DELAYS]
)
# Field name → (word in its value, number of the format that it tells of).
_FIELDS: dict[str, list[tuple[str, int]]] = {}
for _number, _form in enumerate(FORMATS):
    for _name, _word in _form.headers:
        _FIELDS.setdefault(_name, []).append((_word, _number))


def recognise(body: Body) -> BodyFormat | None:
    """The first of the declared formats that the body or the header fields tell of; sets `body.is_late`."""
    head = body.lowered[body.start : min(body.end, body.start + _HEAD)]
    if "'   " in head:  # an apostrophe that was a character reference in HTML, padded to its length
        head = " ".join(head.split()).replace("' ", "'")
    found = _PHRASES.numbers_in(head)
    if not found and "\n" in head:  # a phrase may be broken over two lines
        found = _PHRASES.numbers_in(" ".join(head.split()))
    body.is_late = _LATE in found
    found.discard(_LATE)
    for name, words in _FIELDS.items():
        if value := body.headers.get(name).lower():
            found.update(number for word, number in words if word in value)
    return FORMATS[min(found)] if found else None
