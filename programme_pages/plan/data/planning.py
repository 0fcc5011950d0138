"""The files of a site for programs, as jobs."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from programme_pages.plan.data import EVENT_CALENDAR, calendars, feeds, schedules
from programme_pages.plan.data.events_json import event_json, events_json
from programme_pages.plan.data.geojson import VENUES, venues_geojson
from programme_pages.plan.data.revisions import EVENTS
from programme_pages.plan.data.selections import selections
from programme_pages.plan.data.table import TABLE, table
from programme_pages.plan.edition import Edition
from programme_pages.plan.ground import Ground
from programme_pages.plan.job import DataJob
from programme_pages.routes import HOME

EVENT = "event.json"
CALENDAR, DAYS, DEADLINES = "calendar.ics", "calendar-days.ics", "registration.ics"
_CALENDARS: dict[str, Callable[..., bytes]] = {
    CALENDAR: calendars.calendar,
    DAYS: calendars.calendar_days,
}
_FEEDS: dict[str, Callable[..., bytes]] = {
    feeds.ATOM: feeds.atom,
    feeds.JSON: feeds.json_feed,
}
_SCHEDULES: Mapping[str, Callable[..., bytes]] = {
    schedules.JSON: schedules.schedule_json,
    schedules.XML: schedules.schedule_xml,
}
# What may lie beside the home page, the page of a selection, and that of an entry.
AT_HOME = (TABLE, DEADLINES)
AT_SELECTIONS = (*_CALENDARS, *_FEEDS)
AT_ENTRIES = (EVENT, EVENT_CALENDAR, *_SCHEDULES)


def plan_data(ground: Ground, code: str) -> Iterator[DataJob]:
    """Plan the files for programs in a language; those for all lie with the first one."""
    if code == ground.programme.site.facts.languages[0]:
        yield from _plan_events(ground, code)
    yield DataJob(f"{ground.routes.sections[code, HOME]}{TABLE}", code, table)
    yield from _plan_calendars(ground, code)
    yield from _plan_schedules(ground, code)
    yield from _plan_selections(ground, code)


def _plan_events(ground: Ground, code: str) -> Iterator[DataJob]:
    programme = ground.programme
    yield DataJob(EVENTS, code, events_json)
    if programme.venues:
        yield DataJob(VENUES, code, venues_geojson)
    for entry_id in (*programme.events, *programme.initiatives, *programme.series):
        make = partial(event_json, entry_id=entry_id)
        yield DataJob(f"{ground.routes.pages[code, entry_id]}{EVENT}", code, make, entry_id)


def _plan_calendars(ground: Ground, code: str) -> Iterator[DataJob]:
    programme, routes = ground.programme, ground.routes
    for event_id in programme.events:
        if programme.outlines[event_id].day_known:
            make = partial(calendars.event_calendar, event_id=event_id)
            yield DataJob(f"{routes.pages[code, event_id]}{EVENT_CALENDAR}", code, make, event_id)
    yield DataJob(f"{routes.sections[code, HOME]}{DEADLINES}", code, calendars.deadlines)


def _plan_schedules(ground: Ground, code: str) -> Iterator[DataJob]:
    """Plan the schedules of events whose agendas tell days and hours."""
    for event_id in ground.programme.events:
        if ground.programme.outlines[event_id].has_timed_agenda:
            folder = ground.routes.pages[code, event_id]
            for name, write in _SCHEDULES.items():
                make = partial(write, event_id=event_id)
                yield DataJob(f"{folder}{name}", code, make, event_id)


def _plan_selections(ground: Ground, code: str) -> Iterator[DataJob]:
    """Plan the calendars and the feeds of each selection, below the page that shows it."""
    edition = Edition(ground, ground.languages[code])
    for chosen in selections(ground):
        about, folder = f"{chosen.of} {chosen.key}", chosen.page(edition)
        files = (_CALENDARS if chosen.has_calendar else {}) | (_FEEDS if chosen.has_feeds else {})
        for name, make in files.items():
            yield DataJob(f"{folder}{name}", code, partial(make, selection=chosen), about)
