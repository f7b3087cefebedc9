"""Every limit of extraction: what stands just inside it counts, what stands just outside does not."""

import pytest

from errors.engine.extract.about_mail import mail_words, other_trade
from errors.engine.extract.hosts import refusing_hosts
from errors.engine.extract.server_codes import Trust, server_codes
from errors.engine.types import Failure, Span
from tests.engine.extract.test_hosts import signals
from tests.engine.extract.test_server_codes import codes


@pytest.mark.parametrize(("length", "found"), [(18, ["smtp:550"]), (20, [])])
def test_lone_code_stands_in_less_than_twenty_characters(length, found):
    assert codes(f"550{'.' * (length - 4)}\u00bb") == found


def test_thirty_codes_of_a_failure_are_found():
    assert len(codes("".join(f"said: 550 5.7.{number}\n" for number in range(50)))) == 30


@pytest.mark.parametrize(("length", "found"), [(440, ["smtp:550"]), (500, [])])
def test_possible_code_counts_in_a_text_of_five_hundred_characters(length, found):
    assert codes(f"mail smtp error refused, was it 550 then? {'x ' * (length // 2)}") == found


@pytest.mark.parametrize(("words", "found"), [("mail", []), ("mail refused", ["smtp:550"])])
def test_possible_code_needs_more_than_three_words_of_mail(words, found):
    assert codes(f"{words} was it 550 then?") == found


def test_provider_is_named_in_five_hundred_characters():
    assert [signals("mail " + "x" * length + " Aruba").named for length in (480, 500)] == [{"aruba"}, frozenset()]


def test_forty_hosts_of_a_span_are_found():
    text = " ".join(f"mx{number}.example.it" for number in range(60))
    assert len(refusing_hosts(text, Failure((Span(0, len(text)),))).names) == 40


def trust(text):
    return [trust for trust, _ in server_codes(text, 0, len(text))]


@pytest.mark.parametrize(("length", "expected"), [(54, [Trust.SURE]), (55, [Trust.LIKELY])])
def test_label_of_a_server_code_stands_in_64_characters(length, expected):
    assert trust(f"x host {'a' * length}.it: 550 no") == expected


@pytest.mark.parametrize(("length", "expected"), [(18, [Trust.SURE]), (19, [])])
def test_greeting_stands_in_24_characters(length, expected):
    assert trust(f"x 220 {'a' * length} SMTP") == expected


@pytest.mark.parametrize(("length", "found"), [(20, ["winsock:10060"]), (21, [])])
def test_label_of_a_winsock_number_stands_in_twenty_characters(length, found):
    assert codes(f"posta errore{' ' * length}10060") == found


@pytest.mark.parametrize(("length", "found"), [(10, ["winsock:10060"]), (11, [])])
def test_label_of_a_number_stands_in_thirty_characters(length, found):
    assert codes(f"posta wsaconnectionrefused{' ' * length}10060") == found


@pytest.mark.parametrize(("text", "counted"), [("x" * 3990 + " mail ", 1), ("x" * 4000 + " mail ", 0)])
def test_four_thousand_characters_are_weighed(text, counted):
    assert mail_words(text) // 2 == counted


@pytest.mark.parametrize(("text", "is_other"), [("fattura mail?", True), ("fattura mail refused", False)])
def test_four_words_of_mail_outweigh_another_subject(text, is_other):
    assert other_trade(text) is is_other
