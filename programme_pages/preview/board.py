"""The board: what the server knows of the pages, and which browsers have to hear of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

from programme_pages.preview.following import Failure
from programme_pages.preview.lines import line_reader
from programme_pages.preview.problem_page import IN_ENGLISH, Tongue, failure_page, problem_page
from programme_pages.preview.rebuilding import Outcome

ALL = "*"  # in the place of a style's path: the whole page


class Browser(Protocol):
    """A browser that shows a target."""

    target: str

    def reload(self, path: str = ALL) -> None:
        """Show it anew, or only a style of it."""


def target_of(path: str) -> str:
    """Give the target that a path of an address leads to."""
    name = unquote(path).lstrip("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


class Board:
    """What is served, and in which turn it was changed last; used by the server's thread alone."""

    def __init__(self, root: Path, pages: Path, host: str, tongue: Tongue = IN_ENGLISH) -> None:
        """Serve `pages` of the site at `root` at a host, to those who speak a language."""
        self.tongue = tongue
        self.pages = pages
        self.host = host
        self._read_lines = line_reader(root)
        self._latest: Outcome | Failure = Outcome()
        self._turn = 0  # counts what was announced
        self._changed: dict[str, int] = {}  # the turn of a target's last change
        self._served: dict[str, int] = {}  # and that in which it was served last
        self._moved: dict[str, str] = {}  # targets of pages, and where these lie now
        self.troubled_since = 0  # the turn in which what is wrong last became something else

    @property
    def is_good(self) -> bool:
        """Whether the pages are those of what was saved."""
        return isinstance(self._latest, Outcome) and self._latest.is_good

    def problems_page(self, way_back: str | None = None) -> str:
        """Give the page that says what is wrong now."""
        if isinstance(self._latest, Failure):
            return failure_page(self._latest, way_back, self.tongue)
        return problem_page(self._latest.problems, self._read_lines, way_back, self.tongue)

    def moved_to(self, target: str) -> str | None:
        """Give the target of a page that lay at another one before; None where none is known."""
        new = self._moved.get(target)
        return None if new is None or (self.pages / target).is_file() else new

    def note_served(self, target: str) -> None:
        """Note that a browser gets a target as it is now."""
        self._served[target] = self._turn

    def announce(self, latest: Outcome | Failure, browsers: Iterator[Browser]) -> None:
        """Take note of what came of a save; let browsers reload whose page is another one now.

        Where a style alone changed, it is put in place without that.
        """
        was_good, before = self.is_good, self._latest
        self._turn += 1
        self._latest = latest
        if not (was_good and self.is_good) and not _are_alike(before, latest):
            self.troubled_since = self._turn
        written = latest.written if isinstance(latest, Outcome) else frozenset()
        if isinstance(latest, Outcome):
            taken = set(latest.moved.values())
            every = self._moved | dict(latest.moved)
            self._moved = {old: new for old, new in every.items() if old not in taken}
        self._changed |= dict.fromkeys(written, self._turn)
        style = next((one for one in sorted(written) if one.endswith(".css")), None)
        for browser in browsers:
            if self.is_outdated(browser.target):
                browser.reload()
            elif style is not None:
                browser.reload(style)

    def is_outdated(self, target: str) -> bool:
        """Whether what a browser shows is another page now, or was served by an earlier preview."""
        changed = max(self._changed.get(target, 0), self.troubled_since)
        return changed > self._served.get(target, -1)


def _are_alike(before: Outcome | Failure, latest: Outcome | Failure) -> bool:
    """Whether two outcomes that are not both good say the same."""
    if isinstance(before, Outcome) and isinstance(latest, Outcome):
        return before.is_good == latest.is_good and before.problems == latest.problems
    return before == latest
