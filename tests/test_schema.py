"""From trees to typed facts: scalars mean what they look like, problems stand where they are."""

from datetime import date, time
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from programme_pages.model import facts as records
from programme_pages.model.facts import (
    EventFacts,
    InitiativeFacts,
    OrganisationFacts,
    PageFacts,
    Record,
    SeriesFacts,
    SiteFacts,
    VenueFacts,
    WordsFacts,
)
from programme_pages.model.fields import Reading
from programme_pages.model.files import GroupsFile, TopicsFile
from programme_pages.model.moments import Moment, Precision
from programme_pages.model.texts import Text
from programme_pages.problems import Problem
from programme_pages.schema import field_names, sound_parts, split_announced, validate
from programme_pages.strict_yaml import Mapping, read_yaml

READING = Reading("en", ("en", "pl"))
FILE = "event.yaml"
R = TypeVar("R", bound=BaseModel)


def tree_of(text: str) -> Mapping:
    tree, problems = read_yaml(text, FILE)
    assert tree is not None
    assert problems == []
    return tree


def typed(record: type[R], text: str) -> R:
    facts, problems = validate(record, tree_of(text), READING)
    assert problems == []
    assert facts is not None
    return facts


def places(record: type[BaseModel], text: str) -> list[tuple[str, int, int]]:
    facts, problems = validate(record, tree_of(text), READING)
    assert facts is None
    return sorted((one.code, one.span.line, one.span.column) for one in problems)


# Scalars mean what they look like


def test_no_is_norway_and_on_is_a_word() -> None:
    facts = typed(OrganisationFacts, "name: on\nshort: 1_000\ncountry: NO\n")
    assert facts.country == "NO"
    assert (facts.name, facts.short) == (Text({"": "on"}), Text({"": "1_000"}))


def test_half_past_four_is_no_number() -> None:
    facts = typed(EventFacts, "start: 2022-10-11\nagenda: [{start: 16:30, title: Talk}]")
    assert facts.agenda[0].start == time(16, 30)


def test_a_month_is_no_subtraction() -> None:
    facts = typed(InitiativeFacts, "start: 2017-06\n")
    assert facts.start == Moment(Precision.MONTH, date(2017, 6, 1))


def test_numbers_may_have_underscores_between_thousands() -> None:
    facts = typed(EventFacts, "start: 2027\nparticipants: {expected: 1_000, limit: 1000000}")
    assert facts.participants is not None
    assert (facts.participants.expected, facts.participants.limit) == (1_000, 1_000_000)


@pytest.mark.parametrize(
    "number", ["1__0", "_1", "10_00", "-1", "1.5", "1e3", "0x10", "٣", "9" * 5_000]
)
def test_what_only_a_computer_takes_for_a_number_is_none(number: str) -> None:
    text = f"start: 2027\nparticipants: {{expected: {number}}}"
    assert places(EventFacts, text) == [("bad-number", 2, 26)]


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "True", "1", "y"])
def test_only_true_and_false_are_true_and_false(word: str) -> None:
    assert places(EventFacts, f"start: 2027\ndraft: {word}") == [("bad-boolean", 2, 8)]


def test_a_plain_label_is_in_the_source_language_and_a_plain_name_in_none() -> None:
    facts = typed(EventFacts, "start: 2027\nagenda: [{title: Lunch, room: Aula}]")
    assert facts.agenda[0].title == Text({"en": "Lunch"})
    assert facts.agenda[0].room == Text({"": "Aula"})


# Where problems stand


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("start: soon", "bad-date", 1, 8),
        ("# why\n\nend: 2027", "missing-field", 3, 1),
        ("start: 2027\nvenu: riga", "unknown-field", 2, 1),
        ("start: 2027\nagenda:\n  - room: A\n    day: 2027-01-01", "missing-field", 3, 5),
        ("start: 2027\ncontact:\n  public: maybe", "bad-boolean", 3, 11),
        ("start: 2027\ncontact:\n  phne: 1", "unknown-field", 3, 3),
        ("start: 2027\ntopics: climate", "expected-list", 2, 9),
        ("start: 2027\ncontact: [a]", "expected-map", 2, 10),
        ("start: 2027\nvenue: {id: riga}", "expected-text", 2, 8),
        ("start: 2027\naudience: {en: Planners, xx1: Y}", "label-language", 2, 26),
        ("start: 2027\naudience: [{en: Planners, pl: ''}]", "empty-text", 2, 31),
        ("start: 2027\nstatus_note: [a]", "expected-label", 2, 14),
        ("start: 2027\ndocuments: [{title: A, files: {e: a}}]", "bad-language", 2, 32),
        ("start: 2027\ndocuments: [{title: A, files: {en: ../a}}]", "path-outside", 2, 36),
        ("start: 2027\nseries: [{id: a, as: b}]", "bad-choice", 2, 22),
    ],
)
def test_a_problem_stands_at_the_value_or_at_the_key_that_is_wrong(
    text: str, code: str, line: int, column: int
) -> None:
    assert places(EventFacts, text) == [(code, line, column)]


