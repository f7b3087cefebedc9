"""Sendmail, all eras: `----- The following addresses had …` and `----- Transcript of session follows -----`."""

import re

from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(
    name="sendmail",
    tells=re.compile(r"^[ \t]*-{3,} ?(?:The following addresses (?:had|have)|Transcript of session follows)", re.M | re.I),
    ends=re.compile(
        r"^[ \t]*-{3,} ?(?:Original message|Unsent message|Returned message|Message header|Recipients of this delivery).*$",
        re.M | re.I,
    ),
)
