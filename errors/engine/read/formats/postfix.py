"""Postfix: `This is the mail system at host …`, before version 2.3 `This is the Postfix program at host …`; Yandex and OCN write alike."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="postfix",
    phrases=(
        "this is the mail system at host",
        "this is the postfix program at host",
        "program at host",
        "i'm sorry to have to inform you that your message could not",
        "i'm sorry to have to inform you that the message returned",
        "i'm sorry to inform you that the message below could not be delivered",
        "# this is a warning only.  you do not need to resend your message. #",
    ),
    begins=(
        "                   the mail system",
        "\tthe postfix program",
        "                   the postfix program",
        "delete your own text from the attached returned message",
        "text from the message returned below",
    ),
    recipient=re.compile(rf"[ \t]*<({ADDRESS})>(?: \((?:expanded from|in reply to)[^)\n]*\)?)?:"),
)
