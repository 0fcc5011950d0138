"""The types of single fields: what one scalar, label or reference of a content file means.

Every scalar arrives as the text that the editor wrote. A parser here returns the typed value, or
raises a `PydanticCustomError` whose type is a code of the problem catalogue.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import IntEnum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidationInfo

from programme_pages.model.codes import (
    country_advice,
    is_country,
    is_language,
    is_zone,
    zone_advice,
)
from programme_pages.model.kept import Kept, KeptEnum

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[ T]([0-9]{1,2}):([0-9]{2}))?)?)?")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_LOOSE_TIME = re.compile(r"([0-9]{1,2})(?: ?[.h:] ?([0-9]{2})| ?h)")  # 9.30, 9h30, 9 h
DURATION = re.compile(r"([1-9][0-9]{0,2}) (year|month|week|day)s?")
INTEGER = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:_[0-9]{3}){1,4}")
DECIMAL = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,9})?")
COLOUR = r"#[0-9a-fA-F]{6}"
CURRENCY = r"[A-Z]{3}"
PHONE = r"\+?[0-9][0-9 ()./-]{3,24}"
# WHATWG HTML, section 4.10.5.1.5, "valid e-mail address".
EMAIL = (
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@"
    r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+"
)
# Addresses with a plain host, which most have; others are taken to pieces.
_PLAIN_URL = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[A-Za-z0-9%&+,./=?#_~-]*)?")
_NEVER_IN_URL = re.compile(r'[\s<>"\\^`{|}]')
_YEARS = range(1900, 2200)
_LONGEST_DATE = 80  # characters of a text that may have been meant as one
LONGEST_ID = 80  # characters
LONGEST_TEXT = 2_000  # characters of a label or a name
LONGEST_URL = 2_000  # characters


def fault(code: str, **values: object) -> PydanticCustomError:
    """Make the error that the schema turns into the problem `code`."""
    return PydanticCustomError(code, "see the catalogue", values)


def scalar(value: object) -> str:
    """Give the text of a scalar; raise where the editor wrote a list or a map."""
    if not isinstance(value, str):
        raise fault("expected-text")
    return value


def _matching(pattern: str, code: str) -> Callable[[object], str]:
    def parse(value: object) -> str:
        text = scalar(value)
        if not re.fullmatch(pattern, text):
            raise fault(code, value=text)
        return text

    return parse


def _identifier(value: object) -> str:
    text = scalar(value)
    if not is_identifier(text):
        raise fault("bad-id", value=text)
    return text


def is_identifier(text: str) -> bool:
    """Whether a text can be an entry's id: lower-case letters, digits and single hyphens."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def _integer(value: object) -> object:
    if isinstance(value, int):
        return value
    text = scalar(value)
    if not INTEGER.fullmatch(text):
        raise fault("bad-number", value=text)
    return int(text)


def _degrees(limit: int) -> Callable[[object], float]:
    def parse(value: object) -> float:
        text = scalar(value)
        if not DECIMAL.fullmatch(text) or abs(float(text)) > limit:
            raise fault("bad-coordinate", value=text, limit=limit)
        return float(text)

    return parse


# What people write for a switch, in the languages of the program.
_SWITCHES = dict.fromkeys(("true", "yes", "y", "on", "1", "tak", "oui"), "true") | dict.fromkeys(
    ("false", "no", "n", "off", "0", "nie", "non"), "false"
)


def _boolean(value: object) -> bool:
    text = scalar(value)
    if text not in {"true", "false"}:
        raise fault("bad-boolean", value=text, suggestion=_SWITCHES.get(text.casefold()))
    return text == "true"


