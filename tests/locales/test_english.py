"""English words that stand in are marked, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.english import END, START, mark_english, without_marks
from programme_pages.locales.messages import PLACEHOLDER, fill

from .conftest import Speak

PIECES = st.sampled_from(["in", "th", " ", ", ", " – ", "(", ")", ":", "%(a)s", "%(b)s", "100 %"])


def seen(text: str) -> str:
    return text.replace(START, "[").replace(END, "]")


@pytest.mark.parametrize(
    ("message", "marked"),
    [
        ("Home", "[Home]"),
        ("Open until: %(date)s", "[Open until]: %(date)s"),
        ("%(start)s – end to be announced", "%(start)s – [end to be announced]"),
        ("begins at %(start)s, ends at %(end)s", "[begins at] %(start)s, [ends at] %(end)s"),
        ("(on OpenStreetMap)", "[(on OpenStreetMap)]"),
        # The number is read in one with what follows: "20th".
        ("%(number)sth edition", "[%(number)sth edition]"),
        # Signs belong to no language.
        ("%(city)s, %(country)s", "%(city)s, %(country)s"),
        ("%(text)s (%(remark)s)", "%(text)s (%(remark)s)"),
        ("%(first)s–%(last)s", "%(first)s–%(last)s"),
        ("1000", "1000"),
        ("", ""),
    ],
)
def test_words_are_marked(message: str, marked: str) -> None:
    assert seen(mark_english(message)) == marked


@given(st.lists(PIECES).map("".join))
def test_marks_stand_around_all_letters_and_change_nothing(message: str) -> None:
    marked = mark_english(message)
    assert without_marks(marked) == message
    inside = re.findall(f"{START}([^{START}{END}]*){END}", marked)
    assert len(inside) == marked.count(START) == marked.count(END)
    outside = PLACEHOLDER.sub("", re.sub(f"{START}[^{END}]*{END}", "", marked))
    assert not any(char.isalpha() for char in outside)


def test_values_of_other_languages_are_not_marked(speak: Speak) -> None:
    message = speak("cs").gettext("Open until: %(date)s")
    assert seen(fill(message, date="9. října")) == "[Open until]: 9. října"


@pytest.mark.parametrize("code", ["en", "en-US", "pl", "fr"])
def test_nothing_is_marked_in_a_language_that_has_its_words(speak: Speak, code: str) -> None:
    language = speak(code)
    texts = [
        language.gettext("Home"),
        language.ngettext("%(number)s entry", "%(number)s entries", 2),
        language.pgettext("kind", "Series"),
        language.npgettext("", "%(number)s entry", "%(number)s entries", 2),
    ]
    assert [text for text in texts if START in text] == []


def test_english_needs_no_mark_where_its_own_catalogue_lacks_a_message(speak: Speak) -> None:
    assert speak("en").gettext("not in the catalogue") == "not in the catalogue"
    assert seen(speak("pl").gettext("not in the catalogue")) == "[not in the catalogue]"


def test_all_that_pages_say_is_marked_in_a_language_without_words(speak: Speak) -> None:
    language = speak("cs")
    texts = [
        language.gettext("Home"),
        language.ngettext("%(number)s entry", "%(number)s entries", 1),
        language.pgettext("kind", "Series"),
        language.npgettext("", "%(number)s entry", "%(number)s entries", 5),
    ]
    assert [seen(text) for text in texts] == [
        "[Home]",
        "%(number)s [entry]",
        "[Series]",
        "%(number)s [entries]",
    ]
