"""The facts of each kind of content: one record a kind, as `event.yaml` and its like hold them.

These types check what editors write, and the rest of the engine works on their values.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from programme_pages.model.fields import (
    AreaId,
    Boolean,
    Clock,
    Colour,
    CountryCode,
    CountryOrGroup,
    Currency,
    Day,
    Email,
    EntryId,
    FilePath,
    Identifier,
    Integer,
    Label,
    LanguageCode,
    Latitude,
    Length,
    Line,
    Longitude,
    Name,
    OrForm,
    OrganisationId,
    OrOne,
    PartyField,
    Phone,
    SeriesId,
    SpeakerId,
    TopicId,
    Url,
    VenueId,
    WarningCode,
    When,
    WhenKnown,
    ZoneName,
    choice,
    one_or_many,
)
from programme_pages.model.texts import Text

TO_BE_ANNOUNCED = "to-be-announced"
_MOST_DAYS = 14  # of an event that calendars tell day by day: more would hide the others


class Record(BaseModel):
    """A map of a content file: frozen, and closed to fields that it does not name."""

    # What validates a record is built when the first one is read.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    # What takes the place of fields that are needed and wrong, while the rest is checked.
    stand_ins: ClassVar[dict[str, str]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # What pydantic writes holds every field that was not given, too.
        given = self.__pydantic_fields_set__
        values = {name: value for name, value in self.__dict__.items() if name in given}
        return _restore, (type(self), values)


@cache
def _defaults(record: type[Record]) -> dict[str, Any]:
    """Give what stands in for fields that are not given. It is shared: nothing changes a record."""
    return {
        name: info.get_default(call_default_factory=True, validated_data={})
        for name, info in record.model_fields.items()
        if not info.is_required()
    }


def _restore(record: type[Record], values: dict[str, Any]) -> Record:
    """Make a record of values that were validated before, as pydantic's `model_construct` does."""
    restored = record.__new__(record)
    object.__setattr__(restored, "__dict__", {**_defaults(record), **values})
    object.__setattr__(restored, "__pydantic_fields_set__", set(values))
    object.__setattr__(restored, "__pydantic_extra__", None)
    object.__setattr__(restored, "__pydantic_private__", None)
    return restored


class Membership(Record):
    """That an event belongs to a series, and how."""

    id: SeriesId
    role: Annotated[str, choice("part", "side-event")] = Field("part", alias="as")


class Predecessor(Record):
    """What an event follows: an entry of this site, or an earlier event that is not on it."""

    id: EntryId | None = None
    title: Label | None = None
    date: WhenKnown | None = None
    url: Url | None = None


