"""The ladder as it is declared, and the score as it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.decide import policy
from errors.engine.decide.confidence import _GATES as CONFIDENCE_GATES
from errors.engine.decide.relevance import _GATES as RELEVANCE_GATES
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, Order
from errors.engine.vocabulary import Gate, Rung

VAGUE = EntryRule("policy-violation", "policy-violation")
CLEAR = EntryRule("mailbox-full", "mailbox-full")
OF_PROVIDER = EntryRule("gmail-quota", "mailbox-full", provider="gmail")

orders = st.builds(
    Order,
    st.integers(0, len(policy.LADDER) - 1),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(-120, 10).map(float),
    st.integers(0, 9),
    st.text("ab", max_size=2),
)


def order(rule=CLEAR, rung=Rung.PHRASE, weight=20.0, spoken=frozenset(), **more):
    return policy.order(Candidate(rule, rung, weight, **more), spoken)


def test_ladder_is_declared_best_first():
    assert [(step.rung.value, step.without_cause) for step in policy.LADDER] == [
        ("notice", False),
        ("provider-phrase", False),
        ("phrase", False),
        ("provider-code", False),
        ("vendor-code", False),
        ("enhanced-status", False),
        ("similar-wording", False),
        ("enhanced-status", True),
        ("reply-or-client-code", False),
        ("code-family", False),
        ("topic", False),
        ("likeness", False),
        ("first-digit", False),
    ]


def test_every_rung_has_a_step():
    assert {step.rung for step in policy.LADDER} == set(Rung)


@given(orders, orders)
def test_score_never_rises_down_the_ranking(one, other):
    better, worse = sorted((one, other))
    assert policy.score(better) >= policy.score(worse)


@pytest.mark.parametrize(
    ("found", "score"),
    [
        (Order(0, False, False, False, -50, 0, "a"), 1.0),
        (Order(1, False, False, False, -50, 0, "a"), 0.985),
        (Order(1, True, True, True, 0, 0, "a"), 0.94),
        (Order(1, True, False, False, 0, 0, "a"), 0.957),
        (Order(2, True, False, False, -25, 0, "a"), 0.91),
        (Order(2, True, False, True, -25, 0, "a"), 0.904),
        (Order(12, True, True, True, 6, 3, "a"), 0.2),
    ],
)
def test_score_is_a_place_within_its_step(found, score):
    assert policy.score(found) == score


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(order(rung=Rung.SIMILAR), order(VAGUE, Rung.ENHANCED), id="a likeness beats a status that names no cause"),
        pytest.param(order(rung=Rung.ENHANCED), order(rung=Rung.SIMILAR), id="a status that names a cause beats a likeness"),
        pytest.param(
            order(OF_PROVIDER, weight=9, spoken=frozenset({"gmail"})),
            order(weight=60, spoken=frozenset({"gmail"})),
            id="who spoke comes first",
        ),
        pytest.param(order(weight=8), order(weight=7, agreeing=5), id="a hint stands behind telling words"),
        pytest.param(order(weight=8), order(weight=60, position=1), id="the diagnostic comes before what stands around it"),
        pytest.param(order(weight=10), order(weight=60, yields=True), id="words that name the cause come before general words"),
        pytest.param(order(weight=60, yields=True), order(weight=7), id="a hint names no cause"),
        pytest.param(
            order(weight=10), order(OF_PROVIDER, Rung.PROVIDER_PHRASE, 60, yields=True), id="words of a provider that did not speak yield"
        ),
        pytest.param(
            order(OF_PROVIDER, Rung.PROVIDER_PHRASE, 9, yields=True, has_own_code=True),
            order(weight=60),
            id="a provider's words beside its own code stand above others",
        ),
        pytest.param(order(weight=10, agreeing=1), order(weight=13), id="an agreeing code is worth more than three letters"),
        pytest.param(order(weight=15), order(weight=10, agreeing=1), id="an agreeing code is worth less than five letters"),
        pytest.param(order(weight=10), order(VAGUE, weight=15), id="a cause is worth more than five letters"),
        pytest.param(order(VAGUE, weight=17), order(weight=10), id="a cause is worth less than seven letters"),
        pytest.param(
            order(rung=Rung.SIMILAR, weight=10), order(rung=Rung.SIMILAR, weight=9, agreeing=3), id="a likeness has its codes in it"
        ),
        pytest.param(order(rung=Rung.REPLY, weight=5), order(rung=Rung.REPLY, weight=5, position=1), id="the first of equal codes"),
    ],
)
def test_better_comes_first(better, worse):
    assert better < worse


def test_every_gate_has_a_reason():
    assert set(policy.REASONS) == set(Gate)


def test_gates_of_the_policy_are_those_that_are_asked():
    assert set(policy.RELEVANCE) == set(RELEVANCE_GATES)
    assert set(policy.CONFIDENCE_OF_WORDS) == set(CONFIDENCE_GATES)


def test_numbers_are_those_that_accuracy_was_measured_with():
    numbers = {name: value for name, value in vars(policy).items() if name.isupper() and isinstance(value, int | float)}
    assert numbers == {
        "AGREEMENT": 4,
        "SURE_CODE": 2,
        "LIKENESS": 20,
        "NO_CAUSE": -6,
        "TELLING": 8,
        "NEVER": 2.0,
        "LEAST_SIMILAR": 0.4,
        "LEAST_SIMILAR_ALONE": 0.6,
        "MAIL": 3,
        "LONGEST_REMARK": 80,
        "TELLING_IN_PASSING": 14,
        "STRONG_WORDS": 10,
        "PLAIN_WORDS": 15,
        "AGREEING_CODES": 2,
        "SURE_SIGNS": 3,
        "CONTESTED": 0.7,
        "MOST_MATCHES": 5,
        "MOST_MARKS": 4,
        "MOST_RULED_OUT": 5,
        "MOST_TRACED": 10,
        "_SPAN": 0.045,
        "_STRONGEST": 50,
    }


def test_likeness_must_be_the_greater_the_less_a_text_speaks_of_mail():
    assert policy.LEAST_LIKENESS_OF_STATEMENT == (2.0, 0.6, 0.45, 0.45)
    assert policy.LEAST_LIKENESS_OF_QUESTION == (0.6, 0.42, 0.4, 0.28)


def phrase(category, weight=20.0, rung=Rung.PHRASE, **more):
    return Candidate(EntryRule(category, category), rung, weight, **more)


def test_categories_that_yield_are_those_of_the_policy():
    assert {
        "policy-violation",
        "unspecified-refusal",
        "delivery-expired",
        "server-error",
        "local-program-failed",
        "client-configuration",
        "progress",
    } == policy.WRAPPERS
    assert {"sender-authentication", "missing-reverse-dns", "ip-blocked"} == policy.NAMED_CAUSES
    assert {"recipient-refuses", "sender-rejected", "unknown-recipient", "dns-failure"} == policy.GENERAL_REFUSALS


@pytest.mark.parametrize(
    ("general", "cause", "yields"),
    [
        pytest.param(phrase("delivery-expired"), phrase("mailbox-full"), True, id="the queue gave up because of a cause"),
        pytest.param(phrase("delivery-expired"), phrase("server-error"), False, id="two that name no cause"),
        pytest.param(phrase("recipient-refuses"), phrase("sender-authentication"), True, id="SPF is named"),
        pytest.param(phrase("recipient-refuses"), phrase("mailbox-full"), False, id="a general refusal yields to named causes only"),
        pytest.param(phrase("delivery-expired"), phrase("mailbox-full", weight=7), False, id="a hint"),
        pytest.param(phrase("delivery-expired"), phrase("mailbox-full", position=1), False, id="words around the diagnostic"),
        pytest.param(phrase("delivery-expired"), phrase("mailbox-full", rung=Rung.ENHANCED), False, id="a code is no word"),
        pytest.param(
            phrase("server-error", rung=Rung.PROVIDER_PHRASE), phrase("mailbox-full"), False, id="a provider's own words say what they mean"
        ),
        pytest.param(
            phrase("server-error", rung=Rung.PROVIDER_PHRASE, is_of_software=True),
            phrase("mailbox-full"),
            True,
            id="those of a program do not",
        ),
        pytest.param(
            phrase("server-error", 21, Rung.PROVIDER_PHRASE, is_of_software=True), phrase("mailbox-full"), False, id="unless they are more"
        ),
        pytest.param(
            phrase("policy-violation", rung=Rung.PROVIDER_PHRASE),
            phrase("ip-blocked", weight=8),
            True,
            id="a named cause beats a provider's policy",
        ),
    ],
)
def test_general_words_yield_to_a_cause(general, cause, yields):
    assert (policy.can_yield(general) and policy.is_cause(cause) and policy.names_cause_of(cause, general)) is yields


def test_refinements_are_those_of_the_protocol():
    assert [(sorted(row.categories), row.becomes, row.phase, row.words) for row in policy.REFINEMENTS] == [
        (["unknown-recipient"], "sender-rejected", "mail", ()),
        (
            ["recipient-refuses", "sender-rejected", "unknown-recipient"],
            "ip-blocked",
            "connect",
            ("block", "blacklist", "ban", "listed", "bloccat"),
        ),
    ]


def test_topics_and_likeness_are_never_more_than_low():
    assert policy.MEDIUM_BY_CODE.isdisjoint({Rung.TOPIC, Rung.LIKENESS, Rung.CLASS, Rung.FAMILY})
    assert {Rung.SIMILAR, Rung.TOPIC, Rung.LIKENESS} == policy.WITHOUT_OWN_EVIDENCE
    assert {"mailbox", "filter"} == policy.NAMED_KINDS
