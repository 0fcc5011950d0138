"""Facts as plain JSON values: maps, lists, texts and numbers, with nothing that is not public."""

from collections.abc import Mapping
from datetime import date, time
from functools import singledispatch

from programme_pages.model.facts import Contact, Online, Record
from programme_pages.model.fields import Party
from programme_pages.model.moments import Duration, Moment
from programme_pages.model.texts import Text

NO_LANGUAGE = "und"  # of a name that belongs to none (BCP 47, section 2.2.1; ISO 639-2)
_OWN = {"source", "draft", "silence", "updated"}  # for editors, or said elsewhere


@singledispatch
def plain(value: object) -> object:
    """Give a fact as a JSON value; numbers, texts and what is not there are themselves.

    What was not given is left out of maps, and so are a contact and an address of an online event
    that are not public.
    """
    return value


@plain.register
def _(value: Record) -> object:
    fields = type(value).model_fields
    given = ((name, getattr(value, name)) for name in fields if name not in _OWN)
    return {
        (fields[name].alias or name): plain(one)
        for name, one in given
        if one not in (None, (), {}) and not _is_private(one)
    }


@plain.register
def _(value: Online) -> object:
    platform = {"platform": plain(value.platform)} if value.platform else {}
    return platform | ({"url": value.url} if value.public and value.url else {})


def _is_private(value: object) -> bool:
    return isinstance(value, Contact) and not value.public


@plain.register
def _(value: Text) -> object:
    return {code or NO_LANGUAGE: text for code, text in value.by_language.items()}


@plain.register
def _(value: Moment) -> object:
    precision = {"precision": value.precision.name.lower()}
    day = {"date": value.iso_date} if value.known else {}
    clock = {"time": plain(value.clock)} if value.clock else {}
    return precision | day | clock


@plain.register
def _(value: Party) -> object:
    if value.label is None:
        return {"organisation": value.organisation}
    return {"label": plain(value.label)}


@plain.register
def _(value: Duration) -> object:
    return f"P{value.count}{value.unit[0].upper()}"  # ISO 8601, section 5.5.2.3


@plain.register
def _(value: date) -> object:
    return value.isoformat()


@plain.register
def _(value: time) -> object:
    return f"{value:%H:%M}"


@plain.register(tuple)
def _(value: tuple[object, ...]) -> object:
    return [plain(one) for one in value]


@plain.register(dict)
def _(value: Mapping[str, object]) -> object:
    return {name: plain(one) for name, one in value.items()}
