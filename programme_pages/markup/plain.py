"""Plain links and plain emphasis: what no other sign of Markdown can change is read at once."""

import re
from xml.etree.ElementTree import Element

from markdown.util import STX

LINE_BREAK = "  \n"

# What any inline pattern needs, or a placeholder; but the line break, since searches leap to the
# signs of a set and not to those of alternatives.
_SIGN = re.compile(rf"[`\\\[<&*_{STX}]")
# A link whose text has no brackets, and whose address has nothing that needs a closer look.
_LINK = re.compile(rf"\[(?<!!\[)([^\[\]]*)\]\(([^\s()<>'\"{STX}]*)\)")
# One or two asterisks on each side of words without asterisks and underscores.
_EMPHASIS = re.compile(r"\*(?<!\*\*)(\*?)(?=[^\s*_])([^*_]*[^\s*_])\1\*(?!\*)")


def has_sign(text: str) -> bool:
    """Whether a text holds what any inline pattern needs, or a placeholder."""
    return _SIGN.search(text) is not None or LINE_BREAK in text


def match_link(text: str, start: int) -> tuple[Element, int] | None:
    """Read a plain link at a place of a text; give it and its end."""
    found = _LINK.match(text, start)
    return None if found is None else (_make_link(found[1], found[2]), found.end())


def match_emphasis(text: str, start: int) -> tuple[Element, int] | None:
    """Read plain emphasis at a place of a text; give it and its end."""
    found = _EMPHASIS.match(text, start)
    return None if found is None else (_make_emphasis(found[1], found[2]), found.end())


def part(text: str) -> tuple[str, list[Element]] | None:
    """Part a text into what stands before the first element, and elements with their tails.

    Gives None unless all its signs are those of plain links, or all those of plain emphasis.
    """
    if "[" in text:
        if "`" in text or "\\" in text:  # they come before links, and may stand in an address
            return None
        before, *found = _LINK.split(text)
        words, make = found[0::3], _make_link
    else:
        before, *found = _EMPHASIS.split(text)
        words, make = found[1::3], _make_emphasis
    tails = found[2::3]
    if not found or has_sign("".join((before, *words, *tails))):
        return None
    elements = [make(*groups) for groups in zip(found[0::3], found[1::3], strict=True)]
    for element, tail in zip(elements, tails, strict=True):
        element.tail = tail
    return before, elements


def _make_link(words: str, address: str, /) -> Element:
    link = Element("a", {"href": address})
    link.text = words
    return link


def _make_emphasis(second_asterisk: str, words: str, /) -> Element:
    element = Element("strong" if second_asterisk else "em")
    element.text = words
    return element
