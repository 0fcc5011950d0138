"""The programme as the engine knows it: entries with their words, places, and all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from programme_pages.model.facts import (
    EntryFacts,
    EventFacts,
    GroupFacts,
    InitiativeFacts,
    OrganisationFacts,
    PageFacts,
    Record,
    SeriesFacts,
    SiteFacts,
    VenueFacts,
)
from programme_pages.model.fields import Text
from programme_pages.model.kept import Kept, KeptEnum
from programme_pages.problems import Span


class Kind(KeptEnum, StrEnum):
    """The kinds of things that have pages; the value is the folder of `content/`."""

    WORKSHOP = "workshops"
    SESSION = "sessions"
    INITIATIVE = "initiatives"
    SERIES = "series"
    VENUE = "venues"
    ORGANISATION = "organisations"
    TOPIC = "topics"
    PAGE = "pages"


class Spans(Protocol):
    """Where the values of a file stand."""

    def at(self, *path: str | int) -> Span:
        """Where a value stands, or the nearest thing around it."""

    def key_at(self, *path: str | int) -> Span:
        """Where the key of a value stands."""


class Heading(NamedTuple):
    """A heading of a body, with the anchor that leads to it."""

    level: int
    anchor: str
    text: str


class BodyLink(NamedTuple):
    """A link or picture of a body: the address as written, and where."""

    address: str
    span: Span


@dataclass(frozen=True, slots=True)
class Body(Kept):
    """A Markdown text as safe HTML. Links to entries and files are still `entry:` and `files/`."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[BodyLink, ...] = ()
    digest: str = ""  # of the Markdown that it was made from


@dataclass(frozen=True, slots=True)
class Words(Kept):
    """What a language file says of an entry."""

    language: str
    title: str
    summary: str | None
    slug: str | None
    address: str  # the last part of its page's address: the slug, else made from the title
    aliases: tuple[str, ...]
    based_on: str | None  # the record of the source that it translates; see `drift`
    body: Body
    spans: Spans
    digest: str = ""  # of all that this was made from, but for the body
    record: str = ""  # of its own title, summary and sections

    @property
    def is_whole(self) -> bool:
        """Whether this is a text of its own: it has a title always, and a body."""
        return bool(self.body.html)


@dataclass(frozen=True, slots=True)
class File(Kept):
    """A download or picture of an entry: its path below `files/`, its place, its size in bytes."""

    path: str
    source: str  # relative to the site's folder
    size: int


F_co = TypeVar("F_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Kept, Generic[F_co]):
    """One entry with its facts and its words in each language that has some."""

    id: str
    kind: Kind
    source: str  # the language that it was written in
    facts: F_co
    announced: frozenset[str]  # fields that are said to be announced later
    unread: frozenset[str]  # fields that are wrong, and stand here only in part or not at all
    words: Mapping[str, Words]
    files: Mapping[str, File]
    spans: Spans
    digest: str = ""  # of all that this was made from, but for the bodies

    def is_written_in(self, code: str) -> bool:
        """Whether there is a whole text in a language: a body, where the source has one."""
        if code == self.source:
            return True
        words = self.words.get(code)
        return words is not None and (words.is_whole or not self.words[self.source].is_whole)

    def is_outdated(self, code: str) -> bool:
        """Whether the source is known to have changed since it was translated into a language."""
        words, source = self.words.get(code), self.words.get(self.source)
        if words is None or source is None or words is source or words.based_on is None:
            return False
        return words.based_on != source.record


@dataclass(frozen=True, slots=True)
class Place(Kept):
    """A record that has no words of its own: a venue, an organisation, a group, the site."""

    id: str
    spans: Spans
    digest: str  # of all that this was made from


@dataclass(frozen=True, slots=True)
class Venue(Place):
    """Where events are held."""

    facts: VenueFacts


@dataclass(frozen=True, slots=True)
class Organisation(Place):
    """A body that takes part."""

    facts: OrganisationFacts


@dataclass(frozen=True, slots=True)
class Topic(Place):
    """What entries are about."""

    name: Text


@dataclass(frozen=True, slots=True)
class Group(Place):
    """A group of countries."""

    facts: GroupFacts


@dataclass(frozen=True, slots=True)
class Site(Place):
    """The site as a whole."""

    facts: SiteFacts


Event = Entry[EventFacts]
Initiative = Entry[InitiativeFacts]
Series = Entry[SeriesFacts]
Page = Entry[PageFacts]


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything there is, by id; checked, so that every reference leads somewhere."""

    site: Site
    events: Mapping[str, Event]
    initiatives: Mapping[str, Initiative]
    series: Mapping[str, Series]
    pages: Mapping[str, Page]
    venues: Mapping[str, Venue]
    organisations: Mapping[str, Organisation]
    topics: Mapping[str, Topic]
    groups: Mapping[str, Group]

    def entry(self, entry_id: str) -> "Entry[EntryFacts] | None":
        """Give what has words of its own, by its id; None where there is no such thing."""
        return (
            self.events.get(entry_id)
            or self.initiatives.get(entry_id)
            or self.series.get(entry_id)
            or self.pages.get(entry_id)
        )

    def places(self, kind: str) -> Mapping[str, Place]:
        """Give what has no words of its own, of a kind: venues, organisations, topics, groups."""
        every: Mapping[str, Mapping[str, Place]] = {
            Kind.VENUE: self.venues,
            Kind.ORGANISATION: self.organisations,
            Kind.TOPIC: self.topics,
            "groups": self.groups,
        }
        return every[kind]

    @property
    def entries(self) -> list["Entry[EntryFacts]"]:
        """Everything that has words of its own: events, initiatives, series, pages."""
        return [
            *self.events.values(),
            *self.initiatives.values(),
            *self.series.values(),
            *self.pages.values(),
        ]

    @property
    def countries(self) -> list[str]:
        """The codes of the countries in which there are venues, sorted."""
        return sorted({venue.facts.country for venue in self.venues.values()})
