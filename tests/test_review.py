"""Facts that are each well written and cannot all be true."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from tests.conftest import change

EVENT = "content/workshops/roofs/event.yaml"
PACT = "content/initiatives/pact/event.yaml"
SERIES = "content/series/roofs-series/series.yaml"


def problems_of(site: Path, file: str, text: str) -> list[tuple[str, int, int]]:
    (site / file).write_text(text, encoding="utf-8")
    return [(one.code, one.span.line, one.span.column) for one in check(site).problems]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-03-18", "2027-03-18"),
        ("2027-03", "2027-03-05"),  # some day of March may come before the fifth
        ("2027-03-18", "2027-03"),
        ("2027-03-18", "2027"),
        ("2027-03-18 10:00", "2027-03-18"),
        ("2027-03-18", "2027-03-18 09:00"),
        ("tbd", "2027-03-18"),
        ("2027-03-18", "tbd"),
    ],
)
def test_an_end_that_may_come_after_the_start_is_fine(start: str, end: str, site: Path) -> None:
    assert problems_of(site, EVENT, f"start: {start}\nend: {end}\n") == []


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-03-18", "2027-03-17"),
        ("2027-04", "2027-03"),
        ("2027-03-18", "2026"),
        ("2027-03-18 10:00", "2027-03-18 09:59"),
    ],
)
def test_an_end_before_the_start_is_not(start: str, end: str, site: Path) -> None:
    text = f"start: {start}\nend: {end}\n"
    assert problems_of(site, EVENT, text) == [("end-before-start", 2, 6)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("previous: {start: 2027-02-02, end: 2027-02-01}", ("end-before-start", 2, 36)),
        ("registration: {opens: 2027-02-02, closes: 2027-02-01}", ("end-before-start", 2, 43)),
        ("agenda: [{title: a, start: 10:00, end: 09:00}]", ("end-before-start", 2, 40)),
        ("status: rescheduled", ("previous-missing", 2, 9)),
        ("follows: {date: 2026}", ("follows-nothing", 2, 10)),
        ("participants: {expected: 2, limit: 1}", ("too-many", 2, 26)),
        ("documents: [{title: a}]", ("document-without-file", 2, 13)),
        ("documents: [{title: a, url: https://a.example, files: {}}]", None),
        ("speakers: [{id: a, name: A}, {id: a, name: B}]", ("duplicate-item", 2, 35)),
        ("silence: [bad-date]", ("unknown-code", 2, 11)),  # an error cannot be silenced
    ],
)
def test_contradictions_inside_an_event(
    text: str, problem: tuple[str, int, int] | None, site: Path
) -> None:
    assert problems_of(site, EVENT, f"start: 2027\n{text}\n") == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("end: 2030\nduration: 3 years", ("end-and-duration", 3, 1)),
        ("resources: {currency: EUR}", ("resources-empty", 2, 12)),
        ("resources: {min: 2, max: 1, currency: EUR}", ("range-reversed", 2, 18)),
        ("end: 2026", ("end-before-start", 2, 6)),
    ],
)
def test_contradictions_inside_an_initiative(
    text: str, problem: tuple[str, int, int], site: Path
) -> None:
    assert problems_of(site, PACT, f"start: 2027\n{text}\n") == [problem]


def test_a_series_ends_after_it_begins(site: Path) -> None:
    text = "kind: series\nstart: 2027\nend: 2026\n"
    assert problems_of(site, SERIES, text) == [("end-before-start", 3, 6)]


@pytest.mark.parametrize(
    ("zone", "exists"), [("Europe/Riga", False), ("Europe/Brussels", True), ("Asia/Tokyo", True)]
)
def test_the_hour_that_summer_time_skips_is_that_of_the_events_zone(
    zone: str,
    exists: bool,  # noqa: FBT001
    site: Path,
) -> None:
    text = f"start: 2027-03-28 03:30\ntimezone: {zone}\n"
    assert problems_of(site, EVENT, text) == ([] if exists else [("no-such-time", 1, 8)])


def test_the_zone_is_else_the_venues_and_else_the_sites(site: Path) -> None:
    text = "start: 2027-03-28 03:30\n"
    assert problems_of(site, EVENT, text) == []  # Brussels skips the hour from two
    assert problems_of(site, EVENT, f"{text}venue: riga\n") == [("no-such-time", 1, 8)]


# Warnings that were looked at


def test_a_warning_can_be_silenced_in_its_entry_and_in_no_other(site: Path) -> None:
    for entry in ("workshops/roofs", "initiatives/pact"):
        (site / f"content/{entry}/files").mkdir()
        (site / f"content/{entry}/files/a.pdf").touch()
    change(site, EVENT, "", "silence: [unused-file]\n")
    (found,) = check(site).problems
    assert found.span.file == "content/initiatives/pact/files/a.pdf"


def test_a_warning_of_an_entry_in_one_file_can_be_silenced_there(site: Path) -> None:
    text = "---\ntitle: Wells\nstart: 2027\nsilence: [heading-level]\n---\n# Wells\n"
    (site / "content/workshops/wells.md").write_text(text)
    assert check(site).problems == []


def test_a_language_stands_once(site: Path) -> None:
    change(site, "content/site.yaml", "[en, pl]", "[en, pl, en]")
    (found,) = check(site).problems
    assert (found.code, found.span.line, found.span.column) == ("duplicate-item", 4, 21)
