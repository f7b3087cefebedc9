"""Any other system: everything before the mail that came back, cut at each recipient."""

from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(name="generic")
