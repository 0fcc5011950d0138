"""Comparisons: what changed between two records, section by section."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.drift import NOTHING, Record, compare

SECTIONS = st.lists(st.sampled_from("abcdefg"), max_size=8).map(tuple)


def kinds(before: str, now: str) -> list[tuple[str, int | None, int | None]]:
    old, new = (Record("a", "b", tuple(text)) for text in (before, now))
    return [tuple(change) for change in compare(old, new).sections]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("abc", "abc", [("same", 0, 0), ("same", 1, 1), ("same", 2, 2)]),
        ("abc", "axc", [("same", 0, 0), ("changed", 1, 1), ("same", 2, 2)]),
        ("abc", "ac", [("same", 0, 0), ("same", 2, 1), ("removed", 1, None)]),
        ("ac", "abc", [("same", 0, 0), ("added", None, 1), ("same", 1, 2)]),
        ("abc", "cab", [("moved", 2, 0), ("same", 0, 1), ("same", 1, 2)]),
        ("abc", "xyz", [("changed", 0, 0), ("changed", 1, 1), ("changed", 2, 2)]),
        ("ab", "xayb", [("added", None, 0), ("same", 0, 1), ("added", None, 2), ("same", 1, 3)]),
        (
            "abcd",
            "aybx",
            [
                ("same", 0, 0),
                ("added", None, 1),
                ("same", 1, 2),
                ("changed", 2, 3),
                ("removed", 3, None),
            ],
        ),
        ("", "ab", [("added", None, 0), ("added", None, 1)]),
        ("a", "", [("removed", 0, None)]),
        ("aa", "a", [("same", 0, 0), ("removed", 1, None)]),
    ],
)
def test_sections(before: str, now: str, expected: list[tuple[str, int, int]]) -> None:
    assert kinds(before, now) == expected


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [("a", "a", "same"), ("a", "b", "changed"), (NOTHING, "a", "added"), ("a", NOTHING, "removed")],
)
def test_a_summary(before: str, now: str, kind: str) -> None:
    drift = compare(Record("t", before, ()), Record("t", now, ()))
    assert (drift.title, drift.summary) == ("same", kind)
    lags = {"same": None, "added": "incomplete"}
    assert drift.lag == lags.get(kind, "outdated")


@given(SECTIONS, st.data())
def test_an_edit_of_one_section_marks_just_that(
    sections: tuple[str, ...], data: st.DataObject
) -> None:
    assume(sections)
    place = data.draw(st.integers(0, len(sections) - 1))
    new = data.draw(st.sampled_from("abcdefghij"))
    assume(new != sections[place])
    edited = (*sections[:place], new, *sections[place + 1 :])
    drift = compare(Record("t", "s", sections), Record("t", "s", edited))
    assert [one.kind for one in drift.sections].count("changed") == 1
    assert {one.kind for one in drift.sections} <= {"changed", "same"}
    assert drift.sections[place] == ("changed", place, place)


@given(SECTIONS, SECTIONS)
def test_each_section_is_told_once(before: tuple[str, ...], now: tuple[str, ...]) -> None:
    changes = compare(Record("t", "s", before), Record("t", "s", now)).sections
    assert [one.now for one in changes if one.now is not None] == list(range(len(now)))
    olds = sorted(one.before for one in changes if one.before is not None)
    assert olds == list(range(len(before)))
    for kind, old, new in changes:
        assert (kind == "added") is (old is None)
        assert (kind == "removed") is (new is None)
        if old is not None and new is not None:
            assert (kind == "changed") is (before[old] != now[new])


@given(SECTIONS, SECTIONS)
def test_only_what_is_equal_is_up_to_date(before: tuple[str, ...], now: tuple[str, ...]) -> None:
    drift = compare(Record("t", "s", before), Record("t", "s", now))
    assert (drift.lag is None) is (before == now)


@given(SECTIONS, st.sets(st.integers(0, 9)))
def test_what_was_only_added_leaves_a_translation_incomplete(
    now: tuple[str, ...], left_out: set[int]
) -> None:
    before = tuple(one for place, one in enumerate(now) if place not in left_out)
    drift = compare(Record("t", "s", before), Record("t", "s", now))
    assert drift.lag == (None if before == now else "incomplete")


@given(SECTIONS, st.randoms())
def test_sections_in_another_order_are_moved_and_nothing_else(
    sections: tuple[str, ...], random: object
) -> None:
    shuffled = list(sections)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    drift = compare(Record("t", "s", sections), Record("t", "s", tuple(shuffled)))
    assert {one.kind for one in drift.sections} <= {"moved", "same"}
