# ruff: noqa: RUF001  (dashes and letters as readers see them)
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.locales import load_languages
from programme_pages.locales.dates import (
    clock,
    clock_period,
    is_one_day,
    moment,
    period,
    period_with_clock,
)
from programme_pages.model.moments import TBD, Moment, Precision, parse_moment

from .conftest import LOCALES, Speak, plain
from .made import LANGUAGES, clocks, days

codes = st.sampled_from(LANGUAGES)
MOMENTS = [
    ("en", "2017", "2017"),
    ("en", "2017-06", "June 2017"),
    ("en", "2022-10-11", "11 October 2022"),
    ("en", "2022-10-11 16:30", "11 October 2022"),
    ("en", "tbd", "date to be announced"),
    ("pl", "2017", "2017"),
    ("pl", "2024-10", "październik 2024"),
    ("pl", "2024-10-09", "9 października 2024"),
    ("pl", "tbd", "termin podamy później"),
    ("fr", "2017-06", "juin 2017"),
    ("fr", "2024-10-09", "9 octobre 2024"),
    ("fr", "2024-10-01", "1er octobre 2024"),
    ("fr", "tbd", "date à préciser"),
    ("de", "2024-10-09", "9. Oktober 2024"),
    ("de", "tbd", "date to be announced"),
    ("uk", "2024-10", "жовтень 2024 р."),
    ("uk", "2024-10-09", "9 жовтня 2024 р."),
    ("cs", "2024-10", "říjen 2024"),
    ("ar", "2024-10-09", "9 أكتوبر 2024"),
    ("pt-BR", "2024-10-01", "1 de outubro de 2024"),
    ("ja", "2024", "2024年"),
]


@pytest.mark.parametrize(("code", "when", "expected"), MOMENTS)
def test_moment(speak: Speak, code: str, when: str, expected: str) -> None:
    assert plain(moment(speak(code), parse_moment(when))) == expected


@pytest.mark.parametrize(
    ("code", "when", "expected"),
    [
        ("en", "2022-10-11", "Tuesday 11 October 2022"),
        ("pl", "2022-10-11", "wtorek, 11 października 2022"),
        ("fr", "2022-10-11", "mardi 11 octobre 2022"),
        ("fr", "2022-11-01", "mardi 1er novembre 2022"),
        ("de", "2022-10-11", "Dienstag, 11. Oktober 2022"),
        ("en", "2022-10", "October 2022"),
        ("en", "2022", "2022"),
    ],
)
def test_moment_with_weekday(speak: Speak, code: str, when: str, expected: str) -> None:
    assert plain(moment(speak(code), parse_moment(when), weekday=True)) == expected


