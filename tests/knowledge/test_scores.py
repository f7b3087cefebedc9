"""Over all examples of the knowledge: the shown scores order as the ranking does, and no objection is untrue."""

from errors.engine import diagnose
from errors.engine.vocabulary import Objection, Rung

_LIKE = {Rung.SIMILAR, Rung.TOPIC, Rung.LIKENESS}
_WORDS = {Rung.PHRASE, Rung.PROVIDER_PHRASE}


def untrue(finding, catalog):
    """The objections of a finding that do not hold between its matches."""
    found = {weighed.entry: weighed for weighed in finding.trace.candidates}
    winner = finding.trace.candidates[0]
    for entry, why in finding.ruled_out:
        loser = found.get(entry)
        if why is Objection.OTHER_PROVIDER:
            holds = catalog.rules[entry].provider != catalog.rules[winner.entry].provider
        elif loser is None:  # too far behind to be in the trace
            continue
        elif why is Objection.FEWER_WORDS:
            holds = loser.weight < winner.weight and loser.rung is winner.rung
        elif why is Objection.LIKENESS_ONLY:
            holds = loser.rung in _LIKE and winner.rung is not loser.rung
        elif why is Objection.CODE_ONLY:
            holds = loser.rung not in _WORDS | _LIKE and winner.rung in _WORDS | _LIKE
        elif why is Objection.OTHER_CODE:
            holds = winner.rung not in _WORDS | _LIKE and len(finding.codes) > 1
        else:
            holds = True
        if not holds:
            yield entry, why


def test_scores_order_as_the_ranking_and_objections_are_true(knowledge, catalog):
    wrong = []
    for entry in knowledge.entries:
        for text in entry.examples:
            for finding in diagnose(text, catalog).findings:
                scores = [match.score for match in finding.matches]
                if scores != sorted(scores, reverse=True):
                    wrong.append((text, scores))
                wrong += [(text, *objection) for objection in untrue(finding, catalog)]
    assert wrong == []
