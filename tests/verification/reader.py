"""What a page leads to and loads, read without the engine."""

from collections.abc import Iterator
from html.parser import HTMLParser


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for name, value in attrs if name in {"href", "src"} and value]


def read_links(text: str) -> Iterator[str]:
    """Give the relative addresses of a page, without what comes after `#`."""
    reading = _Reading()
    reading.feed(text)
    for address in reading.found:
        bare = address.partition("#")[0]
        if bare and ":" not in bare:
            yield bare