def _url(value: object) -> str:
    text = scalar(value)
    if not is_web_address(text):
        raise fault("bad-url", value=text, suggestion=meant_web_address(text))
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is a whole http or https address with a host and no password in it."""
    if len(text) > LONGEST_URL or _NEVER_IN_URL.search(text):
        return False
    if _PLAIN_URL.fullmatch(text):
        return True
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def meant_web_address(text: str) -> str | None:
    """Give the web address that `www.example.org` or `example.org/register` was meant to be."""
    if not re.fullmatch(r"www\.[^\s/]+\.[a-z]{2,}(?:/\S*)?|(?:[\w-]+\.)+[a-z]{2,}/\S*", text):
        return None
    return f"https://{text}" if is_web_address(f"https://{text}") else None


def _country(value: object, info: ValidationInfo) -> str:
    text = scalar(value)
    if not is_country(text):
        advice = country_advice(text, _languages(info) or ("en",))
        raise fault("bad-country", value=text, suggestion=advice)
    return text


def _language(value: object) -> str:
    text = scalar(value)
    if not is_language(text):
        raise fault("bad-language", value=text)
    return text


def _zone(value: object) -> str:
    text = scalar(value)
    if not is_zone(text):
        raise fault("bad-timezone", value=text, suggestion=zone_advice(text))
    return text


class Precision(KeptEnum, IntEnum):
    """How exactly an instant is known."""

    UNKNOWN = 0
    YEAR = 1
    MONTH = 2
    DAY = 3
    MINUTE = 4


@dataclass(frozen=True, slots=True)
class Moment(Kept):
    """A point in wall time at the precision known: nothing, a year, a month, a day or a minute."""

    precision: Precision
    first: date  # the first day that it may mean; date.max where nothing is known
    clock: time | None = None

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        if self.precision is Precision.YEAR:
            return date(self.first.year, 12, 31)
        if self.precision is Precision.MONTH:
            return (self.first.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE_DAY
        return self.first

    @property
    def iso_date(self) -> str:
        """The date as ISO 8601 writes it, as exactly as it is known: `2017`, `2017-06`, a day."""
        return self.first.isoformat()[: (0, 4, 7, 10, 10)[self.precision]]

    @property
    def known(self) -> bool:
        """Whether at least the year is known."""
        return self.precision > Precision.UNKNOWN

    @property
    def day_known(self) -> bool:
        """Whether the day is known."""
        return self.precision >= Precision.DAY


_ONE_DAY = timedelta(days=1)
TBD = Moment(Precision.UNKNOWN, date.max)


def parse_moment(value: object, languages: tuple[str, ...] = ()) -> Moment:
    """Read `tbd`, a year, a month, a day, or a day and a time (ISO 8601 calendar dates).

    In `languages`, names of months and days are understood for what was meant.
    """
    text = scalar(value)
    if text == "tbd":
        return TBD
    match = _DATE.fullmatch(text)
    if match is None:
        raise fault("bad-date", value=text, suggestion=_date_advice(text, languages))
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        clock = time(hour, minute or 0) if hour is not None else None
    except ValueError:
        raise fault("no-such-date", value=text) from None
    if first.year not in _YEARS:
        raise fault("no-such-date", value=text)
    known = sum(part is not None for part in (year, month, day, hour))
    return Moment(Precision(known), first, clock)


def _date_advice(text: str, languages: tuple[str, ...]) -> str | None:
    """Give the date that was meant by 9.10.2024 or 2024-10-9; none in case of doubt."""
    from programme_pages.model.written_dates import meant_date  # noqa: PLC0415  (mistakes need it)

    if text.lower() in {"tba", "tbc", "tbd"}:
        return "tbd"
    advice = meant_date(text[:_LONGEST_DATE], languages)
    try:
        parse_moment(advice)
    except PydanticCustomError:
        return None
    return advice


def _moment(value: object, info: ValidationInfo) -> Moment:
    try:
        return parse_moment(value, _languages(info))
    except PydanticCustomError:
        start = (info.data or {}).get("start")
        clock = _read_clock(scalar(value), _LOOSE_TIME)
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


def _clock(value: object) -> time:
    text = scalar(value)
    found = _read_clock(text, _TIME)
    if found is None:
        meant = _read_clock(text, _LOOSE_TIME)
        advice = f"{meant:%H:%M}" if meant else None
        raise fault("bad-time", value=text, suggestion=advice)
    return found


def _read_clock(text: str, form: re.Pattern[str]) -> time | None:
    match = form.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


@dataclass(frozen=True, slots=True)
class Duration(Kept):
    """A length of time as people say it: a whole number of years, months, weeks or days."""

    count: int
    unit: str  # year | month | week | day

    def end_after(self, start: date) -> date:
        """Give the last day of the span that begins on `start`."""
        if self.unit in {"day", "week"}:
            return start + timedelta(days=self.count * (7 if self.unit == "week" else 1)) - _ONE_DAY
        months = self.count * (12 if self.unit == "year" else 1)
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        after = date(year, month + 1, 1)
        last_of_month = (after.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE_DAY
        return after.replace(day=min(start.day, last_of_month.day)) - _ONE_DAY


def parse_duration(value: object) -> Duration:
    """Read a length of time such as `5 years` or `18 months`."""
    text = scalar(value)
    match = DURATION.fullmatch(text)
    if match is None:
        raise fault("bad-duration", value=text)
    return Duration(int(match[1]), match[2])


ANY_LANGUAGE = ""


@dataclass(frozen=True, slots=True)
class Text(Kept):
    """Words in one or several languages. The key `""` holds a name that belongs to none."""

    by_language: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.by_language.items())))


@dataclass(frozen=True, slots=True)
class Reading:
    """What validators know of the file being read: the language of its plain labels, the site's."""

    source: str
    languages: tuple[str, ...]


