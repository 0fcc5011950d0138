"""Texts of other systems: cleaned of what no file may hold, and made Markdown."""

import re
from itertools import pairwise
from unicodedata import normalize

from programme_pages.characters import find_unwanted
from programme_pages.problems import Refusal, sentence

LONGEST_HTML = 400_000  # characters of one description
_SPACES = re.compile(r"\s+")
_TAGS = "p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|blockquote"
_TAG = re.compile(rf"</?(?:{_TAGS})\b[^>]*>", re.IGNORECASE)
_MEANT = re.compile(r"([\\`*_\[<])")  # signs that Markdown would read
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]']")
_LIST = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"^#\s", re.MULTILINE)
_MANY_LINES = re.compile(r"\n{3,}")


class BadTextError(Refusal):
    """A text that cannot be made Markdown."""


def line(text: str) -> str:
    """Give a text in one line, in Unicode NFC, without characters that no text needs."""
    return _SPACES.sub(" ", _clean(text)).strip()


def plain_line(text: str) -> str:
    """Give a text that may be HTML in one line, without its tags."""
    if not is_html(text):
        return line(text)
    from bs4 import BeautifulSoup  # noqa: PLC0415  (dear to import)

    return line(BeautifulSoup(text[:LONGEST_HTML], "html.parser").get_text(" "))


def is_html(text: str) -> bool:
    """Whether a text has tags of HTML in it."""
    return _TAG.search(text) is not None


def body(text: str) -> str:
    """Give a text, plain or HTML, as Markdown.

    Raises BadTextError where HTML is nested too deeply, or too long.
    """
    cleaned = _clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return from_html(cleaned) if is_html(cleaned) else from_plain(cleaned)


def from_html(html: str) -> str:
    """Give HTML as Markdown, without pictures; its highest headings are those of a page's parts."""
    from markdownify import markdownify  # noqa: PLC0415  (dear to import)

    if len(html) > LONGEST_HTML:
        raise BadTextError(sentence("text: its HTML is too long"))
    try:
        found = markdownify(
            html, heading_style="ATX", bullets="-", strip=["img", "script", "style", "iframe"]
        )
    except RecursionError:
        raise BadTextError(sentence("text: its HTML is nested too deeply")) from None
    tidied = "\n".join(one.rstrip() if not one.endswith("  ") else one for one in found.split("\n"))
    return _MANY_LINES.sub("\n\n", _HEADING.sub("## ", tidied)).strip()


def from_plain(text: str) -> str:
    """Give a plain text as Markdown that shows it as it is: lines stay lines, addresses lead."""
    lines = [_escaped(one.strip()) for one in text.split("\n")]
    told = (one + _ended(one, after) for one, after in pairwise([*lines, ""]))
    return _MANY_LINES.sub("\n\n", "".join(told)).strip()


def _ended(text: str, following: str) -> str:
    """Give what ends a line: Markdown joins lines, and has a blank one before a list."""
    in_list, then_list = _LIST.match(text), _LIST.match(following)
    if not text or not following or (in_list and then_list):
        return "\n"
    return "\n\n" if in_list or then_list else "  \n"


def _escaped(text: str) -> str:
    """Give a line in which nothing but addresses and the signs of lists means anything."""
    bullet = _LIST.match(text)
    begun = "- " if bullet and not bullet[0][0].isdigit() else bullet[0] if bullet else ""
    rest = text[bullet.end() :] if bullet else text
    parts, end = [], 0
    for found in _ADDRESS.finditer(rest):
        parts += [_MEANT.sub(r"\\\1", rest[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    told = "".join((*parts, _MEANT.sub(r"\\\1", rest[end:])))
    return begun + (f"\\{told}" if told.startswith(("#", ">", "=", "---", "~~~")) else told)


def _clean(text: str) -> str:
    """Drop what no text of the content may hold, and halves of characters."""
    text = normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    unwanted = {one.char for one in find_unwanted(text)}
    return text.translate({ord(char): " " for char in unwanted}) if unwanted else text
