"""More text around an error never makes the answer worse: one example in ten, in every context."""

import pytest

from errors.lab.contexts import CONTEXTS, OF_SERVERS_ONLY
from errors.lab.measure_context import Wrapped, examples, shares, wrapped

pytestmark = pytest.mark.no_cover  # a thousand texts run the same branches again and again
# What is known to be read otherwise: (entry, contexts).
KNOWN = {
    # The words of the server stand before the brackets with its code, where programs write their own.
    "libero-relay-disabled": {"python", "java", "node", "php", "go", "ruby", "json", "logfmt"},
    # A status that says nothing, in brackets of an address: the window's own words are compared with known wordings.
    "enhanced-x.0.0": {"thunderbird"},
    # A person's words, which no program writes.
    "bounce-message-received": {"python", "java", "node", "php", "go", "ruby"},
}


def test_examples_keep_their_answer_in_every_context(knowledge, catalog):
    results = list(wrapped(examples(knowledge, catalog, part=10), catalog))
    lost = [(one.entry, one.context, one.got, one.example) for one in results if not one.holds]
    assert [one for one in lost if one[1] not in KNOWN.get(one[0], ())] == []
    assert len(results) > 900


def test_line_that_no_server_said_is_not_put_into_a_session(catalog):
    contexts = [one.context for one in wrapped([("x", "Unable to connect to the server")], catalog)]
    assert contexts == [name for name in CONTEXTS if name not in OF_SERVERS_ONLY]


def test_shares_count_what_holds():
    results = [Wrapped("python", "a", "line", "a"), Wrapped("python", "a", "line", None), Wrapped("go", "a", "line", "a")]
    assert shares(results) == {"python": (1, 2), "go": (1, 1)}
