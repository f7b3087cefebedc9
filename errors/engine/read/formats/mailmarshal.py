"""MailMarshal (MIMEsweeper writes alike): the reason, then `The following recipients were affected:`."""

from errors.engine.read.formats.body import BodyFormat, Layout

FORMAT = BodyFormat(
    name="mailmarshal",
    tells=("could not be delivered because of", "the following recipients were affected:"),
    begins=("could not be delivered because of",),
    ends=("additional information", "+---"),
    layout=Layout.SHARED,
)
