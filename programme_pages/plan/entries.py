"""The pages of entries: which template shows which view."""

from collections.abc import Iterable
from dataclasses import dataclass

from programme_pages.model.programme import Kind, Page
from programme_pages.plan.edition import Edition
from programme_pages.plan.events import EventView, event_view
from programme_pages.plan.frame import Frame, Surroundings, entry_address, make_frame
from programme_pages.plan.initiatives import InitiativeView, initiative_view
from programme_pages.plan.job import PageJob
from programme_pages.plan.parts import MoreView, TextView, more_view, text_view
from programme_pages.plan.relations import Dated
from programme_pages.plan.series import SeriesView, series_view

View = EventView | InitiativeView | SeriesView
_TEMPLATES = {
    Kind.WORKSHOP: "event.html",
    Kind.SESSION: "event.html",
    Kind.INITIATIVE: "initiative.html",
    Kind.SERIES: "series.html",
    Kind.PAGE: "page.html",
}


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The context of an entry's page; `about` is of the view that its template shows."""

    frame: Frame
    text: TextView
    about: View | None
    more: MoreView | None


def plan_entries(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    """Plan a page for each entry of an edition."""
    relations = edition.relations
    for number, event in enumerate(relations.events):
        earlier = relations.events[number - 1] if number else None
        later = relations.events[number + 1] if number + 1 < len(relations.events) else None
        more = more_view(edition, event)
        yield _page(edition, around, event, event_view(edition, event, earlier, later), more)
    for initiative in relations.initiatives:
        view = initiative_view(edition, initiative)
        yield _page(edition, around, initiative, view, more_view(edition, initiative))
    for series in relations.series:
        gathered = series_view(edition, series)
        yield _page(edition, around, series, gathered, more_view(edition, series))
    for page in edition.programme.pages.values():
        yield _page(edition, around, page)


def _page(
    edition: Edition,
    around: Surroundings,
    entry: Dated | Page,
    view: View | None = None,
    more: MoreView | None = None,
) -> PageJob:
    summary = edition.summary(entry)
    address = entry_address(edition, entry)
    frame = make_frame(
        edition, around, address, edition.title(entry).text, summary.text if summary else None
    )
    context = EntryPage(frame, text_view(edition, entry, frame.root), view, more)
    target = f"{address.paths[edition.code]}index.html"
    return PageJob(target, _TEMPLATES[entry.kind], edition.code, context)
