import io

import pytest
from django.core.management import CommandError, call_command

from errors.knowledge.read_files import read_files
from errors.knowledge.write_files import to_yaml
from errors.models import Entry
from tests.factories import document, entry

pytestmark = pytest.mark.django_db


def call(*args):
    out, err = io.StringIO(), io.StringIO()
    call_command(*args, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "knowledge.yaml"
    path.write_text(to_yaml(document(entry())), encoding="utf-8")
    return path


def test_load_says_what_it_did(path):
    assert call("load_knowledge", str(path))[0] == "12 written, 0 unchanged, 0 kept\n"
    assert call("load_knowledge", str(path))[0] == "0 written, 12 unchanged, 0 kept\n"


def test_load_names_what_staff_edited(path):
    call("load_knowledge", str(path))
    Entry.objects.update(actor="nobody")
    path.write_text(to_yaml(document(entry(actor="provider"))), encoding="utf-8")
    assert call("load_knowledge", str(path))[1] == "kept as staff edited it: entries/mailbox-full\n"


def test_load_refuses_a_broken_document(path):
    path.write_text("- id: x", encoding="utf-8")
    with pytest.raises(CommandError, match=r"x.category: Field required"):
        call("load_knowledge", str(path))


def test_load_refuses_an_unknown_reference(path):
    path.write_text(to_yaml(document(entry(category="gone"))), encoding="utf-8")
    with pytest.raises(CommandError, match="there is no category 'gone'"):
        call("load_knowledge", str(path))


def test_dump_reads_back_as_the_same_document(path, tmp_path):
    call("load_knowledge", str(path))
    call("dump_knowledge", str(tmp_path / "dump.yaml"))
    assert read_files(tmp_path / "dump.yaml").entries == read_files(path).entries


def test_check_says_that_all_is_well(path):
    assert call("check_knowledge", str(path))[0] == "1 entries prove themselves.\n"


def test_check_proves_facts_too(path, tmp_path):
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "a.yaml").write_text("entries: [{id: quota, codes: [5.2.2], typical_message: user is over quota}]", encoding="utf-8")
    with pytest.raises(CommandError, match="2 complaints"):
        call("check_knowledge", str(path), "--facts", str(facts))


def test_check_counts_its_complaints(path):
    path.write_text(to_yaml(document(entry(examples=["nothing of the kind", "552 user is over quota"]))), encoding="utf-8")
    with pytest.raises(CommandError, match="1 complaints"):
        call("check_knowledge", str(path))
