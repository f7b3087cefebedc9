from tests.engine.read.bounces import told


def test_module_reports_what_the_host_said():
    body = (
        "Failed to deliver to 'mario@example.it'\nSMTP module(domain example.it) reports:\n host mail.example.it says:\n 550 no such user\n"
    )
    assert told(body) == [("mario@example.it", "mail.example.it", " ".join(body.split()))]
