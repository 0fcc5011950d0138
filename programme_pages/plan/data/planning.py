"""The files of a site for programs, as jobs."""

from collections.abc import Iterator
from functools import partial

from programme_pages.plan.data import EVENT_CALENDAR, calendars
from programme_pages.plan.data.events_json import event_json, events_json
from programme_pages.plan.data.revisions import EVENTS
from programme_pages.plan.data.selections import selections
from programme_pages.plan.ground import Ground
from programme_pages.plan.job import DataJob
from programme_pages.routes import HOME

EVENT = "event.json"
CALENDAR, DEADLINES = "calendar.ics", "registration.ics"


def plan_data(ground: Ground) -> Iterator[DataJob]:
    """Plan the files for programs: those of all languages, then those of each."""
    programme, pages = ground.programme, ground.routes.pages
    languages = programme.site.facts.languages
    yield DataJob(EVENTS, languages[0], events_json)
    for entry_id in (*programme.events, *programme.initiatives, *programme.series):
        make = partial(event_json, entry_id=entry_id)
        yield DataJob(f"{pages[languages[0], entry_id]}{EVENT}", languages[0], make, entry_id)
    for code in languages:
        yield from _plan_calendars(ground, code)


def _plan_calendars(ground: Ground, code: str) -> Iterator[DataJob]:
    programme, routes = ground.programme, ground.routes
    for event_id in programme.events:
        if programme.outlines[event_id].day_known:
            make = partial(calendars.event_calendar, event_id=event_id)
            yield DataJob(f"{routes.pages[code, event_id]}{EVENT_CALENDAR}", code, make, event_id)
    for chosen in selections(ground):
        select = partial(calendars.calendar, selection=chosen)
        target = f"{chosen.path(ground, code)}{CALENDAR}"
        yield DataJob(target, code, select, f"{chosen.of} {chosen.key}")
    yield DataJob(f"{routes.sections[code, HOME]}{DEADLINES}", code, calendars.deadlines)
