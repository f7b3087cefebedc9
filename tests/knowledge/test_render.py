import pytest

from errors.knowledge.render import MarkdownRefused, to_html, to_html_line


def test_markdown_becomes_clean_html():
    assert to_html("**Spazio** `552`") == "<p><strong>Spazio</strong> <code>552</code></p>"
    assert to_html_line("Apri la *webmail*") == "Apri la <em>webmail</em>"


@pytest.mark.parametrize(
    "source", ["<script>alert(1)</script>", '<img src=x onerror="a()">', "[x](javascript:alert(1))", '<p style="x">y</p>']
)
def test_dangerous_html_is_dropped(source):
    html = to_html(source)
    assert not any(word in html for word in ("<script", "onerror", "javascript:", "style=", "<img"))


@pytest.mark.parametrize("source", ["[" * 5000, "x" * 8001, "[a" * 101])
def test_bombs_are_refused(source):
    with pytest.raises(MarkdownRefused):
        to_html(source)


def test_link_to_another_host_tells_nothing_about_us():
    assert to_html("[x](https://example.com)") == '<p><a href="https://example.com" rel="noopener noreferrer">x</a></p>'
