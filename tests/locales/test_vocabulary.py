"""The words of a language: from CLDR, and from a file where there is one."""

from datetime import date

import pytest

from programme_pages.locales.vocabulary import Vocabulary, vocabulary


def test_polish_week_days_have_all_their_cases() -> None:
    words = vocabulary("pl")
    forms = ("środa", "środy", "środzie", "środę", "środą", "śr")
    assert {words.weekdays[form] for form in forms} == {date(2024, 10, 9).weekday()}
    assert words.weekday_names[2] == "środa"
    assert words.months["października"] == words.months["październik"] == words.months["X"] == 10


def test_a_language_without_a_file_does_with_cldr() -> None:
    words = vocabulary("de")
    assert (words.weekdays["Mittwoch"], words.months["Oktober"], words.scales["mrd"]) == (
        2,
        10,
        1_000_000_000,
    )
    assert words.registration.words == ()


def test_a_variant_has_the_words_of_its_language() -> None:
    assert vocabulary("en-GB").numbers == vocabulary("en").numbers
    assert vocabulary("en-GB").month_first is False
    assert vocabulary("en").month_first is True


def test_a_language_that_cldr_knows_by_its_name_alone_has_none() -> None:
    assert vocabulary("tlh") == Vocabulary()


def test_what_may_stand_between_day_and_month_is_that_of_cldr() -> None:
    assert "de" in vocabulary("es").joiners
    assert vocabulary("da").articles == ("den",)
    assert (vocabulary("tr").weekday_last, vocabulary("fr").weekday_last) == (True, False)


@pytest.mark.parametrize("language", ["en", "pl", "fr", "de", "uk", "mt"])
def test_no_form_ends_in_a_dot(language: str) -> None:
    words = vocabulary(language)
    assert [form for form in (*words.weekdays, *words.months) if form.endswith(".")] == []
