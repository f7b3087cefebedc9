import pytest

from tests.engine.read.bounces import told

BODIES = {
    "mcafee": (
        "    --- The following addresses had delivery problems ---\n\n"
        "<mario@example.it>   (User unknown)\n<lucia@example.net>   (over quota)\n",
        ["<mario@example.it> (User unknown)", "<lucia@example.net> (over quota)"],
    ),
    "brackets": (
        "---The following addresses had delivery errors---\n\nmario@example.it [User unknown]\nlucia@example.net [over quota]\n",
        ["mario@example.it [User unknown]", "lucia@example.net [over quota]"],
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_reason_stands_beside_its_address(name):
    body, (mario, lucia) = BODIES[name]
    assert told(body) == [("mario@example.it", None, mario), ("lucia@example.net", None, lucia)]


def test_reason_under_a_second_rule_belongs_to_the_address():
    body = """\
   ----- The following addresses had delivery problems -----
mario@example.it

   ----- Non-delivered information -----
over quota
"""
    assert told(body) == [("mario@example.it", None, "mario@example.it ----- Non-delivered information ----- over quota")]