PERIODS = [
    ("en", "2017-11-29", "2017-11-30", "29–30 November 2017"),
    ("en", "2017-11-29", "2017-12-01", "29 November – 1 December 2017"),
    ("en", "2017-12-29", "2018-01-02", "29 December 2017 – 2 January 2018"),
    ("en", "2024-10-09", "2024-10-09", "9 October 2024"),
    ("en", "2024-10-09 09:00", "2024-10-09 16:30", "9 October 2024"),
    ("en", "2024-10-07 09:00", "2024-10-10", "7–10 October 2024"),
    ("en", "2017-06", "2017-08", "June – August 2017"),
    ("en", "2017-06", "2022-05", "June 2017 – May 2022"),
    ("en", "2017-06", "2017-06", "June 2017"),
    ("en", "2017", "2018", "2017–2018"),
    ("en", "2017", "2017", "2017"),
    ("en", "2017-06-09", "2022-05", "9 June 2017 – May 2022"),
    ("en", "2017-06", "2022", "June 2017 – 2022"),
    ("en", "2017-06", "tbd", "June 2017 – end to be announced"),
    ("en", "tbd", "2022", "Start to be announced – 2022"),
    ("en", "tbd", "tbd", "Date to be announced"),
    ("pl", "tbd", "tbd", "Termin podamy później"),
    ("fr", "tbd", "tbd", "Date à préciser"),
    ("en", "2024-10-09", "2024-10", "9 October 2024 – October 2024"),
    ("pl", "2017-11-29", "2017-11-30", "29–30 listopada 2017"),
    ("pl", "2017-11-29", "2017-12-01", "29 listopada – 1 grudnia 2017"),
    ("pl", "2017-12-29", "2018-01-02", "29 grudnia 2017 – 2 stycznia 2018"),
    ("pl", "2024-10", "2024-11", "październik–listopad 2024"),
    ("pl", "2024-10", "tbd", "październik 2024 – termin zakończenia podamy później"),
    ("pl", "tbd", "2024-10", "Termin rozpoczęcia podamy później – październik 2024"),
    ("fr", "2017-11-29", "2017-11-30", "29–30 novembre 2017"),
    ("fr", "2017-11-29", "2017-12-01", "29 novembre – 1er décembre 2017"),
    ("fr", "2017-12-01", "2017-12-03", "1er–3 décembre 2017"),
    ("fr", "2017-12-29", "2018-01-02", "29 décembre 2017 – 2 janvier 2018"),
    ("fr", "2017-06", "2017-08", "juin – août 2017"),
    ("fr", "2017-06", "tbd", "juin 2017 – date de fin à préciser"),
    ("fr", "tbd", "2018", "Date de début à préciser – 2018"),
    ("de", "2017-11-29", "2017-11-30", "29.–30. November 2017"),
    ("de", "2017-11-29", "2017-12-01", "29. November – 1. Dezember 2017"),
    ("uk", "2017-11-29", "2017-11-30", "29–30 листопада 2017 р."),
    ("uk", "2017-12-29", "2018-01-02", "29 грудня 2017 – 2 січня 2018 рр."),
    ("ar", "2017-11-29", "2017-11-30", "29–30 نوفمبر 2017"),
    ("ar", "2017-11-29", "2017-12-01", "29 نوفمبر – 1 ديسمبر 2017"),
    ("pt-BR", "2017-11-29", "2017-11-30", "29 – 30 de novembro de 2017"),
    ("pt-BR", "2017-11-29", "2017-12-01", "29 de novembro – 1 de dezembro de 2017"),
    # Derived from the single date: CLDR's ranges have figures or leading zeros in them.
    ("cs", "2017-11-29", "2017-11-30", "29.–30. listopadu 2017"),
    ("cs", "2017-11-29", "2017-12-01", "29. listopadu – 1. prosince 2017"),
    ("it", "2017-12-01", "2017-12-03", "1–3 dicembre 2017"),
    ("hr", "2017-12-01", "2017-12-03", "1. – 3. prosinca 2017."),
    ("fa", "2017-12-01", "2017-12-03", "1 تا 3 دسامبر 2017"),
    ("ja", "2017-11-29", "2017-12-01", "2017年11月29日～12月1日"),
]


@pytest.mark.parametrize(("code", "start", "end", "expected"), PERIODS)
def test_period(speak: Speak, code: str, start: str, end: str, expected: str) -> None:
    assert plain(period(speak(code), parse_moment(start), parse_moment(end))) == expected


def test_a_period_without_end_is_its_start(speak: Speak) -> None:
    assert period(speak("en"), parse_moment("2017-06"), None) == "June 2017"
    assert period(speak("en"), TBD, None) == "Date to be announced"


def test_a_dash_between_months_does_not_touch_the_words(speak: Speak) -> None:
    start, end = parse_moment("2017-06"), parse_moment("2022-05")
    assert period(speak("pl"), start, end) == "czerwiec 2017 – maj 2022"


def test_spaces_around_dashes_are_those_of_cldr(speak: Speak) -> None:
    start, end = parse_moment("2017-11-29"), parse_moment("2017-12-01")
    assert period(speak("en"), start, end) == "29 November\u2009–\u20091 December 2017"


