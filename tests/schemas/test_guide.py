"""The guide tells of every field, with examples that are right, and the documents say the same."""

from typing import get_args

import pytest

from programme_pages.model import facts
from programme_pages.model.facts import Record
from programme_pages.model.fields import Reading
from programme_pages.schema import split_announced, validate
from programme_pages.schemas.guide import GUIDE, Told, told
from programme_pages.strict_yaml import read_yaml
from tools.field_reference import HEADINGS, IDS, REFERENCE, reference

RECORDS = [
    one
    for one in vars(facts).values()
    if isinstance(one, type) and issubclass(one, Record) and one is not Record
]
READING = Reading("en", ("en", "pl", "fr"))


def fields(record: type[Record]) -> dict[str, bool]:
    """Give the fields of a record as they are written, and whether they are needed."""
    return {info.alias or name: info.is_required() for name, info in record.model_fields.items()}


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_is_told_of(record: type[Record]) -> None:
    assert all(told(record, field) for field in fields(record))


@pytest.mark.parametrize("record", RECORDS)
def test_nothing_is_told_of_fields_that_there_are_not(record: type[Record]) -> None:
    assert set(GUIDE[record]) <= set(fields(record))


def test_of_what_is_not_told_one_hears() -> None:
    with pytest.raises(LookupError):
        told(facts.EventFacts, "colour")


@pytest.mark.parametrize("record", RECORDS)
def test_the_guide_says_which_fields_are_needed(record: type[Record]) -> None:
    said = {field: "**needed**" in told(record, field).allowed for field in fields(record)}
    one_of_two = {"title"} if record is facts.Predecessor else set()
    assert {field for field in said if said[field]} - one_of_two == {
        field for field, needed in fields(record).items() if needed
    }


@pytest.mark.parametrize("record", RECORDS)
def test_every_word_that_a_field_can_take_is_told(record: type[Record]) -> None:
    for field, info in record.model_fields.items():
        inner = (
            mark for one in get_args(info.annotation) for mark in getattr(one, "__metadata__", ())
        )
        words = [word for mark in (*info.metadata, *inner) for word in getattr(mark, "words", ())]
        allowed = told(record, info.alias or field).allowed
        assert [word for word in words if f"`{word}`" not in allowed] == []


@pytest.mark.parametrize("record", RECORDS)
def test_what_can_be_announced_says_so(record: type[Record]) -> None:
    said = {field for field in fields(record) if "`to-be-announced`" in told(record, field).allowed}
    # Initiatives and series can announce fewer fields than events.
    assert getattr(record, "announceable", set()) <= said


@pytest.mark.parametrize("record", RECORDS)
def test_the_examples_are_right(record: type[Record]) -> None:
    lines = [f"{field}: {told(record, field).example_with(IDS)}" for field in fields(record)]
    tree, problems = read_yaml("\n".join(lines), "example")
    assert tree is not None
    rest, _ = split_announced(tree, getattr(record, "announceable", frozenset()))
    typed, found = validate(record, rest, READING)
    assert problems + found == []
    assert typed is not None
    assert len(tree.items) == len(lines)


def test_links_are_left_out_of_sentences() -> None:
    one = Told(
        "which of [them](#them); see [more](x.md)",
        "[$venue]",
        "`a` or see [follows](#follows); **needed**. See [all](y.md#z)",
    )
    assert one.markdown == "Which of them. `a` or fields of its own; **needed**."
    assert one.plain == "Which of them. a or fields of its own; needed."


def test_an_example_needs_the_ids_that_it_names() -> None:
    one = Told("where", "[$venue, $topic]", "ids")
    assert one.example_with({"venue": "riga", "topic": "rain"}) == "[riga, rain]"
    assert one.example_with({"venue": "riga"}) is None


# docs/fields.md


def test_every_record_has_a_table() -> None:
    assert set(HEADINGS.values()) == set(GUIDE)


def test_the_tables_are_up_to_date() -> None:
    written = REFERENCE.read_text(encoding="utf-8")
    assert written == reference(written), "run: python tools/field_reference.py"


def test_a_changed_table_is_written_anew() -> None:
    written = REFERENCE.read_text(encoding="utf-8")
    assert reference(written.replace("where it is held", "where it was")) == written


def test_a_document_without_a_table_is_refused() -> None:
    with pytest.raises(LookupError, match="Events"):
        reference("# For editors\n")
