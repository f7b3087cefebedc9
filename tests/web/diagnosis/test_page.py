import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import entry

ERROR = "552 5.2.2 <anna@example.com>: user is over quota"


@pytest.mark.parametrize(("path", "title"), [("/it/diagnosi/", "Casella piena"), ("/en/diagnosis/", "Mailbox full")])
def test_known_error_is_explained_in_the_language_of_the_path(client, full, path, title):
    response = client.post(path, {"text": ERROR})
    assert response.status_code == 200
    assert f">{title}</h1>" in response.text


def test_answer_names_who_must_act_and_how_long_it_lasts(client, full):
    page = client.post("/en/diagnosis/", {"text": ERROR}).text
    assert 'data-actor="recipient"' in page
    assert 'data-permanence="permanent"' in page


def test_evidence_is_marked(client, full):
    assert "<mark>user is over quota</mark>" in client.post("/it/diagnosi/", {"text": ERROR}).text


def test_ticket_has_what_the_paste_has_and_asks_for_the_rest(client, full):
    ticket = client.post("/en/diagnosis/", {"text": ERROR}).context["answer"].ticket
    assert [item.item for item in ticket.have] == ["full-error"]
    assert [item.item for item in ticket.missing] == ["date"]


def test_several_errors_have_a_card_each_and_repeat_nothing(client, full):
    refused = [f"<{name}@example.com>: host mx.example.com[192.0.2.1] said: 552 5.2.2 user is over quota" for name in ("anna", "bruno")]
    report = "This is the mail system at host mail.example.it.\n\n" + "\n\n".join(
        f"{line} (in reply to RCPT TO command)" for line in refused
    )
    response = client.post("/en/diagnosis/", {"text": report})
    assert [(card.recipient, card.repeats) for card in response.context["answer"].findings] == [
        ("anna@example.com", None),
        ("bruno@example.com", 1),
    ]


def test_paste_stays_in_the_box_and_is_escaped(client, full):
    page = client.post("/it/diagnosi/", {"text": ERROR + " <script>alert(1)</script>"}).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;</textarea>" in page
    assert "<script>" not in page


def test_text_without_a_mail_error_is_not_guessed_at(client, full):
    response = client.post("/en/diagnosis/", {"text": "Shall we have lunch on Friday?"})
    assert response.status_code == 200
    assert "This does not look like a mail error" in response.text
    assert "Shall we have lunch on Friday?</textarea>" in response.text


def test_ordinary_message_is_called_one(client, full):
    headers = "Received: from a.example.com\nMessage-ID: <1@example.com>\nFrom: a@example.com\nTo: b@example.com\nSubject: Lunch\n"
    mail = headers + "\nOn Friday?\n"
    assert "ordinary message" in client.post("/en/diagnosis/", {"text": mail}).text


def test_file_is_explained_like_a_text(client, full):
    file = SimpleUploadedFile("bounce.eml", ERROR.encode())
    assert "Mailbox full</h1>" in client.post("/en/diagnosis/", {"text": "", "file": file}).text


def test_file_beats_the_box(client, full):
    file = SimpleUploadedFile("bounce.eml", ERROR.encode())
    assert "Mailbox full</h1>" in client.post("/en/diagnosis/", {"text": "an old paste", "file": file}).text


@pytest.mark.parametrize(
    ("text", "status"),
    [("", 400), (" \n\t ", 400), ("\u200b\u200b", 400), ("a" * 1_000_001, 413), ("user is over\0quota", 415)],
)
def test_bad_text_is_refused_with_a_message_and_nothing_is_lost(client, full, text, status):
    response = client.post("/it/diagnosi/", {"text": text})
    assert response.status_code == status
    assert 'role="alert"' in response.text
    assert text.replace("\0", "\ufffd") in response.text


@pytest.mark.parametrize(
    ("content", "status"), [(b"", 400), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64), 415), (b"a" * 1_000_001, 413)]
)
def test_bad_file_is_refused_with_a_message(client, full, content, status):
    response = client.post("/en/diagnosis/", {"text": "", "file": SimpleUploadedFile("x.bin", content)})
    assert response.status_code == status
    assert 'role="alert"' in response.text


