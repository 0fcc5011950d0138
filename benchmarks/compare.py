"""Whether two generators made the same pages: the same words, headings, links and dates.

How a page is marked up otherwise, the spaces in it, and how digits are grouped do not count. Left
out, with all in them, are parts that this engine makes and the others are not asked for: pictures
(`svg`; maps and charts with their captions and the lists that a mark of a map opens), the filters
of lists, and what has the attribute `hidden`, as a script shows it later.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin

from benchmarks.corpus import LANGUAGES, SITE_URL

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LEFT_OUT = {"map", "chart", "filters"}  # classes
_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}  # those that pages have
_SHOWN = 3  # differences
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")  # 1,405 as 1405


@dataclass(frozen=True, slots=True)
class Compared:
    """How many pages are the same, what is different, and how large they are in all."""

    equal: int
    differences: tuple[str, ...]
    bytes_ours: int
    bytes_theirs: int


def compare(ours: Path, theirs: Path) -> Compared:
    """Compare every page of ours with the page at the same address of theirs."""
    equal = sizes_ours = sizes_theirs = 0
    differences = []
    for name in _pages(ours):
        own, other = ours / name, theirs / name
        sizes_ours += own.stat().st_size
        if not other.exists():
            differences.append(f"{name}: missing")
            continue
        sizes_theirs += other.stat().st_size
        difference = _difference(_content(own, name), _content(other, name))
        if difference:
            differences.append(f"{name}: {difference}")
        else:
            equal += 1
    return Compared(equal, tuple(differences), sizes_ours, sizes_theirs)


def report(compared: Compared) -> str:
    """Say in a few lines what was found."""
    lines = [f"{compared.equal} pages equal, {len(compared.differences)} different or missing"]
    return "\n    ".join([*lines, *compared.differences[:_SHOWN]])


def _pages(output: Path) -> Iterator[str]:
    """Name the pages of each language; the chooser of the language and 404s are left out."""
    for code in LANGUAGES:
        for path in sorted((output / code).rglob("index.html")):
            yield path.relative_to(output).as_posix()


def _content(path: Path, name: str) -> list[str]:
    reader = _Reader(urljoin(SITE_URL, name.removesuffix("index.html")))
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.found


def _difference(ours: list[str], theirs: list[str]) -> str:
    for number, (own, other) in enumerate(zip_longest(ours, theirs)):
        if own != other:
            before = " ".join(ours[max(0, number - 3) : number])
            return f"after {before!r}: ours {own!r}, theirs {other!r}"
    return ""


class _Reader(HTMLParser):
    """Gathers what readers and search engines get of a page, in order."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.found: list[str] = []
        self.left_out = ""  # the element that is being left out
        self.depth = 0  # how many elements of its name are open, itself counted

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note headings, and what elements say in their attributes."""
        values = {name: value or "" for name, value in attrs}
        if self.left_out:
            self.depth += tag == self.left_out
        elif _is_left_out(tag, values):
            self.left_out, self.depth = tag, 1
        else:
            self._note(tag, values)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of what is left out."""
        if tag == self.left_out:
            self.depth -= 1
            if self.depth == 0:
                self.left_out = ""

    def handle_data(self, data: str) -> None:
        """Note the words."""
        # A script is data for search engines, which no reader reads.
        if self.cdata_elem != "script" and not self.left_out:
            self.found += _GROUPED.sub("", data).split()

    def _note(self, tag: str, values: Mapping[str, str]) -> None:
        if tag in _HEADINGS or tag in {"strong", "li", "p"}:
            self.found.append(f"<{tag}>")
        elif tag == "a":
            self.found.append(f"<a {urljoin(self.url, values['href'])}>")
        elif tag == "html":
            self.found.append(f"<html {values['lang']}>")
        elif tag == "time":
            self.found.append(f"<time {values['datetime']}>")
        elif tag == "meta" and values.get("name") == "description":
            self.found.append(f"<meta {values['content']}>")
        elif tag == "link" and values["rel"] in {"canonical", "alternate"}:
            about = f"{values['rel']} {values.get('hreflang', '')}"
            self.found.append(f"<link {about} {urljoin(self.url, values['href'])}>")


def _is_left_out(tag: str, values: Mapping[str, str]) -> bool:
    """Whether an element is left out with all in it; void elements have nothing in them."""
    if tag in _VOID:
        return False
    classes = values.get("class", "").split()
    return tag == "svg" or "hidden" in values or not _LEFT_OUT.isdisjoint(classes)
