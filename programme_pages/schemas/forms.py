"""What may be written in each form of value, as JSON Schema (draft 2020-12).

The program takes every plain value as text. For other readers of YAML `2027` is a number and
`1_000` a text, so most forms allow both. None refuses what the program takes; some take more, where
a schema cannot tell, such as the 30th of February.

`errorMessage`, `patternErrorMessage`, and `enumDescriptions` are annotations that the YAML language
server shows. A schema `{"form": NAME}` stands for that of another form.
"""

import re
from typing import Any

from babel import Locale, UnknownLocaleError

from programme_pages.model import moments, scalars, texts
from programme_pages.model.codes import countries, is_language, zones
from programme_pages.problems import CATALOGUE, Severity
from programme_pages.schemas.choices import Choices, Names
from programme_pages.schemas.scalars import as_read

Schema = dict[str, Any]

_YEAR = r"(?:19|20|21)[0-9]{2}"
_MONTH = rf"{_YEAR}-(?:0[1-9]|1[0-2])"
_DAY = rf"{_MONTH}-(?:0[1-9]|[12][0-9]|3[01])"
_TIME = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_KNOWN_DATE = rf"{_YEAR}|{_MONTH}|{_DAY}(?:[ T]{_TIME})?"
_LANGUAGE = r"[a-z]{2,4}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?"
_FILE = r"(?![^/]*:)(?:(?!\.{0,2}(?:/|$))[^/\\]+(?:/(?!$)|$))+"
_IN_URL = r'[^\s<>"\\^`{|}'
_URL = rf"[Hh][Tt][Tt][Pp][Ss]?://{_IN_URL}/?#@]+(?:[/?#]{_IN_URL}]*)?"


def make_forms(site: Choices) -> dict[str, Schema]:
    """Give the schema of each form that the fields of a site name."""
    forms = _FORMS | _lists_of_the_world(site) | _lists_of_the_site(site) | _labels(site)
    return {name: {**form, "title": _title(name)} for name, form in forms.items()}


def _title(form: str) -> str:
    return form.replace("-", " ").capitalize()


def hint(code: str) -> str:
    """Say how to mend what is wrong, and under which code more can be read."""
    return f"{CATALOGUE[code].hint.format(limit=180)} ({code})"


def _scalar(code: str, *types: str, **more: object) -> Schema:
    """Take texts, numbers, and `true` and `false` as the texts that they look like.

    Those two are let in by a condition: as a type, they would be proposed for every text.
    """
    wrong = {"type": ["string", "number", *types], "errorMessage": hint(code)}
    return {"if": {"type": "boolean"}, "else": wrong, **more}


def _text(code: str, pattern: str) -> Schema:
    """Take texts that no reader of YAML makes anything else of."""
    return {"type": "string", "pattern": _whole(pattern), "errorMessage": hint(code)}


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


def _pattern(code: str, pattern: str, longest: int | None = None) -> Schema:
    found: Schema = {"pattern": pattern, "patternErrorMessage": hint(code)}
    return found if longest is None else {**found, "maxLength": longest}


def _number(code: str, kind: str, pattern: str, least: int, most: int) -> Schema:
    return {
        "type": [kind, "string"],
        "minimum": least,
        "maximum": most,
        "pattern": _whole(pattern),
        "errorMessage": hint(code),
    }


_ANYTHING = _scalar("expected-text")
_ID = _scalar("expected-text", **_pattern("bad-id", _whole(scalars.ID.pattern), scalars.LONGEST_ID))
_ANY_TEXT = _scalar("expected-text", **_pattern("empty-text", r"\S", texts.LONGEST_TEXT))

