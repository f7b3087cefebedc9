"""Every process gives the same answer: none depends on the order in which Python happens to walk a set."""

import subprocess
import sys

from tests.conftest import ROOT

SCRIPT = """
from errors.engine.fold import fold
from errors.engine.index.likeness import LikenessIndex, questions
from errors.engine.index.rules import EntryRule, PatternRule, SynonymRule
from errors.engine.index.stems import Stems
from errors.engine.index.topics import TopicIndex
from errors.engine.vocabulary import PatternKind

TEXT = "copia errore invio server messaggi casella piena posta"
WORDS = PatternRule(PatternKind.WORDS, "copia|invio|piena|posta, errore|server, casella|messagg*")
QUESTIONS = ("la casella di posta è piena di messaggi", "errore del server durante l'invio della posta")
GROUPS = [SynonymRule("mail", ("posta", "messaggi")), SynonymRule("mailbox", ("casella",))]
RULES = [EntryRule(f"entry-{n}", "mailbox-full", patterns=(WORDS,), questions=QUESTIONS[: n % 2 + 1]) for n in range(5)]
print([(hit.rule.id, hit.start, hit.end, hit.weight) for hit in TopicIndex(RULES).find(fold(TEXT), ())])
print([(rule.id, likeness) for rule, likeness in LikenessIndex(questions(RULES), Stems(GROUPS)).find(TEXT)])
"""


def output(seed):
    environment = {"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True).stdout


def test_answer_does_not_depend_on_the_hash_seed():
    assert len({output(seed) for seed in range(6)}) == 1
