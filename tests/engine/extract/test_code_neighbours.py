"""Numbers around a code change nothing, and make no code where there is none."""

from hypothesis import example, given
from hypothesis import strategies as st

from tests.engine.extract.test_code_pastes import numbers

NUMBER = st.integers(400, 599).map(str)
# What a program or a server writes around an error; `{}` is a number like a code.
AROUND = st.sampled_from(
    (
        "connecting to smtp.example.com:{}", "connessione a [192.0.2.7]:{}", "porta {}", "port={}", '"port": {},', "smtp port {}",
        "mailer.py:{}", "at send (mailer.js:{}:12)", 'File "mail.py", line {}, in send', "alla riga {}", "on line {}", "linea: {}",
        "size={}", "{} KB", "{} bytes", "took {} ms", "after {} seconds", "dopo {} secondi", "timeout={}", "delay={},", "{} euro", "€ {}",
        "HTTP/1.1 {}", "HTTP {}", "status={}", '"statusCode": {},', "exit code {}", "exit status {}", "codice di uscita {}", "pid={}",
        "postfix/smtp[{}]: x", "id={}", "uid: {}", "2026-11-20 10:22:01,{}", "10:22:01.{}", "PHP 5.6.{}", "versione 4.{}.1", "v5.{}.2",
        "Expected response code {}", "https://example.com/{}/help", "#{}", "06 {} 0199",
    )
)  # fmt: skip
NOISE = st.builds(str.format, AROUND, NUMBER)
# A person's sentence is not among them: it is read only where nothing around it is of another trade.
CODE = st.sampled_from(
    (
        ("550 5.1.1 User unknown", "550 5.1.1"), ("<bob@example.it>: 552 Mailbox full", "552"), ("mx.example.it: 450 try later", "450"),
        ("il server di posta ha risposto: 553 no", "553"), ("SMTP Error: 554 refused", "554"),
        ("responseCode: 535", "535"), ("4.7.1 Service unavailable", "4.7.1"), ("refused to talk to me: 421 busy", "421"),
    )
)  # fmt: skip


@given(st.lists(NOISE, max_size=3), CODE, st.lists(NOISE, max_size=3))
@example(["smtp.example.com:550"], ("550 5.1.1 User unknown", "550 5.1.1"), [])
def test_code_is_found_whatever_numbers_stand_around_it(before, code, after):
    text, expected = code
    assert numbers("\n".join([*before, text, *after])) == sorted(expected.split())


@given(st.lists(NOISE, min_size=1, max_size=4))
def test_numbers_of_other_things_are_no_codes(noise):
    assert numbers("\n".join(["the mail server refused the message", *noise])) == []
