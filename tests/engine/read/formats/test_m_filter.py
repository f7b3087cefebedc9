from tests.engine.read.bounces import ORIGINAL, told


def test_refused_command_belongs_to_the_error():
    body = f"""\
以下のメールアドレスへの送信に失敗しました。
mario@example.it


-------server message
550 unknown user

-------SMTP command
DATA

-------original message
{ORIGINAL}"""
    expected = "mario@example.it -------server message 550 unknown user -------SMTP command DATA"
    assert told(body, "X-Mailer: m-FILTER") == [("mario@example.it", None, expected)]
