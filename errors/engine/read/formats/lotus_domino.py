"""Lotus Domino: `Your message … was not delivered to: … because: …`, in five languages; the mail's subject stands before the reason."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="lotus-domino",
    phrases=(
        "was not delivered to:",
        "non è stato consegnato a:",
        "non è stato recapitato a:",
        "wurde nicht zugestellt an:",
        "n'a pas été remis à :",
        "n'a pas été distribué à :",
        "no se entregó a:",
    ),
    begins=(
        "was not delivered to:",
        "non è stato consegnato a:",
        "non è stato recapitato a:",
        "zugestellt an:",
        "n'a pas été remis à",
        "no se entregó a:",
    ),
    recipient=re.compile(rf"[ \t]*(?:[^@\n<>]{{0,80}} <?)?({ADDRESS})>?[ \t]*$", re.M),
)
