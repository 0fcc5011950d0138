"""Texts that are made to be slow or to break something: they are read as any other."""

import pytest

from tests.contradictions.reading import check_event

FACTS = (
    'start: 2024-10-09\nregistration: {url: "https://forms.example/"}\n'
    'documents: [{title: a, url: "https://reports.example/"}]\n'
)


@pytest.mark.parametrize(
    "part",
    [
        "Monday 9 October ",
        "Monday 9, ",
        "9:00 CET ",
        '"9:00 CET ',
        "[register](https://a.example/",
        "https://zoom.us/j/1(",
        "1,",
        "1 h ",
        "1-",
        "2014-20 ",
        "twenty ",
        "9 of ",
        "12/12/",
    ],
)
def test_a_part_that_is_repeated_to_the_limit(part: str) -> None:
    body = part * (90_000 // len(part))
    checked = check_event(FACTS, en=body, pl=f"1 {body}", fr="a" * len(body))
    assert all(one.severity for one in checked.problems)


@pytest.mark.parametrize("number", ["9" * 90_000, "1." * 40_000, "٣" * 5_000])
def test_numbers_that_no_text_says(number: str) -> None:
    checked = check_event(FACTS, en=f"{number} km, 1350", pl="ale " * 24_000)
    assert "1350" in checked.problems[0].values["what"]


@pytest.mark.parametrize(
    "date", ["Monday 31 February 2024", "Monday 0 October", "Monday 9999-99-99", "Mon 99.99.0000"]
)
def test_dates_that_are_none(date: str) -> None:
    assert check_event(FACTS, en=date).codes == []
