from io import BytesIO

import pytest
from PIL import Image

from errors.web.discovery.preview_drawing import HEIGHT, WIDTH, draw_preview, font, set_as_type, wrapped
from tests.factories import entry

TITLES = ["Casella piena", "x" * 400, "parola " * 80, "à " * 200, "", " ", "È già così: perché? (550 5.1.1)", "メール 🚫", "a\nb"]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_fits_the_picture(title):
    size, lines = wrapped(title)
    assert all(font(size, bold=True).getlength(line) <= WIDTH - 160 for line in lines)
    assert len(lines) * size <= 300
    picture = Image.open(BytesIO(draw_preview("Errori di posta", title, title, title)))
    assert picture.size == (WIDTH, HEIGHT)


def test_long_title_is_set_smaller_and_ends_in_an_ellipsis_at_last():
    sizes = [wrapped("parola " * count)[0] for count in (2, 12, 80)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    assert wrapped("parola " * 80)[1][-1].endswith("…")


def test_codes_in_brackets_stay_on_one_line():
    assert set_as_type("L'indirizzo (550 5.1.1)") == "L’indirizzo (550\u00a05.1.1)"


@pytest.mark.parametrize(
    "path", ["/it/immagine.png", "/en/image.png", "/it/errori/mailbox-full/immagine.png", "/en/errors/mailbox-full/image.png"]
)
def test_picture_is_a_small_png_that_is_kept(client, full, path):
    response = client.get(path, headers={"accept-encoding": "gzip"})
    assert Image.open(BytesIO(response.content)).format == "PNG"
    assert len(response.content) < 60_000
    assert "Content-Encoding" not in response
    assert response["Cache-Control"] == "public, max-age=86400"
    assert client.get(path, headers={"if-none-match": response["ETag"]}).status_code == 304


def test_each_language_has_its_own_picture(client, full):
    assert client.get("/it/errori/mailbox-full/immagine.png").content != client.get("/en/errors/mailbox-full/image.png").content


def test_guide_has_a_picture_too(client, publish):
    publish(entry(kind="guide"))
    assert client.get("/it/errori/mailbox-full/immagine.png").status_code == 200


def test_unknown_entry_has_no_picture(client, full):
    assert client.get("/it/errori/nothing/immagine.png").status_code == 404
