"""Lists: the home page, a list per kind, and the timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from programme_pages.model.programme import Event, Kind
from programme_pages.plan.cards import Card, YearView, by_year, is_past_event, make_cards
from programme_pages.plan.edition import Edition
from programme_pages.plan.frame import (
    Frame,
    Surroundings,
    has_section,
    make_frame,
    section_address,
)
from programme_pages.plan.job import PageJob
from programme_pages.plan.relations import Dated, in_time
from programme_pages.plan.schedule import registration_view
from programme_pages.routes import HOME, TIMELINE

SHOWN_NEXT = 6  # coming events on the home page
SHOWN_LAST = 4  # past events on the home page, where nothing is coming
_CAN_REGISTER = {"open", "waiting-list"}


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """A year of the archive, and how many of its entries are over."""

    year: int | None
    path: str
    entries: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """The context of the home page: what is next, else what was held last, and the archive."""

    frame: Frame
    coming: Sequence[Card]
    open: Sequence[Card]
    last: Sequence[Card]
    initiatives: Sequence[Card]
    series: Sequence[Card]
    archive: Sequence[ArchiveYear]


@dataclass(frozen=True, slots=True)
class ListPage:
    """The context of the list of a kind."""

    frame: Frame
    section: str
    coming: Sequence[Card]
    past: Sequence[YearView]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The context of the timeline: everything by year, the newest year first."""

    frame: Frame
    years: Sequence[YearView]


def plan_lists(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    """Plan the home page and the lists of an edition."""
    relations = edition.relations
    yield _job(edition, HOME, "home.html", _home(edition, around))
    for kind in (Kind.WORKSHOP, Kind.SESSION):
        events = [event for event in relations.events if event.kind is kind]
        if events:
            coming, past = _parted(edition, events)
            yield _list(edition, around, kind, coming, past)
    for kind, entries in (
        (Kind.INITIATIVE, relations.initiatives),
        (Kind.SERIES, relations.series),
    ):
        if entries:
            yield _list(edition, around, kind, [], list(reversed(entries)))
    if has_section(edition, TIMELINE):
        frame = _frame(edition, around, TIMELINE)
        yield _job(edition, TIMELINE, "timeline.html", TimelinePage(frame, _years(edition)))


def _frame(edition: Edition, around: Surroundings, section: str) -> Frame:
    return make_frame(edition, around, section_address(edition, section))


def _job(edition: Edition, section: str, template: str, context: object) -> PageJob:
    return PageJob(f"{edition.section(section)}index.html", template, edition.code, context)


def _list(
    edition: Edition,
    around: Surroundings,
    kind: Kind,
    coming: Sequence[Dated],
    past: Sequence[Dated],
) -> PageJob:
    page = ListPage(
        frame=_frame(edition, around, kind),
        section=kind.value,
        coming=make_cards(edition, coming),
        past=by_year(edition, past),
    )
    return _job(edition, kind, "list.html", page)


def _parted(edition: Edition, events: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """Part events in those to come, the next one first, and those past, the last one first."""
    ordered = list(events)
    past = [event for event in ordered if is_past_event(edition, event)]
    coming = [event for event in ordered if not is_past_event(edition, event)]
    return coming, past[::-1]


def _home(edition: Edition, around: Surroundings) -> HomePage:
    relations = edition.relations
    coming, past = _parted(edition, relations.events)
    can_register = [event for event in coming if _can_register(edition, event)]
    return HomePage(
        frame=_frame(edition, around, HOME),
        coming=make_cards(edition, coming[:SHOWN_NEXT]),
        open=make_cards(edition, can_register),
        last=() if coming else make_cards(edition, past[:SHOWN_LAST]),
        initiatives=make_cards(edition, relations.initiatives),
        series=make_cards(edition, relations.series),
        archive=_archive(edition),
    )


def _can_register(edition: Edition, event: Event) -> bool:
    registration = registration_view(edition, event)
    return registration is not None and registration.state in _CAN_REGISTER


def _years(edition: Edition) -> Sequence[YearView]:
    relations = edition.relations
    every: list[Dated] = [*relations.events, *relations.initiatives, *relations.series]
    dated = [entry for entry in every if entry.facts.start is not None]
    return by_year(edition, sorted(dated, key=in_time, reverse=True))


def _archive(edition: Edition) -> Sequence[ArchiveYear]:
    """Count what is over of each year; each year leads to its place on the timeline."""
    counted = ((year, sum(card.past for card in year.cards)) for year in _years(edition))
    return tuple(
        ArchiveYear(year.year, f"{edition.section(TIMELINE)}#{year.anchor}", past)
        for year, past in counted
        if past
    )
