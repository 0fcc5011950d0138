"""Week days beside dates, as CLDR writes them in the languages of the European Union and more."""

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.contradictions.calendar import Calendar
from programme_pages.contradictions.passages import Passage
from programme_pages.contradictions.weekdays import check_weekdays
from programme_pages.problems import Span
from tests.contradictions.reading import check_event

LANGUAGES = (
    "bg",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "en-GB",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "mt",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "tr",
    "uk",
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def weekdays_reported(language: str, text: str) -> list[str]:
    passage = Passage(language, text, lambda start, end: Span("", 1, start + 1, 1, end + 1))
    return [one.values["weekday"] for one in check_weekdays(passage, Calendar())]


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS, shift=st.integers(1, 6))
def test_a_date_in_full_is_right_with_its_own_week_day_only(
    language: str, day: date, shift: int
) -> None:
    locale = Locale.parse(language, sep="-")
    text = format_date(day, "full", locale)
    assert weekdays_reported(language, text) == []
    names = [locale.days[context]["wide"] for context in ("stand-alone", "format")]
    own, other = next(
        (str(one[day.weekday()]), str(one[(day.weekday() + shift) % 7]))
        for one in names
        if str(one[day.weekday()]) in text
    )
    assert weekdays_reported(language, text.replace(own, other)) == [str(names[0][day.weekday()])]


@given(language=st.sampled_from([*LANGUAGES, "ar", "he", "ja", "zh", "tlh"]), text=st.text())
def test_any_text_can_be_looked_at(language: str, text: str) -> None:
    assert weekdays_reported(language, text) == []


@pytest.mark.parametrize(
    ("start", "reported"),
    [
        ("2024-10-09", 1),  # a Wednesday
        ("2024-10", 1),
        ("2023-10-09", 0),  # a Monday
        ("2024", 0),  # October 2023 is not far from January 2024
        ("2024-12-01", 1),  # two months later: still that of the same year
        ("2024-03-01", 0),  # seven months before, five after: that of either year
        ("tbd", 0),
    ],
)
def test_a_day_without_a_year_is_of_the_year_in_which_it_is_near(start: str, reported: int) -> None:
    checked = check_event(f"start: {start}\n", en="Come on Monday 9 October.\n")
    assert checked.codes == ["weekday-mismatch"] * reported


def test_the_old_date_of_an_event_counts_as_well() -> None:
    facts = "start: 2024-12-09\nstatus: rescheduled\nprevious: {start: 2023-10-09}\n"
    assert check_event(facts, en="It was to be on Monday 9 October.\n").codes == []


def test_words_are_found_after_front_matter_and_on_two_lines() -> None:
    body = "---\ntitle: Roofs\nsummary: a\n---\n\n## One\n\nWe meet on Monday\n9 October 2024.\n"
    checked = check_event("start: 2024-10-09\n", en=body)
    assert checked.problems[0].span == Span("content/workshops/roofs/en.md", 8, 12, 9, 15)
    assert checked.words == [("weekday-mismatch", "Monday\n9 October 2024")]


@pytest.mark.parametrize(
    "summary",
    [
        "Come on Monday 9 October!",
        '"Come on Monday 9 October!"',
        "'It’s on Monday 9 October!'",
        ">-\n  Come,\n  on Monday 9 October!",
    ],
)
def test_words_are_found_in_front_matter(summary: str) -> None:
    text = f"---\ntitle: Roofs\nsummary: {summary}\n---\nBody.\n"
    checked = check_event("start: 2024-10-09\n", en=text)
    assert checked.words == [("weekday-mismatch", "Monday 9 October")]


def test_words_that_are_written_otherwise_are_shown_as_a_whole() -> None:
    text = '---\ntitle: Roofs\nsummary: "On Monday\\u00209 October"\n---\nBody.\n'
    checked = check_event("start: 2024-10-09\n", en=text)
    assert checked.words == [("weekday-mismatch", '"On Monday\\u00209 October"')]


def test_labels_are_read_in_their_own_languages() -> None:
    facts = (
        "start: 2024-10-09\nagenda:\n"
        "  - {title: {en: Monday 9 October, pl: Środa 9 października, fr: Lundi 9 octobre}}\n"
    )
    assert check_event(facts, en="a\n").words == [
        ("weekday-mismatch", "Monday 9 October"),
        ("weekday-mismatch", "Lundi 9 octobre"),
    ]