def _words(value: object, plain_language: str) -> Text:
    if isinstance(value, str):
        return Text({plain_language: _short(value)})
    if not isinstance(value, dict) or not value:
        raise fault("expected-label")
    return Text({code: _in_language(code, text) for code, text in value.items()})


def _in_language(code: str, text: object) -> str:
    """Read one text of a map of languages; an error says inside which."""
    if not is_language(code):
        raise fault("label-language", value=code, key=code)
    try:
        return _short(scalar(text))
    except PydanticCustomError as error:
        raise fault(error.type, **{**(error.context or {}), "inside": code}) from None


def _short(text: str) -> str:
    if not text.strip():
        raise fault("empty-text")
    if len(text) > LONGEST_TEXT:
        raise fault("text-too-long", length=len(text), limit=LONGEST_TEXT)
    return text.strip()


def _label(value: object, info: ValidationInfo) -> Text:
    reading = info.context
    return _words(value, reading.source if isinstance(reading, Reading) else ANY_LANGUAGE)


def _name(value: object) -> Text:
    return _words(value, ANY_LANGUAGE)


def _line(value: object) -> str:
    return _short(scalar(value))


@dataclass(frozen=True, slots=True)
class Party(Kept):
    """An institution or group: an organisation of this site, or only a label."""

    organisation: str | None
    label: Text | None


def _party(value: object, info: ValidationInfo) -> Party:
    if isinstance(value, str):
        return Party(value, None)
    return Party(None, _label(value, info))


def _file(value: object) -> str:
    text = scalar(value)
    parts = text.split("/")
    if "\\" in text or ":" in parts[0] or any(part in {"", ".", ".."} for part in parts):
        raise fault("path-outside", value=text)
    return text


def one_or_many(value: Any) -> Any:
    """Let a single value stand for a list of one."""
    return [value] if isinstance(value, str | dict) else value


@dataclass(frozen=True, slots=True)
class Reads:
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


@dataclass(frozen=True, slots=True)
class ReadsInFile:
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
Identifier = Annotated[str, Reads(_identifier, "id")]
VenueId = Annotated[str, Reads(scalar, "venue")]
OrganisationId = Annotated[str, Reads(scalar, "organisation")]
TopicId = Annotated[str, Reads(scalar, "topic")]
SeriesId = Annotated[str, Reads(scalar, "series")]
EntryId = Annotated[str, Reads(scalar, "entry")]
AreaId = Annotated[str, Reads(scalar, "area")]
SpeakerId = Annotated[str, Reads(scalar, "speaker")]
CountryOrGroup = Annotated[str, Reads(scalar, "country-or-group")]
Integer = Annotated[int, Reads(_integer, "whole-number")]
Latitude = Annotated[float, Reads(_degrees(90), "latitude")]
Longitude = Annotated[float, Reads(_degrees(180), "longitude")]
Boolean = Annotated[bool, Reads(_boolean, "yes-or-no")]
Url = Annotated[str, Reads(_url, "web-address")]
Email = Annotated[str, Reads(_matching(EMAIL, "bad-email"), "email")]
Phone = Annotated[str, Reads(_matching(PHONE, "bad-phone"), "phone")]
Colour = Annotated[str, Reads(_matching(COLOUR, "bad-colour"), "colour")]
Currency = Annotated[str, Reads(_matching(CURRENCY, "bad-currency"), "currency")]
CountryCode = Annotated[str, ReadsInFile(_country, "country")]
LanguageCode = Annotated[str, Reads(_language, "language")]
ZoneName = Annotated[str, Reads(_zone, "time-zone")]
When = Annotated[Moment, ReadsInFile(_moment, "date")]
WhenKnown = Annotated[Moment, ReadsInFile(_past_date, "known-date")]
Day = Annotated[date, ReadsInFile(_day, "day")]
Clock = Annotated[time, Reads(_clock, "time")]
Length = Annotated[Duration, Reads(parse_duration, "length-of-time")]
Label = Annotated[Text, ReadsInFile(_label, "label")]
Name = Annotated[Text, Reads(_name, "name")]
Line = Annotated[str, Reads(_line, "text")]
WarningCode = Annotated[str, Reads(_line, "warning")]
PartyField = Annotated[Party, ReadsInFile(_party, "body")]
FilePath = Annotated[str, Reads(_file, "file")]