_FORMS: dict[str, Schema] = {
    "id": _ID,
    "speaker": _ID,
    "text": _ANY_TEXT,
    "file": _scalar("expected-text", **_pattern("path-outside", f"^{_FILE}$")),
    "whole-number": _number("bad-number", "integer", scalars.INTEGER.pattern, 0, 10**15 - 1),
    "latitude": _number("bad-coordinate", "number", scalars.DECIMAL.pattern, -90, 90),
    "longitude": _number("bad-coordinate", "number", scalars.DECIMAL.pattern, -180, 180),
    "yes-or-no": {
        "type": ["boolean", "string"],
        "pattern": "^(?:true|false)$",
        "errorMessage": hint("bad-boolean"),
    },
    "web-address": {**_text("bad-url", _URL), "maxLength": scalars.LONGEST_URL},
    "email": _text("bad-email", scalars.EMAIL),
    # `+48221234567` is a number for others.
    "phone": {**_text("bad-phone", scalars.PHONE), "type": ["string", "number"]},
    "colour": _text("bad-colour", scalars.COLOUR),
    "currency": _text("bad-currency", scalars.CURRENCY),
    "date": _number("bad-date", "integer", rf"tbd|{_KNOWN_DATE}", 1900, 2199),
    "known-date": _number("bad-date", "integer", _KNOWN_DATE, 1900, 2199),
    "day": _text("expected-day", _DAY),
    "time": _text("bad-time", _TIME),
    "length-of-time": _text("bad-duration", moments.DURATION.pattern),
}


def _lists_of_the_world(site: Choices) -> dict[str, Schema]:
    """Give what is the same on every site, but for the language of the names beside the codes."""
    names = _locale(site).languages
    short = (tag for tag in sorted(names) if len(tag) == 2 and is_language(tag))
    suggested = {tag: str(names.get(tag, "")) for tag in (*site.languages, *short)}
    warnings = {
        one.code: re.sub(r"\{\w*\}", "…", one.message)
        for one in CATALOGUE.values()
        if one.severity is Severity.WARNING
    }
    return {
        "language": {
            "anyOf": [_one_of(suggested, hint("bad-language")), _text("bad-language", _LANGUAGE)]
        },
        "country": _one_of(_countries(site), hint("bad-country")),
        "time-zone": _one_of(dict.fromkeys(zones(), ""), hint("bad-timezone")),
        "warning": _one_of(warnings, hint("unknown-code")),
    }


def _locale(site: Choices) -> Locale:
    try:
        return Locale.parse(site.languages[0] if site.languages else "en", sep="-")
    except UnknownLocaleError:  # a language that CLDR knows by its name alone
        return Locale("en")


def _countries(site: Choices) -> dict[str, str]:
    return {code: str(_locale(site).territories.get(code, "")) for code in sorted(countries())}


def _lists_of_the_site(site: Choices) -> dict[str, Schema]:
    found = {
        form: _one_of_ids(site.ids[form], form)
        for form in ("venue", "organisation", "topic", "series", "entry", "area")
    }
    groups = site.ids["group"]
    both = None if groups is None else {**groups, **_countries(site)}
    return {**found, "country-or-group": _one_of_ids(both, "country")}


def _one_of_ids(names: Names | None, form: str) -> Schema:
    """Take the ids that there are; any, where that cannot be told."""
    if names is None:
        return _ANYTHING
    found = _one_of(names, f"There is no such {form}. {hint(f'unknown-{form}')}")
    read = [as_read(one) for one in names]  # `2027` is a number for others
    found["enum"] += [one for one in read if one is not None and not isinstance(one, str)]
    return found


def _one_of(names: Names, wrong: str) -> Schema:
    found: Schema = {"enum": list(names), "errorMessage": wrong}
    if any(names.values()):
        found["enumDescriptions"] = list(names.values())
    return found


def _labels(site: Choices) -> dict[str, Schema]:
    """Give what words can be written as: one text, or a map of languages."""
    text = {"form": "text"}
    languages: Schema = {
        "minProperties": 1,
        "properties": dict.fromkeys(site.languages, text),
        "propertyNames": _pattern("label-language", _whole(_LANGUAGE)),
        "additionalProperties": text,
    }
    words = {
        **_scalar("expected-label", "object", **_pattern("empty-text", r"\S", texts.LONGEST_TEXT)),
        **languages,
    }
    only_a_map = {"type": "object", **languages, "errorMessage": hint("unknown-organisation")}
    return {
        "label": words,
        "name": words,
        "body": {"anyOf": [{"form": "organisation"}, only_a_map]},
    }