def test_body_beyond_the_limit_is_refused_as_too_large(client, full):
    response = client.post("/en/diagnosis/", "text=" + "a" * 2_000_001, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "at most 1 MB" in response.text


def test_too_many_files_are_a_bad_request_in_the_design(client, full, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1
    files = [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(3)]
    response = client.post("/en/diagnosis/", {"file": files})
    assert response.status_code == 400
    assert 'class="brand"' in response.text


def test_broken_multipart_is_a_bad_request(client, full):
    assert client.post("/it/diagnosi/", b"nonsense", content_type="multipart/form-data").status_code == 400


@pytest.mark.parametrize("charset", ["unicode_escape", "hex", "utf-16", "utf-7", "nonsense"])
def test_claimed_charset_changes_nothing(client, full, charset):
    body = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n552 user is over quota \\ud800\r\n--x--\r\n'
    response = client.generic("POST", "/en/diagnosis/", body, content_type=f"multipart/form-data; boundary=x; charset={charset}")
    assert response.status_code == 200
    assert "Mailbox full</h1>" in response.text


def test_half_a_surrogate_pair_does_not_crash(client, full):
    body = b"text=552+user+is+over+quota+" + b"x" * 200 + b"%ED%A0%80"
    response = client.generic("POST", "/en/diagnosis/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_address_leads_home(client, db, method):
    response = getattr(client, method)("/en/diagnosis/")
    assert (response.status_code, response["Location"]) == (302, "/en/")


def test_other_methods_are_refused(client, db):
    assert client.put("/en/diagnosis/").status_code == 405


@pytest.mark.parametrize("text", [ERROR, "", "Shall we have lunch?"])
def test_no_cache_keeps_the_answer_and_no_cookie_is_set(client, full, text):
    response = client.post("/it/diagnosi/", {"text": text})
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


def test_paste_is_not_logged(client, full, caplog):
    caplog.set_level("DEBUG")
    client.post("/it/diagnosi/", {"text": "552 user is over quota for very-private@example.com"})
    client.post("/it/diagnosi/", {"text": "very-private\0"})
    assert "very-private" not in caplog.text


def test_language_switch_sends_the_box_to_the_other_language(client, full):
    page = client.post("/it/diagnosi/", {"text": ERROR}).text
    assert 'form="paste" formaction="/en/diagnosis/"' in page


def test_entry_that_was_ruled_out_is_named_once_with_the_reason(client, publish):
    words = [{"phrase": "user is over quota"}]
    publish(entry(), entry("provider-full", provider="gmail", patterns=words, examples=[]))
    (card,) = client.post("/en/diagnosis/", {"text": "gmail said: 552 user is over quota"}).context["answer"].findings
    shown = [other.card.id for other in (*card.others, *card.rejected)]
    assert len(shown) == len(set(shown)) == 1
    assert all(other.why for other in (*card.others, *card.rejected))


def test_answer_says_which_words_counted_as_what(client, full):
    (card,) = client.post("/en/diagnosis/", {"text": ERROR}).context["answer"].findings
    assert [(reason.text, str(reason.why)) for reason in card.reasons] == [
        ("user is over quota", "words that this explanation knows"),
        ("5.2.2", "a code that belongs to it"),
    ]


def test_summary_has_a_line_for_each_explanation(client, full_and_unknown):
    said = "<{}@example.com>: host mx.example.com[192.0.2.1] said: 55{} (in reply to RCPT TO command)"
    lines = [
        said.format("anna", "2 user is over quota"),
        said.format("bruno", "0 5.1.1 does not exist"),
        said.format("carla", "2 user is over quota"),
    ]
    response = client.post("/en/diagnosis/", {"text": "This is the mail system at host mail.example.it.\n\n" + "\n\n".join(lines)})
    assert [(group.first.title, group.count, group.recipients) for group in response.context["answer"].summary] == [
        ("Mailbox full", 2, ("anna@example.com", "carla@example.com")),
        ("No such address", 1, ("bruno@example.com",)),
    ]
    assert "- bruno@example.com: No such address" in response.context["answer"].ticket.text


def test_text_that_nothing_explains_has_a_ticket_that_quotes_it(client, full):
    ticket = client.post("/it/diagnosi/", {"text": "Bzzt  frobnicated\n\nsorry"}).context["answer"].ticket
    assert "> Bzzt frobnicated\n> sorry" in ticket.text
    assert [item.item for item in ticket.missing] == ["full-error", "date", "sender", "recipient"]


@pytest.mark.parametrize(
    ("path", "words"),
    [("/it/diagnosi/", '<span lang="it">Potrebbe essere:</span> '), ("/en/diagnosis/", '<span lang="en">Could be:</span> ')],
)
def test_headline_of_a_guess_says_so(client, publish, path, words):
    publish(entry(patterns=[{"words": "casella, piena"}, {"phrase": "user is over quota"}]))
    assert words in client.post(path, {"text": "la mia casella di posta è piena"}).text
    assert words not in client.post(path, {"text": ERROR}).text
