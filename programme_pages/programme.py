"""Link: the typed content as one programme."""

from collections.abc import Iterable
from typing import TypeVar

from programme_pages.entries import Content
from programme_pages.model.facts import EventFacts, InitiativeFacts, PageFacts, Record, SeriesFacts
from programme_pages.model.programme import Entry, Place, Programme

F = TypeVar("F", bound=Record)
P = TypeVar("P", bound=Place)


def link(content: Content, *, drafts: bool) -> Programme:
    """Gather content that has no errors; entries marked `draft` only where `drafts` are wanted.

    Raises ValueError where the content has no site: a broken programme is never planned.
    """
    if content.site is None:
        raise ValueError("content without a site cannot be linked")
    entries = [entry for entry in content.entries if drafts or not entry.facts.draft]
    return Programme(
        site=content.site,
        events=_of_type(EventFacts, entries),
        initiatives=_of_type(InitiativeFacts, entries),
        series=_of_type(SeriesFacts, entries),
        pages=_of_type(PageFacts, entries),
        venues=_by_id(content.venues),
        organisations=_by_id(content.organisations),
        topics=_by_id(content.topics),
        groups=_by_id(content.groups),
    )


def _of_type(facts: type[F], entries: Iterable[Entry[Record]]) -> dict[str, Entry[F]]:
    found = (entry for entry in entries if isinstance(entry.facts, facts))
    return {entry.id: entry for entry in found}  # type: ignore[misc]  # its facts were looked at


def _by_id(places: Iterable[P]) -> dict[str, P]:
    return {place.id: place for place in places}
