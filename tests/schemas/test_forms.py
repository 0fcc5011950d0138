"""What the types take, the schemas take: as a text, and as what other readers make of it."""

import re
from functools import cache
from typing import Any

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from programme_pages.model import fields, moments, scalars
from programme_pages.model.codes import countries, is_language, zones
from programme_pages.model.fields import Reading
from programme_pages.problems import CATALOGUE, Severity
from programme_pages.schemas.choices import NOTHING_KNOWN, Choices
from programme_pages.schemas.forms import make_forms
from programme_pages.schemas.generation import Filler
from programme_pages.schemas.scalars import as_read
from tests.schemas.made import VALUES

TYPES: dict[str, Any] = {
    mark.form: one
    for one in vars(fields).values()
    for mark in getattr(one, "__metadata__", ())
    if hasattr(mark, "form")
}
# Types that take any text: what it names is looked for later. Schemas look at once.
LOOKED_FOR = {"speaker", "warning"}
READING = Reading("en", ("en", "pl", "fr"))
SITE = Choices(
    ("pl", "en"),
    {
        **NOTHING_KNOWN.ids,
        "venue": {"riga": "Ryga", "2027": "Hala 2027", "1e3": "", "null": "", "1": "", "true": ""},
        "group": {"baltic": "Kraje bałtyckie"},
    },
)
# Signs of dates, numbers, addresses and other values, so that many texts are almost right.
SIGNS = st.text("0123456789-:+./_ ()TZetbdaxEInf@#~é\\\n", min_size=1, max_size=12)
NEAR = (
    st.dates().map(str)
    | st.datetimes().map(lambda one: one.isoformat(" ", "minutes"))
    | st.times().map(lambda one: one.isoformat("minutes"))
    | st.integers().map(str)
    | st.floats().map(str)
    | st.from_regex(scalars.ID.pattern, fullmatch=True)
    | st.from_regex(moments.DURATION.pattern, fullmatch=True)
    | st.from_regex(scalars.INTEGER.pattern, fullmatch=True)
    | st.from_regex(scalars.DECIMAL.pattern, fullmatch=True)
    | st.from_regex(scalars.PHONE, fullmatch=True)
    | st.from_regex(scalars.EMAIL, fullmatch=True)
    | st.from_regex(scalars.COLOUR, fullmatch=True)
    | st.from_regex(scalars.CURRENCY, fullmatch=True)
    | st.from_regex(r"[hH]ttps?://[a-zż.:\[\]@1-3]{1,9}([/?#][^\s]{0,9})?", fullmatch=True)
    | st.from_regex(r"[a-zA-Z]{2,4}(-[A-Za-z]{2,4}|-[0-9]{3}){0,2}", fullmatch=True)
    | st.from_regex(r"[a-z./: ]{1,9}", fullmatch=True)
)


@cache
def validator(form: str) -> Draft202012Validator:
    return validator_of(form, NOTHING_KNOWN)


def validator_of(form: str, site: Choices) -> Draft202012Validator:
    filler = Filler(make_forms(site))
    schema = filler.fill({"form": form})
    return Draft202012Validator({**schema, "$defs": filler.used})


@cache
def adapter(form: str) -> TypeAdapter[Any]:
    return TypeAdapter(TYPES[form])


def is_typed(form: str, value: object) -> bool:
    try:
        adapter(form).validate_python(value, context=READING)
    except ValidationError:
        return False
    return True


def is_taken(form: str, text: str) -> bool:
    """Whether a text passes in quotes, and without them if it is not nothing then."""
    plain = as_read(text)
    return all(validator(form).is_valid(value) for value in (text, plain) if value is not None)


def test_every_form_has_a_schema() -> None:
    assert set(TYPES) - {"choice"} == set(make_forms(NOTHING_KNOWN))


@pytest.mark.parametrize("form", sorted(TYPES.keys() - LOOKED_FOR))
def test_no_form_refuses_what_stands_in_content_and_its_type_takes(form: str) -> None:
    typed = [text for text in VALUES if is_typed(form, text)]
    assert [text for text in typed if not is_taken(form, text)] == []


@pytest.mark.parametrize("form", sorted(TYPES.keys() - LOOKED_FOR))
@given(text=SIGNS | NEAR | st.text(max_size=4))
def test_no_form_refuses_what_its_type_takes(form: str, text: str) -> None:
    assert is_taken(form, text) or not is_typed(form, text)


@pytest.mark.parametrize("form", ["label", "name", "body"])
@given(texts=st.dictionaries(st.sampled_from(("en", "pl", "pt-BR", "sr-Latn", "xx")), NEAR))
def test_no_map_of_texts_is_refused_that_its_type_takes(form: str, texts: dict[str, str]) -> None:
    plain = {code: as_read(text) for code, text in texts.items()}
    taken = validator(form).is_valid(texts) and validator(form).is_valid(plain)
    assert taken or not is_typed(form, texts) or None in plain.values()


