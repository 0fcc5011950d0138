import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from programme_pages.model.facts import Common, EventFacts, InitiativeFacts, SeriesFacts
from programme_pages.schemas import SCHEMA_FILES
from programme_pages.schemas.choices import NOTHING_KNOWN
from programme_pages.schemas.generation import DIALECT, make_schema
from tests.schemas.made import at, full, schemas_with

NAMES = [one.name for one in SCHEMA_FILES]
EVENT = {"start": 2027}


def records_in(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the schemas of maps with fields of their own."""
    every = [schema, *schema["$defs"].values()]
    return (one for one in every if one.get("additionalProperties") is False)


def event(**facts: object) -> list[str]:
    """Give what is wrong with an event of the full site, by place."""
    found = Draft202012Validator(full()["workshops.json"]).iter_errors({**EVENT, **facts})
    return [error.json_path for error in found]


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_valid_ones_of_draft_2020_12(name: str) -> None:
    for schema in (full()[name], schemas_with(NOTHING_KNOWN)[name]):
        assert schema["$schema"] == DIALECT == Draft202012Validator.META_SCHEMA["$id"]
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_description_and_an_example(name: str) -> None:
    for record in records_in(full()[name]):
        for field, value in record["properties"].items():
            described = value["markdownDescription"]
            assert value["description"].partition(" Example: ")[0].endswith("."), field
            assert value.get("examples") or "\n\nExample: `" in described, field


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_right(name: str) -> None:
    schema = full()[name]
    for record in records_in(schema):
        for value in record["properties"].values():
            whole = {**value, "$defs": schema["$defs"]}
            for example in value.get("examples", []):
                assert list(Draft202012Validator(whole).iter_errors(example)) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_pydantic_or_of_the_marks_is_left(name: str) -> None:
    text = json.dumps(full()[name])
    assert all(f'"{word}"' not in text for word in ("form", "words", "null"))


def test_fields_are_those_of_the_types() -> None:
    schema = full()["workshops.json"]
    assert set(schema["properties"]) == set(EventFacts.model_fields)
    assert schema["required"] == ["start"]
    assert set(at(schema, "$defs", "Membership", "properties")) == {"id", "as"}


def test_ids_are_those_of_the_site() -> None:
    schema = full()["workshops.json"]
    assert schema["$defs"]["venue"]["enum"] == ["gdansk", "riga-market-hall"]
    assert schema["$defs"]["venue"]["enumDescriptions"] == ["Gdańsk", "Riga Market Hall"]
    assert schema["$defs"]["topic"]["enum"] == ["climate", "rivers", "roofs"]
    assert schema["$defs"]["series"]["enum"] == ["city-week-2027", "roofs-series"]
    assert "secret-plans-2028" in schema["$defs"]["entry"]["enum"]  # drafts are there too
    assert at(schema, "properties", "status")["enum"][1] == "cancelled"
    area = full()["initiatives.json"]["$defs"]["area"]
    assert area["enum"] == ["green-roofs", "urban-water"]
    assert list(schema["$defs"]["label"]["properties"]) == ["en", "pl", "fr"]


def test_examples_have_ids_of_the_site() -> None:
    schema = full()["workshops.json"]
    assert at(schema, "properties", "venue")["examples"] == ["gdansk"]
    assert at(schema, "properties", "topics")["examples"] == [["climate"]]


def test_where_nothing_is_known_any_id_will_do_and_none_is_an_example() -> None:
    schema = schemas_with(NOTHING_KNOWN)["workshops.json"]
    assert "examples" not in schema["properties"]["venue"]
    facts = {"start": 2027, "venue": "any", "topics": ["any"], "organisers": ["any"]}
    assert Draft202012Validator(schema).is_valid(facts)


@pytest.mark.parametrize(
    ("record", "needed"),
    [
        (EventFacts, {"start": "tbd"}),
        (InitiativeFacts, {"start": "tbd"}),
        (SeriesFacts, {"kind": "series"}),
    ],
)
def test_what_can_be_announced_can_say_so(record: type[Common], needed: dict[str, str]) -> None:
    validator = Draft202012Validator(make_schema(record, "A thing", NOTHING_KNOWN))
    taken = {
        field
        for field in record.model_fields
        if validator.is_valid({**needed, field: "to-be-announced"})
    }
    # Ids of which nothing is known, and texts, can say it as well.
    texts = {"area", "hashtag", "follows", "series", "status_note", "audience"}
    texts |= {"organisers", "hosts", "partners", "lead"}
    assert taken - texts == record.announceable


def test_short_and_long_forms_can_both_be_written() -> None:
    long = {"id": "roofs-series", "as": "side-event"}
    for series in ("roofs-series", long, ["roofs-series", long]):
        assert event(series=series) == []
    assert event(organisers="river-cities") == []
    assert event(organisers={"en": "Two cities"}) == []
    assert event(organisers=["river-cities", {"en": "Two cities"}]) == []
    assert event(follows="roofs-2025") == event(follows={"title": "Roofs"}) == []
    assert event(audience="Planners") == event(audience=["Planners", {"pl": "Urbaniści"}]) == []


def test_what_is_wrong_is_refused() -> None:
    assert event(venu="gdansk") == ["$"]
    assert event(start=None) == ["$.start"]
    assert event(venue="gdnask") == ["$.venue"]
    assert event(topics="climate") == ["$.topics"]
    assert event(series={"id": "roofs-series", "as": "guest"}) == ["$.series"]
    assert event(participants={"expected": "many"}) == ["$.participants.expected"]


@pytest.mark.parametrize(
    ("facts", "is_taken"),
    [
        ({"status": "rescheduled"}, False),
        ({"status": "rescheduled", "previous": {"start": 2026}}, True),
        ({"documents": [{"title": "x"}]}, False),
        ({"documents": [{"title": "x", "file": "a.pdf"}]}, True),
        ({"documents": [{"title": "x", "files": {"en": "a.pdf"}}]}, True),
        ({"documents": [{"title": "x", "url": "https://example.org/"}]}, True),
        ({"documents": [{"title": "x", "url": "https://example.org/", "file": "a.pdf"}]}, False),
        ({"documents": [{"title": "x", "files": {"en": "a.pdf"}, "file": "a.pdf"}]}, False),
        ({"follows": {"date": 2025}}, False),
        ({"follows": {"date": 2025, "id": "roofs-2025"}}, True),
    ],
)
def test_fields_of_events_go_together(facts: dict[str, Any], is_taken: bool) -> None:  # noqa: FBT001
    assert (event(**facts) == []) == is_taken


@pytest.mark.parametrize(
    ("facts", "is_taken"),
    [
        ({"duration": "5 years"}, True),
        ({"end": 2030}, True),
        ({"duration": "5 years", "end": 2030}, False),
        ({"resources": {"currency": "EUR"}}, False),
        ({"resources": {"currency": "EUR", "min": 5}}, True),
        ({"resources": {"currency": "EUR", "max": "1_000"}}, True),
    ],
)
def test_fields_of_initiatives_go_together(facts: dict[str, Any], is_taken: bool) -> None:  # noqa: FBT001
    validator = Draft202012Validator(full()["initiatives.json"])
    assert validator.is_valid({"start": 2027, **facts}) == is_taken
