"""The private bounce formats of mail systems, one file each. The order is declared here and tested; generic comes last."""

from errors.engine.read.formats import exim, generic, postfix, qmail, sendmail
from errors.engine.read.formats.body import BodyFormat

FORMATS: tuple[BodyFormat, ...] = (qmail.FORMAT, postfix.FORMAT, exim.FORMAT, sendmail.FORMAT)
GENERIC: BodyFormat = generic.FORMAT
