"""A page as a list of its tags and words: two pages are the same where these are.

Every element counts with all its attributes, in order. What does not: the order of attributes,
spaces, how characters are escaped, whether addresses are written from the page or from the root,
the digests in names of assets, and how digits are grouped. JSON-LD counts by its values.
"""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urljoin

_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}  # those that pages have
_ADDRESSES = {"href", "src"}
_DIGEST = re.compile(r"(/assets/[\w-]+)\.[0-9a-f]{10}(?=\.)")
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")  # 1,405 as 1405


def read_page(html: str, url: str) -> list[str]:
    """Give the tags and words of a page in order; `url` is that of the page."""
    reader = _Reader(url)
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Gathers tags and words in order."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.found: list[str] = []

    def handle_decl(self, decl: str) -> None:
        """Note the kind of document."""
        self.found.append(f"<!{decl.lower()}>")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element with all that its attributes say."""
        said = sorted((name, self._value(name, value or "")) for name, value in attrs)
        self.found.append(" ".join([f"<{tag}", *(f"{name}={value!r}" for name, value in said)]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of SVG that has nothing in it."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note where an element ends; void ones do not."""
        if tag not in _VOID:
            self.found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Note words, and the values that a script of data holds."""
        if self.cdata_elem == "script":
            self.found.append(json.dumps(json.loads(data), ensure_ascii=False, sort_keys=True))
        else:
            self.found += _GROUPED.sub("", data).split()

    def _value(self, name: str, value: str) -> str:
        if name in _ADDRESSES:
            return _DIGEST.sub(r"\1", urljoin(self.url, value))
        return " ".join(value.split())
