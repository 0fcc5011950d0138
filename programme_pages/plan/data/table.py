"""The programme as a table for spreadsheets: a line an entry, as CSV (RFC 4180) in UTF-8."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

from programme_pages.locales import Language, names, numbers
from programme_pages.model.facts import EventFacts, InitiativeFacts
from programme_pages.model.fields import Party
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Kind
from programme_pages.plan import shared
from programme_pages.plan.data.status import status_word
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.kinds import kind_name, kind_of
from programme_pages.plan.times import Dated

TABLE = "programme.csv"
_BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets tell UTF-8
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "; "  # several things in one cell
_ENTRIES = ("events", Kind.INITIATIVE, Kind.SERIES)  # of the relation `all`


class Row(NamedTuple):
    """The cells of a line. Dates are ISO 8601 as exactly as they are known, hours wall times."""

    kind: str
    title: str
    status: str = ""
    start: str = ""
    end: str = ""
    city: str = ""
    country: str = ""
    venue: str = ""
    organisers: str = ""
    topics: str = ""
    registration: str = ""
    closes: str = ""
    page: str = ""


def table(edition: Edition) -> bytes:
    """Give the file: events in the order of time, then initiatives, then series."""
    ids = (one for name in _ENTRIES for one in edition.related("all", name))
    lines = (line(edition, one) for one in ids)
    head = _written(edition.language, _headings(edition.language))
    return "".join([_BYTE_ORDER_MARK, head, *lines]).encode()


def _line(edition: Edition, entry_id: str) -> str:
    return _written(edition.language, _row(edition, edition.dated(entry_id)))


line = View("table-line", _line, kept=True)


def _written(language: Language, cells: Iterable[str]) -> str:
    """Write a line. Where a comma stands in numbers, spreadsheets look for semicolons between."""
    told, comma = StringIO(), numbers.has_decimal_comma(language)
    csv.writer(told, delimiter=";" if comma else ",").writerow(map(_defused, cells))
    return told.getvalue()


def _defused(cell: str) -> str:
    """Give a text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_STARTS_FORMULA) else cell


def _headings(language: Language) -> Row:
    # Translators: the headings of the table that spreadsheets open, one column each.
    return Row(
        kind=language.pgettext("column", "Kind"),
        title=language.pgettext("column", "Title"),
        status=language.pgettext("column", "Status"),
        start=language.pgettext("column", "Start"),
        end=language.pgettext("column", "End"),
        city=language.gettext("City"),
        country=language.gettext("Country"),
        venue=language.gettext("Venue"),
        organisers=language.gettext("Organised by"),
        topics=language.gettext("Topics"),
        registration=language.gettext("Registration page"),
        closes=language.gettext("Last day to register"),
        page=language.pgettext("column", "Page"),
    )


def _row(edition: Edition, entry: Dated) -> Row:
    """Give the cells of an entry."""
    facts = entry.facts
    row = Row(
        kind=kind_name(edition.language, kind_of(entry)),
        title=edition.title(entry).text,
        start=_moment(facts.start),
        end=_moment(facts.end),
        topics=_together(shared.topics(edition, facts.topics)),
        page=edition.url(entry.id),
    )
    if isinstance(facts, EventFacts):
        return _event(edition, row, facts, entry.source)
    if isinstance(facts, InitiativeFacts):
        return _initiative(edition, row, facts, entry.source)
    return row._replace(organisers=_parties(edition, facts.organisers, entry.source))


def _event(edition: Edition, row: Row, facts: EventFacts, source: str) -> Row:
    language = edition.language
    if facts.attendance_now == "online":
        row = row._replace(venue=language.gettext("Online"))
    elif facts.venue:
        row = row._replace(**place(edition, facts.venue))
    if facts.registration and facts.status != "cancelled":
        closes = _moment(facts.registration.closes)
        row = row._replace(registration=facts.registration.url or "", closes=closes)
    return row._replace(
        status=status_word(language, facts.status) or language.pgettext("status", "As planned"),
        organisers=_parties(edition, facts.organisers, source),
    )


def _place(edition: Edition, venue_id: str) -> dict[str, str]:
    """Give the cells of a venue, which many lines share."""
    venue = edition.venue(venue_id).facts
    return {
        "city": edition.shown(venue.city).text,
        "country": edition.said(names.country(edition.language, venue.country)),
        "venue": edition.shown(venue.name).text if venue.name else "",
    }


place = View("table-place", _place)


def _initiative(edition: Edition, row: Row, facts: InitiativeFacts, source: str) -> Row:
    return row._replace(
        city=_together(edition.shown(one.name, source).text for one in facts.cities),
        country=_together(_country(edition, one) for one in facts.countries),
        organisers=_parties(edition, facts.lead, source),
    )


def _country(edition: Edition, code: str) -> str:
    """Name a country, or a group of them."""
    group = edition.group(code)
    if group:
        return edition.shown(group.facts.name).text
    return edition.said(names.country(edition.language, code))


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return f"{moment.iso_date} {moment.clock:%H:%M}" if moment.clock else moment.iso_date


def _parties(edition: Edition, parties: Iterable[Party], source: str) -> str:
    return _together(edition.party(one, source).text.text for one in parties)


def _together(texts: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(texts))
