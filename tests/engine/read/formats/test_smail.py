from tests.engine.read.bounces import ORIGINAL, told


def test_failed_addresses_stand_between_banners():
    body = f"""\
|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <mario@example.it>
   552 5.2.2 quota exceeded
 lucia@example.net ... unknown host

|------------------------- Message header follows: ----------------------|
{ORIGINAL}"""
    assert told(body) == [
        ("mario@example.it", None, "<mario@example.it> 552 5.2.2 quota exceeded"),
        ("lucia@example.net", None, "lucia@example.net ... unknown host"),
    ]
