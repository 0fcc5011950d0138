"""When an event is held, who speaks, and its agenda."""

from collections.abc import Sequence
from datetime import date, time
from itertools import groupby
from typing import NamedTuple

from programme_pages.locales import dates, zones
from programme_pages.model.facts import AgendaItem, Previous, Speaker
from programme_pages.model.moments import Moment, Precision
from programme_pages.model.programme import Event
from programme_pages.plan.cards import machine_date
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.instants import zone_of


class WhenView(NamedTuple):
    """When something is held. Hours stand alone where all is on one day."""

    days: str
    machine: str | None
    hours: str | None = None
    hours_start: str | None = None
    hours_end: str | None = None
    zone: str | None = None  # the time of that day, with its offset


class SpeakerView(NamedTuple):
    """A person who speaks."""

    anchor: str | None
    name: Shown
    role: Shown | None
    organisation: LinkView | None
    url: str | None


class AgendaItemView(NamedTuple):
    """One point of an agenda."""

    id: str | None
    hours: str | None
    machine: str | None
    title: Shown
    description: Shown | None
    speakers: Sequence[SpeakerView]
    room: Shown | None
    track: Shown | None
    kind: str | None


class AgendaDay(NamedTuple):
    """The points of one day; the day is None where it is not known or the event has but one."""

    day: str | None
    items: Sequence[AgendaItemView]


def when_view(
    edition: Edition, start: Moment, end: Moment | None, zone: str | None = None
) -> WhenView:
    """Say when something is held, and in which time, summer or standard, on these days.

    A single day is told with its weekday; ranges are told in the collapsed form, without.
    """
    language = edition.language
    one_day = dates.is_one_day(start, end)
    days = edition.said(dates.period(language, start, end, weekday=one_day))
    if start.clock is None or zone is None:
        return WhenView(days, machine_date(start))
    end_clock = end.clock if end else None
    return WhenView(
        days=days,
        machine=dates.machine(start, zone),
        hours=edition.said(dates.clock_period(language, start.clock, end_clock))
        if one_day
        else None,
        hours_start=None if one_day else dates.clock(language, start.clock),
        hours_end=dates.clock(language, end_clock) if end_clock and not one_day else None,
        zone=_zone_text(edition, start.first, start.clock, end, zone),
    )


def _zone_text(edition: Edition, day: date, clock: time, end: Moment | None, zone: str) -> str:
    start = zones.instant(day, clock, zone)
    last_day = end.first if end and end.day_known else day
    last_clock = (end.clock if end else None) or clock
    return dates.zone_period(edition.language, start, zones.instant(last_day, last_clock, zone))


def previous_view(edition: Edition, previous: Previous) -> WhenView:
    """Say in one line when something was to be held."""
    start, end = previous.start, previous.end
    weekday = dates.is_one_day(start, end)
    days = dates.period_with_clock(edition.language, start, end, weekday=weekday)
    return WhenView(edition.said(days), machine_date(start))


def speaker_views(edition: Edition, event: Event) -> dict[str | int, SpeakerView]:
    """Show the speakers, by the id that the agenda names, or by their number."""
    return {
        speaker.id or number: _speaker(edition, event, speaker)
        for number, speaker in enumerate(event.facts.speakers)
    }


def _speaker(edition: Edition, event: Event, speaker: Speaker) -> SpeakerView:
    source, organisation = event.source, speaker.organisation
    return SpeakerView(
        anchor=f"_speaker-{speaker.id}" if speaker.id else None,
        name=edition.shown(speaker.name, source),
        role=edition.shown(speaker.role, source) if speaker.role else None,
        organisation=edition.party(organisation, source) if organisation else None,
        url=speaker.url,
    )


def agenda_view(
    edition: Edition, event: Event, speakers: dict[str | int, SpeakerView]
) -> Sequence[AgendaDay]:
    """Show the agenda by day, each day in the order of the editor's list."""
    facts = event.facts
    several = facts.end is not None and facts.end.first != facts.start.first
    items = sorted(facts.agenda, key=lambda item: facts.day_of(item) or date.max)
    return tuple(
        AgendaDay(
            _day_name(edition, day) if several and day else None,
            tuple(_item(edition, event, item, day, speakers) for item in group),
        )
        for day, group in groupby(items, key=facts.day_of)
    )


def _day_name(edition: Edition, day: date) -> str:
    return edition.said(dates.moment(edition.language, Moment(Precision.DAY, day), weekday=True))


def _item(
    edition: Edition,
    event: Event,
    item: AgendaItem,
    day: date | None,
    speakers: dict[str | int, SpeakerView],
) -> AgendaItemView:
    source, start = event.source, item.start
    machine = None
    if start and day:
        machine = dates.machine(Moment(Precision.MINUTE, day, start), zone_of(edition, event))
    return AgendaItemView(
        id=f"_agenda-{item.id}" if item.id else None,
        hours=edition.said(dates.clock_period(edition.language, start, item.end))
        if start
        else None,
        machine=machine,
        title=edition.shown(item.title, source),
        description=edition.shown(item.description, source) if item.description else None,
        speakers=tuple(speakers[one] for one in item.speakers),
        room=edition.shown(item.room, source) if item.room else None,
        track=edition.shown(item.track, source) if item.track else None,
        kind=item.kind,
    )