def test_all_problems_of_a_file_are_found_at_once() -> None:
    text = "end: soon\nvenu: riga\nstatus: off\nagenda: [{start: 9}]"
    assert places(EventFacts, text) == [
        ("bad-choice", 3, 9),
        ("bad-date", 1, 6),
        ("bad-time", 4, 18),
        ("missing-field", 1, 1),
        ("missing-field", 4, 10),
        ("unknown-field", 2, 1),
    ]


def test_a_value_that_was_not_written_is_not_said_to_be_missing_a_second_time() -> None:
    tree, problems = read_yaml("start:\n", FILE)
    assert tree is not None
    assert [one.code for one in problems] == ["empty-value"]
    assert validate(EventFacts, tree, READING) == (None, [])


@pytest.mark.parametrize(
    "path", ["../a.pdf", "/etc/passwd", "a/../../b", "a\\b", "..\\b", "C:/a", "./a", "a//b", ""]
)
def test_a_document_stays_inside_its_entry(path: str) -> None:
    text = f"start: 2027\ndocuments:\n  - {{title: A, file: '{path}'}}"
    assert places(EventFacts, text) == [("path-outside", 3, 22)]


def test_only_what_can_be_announced_later_may_be_said_to_be_announced() -> None:
    tree = tree_of("start: 2027\nvenue: to-be-announced\npartners: to-be-announced\n")
    rest, announced = split_announced(tree, EventFacts.announceable)
    assert announced == {"venue"}
    assert set(rest.items) == {"start", "partners"}


# Any tree at all

RECORDS: list[type[BaseModel]] = [
    one
    for one in vars(records).values()
    if isinstance(one, type) and issubclass(one, Record) and one is not Record
] + [TopicsFile, GroupsFile]
NAMES = sorted({name for one in RECORDS for name in field_names(one)})
WORDS = st.sampled_from(
    [
        "",
        "en",
        "tbd",
        "2027",
        "2027-02-29",
        "2027-03-18 09:30",
        "true",
        "PL",
        "riga",
        "09:30",
        "1",
        "#ffffff",
        "https://a.example/",
        "to-be-announced",
    ]
)
SCALARS = WORDS | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
KEYS = st.sampled_from(NAMES) | SCALARS
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=8,
    ),
    max_size=5,
)


def written(tree: Any) -> str:
    """Write a tree in YAML's flow style, every text in double quotes."""
    if isinstance(tree, dict):
        pairs = (f"? {written(key)} : {written(value)}" for key, value in tree.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(written(item) for item in tree) + "]"
    escapes = "".join(f"\\U{ord(char):08x}" if not char.isalnum() else char for char in tree)
    return f'"{escapes}"'


def is_inside(problem: Problem, text: str) -> bool:
    lines = text.split("\n")
    span = problem.span
    return (
        span.file == FILE
        and (span.line, span.column) <= (span.end_line, span.end_column)
        and span.end_line <= len(lines)
        and span.column <= len(lines[span.line - 1]) + 1
    )


@given(st.sampled_from(RECORDS), TREES)
@settings(max_examples=100, deadline=None)
def test_any_tree_gives_facts_or_problems_with_places(record: type[BaseModel], tree: Any) -> None:
    text = written(tree)
    read, _ = read_yaml(text, FILE)
    assert read is not None
    facts, problems = validate(record, read, READING)
    assert (facts is None) == bool(problems)
    for problem in problems:
        assert is_inside(problem, text)
        assert problem.message
        assert "\n" not in problem.message + problem.hint


@given(st.sampled_from([EventFacts, InitiativeFacts, SeriesFacts, PageFacts, WordsFacts]), TREES)
@settings(max_examples=100, deadline=None)
def test_of_any_tree_the_sound_parts_are_typed(record: type[Record], tree: Any) -> None:
    read, _ = read_yaml(written(tree), FILE)
    assert read is not None
    facts, rest = sound_parts(record, read, READING)
    assert validate(record, rest, READING) == (facts, [])


def test_the_records_of_the_files_are_among_those_tried() -> None:
    assert {EventFacts, InitiativeFacts, VenueFacts, OrganisationFacts, SiteFacts} <= set(RECORDS)
