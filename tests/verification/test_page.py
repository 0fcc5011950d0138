"""Pages are read as a browser reads them: html5lib is the judge."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from programme_pages.verification.page import Page, read_page
from tests.site.built import FULL, LANGUAGES, build

LOADED = {"stylesheet", "icon"}


def is_named(one: Element, name: str) -> bool:
    """Whether an element of HTML or SVG has a name."""
    return str(one.tag).rpartition("}")[2] == name


def as_browsers_do(content: bytes) -> dict[str, Any]:
    """What of a page matters, by a parser that follows the standard."""
    html: Element = html5lib.parse(content, namespaceHTMLElements=False)
    every = list(html.iter())
    links = [one for one in every if one.tag == "link" and "href" in one.attrib]
    loaded = [one for one in links if one.get("rel") in LOADED]
    own = [one for one in links if one.get("rel") == "canonical"]
    others = [one for one in links if "hreflang" in one.attrib]
    plain = [one for one in links if one not in [*loaded, *own, *others]]
    led = [one.get("href") for one in every if is_named(one, "a")] + [
        one.get("href") for one in plain
    ]
    led += [one.get("action") for one in every if one.tag == "form"]
    refreshed = [one.get("content", "") for one in every if one.get("http-equiv") == "refresh"]
    return {
        "ids": {one.get("id") for one in every if one.get("id")},
        "links": {one for one in led if one is not None}
        | {one.partition("url=")[2] for one in refreshed},
        "loads": {one.get("src") for one in every if one.get("src")}
        | {one.get("href") for one in [*loaded, *(one for one in every if is_named(one, "use"))]}
        | {part.split()[0] for one in every for part in one.get("srcset", "").split(",") if part},
        "alternates": {(one.get("hreflang"), one.get("href")) for one in others},
        "canonical": own[0].get("href") if own else None,
        "language": html.get("lang"),
    }


def as_we_do(page: Page) -> dict[str, Any]:
    return {
        "ids": set(page.ids),
        "links": {one.address for one in page.links},
        "loads": {one.address for one in page.loads},
        "alternates": {(one.language, one.at.address) for one in page.alternates},
        "canonical": page.canonical.address if page.canonical else None,
        "language": page.language.address if page.language else None,
    }


@pytest.mark.parametrize("site", [FULL, LANGUAGES], ids=["full", "languages"])
def test_all_pages_are_read_as_browsers_read_them(site: Path, tmp_path: Path) -> None:
    ran = build(site, tmp_path / "output", "--today", "2026-11-22", "--clean")
    assert ran.returncode == 0, ran.stderr
    pages = sorted((tmp_path / "output").rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        content = path.read_bytes()
        assert as_we_do(read_page("x", content)) == as_browsers_do(content), path


@pytest.mark.parametrize(
    "text",
    [
        "<html lang=en><p id=a title='<a href=x>'>b</p>",
        '<a title="a > b" href="c?d=1&amp;e=2">x</a><!-- <a href="no"> --><A HREF=\'f\'>g</A>',
        '<script>"<a href=no>"</script><script src="a.js"></script><title><b id="no"></title>',
        '<a\nhref="x"\n>y</a><p>1 < 2 and href="no" is text</p><a href="y" href="no">z</a>',
    ],
)
def test_odd_pages_are_read_as_browsers_read_them(text: str) -> None:
    content = text.encode()
    assert as_we_do(read_page("x", content)) == as_browsers_do(content)


def test_places_are_those_of_the_values() -> None:
    text = "<p>ż</p><a class=\"a\" href='b'>c</a>"
    (link,) = read_page("x", text.encode()).links
    assert text[link.start : link.end] == "b" == link.address
