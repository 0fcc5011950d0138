"""Lists: the home page, a list per kind, and the timeline."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from programme_pages.locales import numbers
from programme_pages.model.programme import Kind
from programme_pages.plan.cards import Card, YearView, by_year, cards
from programme_pages.plan.data.structured import site_node
from programme_pages.plan.data.structured_parts import as_script
from programme_pages.plan.edition import Edition
from programme_pages.plan.filters import Filters, make_filters
from programme_pages.plan.frame import Frame, make_frame, section_address
from programme_pages.plan.pictures.gathered import Pictures, gather
from programme_pages.plan.pictures.timeline import timeline_picture
from programme_pages.routes import HOME, TIMELINE

SHOWN_NEXT = 6  # coming events on the home page
SHOWN_LAST = 4  # past events on the home page, where nothing is coming


class ArchiveYear(NamedTuple):
    """A year of the archive, and how many of its entries are over."""

    year: int | None
    path: str
    entries: int
    entries_text: str  # the same in figures


class HomePage(NamedTuple):
    """The context of the home page: what is next, else what was held last, and the archive."""

    frame: Frame
    coming: Sequence[Card]
    open: Sequence[Card]
    last: Sequence[Card]
    initiatives: Sequence[Card]
    series: Sequence[Card]
    archive: Sequence[ArchiveYear]


class ListPage(NamedTuple):
    """The context of the list of a kind."""

    frame: Frame
    section: str
    coming: Sequence[Card]
    past: Sequence[YearView]
    filters: Filters | None


class TimelinePage(NamedTuple):
    """The context of the timeline: everything by year, the newest year first."""

    frame: Frame
    years: Sequence[YearView]
    pictures: Pictures
    filters: Filters | None


def home_page(edition: Edition) -> HomePage:
    """Show what is next and what one can register for, else what was held last."""
    coming = edition.related("coming")
    return HomePage(
        frame=_frame(edition, HOME)._replace(structured=as_script(site_node(edition))),
        coming=cards(edition, coming[:SHOWN_NEXT]),
        open=cards(edition, edition.related("open")),
        last=() if coming else cards(edition, edition.related("past")[:SHOWN_LAST]),
        initiatives=cards(edition, edition.related("all", Kind.INITIATIVE)),
        series=cards(edition, edition.related("all", Kind.SERIES)),
        archive=_archive(edition),
    )


def _archive(edition: Edition) -> Sequence[ArchiveYear]:
    """Count what is over of each year; each year leads to its place on the timeline."""
    timeline = edition.section(TIMELINE)
    years = edition.related("years", TIMELINE)
    counted = ((year, len(edition.related("over", year))) for year in years)
    return tuple(
        ArchiveYear(
            year=int(year) if year.isdecimal() else None,
            path=f"{timeline}#year-{year}",
            entries=over,
            entries_text=numbers.decimal(edition.language, over),
        )
        for year, over in counted
        if over
    )


def list_page(edition: Edition, kind: str) -> ListPage:
    """List the entries of a kind: events to come first, then what is over under its year."""
    coming, past = cards(edition, edition.related("coming", kind)), by_year(edition, kind)
    every = (*coming, *_of_years(past))
    return ListPage(_frame(edition, kind), kind, coming, past, make_filters(edition, every))


def timeline_page(edition: Edition) -> TimelinePage:
    """List everything that has a date."""
    years = by_year(edition, TIMELINE)
    every = list(_of_years(years))
    return TimelinePage(
        frame=_frame(edition, TIMELINE),
        years=years,
        pictures=gather(edition, timeline_picture(edition, every)),
        filters=make_filters(edition, every),
    )


def _of_years(years: Iterable[YearView]) -> Iterator[Card]:
    return (one for year in years for one in year.cards)


def _frame(edition: Edition, section: str) -> Frame:
    return make_frame(edition, section_address(edition, section))
