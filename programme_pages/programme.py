"""Link: the typed content as one programme."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from programme_pages.entries import Content
from programme_pages.model.programme import Kind, Outline, Place, Programme

P = TypeVar("P", bound=Place)
_EVENTS = (Kind.WORKSHOP, Kind.SESSION)


def link(content: Content, *, drafts: bool) -> Programme:
    """Gather content that has no errors; entries marked `draft` only where `drafts` are wanted.

    Raises ValueError where the content has no site: a broken programme is never planned.
    """
    if content.site is None:
        raise ValueError("content without a site cannot be linked")
    units = {name: one for name, one in content.outlines.items() if drafts or not one.draft}
    events, initiatives, series, pages = (
        _Shelf(units, kinds, content.read)
        for kinds in (_EVENTS, (Kind.INITIATIVE,), (Kind.SERIES,), (Kind.PAGE,))
    )
    return Programme(
        site=content.site,
        outlines={
            entry_id: units[unit]
            for shelf in (events, initiatives, series, pages)
            for entry_id, unit in shelf.units.items()
        },
        events=events,
        initiatives=initiatives,
        series=series,
        pages=pages,
        venues=_by_id(content.venues),
        organisations=_by_id(content.organisations),
        topics=_by_id(content.topics),
        groups=_by_id(content.groups),
    )


class _Shelf(Mapping[str, Any]):
    """The entries of some kinds by their ids, each read when it is asked for."""

    def __init__(
        self, units: Mapping[str, Outline], kinds: Iterable[Kind], read: Callable[[str], Any]
    ) -> None:
        wanted = set(kinds)
        self.units = {one.id: name for name, one in units.items() if one.kind in wanted}
        self._read = read

    def __getitem__(self, entry_id: str) -> Any:
        return self._read(self.units[entry_id])

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self.units

    def __iter__(self) -> Iterator[str]:
        return iter(self.units)

    def __len__(self) -> int:
        return len(self.units)


def _by_id(places: Iterable[P]) -> dict[str, P]:
    return {place.id: place for place in places}