@pytest.mark.parametrize(
    ("code", "end", "expected"),
    [
        ("en", "2017-11-30", "Wednesday 29 – Thursday 30 November 2017"),
        ("en", "2018-01-02", "Wednesday 29 November 2017 – Tuesday 2 January 2018"),
        ("en", "2017-11-29", "Wednesday 29 November 2017"),
        ("en", "2017-12", "Wednesday 29 November 2017 – December 2017"),
        ("pl", "2017-11-30", "środa, 29 listopada – czwartek, 30 listopada 2017"),
        ("fr", "2017-11-30", "mercredi 29 – jeudi 30 novembre 2017"),
        ("fr", "2017-12-01", "mercredi 29 novembre – vendredi 1er décembre 2017"),
        ("de", "2017-11-30", "Mittwoch, 29. – Donnerstag, 30. November 2017"),
        ("cs", "2017-11-30", "středa 29. – čtvrtek 30. listopadu 2017"),
        ("uk", "2017-11-30", "середа, 29 – четвер, 30 листопада 2017 р."),
    ],
)
def test_period_with_weekdays(speak: Speak, code: str, end: str, expected: str) -> None:
    start = parse_moment("2017-11-29")
    assert plain(period(speak(code), start, parse_moment(end), weekday=True)) == expected


@pytest.mark.parametrize(
    ("code", "start", "end", "expected"),
    [
        ("en", "2022-10-11 09:30", "2022-10-11 16:30", "11 October 2022, 09:30–16:30"),
        ("en", "2022-10-11 09:30", None, "11 October 2022 at 09:30"),
        ("en", "2022-10-11 09:30", "2022-10-11", "11 October 2022 at 09:30"),
        ("en", "2022-10-11", "2022-10-11 16:30", "11 October 2022"),
        ("en", "2022-10-11", "2022-10-12", "11–12 October 2022"),
        (
            "en",
            "2022-10-11 09:30",
            "2022-10-12 16:30",
            "11 October 2022 at 09:30 – 12 October 2022 at 16:30",
        ),
        ("en", "2022-10-11 00:00", "2022-10-12", "11 October 2022 at 00:00 – 12 October 2022"),
        ("en", "2022-10-11 09:30", "tbd", "11 October 2022 at 09:30 – end to be announced"),
        ("pl", "2022-10-11 09:30", "2022-10-11 16:30", "11 października 2022, 9:30–16:30"),
        ("fr", "2022-10-11 09:30", "2022-10-11 16:30", "11 octobre 2022, 9 h 30 – 16 h 30"),
        ("fr", "2022-10-11 09:00", None, "11 octobre 2022 à 9 h"),
        (
            "pl",
            "2017-11-29 09:00",
            "2017-11-30 16:30",
            "29 listopada 2017, godz. 9:00 – 30 listopada 2017, godz. 16:30",
        ),
        (
            "fr",
            "2017-11-29 09:00",
            "2017-12-01 16:30",
            "29 novembre 2017 à 9 h – 1er décembre 2017 à 16 h 30",
        ),
        ("pl", "2022-10-11 09:00", None, "11 października 2022, godz. 9:00"),
        ("de", "2022-10-11 09:30", "2022-10-11 16:30", "11. Oktober 2022, 09:30–16:30 Uhr"),
        ("de", "2022-10-11 09:30", None, "11. Oktober 2022, 09:30"),
    ],
)
def test_period_with_clock(
    speak: Speak, code: str, start: str, end: str | None, expected: str
) -> None:
    last = parse_moment(end) if end else None
    assert plain(period_with_clock(speak(code), parse_moment(start), last)) == expected


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2017-11-30", "2017-11-29"),
        ("2017-11-30", "2017-10"),
        ("2018", "2017-12-31"),
        ("2018-01", "2017"),
        ("2017-11-30 10:00", "2017-11-30 09:59"),
    ],
)
def test_backwards(speak: Speak, start: str, end: str) -> None:
    for write in (period, period_with_clock):
        with pytest.raises(ValueError, match="cannot end"):
            write(speak("en"), parse_moment(start), parse_moment(end))


