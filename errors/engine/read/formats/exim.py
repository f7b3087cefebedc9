"""Exim before 4.87 wrote no delivery report: `This message was created automatically by mail delivery software.`"""

import re

from errors.engine.lines import any_line
from errors.engine.read.address import ADDRESS
from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(
    name="exim",
    tells=any_line(r"""
        This message was created automatically by (?:mail delivery software|the mail system)
        A message that you sent (?:could not|had|contained)
        Message \S+ has been frozen
    """),
    header_tells={"x-failed-recipients": re.compile(r"\S")},
    begins=re.compile(r"(?:following address\(es\) failed|has not been delivered to.*|following addresses? (?:have|has).*):[ \t]*\n", re.I),
    ends=re.compile(r"^-{2,} (?:This is a copy of|The (?:header|body) of).*$|^(?:Reporting-MTA|Return-path): .*$", re.M | re.I),
    recipient=re.compile(rf"^  (?:<?({ADDRESS})>?)(?=[ \t:]|$)", re.M),
)
