from dataclasses import replace

from errors.engine.extract import extract
from errors.engine.extract.code_causes import causes
from errors.engine.extract.server_codes import server_codes
from errors.engine.index.providers import ProviderIndex
from errors.engine.read import read
from errors.engine.types import Failure


def test_status_of_another_recipient_is_left_out():
    paste = read("<a@example.it>: 550 5.1.1 User unknown\n<b@example.it>: 452 4.2.2 Mailbox full")
    failure = replace(paste.failures[0], recipient="b@example.it")
    found = [code.value for code in extract(paste, failure, ProviderIndex([])).codes]
    assert found == ["452", "4.2.2"]


def caused(text):
    return [code.value for code in causes([code for _, code in server_codes(text, 0, len(text))], text, Failure(()))]


def test_success_counts_where_nothing_refused():
    assert caused("<<< 250 OK\n<<< 354 go ahead") == ["250", "354"]
    assert caused("<<< 250 OK\n<<< 552 too large") == ["552"]


def test_bad_sequence_counts_where_nothing_was_refused_before_it():
    assert caused("<<< 503 Bad sequence of commands") == ["503"]
    assert caused("<<< 550 no\n<<< 503 Bad sequence of commands") == ["550"]


def test_unknown_status_counts_where_no_precise_one_of_its_class_stands():
    assert caused("<<< 550 5.0.0 no") == ["550", "5.0.0"]
    assert caused("<<< 550 5.0.0 no\n<<< 550 5.1.1 no") == ["550", "550", "5.1.1"]
    assert caused("<<< 450 4.0.0 no\n<<< 550 5.1.1 no") == ["450", "4.0.0", "550", "5.1.1"]
