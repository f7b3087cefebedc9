"""PowerMTA: a list of `<address>  delivery failed; will not continue trying`; the reason is in the report."""

from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(
    name="powermta",
    tells=("i am sending you this message to inform you on the delivery status",),
    begins=("as well as the headers of the original",),
    frames=True,
)
