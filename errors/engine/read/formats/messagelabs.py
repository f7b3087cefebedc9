"""MessageLabs (Symantec Email Security.cloud): the address, then `Reason: 550 …`."""

from errors.engine.read.body.format import BodyFormat

FORMAT = BodyFormat(
    name="messagelabs",
    phrases=("this is the mail delivery agent at symantec", "this is the mail delivery agent at messagelabs"),
    begins=("deliver your message to the following addresses",),
    ends=("the message subject was:",),
)
