"""The programme as the engine knows it: entries with their words, places, and all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from programme_pages.drift import Lag, compare, read_record
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
from programme_pages.model.kept import Kept, KeptEnum
from programme_pages.model.later import Later, Spans
from programme_pages.model.texts import Text
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


class Heading(NamedTuple):
    """A heading of a body, with the anchor that leads to it."""

    level: int
    anchor: str
    text: str


class BodyLink(NamedTuple):
    """A link or picture of a body: the address as written, and where."""

    address: str
    span: Span
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Body(Kept):
    """A Markdown text as safe HTML. Links to entries and files are still `entry:` and `files/`."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[BodyLink, ...] = ()


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
    is_whole: bool  # whether this is a text of its own: it has a title always, and a body
    links: tuple[BodyLink, ...]  # those of the body that lead to entries and files of the site
    body: Later[Body]
    spans: Spans
    digest: str = ""  # of all that this was made from, but for the body
    body_digest: str = ""  # of the Markdown that the body was made from
    record: str = ""  # of a source's own title, summary and sections
    headings: tuple[str, ...] = ()  # of the body, as they are written
    file: str = ""  # that these are written in, relative to the site's folder


@dataclass(frozen=True, slots=True)
class File(Kept):
    """A download or picture of an entry: its path below `files/`, its place, its size in bytes."""

    path: str
    source: str  # relative to the site's folder
    size: int


F_co = TypeVar("F_co", bound=Record, covariant=True)


class ZoneSaid(NamedTuple):
    """That a text puts a time into a zone, such as "CET", and where.

    `days` are those that the time may be of, if the text or the facts tell; `beside` are other
    zones of the same paragraph.
    """

    zone: str
    days: tuple[date, ...]
    beside: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry(Kept, Generic[F_co]):
    """One entry with its facts and its words in each language that has some."""

    id: str
    kind: Kind
    source: str  # the language that it was written in
    facts: F_co
    announced: frozenset[str]  # fields that are said to be announced later
    # Fields that are wrong, and stand here only in part or not at all; files that cannot be read.
    unread: frozenset[str]
    words: Mapping[str, Words]
    files: Mapping[str, File]
    spans: Spans
    facts_digest: str = ""  # of all that this was made from, but for the words
    file: str = ""  # that the facts are written in, relative to the site's folder; none if empty
    zones_said: tuple[ZoneSaid, ...] = ()  # in its texts; checked once its zone is known

    def is_written_in(self, code: str) -> bool:
        """Whether there is a whole text in a language: a title and, if any has one, a body."""
        words = self.words.get(code)
        if words is None or words.is_whole:
            return words is not None
        return not any(one.is_whole for one in self.words.values())

    def lag(self, code: str) -> Lag | None:
        """How a translation is known to lag behind its source; None where it does not."""
        words, source = self.words.get(code), self.words.get(self.source)
        if words is None or source is None or words is source or words.based_on is None:
            return None
        if words.based_on != source.record:
            return compare(read_record(words.based_on), read_record(source.record)).lag
        return "incomplete" if len(words.headings) < len(source.headings) else None


class Named(NamedTuple):
    """What an entry's words in a language say of its address.

    `title` is what the address is made of, where the language may spell some of its letters in its
    own way: an address that an editor wrote has none, and one of plain letters needs none.
    """

    language: str
    address: str
    aliases: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Outline(Kept):
    """What is known of an entry without reading it: enough to list, address and compare it."""

    id: str
    kind: Kind
    source: str
    draft: bool
    day_known: bool  # whether it is an event, and its day is known
    has_timed_agenda: bool  # whether it is an event with an agenda that tells days and hours
    updated: date | None
    silence: tuple[str, ...]  # codes of warnings
    named: tuple[Named, ...]  # by language, in the order of its words
    downloads: Mapping[str, str]  # files that it names: their paths and their places
    pictures: tuple[str, ...]  # paths of those that are shown as pictures
    image: str | None  # the path of its own picture
    offered: tuple[str, ...]  # paths of those that readers can open: documents, ends of links
    facts: str  # the digest of its facts
    words: str  # those of its words, without the bodies
    bodies: Mapping[str, str]  # that of each body, by language
    written: tuple[str, ...]  # languages with a whole text, in the order of its words
    lags: Mapping[str, Lag]  # languages in which the words are known to lag behind their source

    @property
    def digest(self) -> str:
        """The digest of all but the bodies."""
        return f"{self.facts} {self.words}".rstrip()  # there may be no words


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
AnyEntry = Event | Initiative | Series | Page


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything there is, by id; checked, so that every reference leads somewhere.

    Entries are read when they are asked for; what is in their outlines is known at once.
    """

    site: Site
    outlines: Mapping[str, Outline]  # of events, initiatives, series and pages, in this order
    events: Mapping[str, Event]
    initiatives: Mapping[str, Initiative]
    series: Mapping[str, Series]
    pages: Mapping[str, Page]
    venues: Mapping[str, Venue]
    organisations: Mapping[str, Organisation]
    topics: Mapping[str, Topic]
    groups: Mapping[str, Group]

    def words(self, entry_id: str, language: str) -> Words:
        """Give the words of an entry in a language. Raises KeyError where there are none."""
        every: Sequence[Mapping[str, Entry[EntryFacts]]] = (
            self.events,
            self.initiatives,
            self.series,
            self.pages,
        )
        return next(one[entry_id] for one in every if entry_id in one).words[language]

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
    def countries(self) -> list[str]:
        """The codes of the countries in which there are venues, sorted."""
        return sorted({venue.facts.country for venue in self.venues.values()})
