"""MailMarshal and MIMEsweeper: the reason, then `The following recipients were affected:`."""

from errors.engine.read.body.format import BodyFormat, Layout

FORMAT = BodyFormat(
    name="mailmarshal",
    phrases=("could not be delivered because of", "the following recipients were affected:"),
    begins=("could not be delivered because of",),
    ends=("additional information", "+---"),
    layout=Layout.SHARED,
)
