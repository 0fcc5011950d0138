"""What dates mean that people wrote for people."""

from datetime import date, datetime

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.moments import parse_moment
from programme_pages.model.written_dates import meant_date

LANGUAGES = ("en", "pl", "fr")
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Thursday 20 May 2027", "2027-05-20"),
        ("Thu., 20th of May, 2027", "2027-05-20"),
        ("May 20, 2027", "2027-05-20"),
        ("20 May 2027 at 9:30", "2027-05-20 09:30"),
        ("20.5.2027, 09.30", "2027-05-20 09:30"),
        ("20 May 2027 4 pm", "2027-05-20 16:00"),
        ("2027-05-20 9:30am", "2027-05-20 09:30"),
        ("20 May 2027 at 12.15 p.m.", "2027-05-20 12:15"),
        ("20 May 2027, 12 a.m.", "2027-05-20 00:00"),
        ("20.05.2027 9h", "2027-05-20 09:00"),
        ("20. 5. 2027", "2027-05-20"),
        ("2027.05.20", "2027-05-20"),
        ("2027-5-20T9:30", "2027-05-20 09:30"),
        ("2027-05-20, 09:30", "2027-05-20 09:30"),
        ("czwartek, 20 maja 2027 r., godz. 9.30", "2027-05-20 09:30"),
        ("20 maja 2027 roku o godzinie 9:30", "2027-05-20 09:30"),
        ("20 V 2027", "2027-05-20"),
        ("wrze\u015bnia 2027", "2027-09"),
        ("le jeudi 20 mai 2027 \u00e0 9 h 30", "2027-05-20 09:30"),
        ("1er ao\u00fbt 2027", "2027-08-01"),
        ("1er aout 2027", "2027-08-01"),  # as typed without accents
        ("May 2027", "2027-05"),
        ("05.2027", "2027-05"),
        ("25/12/2027", "2027-12-25"),
        ("5/5/2027", "2027-05-05"),
    ],
)
def test_usual_forms(text: str, meant: str) -> None:
    assert meant_date(text, LANGUAGES) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Friday 20 May 2027",  # which is a Thursday
        "5/6/2027",  # of May or of June
        "12/25/2027",
        "20.5.27",
        "20 May",
        "20-21 May 2027",
        "31 June 2027",
        "spring 2027",
        "20 May or June 2027",
        "20 May 2027 in the morning",
        "2027-05-20-21",
        "",
        "Thursday",
        "20 \u4e94\u6708 2027",
    ],
)
def test_in_doubt_nothing_is_proposed(text: str) -> None:
    assert meant_date(text, LANGUAGES) is None


def test_a_month_that_is_another_one_in_another_language_is_in_doubt() -> None:
    assert meant_date("20 listopada 2027", ("pl",)) == "2027-11-20"
    assert meant_date("20 listopada 2027", ("pl", "hr")) is None  # October in Croatian


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["full", "long", "medium"]))
def test_what_a_language_writes_is_understood(day: date, language: str, form: str) -> None:
    assert meant_date(format_date(day, form, language), (language,)) == day.isoformat()


@given(
    st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2199, 12, 31)),  # noqa: DTZ001
    st.sampled_from([":", ".", "h"]),
)
def test_hours_are_understood(moment: datetime, sign: str) -> None:
    text = f"{moment.day}.{moment.month}.{moment.year}, {moment.hour}{sign}{moment.minute:02}"
    assert meant_date(text, ()) == f"{moment:%Y-%m-%d %H:%M}"


@given(st.text(alphabet="0129.,-/ :htTr\u0660\u00b2May\u0105", max_size=30))
def test_whatever_is_proposed_is_a_date_or_has_an_hour_that_is_none(text: str) -> None:
    meant = meant_date(text, LANGUAGES)
    if meant is not None:
        assert parse_moment(meant.partition(" ")[0]).known
