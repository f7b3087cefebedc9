"""What cannot be read, said as exceptions that carry no text of the paste."""


class Unreadable(ValueError):
    """The input cannot be a mail error in any form; the class says why."""


class Empty(Unreadable):
    """There is nothing in it but white space."""


class TooLarge(Unreadable):
    """It is longer than `LIMIT`."""


class NotText(Unreadable):
    """It is a picture, a program, a document: not text and not a mail."""
