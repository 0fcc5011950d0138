"""What a translation lacks, section by section."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.contradictions.figures import count_figures
from programme_pages.contradictions.numbers import find_numbers, written_out
from programme_pages.locales.vocabulary import vocabulary
from programme_pages.problems import Span
from tests.contradictions.reading import HEAD, HERE, check_event, lacking

FACTS = "source: en\nstart: 2027-03-18\n"
SOURCE = "## One\n\nIt has 150 rooms.\n\n## Two\n\nIt has 1,500 doors since 2017.\n"


def test_the_section_that_lacks_something_is_shown() -> None:
    checked = check_event(FACTS, en=SOURCE, pl="## Jeden\n\n150 sal\n\n## Dwa\n\n1400 drzwi\n")
    (found,) = checked.problems
    assert lacking(found) == ["1,500", "2017"]
    assert found.values["place"] == f"{HERE}/en.md:11"
    assert found.span == Span(f"{HERE}/pl.md", 9, 1, 9, 7)


def test_what_stands_in_another_section_is_there() -> None:
    other = "## Jeden\n\n1500 drzwi od 2017\n\n## Dwa\n\nMa 150 sal i więcej.\n"
    assert check_event(FACTS, en=SOURCE, pl=other).codes == []
    (found,) = check_event(FACTS, en=SOURCE, pl=other.replace("150 ", "160 ")).problems
    assert lacking(found) == ["150"]


def test_what_is_said_twice_is_lacking_where_it_is_said_once() -> None:
    source = SOURCE.replace("rooms", "rooms and 1,500 windows")
    other = "## Jeden\n\nMa 150 sal i okna.\n\n## Dwa\n\nMa 1500 drzwi od 2017 r.\n"
    (found,) = check_event(FACTS, en=source, pl=other).problems
    assert (lacking(found), found.span.line) == (["1,500"], 5)


def test_a_text_with_other_sections_is_compared_as_a_whole() -> None:
    other = "1500 drzwi od 2017 r. i 150 sal, a do tego dach.\n"
    assert check_event(FACTS, en=SOURCE, pl=other).codes == []


def test_an_abridgement_is_left_alone() -> None:
    assert check_event(FACTS, en=SOURCE, pl="Drzwi i sale\n").codes == []


def test_a_year_of_the_title_counts() -> None:
    head = HEAD.replace("Roofs", "Dachy 2017")
    other = f"{head}## Jeden\n\nMa 150 sal.\n\n## Dwa\n\nMa 1500 drzwi od tamtego czasu.\n"
    assert check_event(FACTS, en=SOURCE, pl=other).codes == []


def test_many_things_are_named_in_part() -> None:
    numbers = " ".join(f"{number}," for number in range(20, 40))
    (found,) = check_event(FACTS, en=numbers, pl="Bardzo, bardzo wiele liczb, " * 4).problems
    assert lacking(found) == ["20", "21", "22", "23", "24"]
    assert found.values["what"].endswith(" …")


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "1,234.5 tonnes", {"1234.5"}),
        ("pl", "1 234,5 tony", {"1234.5"}),
        ("fr", "1\u202f234,5 tonnes", {"1234.5"}),
        ("en", "1,234", {"1234", "1.234"}),
        ("en", "5 million", {"5000000"}),
        ("fr", "5 millions", {"5000000"}),
        ("pl", "18 tys.", {"18000"}),
        ("de", "1,5 Mrd. Euro", {"1500000000"}),
        ("en", "5 m", {"5", "5000000"}),
    ],
)
def test_the_values_of_a_number(language: str, text: str, values: set[str]) -> None:
    (number,) = find_numbers(text, vocabulary(language))
    assert {f"{value.normalize():f}" for value in number.values} == values


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "twenty-eight", 28),
        ("en", "three hundred and five", 305),
        ("pl", "dwudziestu ośmiu", 28),
        ("pl", "dwa tysiące", 2000),
        ("fr", "quatre-vingt-dix", 90),
        ("fr", "deux cents", 200),
    ],
)
def test_numbers_that_are_written_out(language: str, text: str, number: int) -> None:
    assert number in written_out(text, vocabulary(language))


@pytest.mark.parametrize(
    ("en", "other", "language"),
    [
        ("18,000 people", "18 000 osób", "pl"),
        ("18,000 people", "18 tys. osób", "pl"),
        ("9:30 and 14:00", "9 h 30 et 14 h", "fr"),
        ("9:30 and 14:00", "9.30 i 14.00", "pl"),
        ("1 May 2016", "1er mai 2016", "fr"),
        ("1.5 million", "1,5 mln", "pl"),
    ],
)
def test_figures_are_the_same_in_all_languages(en: str, other: str, language: str) -> None:
    assert count_figures(en, "en") == count_figures(other, language)


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    codes = check_event(FACTS, en=f"{HEAD}{one}1", pl=f"{HEAD}{other}").codes
    assert isinstance(codes, list)
