"""Why a file cannot be read, beyond what the engine refuses."""

from errors.engine.read.unreadable import TooLarge, Unreadable


class MessageUnreadable(Unreadable):
    """It has the signature of an Outlook message, and is none that can be read."""


class NoRecognition(Unreadable):
    """It is a picture, and no program that reads text in pictures is installed here."""


class PictureUnreadable(Unreadable):
    """It is a picture of a format that is not read here, or a broken one."""


class PictureTooLarge(TooLarge):
    """It has more pixels than are looked at."""


class NothingRecognised(Unreadable):
    """No text was found in the picture."""


class RecognitionBusy(Unreadable):
    """Other pictures are being read, or this one takes too long."""
