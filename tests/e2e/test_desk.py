"""From the answer to the help desk, and from the page back to its editors."""

import re

import pytest
from playwright.sync_api import expect

from errors.intake import ocr
from errors.models import Feedback
from tests.intake.screenshot import screenshot

ERROR = "552 5.2.2 <anna@example.com>: user is over quota, password: Segreta1"
WORDS = {
    "it": {
        "paste": "L'errore, così come l'hai ricevuto", "explain": "Spiega l'errore", "text": "Testo per l'assistenza",
        "check": "Invia, scarica o scrivi", "send": "Invia all'assistenza", "sent": "La tua segnalazione è arrivata all'assistenza",
        "address": "Il tuo indirizzo e-mail",
    },
    "en": {
        "paste": "The error, as you received it", "explain": "Explain the error", "text": "Text for support",
        "check": "Send, download or mail", "send": "Send to the help desk", "sent": "Your ticket is with the help desk",
        "address": "Your e-mail address",
    },
}  # fmt: skip


def paste(page, language, text=ERROR):
    words = WORDS[language]
    page.goto(f"/{language}/")
    page.get_by_label(words["paste"]).fill(text)
    page.get_by_role("button", name=words["explain"], exact=True).click()
    return words


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", ["it", "en"])
def test_pasted_error_becomes_a_ticket_that_is_sent_once(browse, desk, language, scripts):
    page = browse(java_script_enabled=scripts)
    words = paste(page, language)
    page.get_by_label(words["text"]).fill("Problem: full\nDate: today\npassword: Segreta1")
    page.get_by_role("button", name=words["check"]).click()
    seen = page.get_by_label(words["text"]).input_value()
    assert "Segreta1" not in seen
    page.get_by_label(words["address"]).fill("anna@example.com")
    page.get_by_role("button", name=words["send"]).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(words["sent"])
    (received,) = desk.received
    assert (received["text"], received["language"], received["reply_to"]) == (seen, language, "anna@example.com")
    expect(page.locator("#reference")).to_have_text(received["reference"])
    page.reload()
    expect(page.locator("#reference")).to_have_text(received["reference"])
    assert len(desk.received) == 1


def test_checked_ticket_can_be_changed_before_it_is_sent(browse, desk):
    page = browse()
    words = paste(page, "en")
    page.get_by_role("button", name=words["check"]).click()
    page.get_by_role("button", name="Change the text").click()
    page.get_by_label(words["text"]).fill("Problem: none")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name=words["send"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["sent"])
    assert [one["text"] for one in desk.received] == ["Problem: none"]


def test_double_click_sends_once(browse, desk):
    page = browse()
    words = paste(page, "en")
    page.get_by_role("button", name=words["check"]).click()
    page.get_by_role("button", name=words["send"]).dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["sent"])
    assert len(desk.received) == 1


def test_desk_that_is_down_loses_nothing(browse, desk):
    desk.status = 500
    page = browse(expected=["502"])
    words = paste(page, "en")
    page.get_by_role("button", name=words["check"]).click()
    page.get_by_role("button", name=words["send"]).click()
    expect(page.get_by_role("alert")).to_contain_text("nothing was sent")
    expect(page.get_by_label(words["text"])).to_have_value(re.compile("user is over quota"))
    desk.status = 200
    page.get_by_role("button", name=words["send"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["sent"])


def test_choice_to_mask_shows_what_it_does(browse):
    page = browse()
    words = paste(page, "en")
    text = page.get_by_label(words["text"])
    expect(text).to_have_value(re.compile(r"\[password\]"))
    page.get_by_label("Mask passwords").uncheck()
    expect(text).to_have_value(re.compile("Segreta1"))
    page.get_by_role("button", name=words["check"]).click()
    expect(page.get_by_label(words["text"])).to_have_value(re.compile("Segreta1"))


def test_entry_is_voted_on_in_place_and_leads_to_the_ticket(browse):
    page = browse()
    page.goto("/it/errori/mailbox-full/")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("heading", name="Che cosa non va?")).to_be_focused()
    page.get_by_label("Non è aggiornata").check()
    page.get_by_label("Che cosa dovrebbe dire invece?").fill("Il menu è cambiato")
    page.get_by_role("button", name="Invia ai redattori").click()
    expect(page.get_by_role("heading", name="I redattori lo leggeranno")).to_be_focused()
    expect(page).to_have_url(re.compile("/it/errori/mailbox-full/$"))
    page.get_by_role("link", name="Vai alla segnalazione").click()
    expect(page.locator("#ticket")).to_be_in_viewport()
    vote = Feedback.objects.get()
    assert (vote.is_yes, vote.reason, vote.comment) == (False, "outdated", "Il menu è cambiato")


