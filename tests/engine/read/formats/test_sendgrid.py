from tests.engine.read.bounces import told


def test_line_names_recipient_and_host():
    line = "mario:000000:<mario@example.it> : 192.0.2.9 : mail.example.it:[192.0.2.1] : 550 no such user  in RCPT TO"
    body = f"This is an automatically generated message from SendGrid.\n\nPlease contact SendGrid support.\n\n{line}\n"
    assert told(body) == [("mario@example.it", "mail.example.it", " ".join(line.split()))]
