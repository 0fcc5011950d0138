"""The types of single fields: what one scalar, label or reference of a content file means.

Every scalar arrives as the text that the editor wrote. What reads it returns the typed value, or
raises a `PydanticCustomError` whose type is a code of the problem catalogue.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, NamedTuple

from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidationInfo

from programme_pages.model.codes import country_advice, is_country
from programme_pages.model.kept import Kept
from programme_pages.model.moments import (
    Duration,
    Moment,
    Precision,
    meant_clock,
    parse_clock,
    parse_duration,
    parse_moment,
)
from programme_pages.model.scalars import (
    COLOUR,
    CURRENCY,
    EMAIL,
    PHONE,
    degrees,
    fault,
    matching,
    parse_boolean,
    parse_identifier,
    parse_integer,
    parse_language,
    parse_path,
    parse_url,
    parse_zone,
    scalar,
)
from programme_pages.model.texts import ANY_LANGUAGE, Text, parse_line, parse_words


def _country(value: object, info: ValidationInfo) -> str:
    text = scalar(value)
    if not is_country(text):
        advice = country_advice(text, _languages(info) or ("en",))
        raise fault("bad-country", value=text, suggestion=advice)
    return text


def _moment(value: object, info: ValidationInfo) -> Moment:
    try:
        return parse_moment(value, _languages(info))
    except PydanticCustomError:
        start = (info.data or {}).get("start")
        clock = meant_clock(scalar(value))
        if clock is None or not isinstance(start, Moment) or not start.day_known:
            raise
        meant = f"{start.iso_date} {clock:%H:%M}"  # an end that is a time alone is of that day
        raise fault("bad-date", value=value, suggestion=meant) from None


def _languages(info: ValidationInfo) -> tuple[str, ...]:
    return info.context.languages if isinstance(info.context, Reading) else ()


def _day(value: object, info: ValidationInfo) -> date:
    moment = _moment(value, info)
    if moment.precision is not Precision.DAY:
        raise fault("expected-day", value=value)
    return moment.first


def _past_date(value: object, info: ValidationInfo) -> Moment:
    moment = _moment(value, info)
    if not moment.known:
        raise fault("bad-date", value=value)
    return moment


class Reading(NamedTuple):
    """What validators know of the file being read: the language of its plain labels, the site's."""

    source: str
    languages: tuple[str, ...]


def _label(value: object, info: ValidationInfo) -> Text:
    reading = info.context
    return parse_words(value, reading.source if isinstance(reading, Reading) else ANY_LANGUAGE)


def _name(value: object) -> Text:
    return parse_words(value, ANY_LANGUAGE)


@dataclass(frozen=True, slots=True)
class Party(Kept):
    """An institution or group: an organisation of this site, or only a label."""

    organisation: str | None
    label: Text | None


def _party(value: object, info: ValidationInfo) -> Party:
    if isinstance(value, str):
        return Party(value, None)
    return Party(None, _label(value, info))


def one_or_many(value: Any) -> Any:
    """Let a single value stand for a list of one."""
    return [value] if isinstance(value, str | dict) else value


class Reads(NamedTuple):
    """Says of a type in `Annotated` which function makes its values of what an editor wrote.

    pydantic's own markers would have it check the type of the result once more, and build the
    means for that for each field of each record. `form` names what may be written, for the schemas
    that editors' programs read (`schemas/forms.py`); `words` are all of it, where they are few.
    """

    parse: Callable[[object], object]
    form: str
    words: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        """Tell pydantic to call the function, and to leave it at that."""
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, core: object, handler: object) -> dict[str, Any]:
        """Give pydantic a mark in the place of a schema: see `schemas/generation.py`."""
        return _mark(self.form, self.words)


class ReadsInFile(NamedTuple):
    """As `Reads`, for functions that need to know what file they read from: a `Reading`."""

    parse: Callable[[object, ValidationInfo], object]
    form: str

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        """Tell pydantic to call the function, and to leave it at that."""
        return core_schema.with_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, core: object, handler: object) -> dict[str, Any]:
        """Give pydantic a mark in the place of a schema: see `schemas/generation.py`."""
        return _mark(self.form)


class OrForm:
    """Says of a map that a value of another form may be written for it: `series: ID`."""

    def __init__(self, form: str) -> None:
        self.form = form

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: Callable[[CoreSchema], dict[str, Any]]
    ) -> dict[str, Any]:
        """Let both be written."""
        return {"anyOf": [_mark(self.form), handler(core)]}


class OrOne:
    """Says of a list that its only item may be written for it: `organisers: ID`."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: Callable[[CoreSchema], dict[str, Any]]
    ) -> dict[str, Any]:
        """Let both be written."""
        many = handler(core)
        return {"anyOf": [*many["items"].get("anyOf", [many["items"]]), many]}


def _mark(form: str, words: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"form": form, "words": list(words)}


def choice(*allowed: str) -> Reads:
    """Accept one of a few words."""

    def parse(value: object) -> str:
        text = scalar(value)
        if text not in allowed:
            raise fault("bad-choice", value=text, allowed=allowed)
        return text

    return Reads(parse, "choice", allowed)


# Values, and the names of their forms. What an id leads to is found by linking.
Identifier = Annotated[str, Reads(parse_identifier, "id")]
VenueId = Annotated[str, Reads(scalar, "venue")]
OrganisationId = Annotated[str, Reads(scalar, "organisation")]
TopicId = Annotated[str, Reads(scalar, "topic")]
SeriesId = Annotated[str, Reads(scalar, "series")]
EntryId = Annotated[str, Reads(scalar, "entry")]
AreaId = Annotated[str, Reads(scalar, "area")]
SpeakerId = Annotated[str, Reads(scalar, "speaker")]
CountryOrGroup = Annotated[str, Reads(scalar, "country-or-group")]
Integer = Annotated[int, Reads(parse_integer, "whole-number")]
Latitude = Annotated[float, Reads(degrees(90), "latitude")]
Longitude = Annotated[float, Reads(degrees(180), "longitude")]
Boolean = Annotated[bool, Reads(parse_boolean, "yes-or-no")]
Url = Annotated[str, Reads(parse_url, "web-address")]
Email = Annotated[str, Reads(matching(EMAIL, "bad-email"), "email")]
Phone = Annotated[str, Reads(matching(PHONE, "bad-phone"), "phone")]
Colour = Annotated[str, Reads(matching(COLOUR, "bad-colour"), "colour")]
Currency = Annotated[str, Reads(matching(CURRENCY, "bad-currency"), "currency")]
CountryCode = Annotated[str, ReadsInFile(_country, "country")]
LanguageCode = Annotated[str, Reads(parse_language, "language")]
ZoneName = Annotated[str, Reads(parse_zone, "time-zone")]
When = Annotated[Moment, ReadsInFile(_moment, "date")]
WhenKnown = Annotated[Moment, ReadsInFile(_past_date, "known-date")]
Day = Annotated[date, ReadsInFile(_day, "day")]
Clock = Annotated[time, Reads(parse_clock, "time")]
Length = Annotated[Duration, Reads(parse_duration, "length-of-time")]
Label = Annotated[Text, ReadsInFile(_label, "label")]
Name = Annotated[Text, Reads(_name, "name")]
Line = Annotated[str, Reads(parse_line, "text")]
WarningCode = Annotated[str, Reads(parse_line, "warning")]
PartyField = Annotated[Party, ReadsInFile(_party, "body")]
FilePath = Annotated[str, Reads(parse_path, "file")]
