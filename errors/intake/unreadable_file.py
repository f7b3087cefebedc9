"""Why a file cannot be read: one exception each, beside those of the engine."""

from errors.engine.read.unreadable import TooLarge, Unreadable


class MessageUnreadable(Unreadable):
    """It has the signature of an Outlook message, but cannot be read as one."""


class NoRecognition(Unreadable):
    """It is a picture, and Tesseract is not installed."""


class PictureUnreadable(Unreadable):
    """It is a picture in a format that is not read, or broken."""


class PictureTooLarge(TooLarge):
    """It has more pixels than are decoded."""


class NothingRecognised(Unreadable):
    """No text was found in the picture."""


class RecognitionBusy(Unreadable):
    """Another picture is being read, or this one takes too long."""