def test_entry_is_voted_on_without_scripts(browse):
    page = browse(360, java_script_enabled=False)
    page.goto("/en/errors/mailbox-full/")
    page.get_by_role("button", name="Yes").click()
    expect(page.get_by_role("heading", name="Thank you, good to know.")).to_be_visible()
    page.get_by_role("button", name="Italiano").click()
    expect(page.get_by_role("heading", name="Grazie, buono a sapersi.")).to_be_visible()
    assert Feedback.objects.get().is_yes


def test_support_sends_a_link_and_hears_whether_it_helped(browse, desk):
    staff = browse(permissions=["clipboard-read", "clipboard-write"])
    staff.goto("/en/errors/mailbox-full/")
    staff.get_by_text("For support staff").click()
    staff.get_by_label("Your ticket's reference").fill("ABC-123")
    staff.get_by_role("button", name="Put it into the link").click()
    staff.get_by_text("For support staff").click()
    staff.get_by_role("button", name="Copy as reply").click()
    reply = staff.evaluate("navigator.clipboard.readText()")
    link = re.search(r"http\S+ref=ABC-123", reply)[0]

    customer = browse(locale="it-IT")
    customer.goto(link)
    expect(customer.get_by_role("heading", name="Il problema è risolto?")).to_be_visible()
    customer.get_by_role("button", name="Sì").click()
    expect(customer.get_by_role("heading", name="Grazie")).to_be_focused()
    assert [(one["ticket"], one["entry"], one["solved"]) for one in desk.received] == [("ABC-123", "mailbox-full", True)]


def test_screenshot_is_corrected_and_explained(browse, tmp_path):
    """Where nothing reads pictures, the page says so, and the error can be typed."""
    picture = tmp_path / "dialog.png"
    picture.write_bytes(screenshot(lines=["552 5.2.2", "user is over quota"]))
    page = browse(expected=["415"])
    page.goto("/en/")
    page.locator("#paste-file").set_input_files(picture)
    page.get_by_role("button", name="Explain the error", exact=True).click()
    if ocr.available():
        expect(page.get_by_role("heading", level=1)).to_have_text("The text in your picture")
        expect(page.get_by_label("The error, as you received it")).to_have_value(re.compile("user is over quota"))
    else:
        expect(page.get_by_role("alert")).to_contain_text("cannot read pictures")
        page.get_by_label("The error, as you received it").fill("552 user is over quota")
    page.get_by_role("button", name="Explain the error", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")


_DROP = """(letter, [kind, text]) => {
  const given = new DataTransfer();
  given.items.add(new File([text], "bounce.eml", { type: "message/rfc822" }));
  const event = kind === "paste" ? new ClipboardEvent(kind, { clipboardData: given, bubbles: true, cancelable: true })
    : new DragEvent(kind, { dataTransfer: given, bubbles: true, cancelable: true });
  letter.querySelector("textarea").dispatchEvent(event);
}"""


@pytest.mark.parametrize("kind", ["drop", "paste"])
def test_file_that_is_dropped_or_pasted_is_explained(browse, kind):
    page = browse()
    page.goto("/en/")
    page.locator("[data-letter]").evaluate(_DROP, [kind, ERROR])
    page.get_by_role("button", name="Explain the error", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")


def test_desk_pages_do_not_scroll_sideways(browse, desk):
    page = browse(320)
    words = paste(page, "it", "552 user is over quota " + "x" * 300)
    page.wait_for_url("**/diagnosi/")
    too_wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(too_wide) <= 0
    for button, address in ((words["check"], "**/segnalazione/"), (words["send"], "**/invio/")):
        page.get_by_role("button", name=button).click()
        page.wait_for_url(address)
        assert page.evaluate(too_wide) <= 0