@pytest.mark.parametrize(
    ("code", "start", "end", "expected"),
    [
        ("en", time(9), None, "09:00"),
        ("en", time(9), time(9), "09:00"),
        ("en", time(9), time(9, 30), "09:00–09:30"),
        ("en", time(22), time(1), "22:00–01:00"),
        ("pl", time(9), None, "9:00"),
        ("pl", time(9), time(17), "9:00–17:00"),
        ("pl", time(22), time(0, 5), "22:00–0:05"),
        ("fr", time(9), None, "9 h"),
        ("fr", time(9, 5), None, "9 h 05"),
        ("fr", time(0), None, "0 h"),
        ("fr", time(9), time(16, 30), "9 h – 16 h 30"),
        ("fr", time(9), time(14), "9 h – 14 h"),
        ("de", time(9), time(16, 30), "09:00–16:30 Uhr"),
        ("uk", time(9), time(16, 30), "09:00–16:30"),
        ("pt-BR", time(9), time(16, 30), "09:00 – 16:30"),
        ("ar", time(9), time(16, 30), "9:00 ص – 4:30 م"),
        ("ar", time(9), time(10), "9:00–10:00 ص"),
    ],
)
def test_clock(speak: Speak, code: str, start: time, end: time | None, expected: str) -> None:
    assert plain(clock_period(speak(code), start, end)) == expected


def test_clock_alone(speak: Speak) -> None:
    assert clock(speak("en"), time(16, 5)) == "16:05"


RANGE = 'msgctxt "range of times of day"\nmsgid "%(start)s-%(end)s"\nmsgstr "%(start)s/%(end)s"\n'
FULL_HOUR = 'msgctxt "time of day, full hour"\nmsgid "%(hour)s:00"\nmsgstr "%(hour)s h"\n'
HALF_HOUR = 'msgctxt "time of day"\nmsgid "%(hour)s:%(minute)s"\nmsgstr "%(hour)s.%(minute)s"\n'


@pytest.mark.parametrize(
    ("catalogue", "expected"),
    [
        ("", "08:00–09:30"),
        (HALF_HOUR, "8.00 – 9.30"),
        (FULL_HOUR, "08:00–09:30"),
        (FULL_HOUR + HALF_HOUR, "8 h – 9.30"),
        (RANGE, "08:00/09:30"),
    ],
)
def test_a_catalogue_may_have_times_of_its_own(
    tmp_path: Path, catalogue: str, expected: str
) -> None:
    file = tmp_path / "it" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(catalogue, encoding="utf-8")
    italian = load_languages(["it"], [LOCALES, tmp_path])[0]["it"]
    assert plain(clock_period(italian, time(8), time(9, 30))) == expected


@pytest.mark.parametrize(
    ("joint", "date", "dates"),
    [
        ("", "venerdì 1 dicembre 2017", "venerdì 1 – domenica 3 dicembre 2017"),
        (
            "%(weekday)s dd' %(date)s",
            "venerdì dd' 1 dicembre 2017",
            "venerdì dd' 1 – domenica dd' 3 dicembre 2017",
        ),
        (
            "%(date)s, %(weekday)s",
            "1 dicembre 2017, venerdì",
            "1 dicembre 2017, venerdì – 3 dicembre 2017, domenica",
        ),
    ],
)
def test_a_catalogue_may_join_a_date_and_its_day_of_the_week(
    tmp_path: Path, joint: str, date: str, dates: str
) -> None:
    file = tmp_path / "it" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgctxt "date with its day of the week"\n'
        f'msgid "%(weekday)s, %(date)s"\nmsgstr "{joint}"\n',
        encoding="utf-8",
    )
    italian = load_languages(["it"], [LOCALES, tmp_path])[0]["it"]
    start, end = parse_moment("2017-12-01"), parse_moment("2017-12-03")
    assert plain(moment(italian, start, weekday=True)) == date
    assert plain(period(italian, start, end, weekday=True)) == dates


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad"
    " grudzień",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
MONTHS_OF_DAYS = MONTHS | {
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
    " listopada grudnia",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
}


@pytest.mark.parametrize("code", MONTHS)
def test_every_month(speak: Speak, code: str) -> None:
    for number, name in enumerate(MONTHS[code].split(), 1):
        assert moment(speak(code), parse_moment(f"2024-{number:02}")) == f"{name} 2024"


