"""The body of a bounce as formats read it: a range of the mail's text, with that text in lower case beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from errors.engine.read.mail.header import Headers
from errors.engine.types import Span
from errors.engine.vocabulary import DeliveryAction


@dataclass(slots=True)
class Body:
    """`start` and `end` are indices into `text` and into `lowered`, which is `text` in lower case and as long up to `end`.

    `is_late` when the words say that the system keeps trying; `is_reported` when the mail has a delivery report too, and
    `host_is_known` when that report names the host that refused each recipient.
    """

    text: str
    lowered: str
    start: int
    end: int
    headers: Headers
    is_late: bool = False
    is_reported: bool = False
    host_is_known: bool = False

    @property
    def action(self) -> DeliveryAction:
        """What the words report of every recipient: a failure unless they speak of a delay."""
        return DeliveryAction.DELAYED if self.is_late else DeliveryAction.FAILED

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def cut(self, start: int, end: int) -> Body:
        """A shorter range of the same text."""
        return replace(self, start=start, end=end)

    def find(self, words: str) -> int:
        """Where the words, given in lower case, begin in the body; -1 if they do not stand there."""
        return self.lowered.find(words, self.start, self.end)

    def line_end(self, place: int) -> int:
        """The index of the line feed that ends the line, or the end of the body."""
        found = self.text.find("\n", place, self.end)
        return self.end if found < 0 else found
