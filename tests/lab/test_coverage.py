import pytest

from errors.engine.vocabulary import Scheme
from errors.knowledge.read_files import KnowledgeError
from errors.lab.coverage import unserved
from errors.lab.facts import read_facts
from tests.factories import document, entry

ROW = """
entries:
  - id: quota
    kind: text
    codes: ['552']
    who_must_act: recipient
    persistence: permanent
    typical_message: ['552 5.2.2 user is over quota']
"""


def facts(tmp_path, content=ROW):
    (tmp_path / "facts.yaml").write_text(content, encoding="utf-8")
    return read_facts(tmp_path)


def complaints(tmp_path, content=ROW, **fields):
    codes = [{"scheme": "smtp", "value": "552"}]
    return list(unserved(facts(tmp_path, content), document(entry(**{"codes": codes} | fields))))


def test_served_fact_has_no_complaint(tmp_path):
    assert complaints(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "fields", "complaint"),
    [
        (("'552'", "'553'"), {}, "no entry names smtp:553"),
        (("over quota", "gone away"), {}, "'552 5.2.2 user is gone away' leads nowhere"),
        (("'552'", "'452'"), {"codes": []}, "'552 5.2.2 user is over quota' leads to mailbox-full, which names none of its codes"),
        (("who_must_act: recipient", "who_must_act: sender"), {}, "in mailbox-full another side must act than sender"),
        (
            ("kind: text", "provider: Gmail"),
            {"provider": "aruba"},
            "'552 5.2.2 user is over quota' leads to mailbox-full, of another provider",
        ),
        (
            ("persistence: permanent", "persistence: temporary"),
            {},
            "'552 5.2.2 user is over quota' leads to mailbox-full, which is permanent, not temporary",
        ),
    ],
)
def test_unserved_fact_is_named_with_the_reason(tmp_path, change, fields, complaint):
    assert f"facts.yaml: quota: {complaint}" in complaints(tmp_path, ROW.replace(*change), **fields)


def test_provider_may_use_the_words_of_its_own_entry(tmp_path):
    assert complaints(tmp_path, ROW.replace("kind: text", "provider: Aruba hosting"), provider="aruba") == []


def test_codes_of_a_row_tell_their_scheme(tmp_path):
    content = """
    entries:
      - {id: a, kind: hresult, codes: ['0x800CCC0E'], typical_message: No connection}
      - {id: b, kind: enhanced, codes: [X.1.1], classes_defined: ['4', '5']}
      - {id: c, kind: smtp, codes: ['111', '550']}
      - {id: d, kind: imap, codes: [INUSE]}
      - {id: e, kind: text, codes: [5.7.700-749, X.X.X]}
    """
    rows = facts(tmp_path, content)
    assert [row.codes for row in rows] == [
        ((Scheme.HRESULT, "0x800ccc0e"),),
        ((Scheme.ENHANCED, "4.1.1"), (Scheme.ENHANCED, "5.1.1")),
        ((Scheme.ERRNO, "111"), (Scheme.SMTP, "550")),
        ((Scheme.IMAP, "inuse"),),
        ((Scheme.ENHANCED, "5.7.700"),),
    ]
    assert rows[0].messages == ("No connection (0x800CCC0E)",)


def test_missing_folder_is_refused(tmp_path):
    with pytest.raises(KnowledgeError, match="no such folder"):
        read_facts(tmp_path / "gone")


def test_broken_file_is_named(tmp_path):
    with pytest.raises(KnowledgeError, match=r"facts\.yaml: not YAML"):
        facts(tmp_path, "entries: [")