@pytest.mark.parametrize("code", MONTHS)
def test_every_month_of_a_day(speak: Speak, code: str) -> None:
    point = "." if code == "de" else ""
    for number, name in enumerate(MONTHS_OF_DAYS[code].split(), 1):
        start, end = (parse_moment(f"2024-{number:02}-{day}") for day in (20, 21))
        assert moment(speak(code), start) == f"20{point} {name} 2024"
        assert plain(period(speak(code), start, end)) == f"20{point}–21{point} {name} 2024"


@pytest.mark.parametrize("code", WEEKDAYS)
def test_every_weekday(speak: Speak, code: str) -> None:
    comma = "" if code in {"en", "fr"} else ","
    for day, name in enumerate(WEEKDAYS[code].split(), 7):
        written = moment(speak(code), parse_moment(f"2024-10-{day:02}"), weekday=True)
        assert written.startswith(f"{name}{comma} {day}")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-10-09", None, True),
        ("2024-10-09 09:00", "2024-10-09", True),
        ("2024-10-09", "2024-10-10", False),
        ("2024-10-01", "2024-10", False),
        ("2024-10", None, False),
        ("2024-10-09", "tbd", False),
        ("tbd", "tbd", False),
    ],
)
def test_one_day(start: str, end: str | None, *, expected: bool) -> None:
    assert is_one_day(parse_moment(start), parse_moment(end) if end else None) is expected


moments = st.one_of(
    st.just(TBD),
    days.map(lambda day: Moment(Precision.YEAR, day.replace(month=1, day=1))),
    days.map(lambda day: Moment(Precision.MONTH, day.replace(day=1))),
    days.map(lambda day: Moment(Precision.DAY, day)),
    st.builds(lambda day, at: Moment(Precision.MINUTE, day, at), days, clocks),
)


@given(code=codes, start=moments, end=moments, weekday=st.booleans())
def test_a_period_is_written_or_refused(
    speak: Speak, code: str, start: Moment, end: Moment, *, weekday: bool
) -> None:
    language = speak(code)
    backwards = start.known and end.known and start.first > end.last
    if start.clock and end.clock and start.first == end.first:
        backwards = start.clock > end.clock
    if backwards:
        for write in (period, period_with_clock):
            with pytest.raises(ValueError, match="cannot end"):
                write(language, start, end, weekday=weekday)
        return
    years = {str(side.first.year) for side in (start, end) if side.known}
    if code == "th" and weekday:  # the full date has the Buddhist era
        years = set()
    for write in (period, period_with_clock):
        text = write(language, start, end, weekday=weekday)
        assert all(year in text for year in years)
        assert text == text.strip()


@given(code=codes, when=moments, weekday=st.booleans())
def test_equal_ends_are_one_date(speak: Speak, code: str, when: Moment, *, weekday: bool) -> None:
    language = speak(code)
    written = period(language, when, when, weekday=weekday)
    assert written == period(language, when, None, weekday=weekday)
    if when.known:
        assert written == moment(language, when, weekday=weekday)


@given(code=codes, day=days, length=st.integers(0, 800), weekday=st.booleans())
def test_different_days_read_differently(
    speak: Speak, code: str, day: date, length: int, *, weekday: bool
) -> None:
    language = speak(code)
    start, end = Moment(Precision.DAY, day), Moment(Precision.DAY, day + timedelta(days=length))
    one, other = (moment(language, side, weekday=weekday) for side in (start, end))
    text = period(language, start, end, weekday=weekday)
    assert (text == one) == (length == 0)
    assert (text == other) == (length == 0)


@given(codes, days, days)
def test_a_range_is_no_longer_than_its_two_dates(
    speak: Speak, code: str, one: date, other: date
) -> None:
    language = speak(code)
    first, last = sorted((one, other))
    assume(first != last)
    start, end = Moment(Precision.DAY, first), Moment(Precision.DAY, last)
    whole = moment(language, start) + moment(language, end)
    assert len(period(language, start, end)) <= len(whole) + len(" – ") + 2


@given(codes, clocks, clocks)
def test_times_are_always_written(speak: Speak, code: str, start: time, end: time) -> None:
    text = clock_period(speak(code), start, end)
    for minute in {start.minute, end.minute} - {0}:  # French full hours show none
        assert f"{minute:02}" in text
