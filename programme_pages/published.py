"""The published site: files of it that a build may read, from a folder or over the network.

A publishing job names the site that readers see until now, so that a build can compare itself with
it. Whatever is found there may be old, broken or hostile: it is bounded in size and time here, and
whoever reads it checks its form.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from programme_pages import __version__
from programme_pages.digests import digest
from programme_pages.problems import Problem, Span, problem, sentence

if TYPE_CHECKING:  # dear to import, and only needed for addresses
    from urllib.request import OpenerDirector, Request

LARGEST = 64 * 1024 * 1024  # bytes of one file
LONGEST_WAIT = 20.0  # seconds for any single answer of a server
LONGEST_READ = 120.0  # seconds for all of one file
_PIECE = 64 * 1024  # bytes
_SCHEMES = ("http://", "https://")
_NOT_THERE = (404, 410)  # RFC 9110, section 15.5


class PublishedFile(NamedTuple):
    """A file of the published site; no `content` where the site has none, or it is unreadable."""

    place: str  # where it was looked for
    content: bytes | None
    problem: Problem | None = None

    @property
    def digest(self) -> str:
        """What changes with the content; empty where there is none."""
        return "" if self.content is None else digest(self.content)

    @property
    def is_lacking(self) -> bool:
        """Whether the site could be asked, and has no such file."""
        return self.content is None and self.problem is None


def is_url(site: str) -> bool:
    """Whether a site is named by its address, and not by a folder."""
    return site.lower().startswith(_SCHEMES)


def read_published(site: str, names: Iterable[str]) -> dict[str, PublishedFile]:
    """Read files of a published site, by their names; `site` is a folder or an http(s) address.

    Never raises for what lies there: a file that cannot be read has a problem instead.
    """
    read = _fetch if is_url(site) else _read_file
    return {name: _attempt(f"{site.rstrip('/')}/{name}", read) for name in names}


class Unreadable(Exception):  # noqa: N818  (a reason, which becomes a problem)
    """Why a file cannot be read; `reason` says it in a few plain words."""

    def __init__(self, english: str, /, **values: object) -> None:
        self.reason = sentence(english, **values)
        super().__init__(str(self.reason))


def _attempt(place: str, read: Callable[[str], bytes | None]) -> PublishedFile:
    try:
        return PublishedFile(place, read(place))
    except Unreadable as error:
        found = problem("published-unreachable", Span(place), reason=error.reason)
        return PublishedFile(place, None, found)


def _read_file(place: str) -> bytes | None:
    """Read a file of a folder; None where there is none. Raises Unreadable."""
    path = Path(place)
    try:
        if not path.parent.is_dir():
            raise Unreadable("there is no folder {folder}", folder=path.parent)
        if not path.exists():
            return None
        if not path.is_file():
            raise Unreadable("there is something else in the place of this file")
        with path.open("rb") as file:
            return bounded(iter(lambda: file.read(_PIECE), b""))
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error


def _fetch(place: str) -> bytes | None:
    """Get what is at an address; None where the server says that there is nothing.

    Raises Unreadable.
    """
    from http.client import HTTPException  # noqa: PLC0415  (see above)
    from urllib.error import HTTPError, URLError  # noqa: PLC0415  (see above)

    try:
        with closing(_opener().open(_request(place), timeout=LONGEST_WAIT)) as answer:
            return bounded(iter(lambda: answer.read1(_PIECE), b""))
    except HTTPError as error:
        error.close()
        if error.code in _NOT_THERE:
            return None
        raise Unreadable("the server answers {code}", code=error.code) from error
    except URLError as error:
        raise Unreadable(str(error.reason)) from error
    except TimeoutError as error:
        raise Unreadable("the server does not answer in time") from error
    except (OSError, HTTPException, ValueError) as error:
        raise Unreadable(str(error) or type(error).__name__) from error


def _request(place: str) -> "Request":
    from urllib.request import Request  # noqa: PLC0415  (see above)

    agent = {"User-Agent": f"programme-pages/{__version__}", "Cache-Control": "no-cache"}
    return Request(place, headers=agent)  # noqa: S310  (http or https: see `is_url`)


def _opener() -> "OpenerDirector":
    """Give what opens addresses of http and https, and no others that a server may lead to."""
    from urllib import request  # noqa: PLC0415  (see above)

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler,
        request.UnknownHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPDefaultErrorHandler,
        request.HTTPRedirectHandler,
        request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener


def bounded(pieces: Iterator[bytes]) -> bytes:
    """Put pieces together as they come. Raises Unreadable where they are too many, or too slow."""
    found = bytearray()
    latest = time.monotonic() + LONGEST_READ
    for piece in pieces:
        found += piece
        if len(found) > LARGEST:
            raise Unreadable("it is larger than {limit} MB", limit=LARGEST // 1024**2)
        if time.monotonic() > latest:
            raise Unreadable(
                "reading it takes longer than {limit} seconds", limit=f"{LONGEST_READ:.0f}"
            )
    return bytes(found)


def digests_of(published: Mapping[str, PublishedFile]) -> tuple[tuple[str, str], ...]:
    """Give what tells whether a build reads the same of a published site as another one."""
    return tuple((one.place, one.digest) for one in published.values())
