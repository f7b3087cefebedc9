"""KDDI (Japan): EZweb, the mail of au mobile phones, and au one net."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="ezweb",
    phrases=(
        "the user(s) account",
        "each of the following recipients was rejected by a remote mail server",
        "the following recipients did not receive this message",
        "your message was not delivered within",
        "your mail attempted to be delivered on",
        "your mail sent on:",
        "as their mailbox is full",
    ),
    headers=(("from", "postmaster@ezweb.ne.jp"), ("from", "postmaster@au.com"), ("from", "no-reply@app.auone-net.jp")),
    ends=("-" * 50,),
    preface_is_shared=True,
    recipient=re.compile(rf"[ \t]*(?:Recipient: |Could not be delivered to: |>>> RCPT TO: ?)?<({ADDRESS})>"),
)
