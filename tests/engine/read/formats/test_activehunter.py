from tests.engine.read.bounces import told


def test_address_stands_behind_arrows():
    body = """\
  ----- The following addresses had permanent fatal errors -----

>>> mario@example.it <mario@example.it>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name
"""
    expected = "mario@example.it <mario@example.it> ----- Transcript of session follows ----- 550 sorry, no mailbox here by that name"
    assert told(body, "X-AHMAILID: 1") == [("mario@example.it", None, expected)]
