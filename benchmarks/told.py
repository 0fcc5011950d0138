"""What peers are told ready-made: addresses, dates in words, interface texts, alphabetical order.

Our engine works these out in every build; the peers read them, which is in their favour.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from benchmarks.corpus import COUNTRIES, LANGUAGES, ZONE, Corpus, Entry, Event, Named, Venue
from benchmarks.words import COUNTED, IN_CONTEXT, WORDS
from programme_pages.locales import Language, dates, load_languages, names, numbers, zones
from programme_pages.locales.messages import fill
from programme_pages.locales.sorting import sort_key
from programme_pages.model.moments import Moment, Precision
from programme_pages.routes import section_slugs
from programme_pages.slugs import make_slug

LOCALES = Path(__file__).parent.parent / "locales"
SECTIONS = ("timeline", "workshops", "sessions", "series", "venues", "organisations", "topics")
ALL_SECTIONS = (*SECTIONS, "countries")
_HEADING = re.compile("^## (.+)$", re.MULTILINE)
# A count of each CLDR category that these languages have for whole numbers of this size.
_CATEGORIES = {
    "en": {"one": 1, "other": 2},
    "pl": {"one": 1, "few": 2, "many": 5, "other": 5},
    "fr": {"one": 1, "other": 2},
}


@dataclass(frozen=True, slots=True)
class Dates:
    """When an event is held, in the words of a language."""

    card: str
    page: str
    hours: str
    zone: str
    machine: str  # with the offset from UTC
    first: datetime  # with a zone, as the others
    last: datetime
    midnight: datetime  # when its first day begins


class Told:
    """The ready-made texts of one corpus in one language."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.language = _languages()[code]
        slugs = section_slugs(self.language)
        self.sections: Mapping[str, str] = {
            name: f"{code}/{make_slug(slugs[name], name)}/" for name in ALL_SECTIONS
        }

    @property
    def autonym(self) -> str:
        """The language's own name."""
        return names.autonym(self.code)

    def words(self) -> dict[str, str]:
        """Give the interface texts by name."""
        texts = {name: self.language.gettext(text) for name, text in WORDS.items()}
        in_context = {
            name: self.language.pgettext(*message) for name, message in IN_CONTEXT.items()
        }
        return texts | in_context

    def counted(self) -> dict[str, dict[str, str]]:
        """Give the texts with a count, by name and plural category.

        `{count}` stands in its place, and `{city}` in that of a city's name.
        """
        return {
            name: {
                category: fill(
                    self.language.ngettext(*forms, count), number="{count}", city="{city}"
                )
                for category, count in _CATEGORIES[self.code].items()
            }
            for name, forms in COUNTED.items()
        }

    def country(self, country: str) -> str:
        """Name a country."""
        return names.country(self.language, country)

    def zone(self) -> str:
        """Name the time that all venues keep."""
        return dates.zone_general_name(self.language, ZONE)

    def coordinates(self, venue: Venue) -> str:
        """Write where a venue lies."""
        latitude, longitude = float(venue.latitude), float(venue.longitude)
        return numbers.coordinates(self.language, latitude, longitude)

    @property
    def locale(self) -> str:
        """The language with a country, as Open Graph has it."""
        return names.regional(self.language)

    def slug(self, what: Entry | Named | Venue) -> str:
        """Give the last part of the address of a page."""
        name = what.titles[self.code] if isinstance(what, Entry) else what.names[self.code]
        return make_slug(name, what.id)

    def dates(self, event: Event) -> Dates:
        """Say when an event is held."""
        language = self.language
        start = Moment(Precision.MINUTE, event.start.date(), event.start.time())
        end = Moment(Precision.MINUTE, event.end.date(), event.end.time())
        one_day = start.first == end.first
        first = zones.instant(start.first, event.start.time(), ZONE)
        last = zones.instant(end.first, event.end.time(), ZONE)
        return Dates(
            card=dates.period(language, start, end),
            page=dates.period(language, start, end, weekday=one_day),
            hours=self._hours(event, one_day=one_day),
            zone=dates.zone_period(language, first, last),
            machine=dates.machine(start, ZONE),
            first=first,
            last=last,
            midnight=zones.instant(start.first, time.min, ZONE),
        )

    def _hours(self, event: Event, *, one_day: bool) -> str:
        if one_day:
            return dates.clock_period(self.language, event.start.time(), event.end.time())
        message = self.language.gettext(
            "begins at %(start)s on the first day, ends at %(end)s on the last"
        )
        start = dates.clock(self.language, event.start.time())
        end = dates.clock(self.language, event.end.time())
        return fill(message, start=start, end=end)

    def country_order(self) -> list[str]:
        """Give the codes of all countries, by their names."""
        return sorted(COUNTRIES, key=lambda code: sort_key(self.language, self.country(code)))

    def city_order(self, venues: Sequence[Venue]) -> list[str]:
        """Give the ids of venues, by the names of their cities."""
        return [v.id for v in sorted(venues, key=lambda v: sort_key(self.language, v.city))]

    def named_order(self, every: Sequence[Named]) -> list[str]:
        """Give the ids of topics or organisations, by their names."""
        by_name = sorted(every, key=lambda one: sort_key(self.language, one.names[self.code]))
        return [one.id for one in by_name]

    def venues(self, venues: Sequence[Venue]) -> list[Venue]:
        """Put venues into that order."""
        by_id = {venue.id: venue for venue in venues}
        return [by_id[one] for one in self.venue_order(venues)]

    def venue_order(self, venues: Sequence[Venue]) -> list[str]:
        """Give the ids of venues, by their countries' names, then by their own."""
        countries = self.country_order()
        by_name = sorted(venues, key=lambda one: sort_key(self.language, one.names[self.code]))
        return [one.id for one in sorted(by_name, key=lambda one: countries.index(one.country))]


def told_headings(body: str) -> str:
    """Tell the anchor of each heading of a text in Markdown."""
    return _HEADING.sub(lambda found: f"{found[0]} {{#{make_slug(found[1], '')}}}", body)


def used_countries(corpus: Corpus) -> list[str]:
    """Give the codes of the countries that have a venue, and so a page."""
    return sorted({venue.country for venue in corpus.venues})


def _languages() -> dict[str, Language]:
    languages, problems = load_languages(LANGUAGES, [LOCALES])
    if problems:
        raise ValueError(problems[0].message)
    return languages
