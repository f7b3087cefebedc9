"""Why input cannot be read: one exception each, without any text of the paste, which is personal data."""


class Unreadable(ValueError):
    """The input cannot be a mail error in any form; the class says why."""


class Empty(Unreadable):
    """There is nothing in it but white space."""


class TooLarge(Unreadable):
    """It has more characters or bytes than `errors.engine.read.limits.LIMIT`."""


class NotText(Unreadable):
    """It is a picture, a program, a document: not text and not a mail."""
