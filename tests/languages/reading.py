"""The pieces of a page as a screen reader meets them: each text with its language and direction."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

READ = ("alt", "aria-label", "title", "content")  # attributes that are read out
MACHINE_META = {
    "og:image",
    "og:locale",
    "og:locale:alternate",
    "og:type",
    "og:url",
    "twitter:card",
    "viewport",
    "color-scheme",
    "robots",
}
SCRIPTS = {"ar": "ARABIC", "uk": "CYRILLIC"}  # all other languages of the tests: Latin letters
# Names belong to no language; they stand as they are in texts of every script.
NAMES = (
    "Delta Lab!",
    "Salma Nour (SN)",
    "Salma Nour",
    "WCN (2020)",
    "Zoom",
    "Odesa",
    "#RiverWeek",
    "Corniche Road 7 (2nd floor)",
    "Alexandria",
    "Harbour for All",
    "OpenStreetMap",
    "Africa/Cairo",
    "Europe/Kyiv",
    "A-1",
    "PDF",
    "UTC",
    "12 شارع البحر",
)
# Tags of languages, addresses of mail and of the web.
PLAIN = re.compile(r"\b[A-Z]{2}(-[A-Z]{2})?\b|\S+@\S+|https?://\S+")


class Piece(NamedTuple):
    """A text, the language and the direction that it stands in, and the element around it."""

    text: str
    language: str
    direction: str
    tag: str


def pieces(html: Element) -> Iterator[Piece]:
    """All that is read of a page, in its order."""
    yield from _pieces(html, "", "")


def _pieces(element: Element, language: str, direction: str) -> Iterator[Piece]:
    language = element.get("lang", language)
    direction = element.get("dir") or element.get("direction") or direction  # HTML, SVG
    for name in READ:
        value = element.get(name)
        if value and not (element.tag == "meta" and _is_for_machines(element)):
            yield Piece(value, language, direction, f"{element.tag}[{name}]")
    if element.tag in {"script", "style"}:
        return
    if element.text and element.text.strip():
        yield Piece(element.text.strip(), language, direction, element.tag)
    for child in element:
        if isinstance(child.tag, str):
            yield from _pieces(child, language, direction)
        if child.tail and child.tail.strip():
            yield Piece(child.tail.strip(), language, direction, element.tag)


def _is_for_machines(meta: Element) -> bool:
    name = meta.get("property") or meta.get("name")
    return name in MACHINE_META or meta.get("http-equiv") is not None


def foreign_letters(piece: Piece, *names: str) -> str:
    """The letters of a piece that are of another script than its language's; names apart."""
    text = piece.text
    for name in (*names, *NAMES):
        text = text.replace(name, "")
    text = PLAIN.sub("", text)
    others = {"ARABIC", "CYRILLIC", "LATIN"} - {SCRIPTS.get(piece.language, "LATIN")}
    return "".join(c for c in text if c.isalpha() and unicodedata.name(c).split()[0] in others)
