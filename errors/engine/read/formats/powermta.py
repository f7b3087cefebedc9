"""PowerMTA: `<address>  delivery failed; will not continue trying`; only the delivery report has the reason."""

from errors.engine.read.body.format import BodyFormat

FORMAT = BodyFormat(
    name="powermta",
    phrases=("i am sending you this message to inform you on the delivery status",),
    begins=("as well as the headers of the original",),
    wraps_in_advice=True,
)
