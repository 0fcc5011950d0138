"""Whether two generators made the same pages: the same words, headings, links and dates.

How a page is marked up otherwise, and the spaces in it, do not count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin

from benchmarks.corpus import LANGUAGES, SITE_URL

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_SHOWN = 3  # differences


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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note headings, and what elements say in their attributes."""
        values = {name: value or "" for name, value in attrs}
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

    def handle_data(self, data: str) -> None:
        """Note the words."""
        if self.cdata_elem == "script":  # data for search engines, which no reader reads
            return
        self.found += data.split()