def _predecessor(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


class Online(Record):
    """Where an online event takes place. The address is secret unless `public`."""

    platform: Name | None = None
    url: Url | None = None
    public: Boolean = False


class Previous(Record):
    """When a rescheduled event was to be held."""

    start: When
    end: When | None = None


class Participants(Record):
    """How many people are expected, and how many there is room for."""

    expected: Integer | None = None
    limit: Integer | None = None


class Registration(Record):
    """How and when people register. `state` overrides what the dates say."""

    url: Url | None = None
    opens: When | None = None
    closes: When | None = None
    state: Annotated[str, choice("open", "closed", "full", "waiting-list", "not-needed")] | None = (
        None
    )
    places: Annotated[str, choice("limited")] | None = None


class Contact(Record):
    """Whom readers may ask. Not `public`: kept out of every output."""

    name: Name | None = None
    email: Email | None = None
    phone: Phone | None = None
    organisation: OrganisationId | None = None
    public: Boolean = True


class Speaker(Record):
    """A person who speaks at an event."""

    id: Identifier | None = None
    name: Name
    role: Label | None = None
    organisation: PartyField | None = None
    url: Url | None = None


class AgendaItem(Record):
    """One point of an agenda."""

    id: Identifier | None = None
    day: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    title: Label
    description: Label | None = None
    speakers: tuple[SpeakerId, ...] = ()
    room: Name | None = None
    track: Label | None = None
    kind: Annotated[str, choice("talk", "workshop", "discussion", "break", "social")] | None = None


class Document(Record):
    """Something to read or watch: one file, a file per language, or an address elsewhere."""

    id: Identifier | None = None
    file: FilePath | None = None
    files: dict[LanguageCode, FilePath] | None = None
    url: Url | None = None
    title: Label
    language: LanguageCode | None = None
    kind: Annotated[str, choice("agenda", "presentation", "report", "recording", "other")] = "other"


class Link(Record):
    """An address elsewhere, with what it leads to."""

    url: Url
    title: Label


class Image(Record):
    """A picture of the entry's folder, with what it shows for those who cannot see it."""

    file: FilePath
    alt: Label
    credit: Name | None = None


class EntryFacts(Record):
    """What everything with words of its own may say."""

    source: LanguageCode | None = None
    draft: Boolean = False
    updated: Day | None = None
    silence: tuple[WarningCode, ...] = ()

    announceable: ClassVar[frozenset[str]] = frozenset()


class Common(EntryFacts):
    """What entries of the programme may say, events and initiatives and series."""

    topics: tuple[TopicId, ...] = ()
    contact: Contact | None = None
    documents: tuple[Document, ...] = ()
    links: tuple[Link, ...] = ()
    image: Image | None = None

    announceable: ClassVar[frozenset[str]] = frozenset({"documents", "contact"})


Parties = Annotated[tuple[PartyField, ...], BeforeValidator(one_or_many), OrOne()]
Labels = Annotated[tuple[Label, ...], BeforeValidator(one_or_many), OrOne()]


def _memberships(value: object) -> object:
    found = one_or_many(value)
    if not isinstance(found, list):
        return found
    return [{"id": item} if isinstance(item, str) else item for item in found]


Memberships = Annotated[
    tuple[Annotated[Membership, OrForm("series")], ...], BeforeValidator(_memberships), OrOne()
]


class EventFacts(Common):
    """A workshop or a city session."""

    stand_ins: ClassVar[dict[str, str]] = {"start": "tbd"}

    start: When
    end: When | None = None
    timezone: ZoneName | None = None
    attendance: Annotated[str, choice("in-person", "online", "hybrid")] = "in-person"
    status: Annotated[
        str, choice("scheduled", "cancelled", "postponed", "rescheduled", "moved-online")
    ] = "scheduled"
    status_note: Label | None = None
    previous: Previous | None = None
    venue: VenueId | None = None
    online: Online | None = None
    series: Memberships = ()
    follows: Annotated[Predecessor, BeforeValidator(_predecessor), OrForm("entry")] | None = None
    organisers: Parties = ()
    hosts: Parties = ()
    partners: Parties = ()
    audience: Labels = ()
    languages: tuple[LanguageCode, ...] = ()
    participants: Participants | None = None
    registration: Registration | None = None
    speakers: tuple[Speaker, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()

    announceable: ClassVar[frozenset[str]] = Common.announceable | {
        "venue",
        "speakers",
        "agenda",
        "registration",
    }

    @property
    def attendance_now(self) -> str:
        """How people meet as things stand: what was moved online is held there alone."""
        return "online" if self.status == "moved-online" else self.attendance

    def day_of(self, item: AgendaItem) -> date | None:
        """Give the day of a point of the agenda; None where it is not known."""
        one_day = self.end is None or self.end.first == self.start.first
        return item.day or (self.start.first if one_day and self.start.day_known else None)

    @property
    def has_timed_agenda(self) -> bool:
        """Whether the day and the hour of a point of the agenda are known."""
        return any(one.start and self.day_of(one) for one in self.agenda)

    @property
    def days(self) -> Sequence[date]:
        """The days of an event that may be told day by day; none of one day, or of very many."""
        start, end = self.start, self.end
        if end is None or not (start.day_known and end.day_known):
            return ()
        count = (end.first - start.first).days + 1
        if not 1 < count <= _MOST_DAYS:
            return ()
        return tuple(start.first + timedelta(days=number) for number in range(count))


class City(Record):
    """A city where something is carried out."""

    name: Name
    country: CountryCode | None = None


class Resources(Record):
    """What is spent: an amount, or a range, of one currency (ISO 4217)."""

    min: Integer | None = None
    max: Integer | None = None
    currency: Currency


def _cities(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [{"name": item} if isinstance(item, str) else item for item in value]


class InitiativeFacts(Common):
    """A commitment that runs over years."""

    stand_ins: ClassVar[dict[str, str]] = {"start": "tbd"}

    start: When
    end: When | None = None
    duration: Length | None = None
    lead: Parties = ()
    area: AreaId | None = None
    scope: Annotated[str, choice("local", "national", "regional", "global")] | None = None
    countries: tuple[CountryOrGroup, ...] = ()
    cities: Annotated[tuple[Annotated[City, OrForm("text")], ...], BeforeValidator(_cities)] = ()
    partner_countries: tuple[CountryOrGroup, ...] = ()
    partners: Parties = ()
    resources: Resources | None = None
    delivered_by: tuple[EntryId, ...] = ()


class SeriesFacts(Common):
    """What events belong to: a series of workshops, or a programme that hosts many events."""

    stand_ins: ClassVar[dict[str, str]] = {"kind": "series"}

    kind: Annotated[str, choice("series", "host-programme")]
    start: When | None = None
    end: When | None = None
    timezone: ZoneName | None = None
    edition: Integer | None = None
    hashtag: Line | None = None
    url: Url | None = None
    organisers: Parties = ()
    partners: Parties = ()
    audience: Labels = ()


class PageFacts(EntryFacts):
    """Another page: where it is linked from."""

    place: Annotated[str, choice("menu", "footer", "none")] = "none"
    order: Integer = 100


class Location(Record):
    """Degrees of latitude and longitude (WGS 84)."""

    lat: Latitude
    lon: Longitude


Address = Annotated[tuple[Line, ...], BeforeValidator(one_or_many), OrOne()]


class VenueFacts(Record):
    """A place where events are held; it may be known as a city only."""

    name: Name | None = None
    city: Name
    country: CountryCode
    address: Address = ()
    location: Location | None = None
    timezone: ZoneName | None = None
    url: Url | None = None
    accessibility: Label | None = None

    @property
    def called(self) -> Text:
        """What the place is called: its own name, else its city's."""
        return self.name or self.city


class OrganisationFacts(Record):
    """A body that organises, leads, hosts or takes part."""

    name: Name
    short: Name | None = None
    url: Url | None = None
    country: CountryCode | None = None
    address: Address = ()
    email: Email | None = None


class GroupFacts(Record):
    """A group of countries that content may name by one id."""

    name: Name
    members: tuple[CountryCode, ...]


class SiteFacts(Record):
    """The site as a whole."""

    title: Label
    description: Label
    base_url: Url
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)]
    timezone: ZoneName
    publisher: OrganisationId | None = None
    contact: Contact | None = None
    areas: dict[Identifier, Label] = Field(default_factory=dict)
    repository: Url | None = None
    logo: FilePath | None = None
    accent: Colour | None = None
    social_cards: Boolean | None = None


class WordsFacts(Record):
    """The front matter of a language file."""

    stand_ins: ClassVar[dict[str, str]] = {"title": "?"}

    title: Line
    summary: Line | None = None
    slug: Identifier | None = None
    aliases: Annotated[tuple[Identifier, ...], BeforeValidator(one_or_many), OrOne()] = ()
    based_on: Line | None = None
