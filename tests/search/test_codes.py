import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.index.rules import CodeRule
from errors.engine.vocabulary import Scheme
from errors.search.codes import CodeIndex, FoundCode
from errors.search.search_document import ResultType, SearchDocument, SearchText


def document(id, *codes, provider=None):
    return SearchDocument(ResultType.ENTRY, id, {"en": SearchText(f"About {id}")}, provider=provider, codes=codes)


CODES = CodeIndex(
    [
        document("comes-along", CodeRule(Scheme.SMTP, "550")),
        document("of-gmail", CodeRule(Scheme.SMTP, "550", True), provider="gmail"),
        document("general", CodeRule(Scheme.SMTP, "550", True), CodeRule(Scheme.ENHANCED, "5.7.1", True)),
        document("family", CodeRule(Scheme.ENHANCED, "5.7.x", True), CodeRule(Scheme.ENHANCED, "5.7.3", True)),
        document("outlook", CodeRule(Scheme.HRESULT, "0x800ccc0e", True)),
        document("socket", CodeRule(Scheme.WINSOCK, "10061", True)),
        document(
            "vendor",
            CodeRule(Scheme.VENDOR, "s3140", True),
            CodeRule(Scheme.VENDOR, "sys/temp", True),
            CodeRule(Scheme.IMAP, "alert", True),
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5.7.1", ["5.7.1"]), ("#5.7.1", ["5.7.1"]), ("(5.7.1)", ["5.7.1"]), ("571", ["571"]), ("15.7.1", []), ("5.7.1.2", []),
        ("550", ["550"]), ("smtp 550", ["550"]), ("errore550", []), ("550-5.7.1", ["5.7.1", "550"]), ("550 5.7.1", ["5.7.1", "550"]),
        ("0x800CCC0E", ["0x800ccc0e"]), ("800ccc0e", ["0x800ccc0e"]), ("0x8OOCCC0E", ["0x800ccc0e"]), ("0x 800ccc0e.", ["0x800ccc0e"]),
        ("-2146644978", ["0x800ccc0e"]), ("−2146644978", ["0x800ccc0e"]), ("2148322318", ["0x800ccc0e"]),
        ("10061", ["10061"]), ("WSAECONNREFUSED", ["10061"]), ("S3140", ["s3140"]), ("sys/temp", ["sys/temp"]),
        ("alert", ["alert"]), ("alert of gmail", []), ("5.7.x", ["5.7.x"]), ("0x800cccxx", ["0x800cccxx"]), ("price 12.50", []), ("", []),
    ],
)  # fmt: skip
def test_codes_are_read_in_any_spelling(text, values):
    assert [code.value for code in CODES.find(text)] == values


def test_code_stands_where_it_was_typed():
    assert CODES.find("say #5.7.1 now") == [FoundCode(Scheme.ENHANCED, "5.7.1", 4, 10)]


def test_documents_that_define_a_code_come_first_and_general_ones_before():
    assert [one.id for one in CODES.of("550")] == ["general", "of-gmail", "comes-along"]
    assert CODES.of("5.9.9") == ()


def test_page_of_a_code_says_what_the_defining_entry_says():
    assert CODES.pages["550"].texts == {"en": SearchText("550: About general")}
    assert (CODES.pages["550"].kind, CODES.pages["550"].provider) == (ResultType.CODE, None)


def test_nearest_codes_are_families_then_neighbours():
    assert CODES.nearest(FoundCode(Scheme.ENHANCED, "5.7.2", 0, 5)) == ["5.7.x", "5.7.1", "5.7.3"]


@given(st.text(alphabet="0123456789abcdefxo.#- ", max_size=40))
def test_any_text_is_read(text):
    for code in CODES.find(text):
        assert 0 <= code.start < code.end <= len(text)
