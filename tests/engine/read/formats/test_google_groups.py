from tests.engine.read.bounces import told


def test_group_is_the_recipient_in_any_language():
    body = (
        "Ciao anna@example.org,\n\nil gruppo potrebbe non esistere. https://groups.google.com/support/\n\n----- Original message -----\n\nx"
    )
    header = "X-Failed-Recipients: gruppo@googlegroups.com"
    expected = "Ciao anna@example.org, il gruppo potrebbe non esistere. https://groups.google.com/support/"
    assert told(body, header) == [("gruppo@googlegroups.com", None, expected)]
