from errors.knowledge.symptoms.proof import symptom_problems
from tests.factories import document, entry
from tests.guidance import step, tree


def complaints(*steps):
    return sorted(symptom_problems(document(entry(), symptoms=steps)))


def test_sound_tree_has_no_complaint():
    assert complaints(*tree()) == []


def test_no_symptoms_have_no_complaint():
    assert complaints() == []


def test_missing_start_is_named():
    assert complaints(step("end")) == ["symptoms: there is no step 'start'"]


def test_circle_is_named():
    found = complaints(step("start", ("yes", "next"), ("no", "end")), step("next", ("back", "start"), ("on", "end")), step("end"))
    assert found == ["next: the answer back goes round in a circle"]


def test_step_out_of_reach_is_named():
    assert complaints(*tree(), step("island")) == ["island: no answer leads here"]


def test_dead_end_is_named():
    found = complaints(step("start", ("yes", "end"), ("no", "end")), step("end", entries=[]))
    assert found == ["end: a dead end, with neither entries nor settings"]


def test_end_without_words_is_named():
    found = complaints(step("start", ("yes", "end"), ("no", "end")), step("end", en={"title": "End"}))
    assert found == ["end: an end says in both languages what it comes to"]


def test_answer_that_leads_nowhere_is_named():
    found = complaints(step("start", ("yes", "end"), ("no", "gone")), step("end"))
    assert found == ["start: the answer no leads to 'gone', which is no step"]


def test_unknown_entry_and_category_are_named():
    found = complaints(step("start", ("yes", "end"), ("no", "end")), step("end", entries=["nothing"], category="nowhere"))
    assert found == ["end: there is no category 'nowhere'", "end: there is no entry 'nothing'"]


def test_question_with_a_single_answer_is_named():
    assert complaints(step("start", ("yes", "end")), step("end")) == ["start: a question needs two answers, each with its own id"]


def test_question_with_entries_is_named():
    found = complaints(step("start", ("yes", "end"), ("no", "end"), entries=["mailbox-full"]), step("end"))
    assert found == ["start: a question leads on, so it has no entries of its own"]


def test_every_branch_of_the_real_tree_ends_in_help(knowledge):
    assert list(symptom_problems(knowledge)) == []
    assert len([one for one in knowledge.symptoms if not one.answers]) > 40
