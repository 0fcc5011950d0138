"""Web addresses and files that a text links to, with the words of each link."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\[\]{}|\\^]+")
_FILE = re.compile(r"files/(?<=[(<: ]files/)[^\s<>\"')]+")
_CLOSING = ".,;:!?*_’”»"  # signs behind an address that are none of it
_IN_LANGUAGE = re.compile(r"(?<=/)[a-z]{2}(?:[-_][a-zA-Z]{2})?(?=/|$)")
_LANGUAGE_FIELD = re.compile(r"(?:^|&)(?:lang|language|locale|hl|utm_[a-z]+)=[^&]*")


class LinkSaid(NamedTuple):
    """An address in a text, from where to where, and the words that are linked, if any.

    `opening` is where the whole link begins.
    """

    address: str
    start: int
    end: int
    words: str
    opening: int


def find_addresses(text: str) -> list[str]:
    """Find the web addresses of a text, fast; some may end in a sign of the sentence."""
    return _ADDRESS.findall(text) if "://" in text else []


def find_links(text: str) -> list[LinkSaid]:
    """Find the web addresses and the links to files in a Markdown text."""
    found = [_link(match, text) for match in _ADDRESS.finditer(text)] if "://" in text else []
    if "files/" in text:
        found += [_link(match, text) for match in _FILE.finditer(text)]
    return found


def _link(match: re.Match[str], text: str) -> LinkSaid:
    address, start = _trimmed(match[0]), match.start()
    words, opening = "", start
    if text.endswith(("](", "](<"), 0, start):
        opening = max(text.rfind("[", 0, start), 0)
        words = text[opening + 1 : text.rfind("]", 0, start)]
    return LinkSaid(address, start, start + len(address), words, opening)


def _trimmed(address: str) -> str:
    """Cut off what follows an address: signs of a sentence, and a bracket that it does not open."""
    if ")" not in address:
        return address.rstrip(_CLOSING)
    depth = 0
    for place, char in enumerate(address):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            address = address[:place]
            break
    return address.rstrip(_CLOSING)


def same_page(one: str, other: str) -> bool:
    """Whether two addresses lead to the same page, in any language of it."""
    return _page(one) == _page(other)


def _page(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    path = _IN_LANGUAGE.sub("*", parts.path.rstrip("/"))
    host = parts.netloc.lower().removeprefix("www.")
    return host, path, _LANGUAGE_FIELD.sub("", parts.query)
