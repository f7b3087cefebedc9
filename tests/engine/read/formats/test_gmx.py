import pytest

from tests.engine.read.bounces import ORIGINAL, told

TEXTS = {
    "gmx": 'The following address failed:\n\n"mario@example.it":\n',
    "ionos": "The following address(es)\nfailed:\n\nmario@example.it:\n",
}


REASON = "SMTP error from remote server for RCPT command, host: mail.example.it (192.0.2.1) reason: 550 no such user"


@pytest.mark.parametrize("name", TEXTS)
def test_gmx_and_ionos_write_like_exim_but_not_quite(name):
    body = f"""\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. {TEXTS[name]}{REASON}

--- The header of the original message is following. ---

{ORIGINAL}"""
    address = TEXTS[name].rpartition("\n\n")[2].strip()
    assert told(body) == [("mario@example.it", "mail.example.it", f"{address} {REASON}")]