@pytest.mark.parametrize("form", ["country", "country-or-group"])
def test_every_country_is_taken(form: str) -> None:
    found = validator_of(form, SITE)
    assert [code for code in countries() if not found.is_valid(code)] == []


def test_every_zone_is_taken() -> None:
    assert [zone for zone in zones() if not validator("time-zone").is_valid(zone)] == []


def test_every_language_is_taken() -> None:
    tags = {one.replace("_", "-") for one in localedata.locale_identifiers()}
    tags |= set(Locale("en").languages)
    assert [
        tag for tag in tags if is_language(tag) and not validator("language").is_valid(tag)
    ] == []


@pytest.mark.parametrize(
    ("form", "refused"),
    [
        ("id", ["Roofs", "a--b", "", None, ["a"], "a" * 81]),
        ("text", ["", " ", None, {}, "a" * 2001]),
        ("file", ["../plan.pdf", "/plan.pdf", "a//b", "C:plan", "a\\b", "plan/"]),
        ("whole-number", ["about 60", "1,000", 1.5, -1, None]),
        ("latitude", [91, "91°", -90.5, "1,5"]),
        ("longitude", [181, "east"]),
        ("yes-or-no", ["yes", "True", 1, None]),
        ("web-address", ["www.example.org", "ftp://example.org", "https://", "https://a b", 7]),
        ("email", ["info(at)example.org", "@example.org"]),
        ("phone", ["two two five", "+"]),
        ("colour", ["teal", "#fff", None]),
        ("currency", ["€", "eur"]),
        ("date", ["18.3.2027", "2027-13", "2027-02-32", "2027-02-01 24:00", 27, "2300", None]),
        ("known-date", ["tbd", "soon"]),
        ("day", ["2027-06", "2027-06-01 09:30", 2027]),
        ("time", ["9", "24:00", "09:60", "9.30", 9.3, 990]),
        ("length-of-time", ["five years", "5", 5, "0 days"]),
        ("language", ["english", "EN", "pt_BR", None]),
        ("country", ["Latvia", "UK", "EL", "lv"]),
        ("time-zone", ["CET", "+02:00", "Warsaw"]),
        ("warning", ["unused-files", "bad-date"]),
        ("label", [None, [], {}, {"polish": "Dach"}, {"pl": None}, {"pl": ["Dach"]}]),
        ("body", [None, [], {}, {"polish": "Dach"}, 7]),
    ],
)
def test_what_is_wrong_is_refused(form: str, refused: list[object]) -> None:
    site = Choices((), {**NOTHING_KNOWN.ids, "organisation": {"river-cities": ""}})
    found = validator_of(form, site)
    assert [value for value in refused if found.is_valid(value)] == []


def test_ids_are_those_of_the_site_however_they_are_read() -> None:
    venue, group = validator_of("venue", SITE), validator_of("country-or-group", SITE)
    assert all(
        venue.is_valid(one) for one in ("riga", "2027", 2027, "1e3", 1000.0, 1, True, "null")
    )
    assert not any(venue.is_valid(one) for one in ("rigga", "2028", 2028, None, False, 0))
    assert group.is_valid("baltic")
    assert not group.is_valid("baltics")


def test_where_the_ids_cannot_be_told_any_will_do() -> None:
    for form in ("venue", "organisation", "topic", "series", "entry", "area", "country-or-group"):
        assert validator(form).is_valid("any-at-all")


def test_names_stand_beside_the_ids_in_the_first_language_of_the_site() -> None:
    forms = make_forms(SITE)
    assert forms["venue"]["enumDescriptions"][:2] == ["Ryga", "Hala 2027"]
    country = forms["country"]
    assert country["enumDescriptions"][country["enum"].index("DE")] == "Niemcy"
    language = forms["language"]["anyOf"][0]
    assert language["enum"][:2] == ["pl", "en"]
    assert language["enumDescriptions"][:2] == ["polski", "angielski"]


def test_a_language_that_is_known_by_its_name_alone_does_no_harm() -> None:
    forms = make_forms(Choices(("ace",), NOTHING_KNOWN.ids))
    assert "Germany" in forms["country"]["enumDescriptions"]


def test_the_warnings_are_those_that_can_be_silenced() -> None:
    every = {code for code, one in CATALOGUE.items() if one.severity is Severity.WARNING}
    assert set(make_forms(NOTHING_KNOWN)["warning"]["enum"]) == every


def test_messages_are_whole_and_name_their_code() -> None:
    def messages(part: object) -> list[str]:
        if isinstance(part, list):
            return [found for one in part for found in messages(one)]
        if not isinstance(part, dict):
            return []
        own = [part[key] for key in ("errorMessage", "patternErrorMessage") if key in part]
        return own + [found for one in part.values() for found in messages(one)]

    found = messages(make_forms(SITE))
    assert found
    for message in found:
        code = re.search(r"\(([a-z-]+)\)$", message)
        assert code, message
        assert code[1] in CATALOGUE
