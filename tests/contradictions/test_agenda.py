"""Agendas that do not fit into their events or rooms, and deadlines after the end."""

import pytest

from tests.contradictions.reading import check_event


def codes(facts: str) -> list[tuple[str, int]]:
    return [(one.code, one.span.line) for one in check_event(facts, en="a\n").problems]


EVENT = "start: 2027-03-18 09:00\nend: 2027-03-19 16:00\nagenda:\n"


@pytest.mark.parametrize(
    "item",
    [
        "day: 2027-03-18, start: 09:00, end: 10:00",
        "day: 2027-03-19, start: 15:00, end: 16:00",
        "day: 2027-03-18, start: 23:00",
        "start: 08:00",  # of whichever day
        "day: 2027-03-18, start: 08:30, end: 09:00, kind: break",
        "day: 2027-03-19, start: 19:00, kind: social",
    ],
)
def test_a_point_that_may_be_inside_the_event(item: str) -> None:
    assert codes(f"{EVENT}  - {{title: a, {item}}}\n") == []


def test_nothing_is_outside_an_event_that_ends_before_it_begins() -> None:
    facts = "start: 2027-03-18 09:00\nend: 2027-03-18 06:00\nagenda:\n"
    assert codes(f"{facts}  - {{title: a, start: 10:00, end: 11:00}}\n") == []


@pytest.mark.parametrize(
    "item",
    [
        "day: 2027-03-17",
        "day: 2027-03-20, start: 10:00",
        "day: 2027-03-18, start: 08:59",
        "day: 2027-03-19, start: 15:00, end: 16:01",
        "day: 2027-03-19, start: 16:30",
        "day: 2027-03-17, start: 19:00, kind: social",
    ],
)
def test_a_point_outside_the_event(item: str) -> None:
    assert codes(f"{EVENT}  - {{title: a, {item}}}\n") == [("agenda-outside", 4)]


@pytest.mark.parametrize("start", ["2027-03", "2027", "tbd"])
def test_a_point_in_an_event_of_which_the_day_is_not_known(start: str) -> None:
    assert codes(f"start: {start}\nagenda:\n  - {{title: a, day: 2027-03-30}}\n") == []


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("start: 09:00, end: 10:00, room: A", "start: 09:59, room: A", True),
        ("start: 09:00, end: 10:00, room: A", "start: 10:00, room: A", False),
        ("start: 09:00, end: 10:00, room: A", "start: 09:30, room: B", False),
        ("start: 09:00, end: 10:00", "start: 09:30", False),
        ("start: 09:00, room: A", "start: 09:00, room: A", True),
        ("start: 09:00, room: A", "start: 09:30, room: A", False),
        ("start: 09:30, end: 09:45, room: A", "start: 09:00, end: 10:00, room: A", True),
        ("start: 09:00, end: 10:00, track: A", "start: 09:30, track: A", True),
        ("start: 09:00, end: 10:00, track: A", "start: 09:30, room: A", False),
        ("day: 2027-03-18, start: 09:00, room: A", "start: 09:00, room: A", True),
    ],
)
def test_two_points_of_a_day(one: str, other: str, *, overlap: bool) -> None:
    facts = f"start: 2027-03-18\nagenda:\n  - {{title: a, {one}}}\n  - {{title: b, {other}}}\n"
    assert [code for code, _ in codes(facts)] == ["agenda-overlap"] * overlap


def test_a_long_point_is_in_the_way_of_all_that_begin_before_its_end() -> None:
    facts = (
        "start: 2027-03-18\nagenda:\n"
        "  - {title: a, start: 09:00, end: 12:00, room: A}\n"
        "  - {title: b, start: 09:30, end: 10:00, room: A}\n"
        "  - {title: c, start: 11:00, end: 12:30, room: A}\n"
        "  - {title: d, start: 12:15, room: A}\n"
    )
    assert codes(facts) == [("agenda-overlap", line) for line in (4, 5, 6)]


@pytest.mark.parametrize(
    ("registration", "found"),
    [
        ("closes: 2027-03-01", False),
        ("closes: 2027-03-19", False),
        ("closes: 2027-03-19 16:00", False),
        ("closes: 2027-03-19 16:01", True),
        ("closes: 2027-03-20", True),
        ("closes: 2027-04", True),
        ("closes: 2027-03", False),
        ("closes: tbd", False),
        ("opens: 2027-03-20", True),
    ],
)
def test_a_deadline(registration: str, *, found: bool) -> None:
    facts = f"start: 2027-03-18\nend: 2027-03-19 16:00\nregistration: {{{registration}}}\n"
    assert codes(facts) == [("deadline-after-event", 3)] * found


def test_a_deadline_of_an_event_that_may_be_later() -> None:
    assert codes("start: tbd\nregistration: {closes: 2027-03-20}\n") == []
