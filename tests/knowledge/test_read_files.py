import pytest

from errors.knowledge.read_files import KnowledgeError, read_files


def write(tmp_path, content, name="a.yaml"):
    (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- id: [", "not YAML"),
        ("- id: x\n  category: y", "x.permanence: Field required"),
        ("surprises: []", "surprises: Extra inputs are not permitted"),
        ("just words", "a.yaml"),
    ],
)
def test_bad_file_is_named_with_the_place(tmp_path, content, message):
    with pytest.raises(KnowledgeError, match=r"a\.yaml") as error:
        read_files(write(tmp_path, content))
    assert message in str(error.value)


def test_same_id_in_two_files_is_refused(tmp_path):
    content = "groups: [{id: x, it: {title: a}, en: {title: b}}]"
    write(tmp_path, content)
    with pytest.raises(KnowledgeError, match="groups: x is there twice"):
        read_files(write(tmp_path, content, "b.yaml"))


def test_missing_path_is_refused(tmp_path):
    with pytest.raises(KnowledgeError, match="no such file"):
        read_files(tmp_path / "gone")
