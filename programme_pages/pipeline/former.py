"""The former site: what readers see until now, in the form in which a build uses it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from programme_pages.plan.addresses import ADDRESSES, read_addresses
from programme_pages.plan.data.revisions import EVENTS, Revisions, read_revisions
from programme_pages.plan.moves import NOTHING_PUBLISHED, Published
from programme_pages.problems import Problem, Span, problem, sentence
from programme_pages.published import PublishedFile

T = TypeVar("T")


def published_addresses(files: Mapping[str, PublishedFile]) -> tuple[Published, list[Problem]]:
    """Give the addresses of the published site; none where it has no list of them yet."""
    addresses, problems = _read(files, ADDRESSES, read_addresses)
    if addresses is None:
        return NOTHING_PUBLISHED, problems
    return Published(addresses, files[ADDRESSES].place), []


def published_revisions(files: Mapping[str, PublishedFile]) -> tuple[Revisions, list[Problem]]:
    """Give the revisions of the entries of the published site, in the same way."""
    revisions, problems = _read(files, EVENTS, read_revisions)
    return revisions or {}, problems


def _read(
    files: Mapping[str, PublishedFile], name: str, read: Callable[[bytes], T]
) -> tuple[T | None, list[Problem]]:
    file = files.get(name)
    if file is None or file.content is None:
        return None, [file.problem] if file and file.problem else []
    try:
        return read(file.content), []
    except ValueError as error:
        return None, [problem("published-broken", Span(file.place), reason=sentence(str(error)))]
