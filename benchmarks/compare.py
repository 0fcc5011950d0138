"""Whether two generators made the same pages: see `markup` for what counts of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin

from benchmarks.corpus import LANGUAGES, SITE_URL
from benchmarks.markup import read_page

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
    url = urljoin(SITE_URL, name.removesuffix("index.html"))
    return read_page(path.read_text(encoding="utf-8"), url)


def _difference(ours: list[str], theirs: list[str]) -> str:
    for number, (own, other) in enumerate(zip_longest(ours, theirs)):
        if own != other:
            before = " ".join(ours[max(0, number - 3) : number])
            return f"after {before!r}: ours {own!r}, theirs {other!r}"
    return ""
