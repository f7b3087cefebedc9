"""HTTP status and message for each reason why a paste cannot be read, for every face that takes one."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.intake.unreadable_file import (
    MessageUnreadable,
    NoRecognition,
    NothingRecognised,
    PictureTooLarge,
    PictureUnreadable,
    RecognitionBusy,
)


class Refusal(NamedTuple):
    status: int
    message: Promise


# Subclasses before their base classes: the first class that fits is taken.
_REFUSALS: dict[type[Unreadable], Refusal] = {
    NoRecognition: Refusal(
        415, _("This site cannot read pictures. Type or paste the words of the error, or choose the message saved as a file.")
    ),
    PictureTooLarge: Refusal(413, _("This picture is too large. Cut it to the window with the error, and choose it again.")),
    PictureUnreadable: Refusal(415, _("This picture cannot be opened. Save it as PNG or JPEG, and choose it again.")),
    NothingRecognised: Refusal(422, _("No text could be read in this picture. Take it again from closer, or type the words of the error.")),
    RecognitionBusy: Refusal(
        503, _("Too many pictures are being read at the moment. Try again in a minute, or type the words of the error.")
    ),
    MessageUnreadable: Refusal(415, _("This Outlook message cannot be opened. Open it in Outlook, select everything and paste it here.")),
    Empty: Refusal(400, _("There was nothing in the box. Paste the error message, or choose a file.")),
    TooLarge: Refusal(
        413, _("This is too large: a text has at most 1 MB, a picture 8. Paste only the part with the error, without attachments.")
    ),
    NotText: Refusal(
        415, _("This is neither a text nor a picture. Paste the error message, or choose the message saved as .eml, .msg or .txt.")
    ),
}


def refusal_of(problem: type[Unreadable]) -> Refusal:
    return next(refusal for kind, refusal in _REFUSALS.items() if issubclass(problem, kind))
