"""Pages are the same where all of their elements, attributes, words and data are."""

import pytest

from benchmarks.markup import read_page

URL = "https://example.org/en/a/"
PAGE = """<!doctype html>
<html lang="en">
<head>
<link rel="stylesheet" href="../../assets/style.0123456789.css">
<script type="application/ld+json">{"name": "A", "url": "https://example.org/"}</script>
<script src="/assets/now.js" defer></script>
</head>
<body>
<main id="_main">
<section class="block">
<h2>A title</h2>
<p class="quiet" data-day="2026-01-01" hidden>Some <a href="../x/#y">words</a> &amp; 1,405.</p>
<svg><circle r="1em"/></svg>
</section>
</main>
</body>
</html>"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('class="quiet" data-day="2026-01-01"', 'data-day="2026-01-01"   class="quiet"'),
        ('href="../x/#y"', "href='/en/x/#y'"),
        ('href="../x/#y"', "href=https://example.org/en/x/#y"),
        ("style.0123456789.css", "style.css"),
        (
            '{"name": "A", "url": "https://example.org/"}',
            '{"url":"https://example.org/","name":"A"}',
        ),
        ("A title", "A\n  title"),
        ("A title", "&#65; title"),
        ('<circle r="1em"/>', '<circle r="1em"></circle>'),
        ("1,405", "1\u202f405"),
        ("defer", 'defer=""'),
        ("<!doctype html>", "<!DOCTYPE html>"),
        ("<section", "<!-- a remark --><section"),
    ],
)
def test_how_a_page_is_written_does_not_count(old: str, new: str) -> None:
    assert old in PAGE
    assert read_page(PAGE.replace(old, new), URL) == read_page(PAGE, URL)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("words", "word"),
        ("h2", "h3"),
        ("../x/", "../y/"),
        ("#y", "#z"),
        ('lang="en"', 'lang="pl"'),
        (" hidden", ""),
        ("quiet", "quiet loud"),
        ("2026-01-01", "2026-01-02"),
        ('id="_main"', ""),
        ("section", "div"),
        ("1em", "2em"),
        ("style.0123456789.css", "pictures.0123456789.css"),
        ("stylesheet", "icon"),
        ('"name": "A"', '"name": "B"'),
        ('"name": "A", ', ""),
        (" defer", ""),
        ("</svg>", "</svg><br>"),
        ("<!doctype html>", ""),
    ],
)
def test_all_that_a_page_is_counts(old: str, new: str) -> None:
    assert old in PAGE
    assert read_page(PAGE.replace(old, new), URL) != read_page(PAGE, URL)


def test_data_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        read_page('<script type="application/ld+json">{"name": }</script>', URL)
