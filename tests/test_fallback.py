"""What stands in where a language has no text: which is the best other language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.fallback import (
    best_text,
    best_words,
    language_of,
    languages_in_order,
    words_in_order,
)
from programme_pages.model.programme import Event
from programme_pages.model.texts import ANY_LANGUAGE, Text
from tests.plan.made import body, event, words

ORDER = ("en", "pl", "fr", "pt", "pt-BR")
EMPTY = body("")


def title_only(code: str) -> object:
    return words(code, summary=None, body=EMPTY)


@pytest.mark.parametrize(
    ("code", "source", "wanted"),
    [
        ("pl", "fr", ("pl", "fr", "en", "pt", "pt-BR")),
        ("pl", "en", ("pl", "en", "fr", "pt", "pt-BR")),
        ("fr", None, ("fr", "en", "pl", "pt", "pt-BR")),
        # Who reads a variant of a language reads the others as well.
        ("pt-BR", "fr", ("pt-BR", "pt", "fr", "en", "pl")),
        ("pt", "fr", ("pt", "pt-BR", "fr", "en", "pl")),
        ("pl", "lv", ("pl", "lv", "en", "fr", "pt", "pt-BR")),
    ],
)
def test_first_the_source_then_the_sites_order(
    code: str, source: str | None, wanted: tuple[str, ...]
) -> None:
    assert languages_in_order(code, source, ORDER) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ({"pl": "b", "en": "a"}, ("b", "pl")),
        ({ANY_LANGUAGE: "name"}, ("name", ANY_LANGUAGE)),
        ({"en": "a", "fr": "c"}, ("c", "fr")),
        ({"en": "a", "pt": "d"}, ("a", "en")),
        ({"lv": "e"}, ("e", "lv")),
    ],
)
def test_a_label(text: dict[str, str], wanted: tuple[str, str]) -> None:
    assert best_text(Text(text), "pl", ORDER, source="fr") == wanted


def test_a_text_without_any_language_is_a_defect() -> None:
    with pytest.raises(ValueError, match="without any language"):
        best_text(Text({}), "pl", ORDER)


def written(*own: object) -> Event:
    return event("day", *own)  # type: ignore[arg-type]  # the first is the source


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        # A title and a body make a translation; what else is missing does not matter.
        (written("pl", words("fr", summary=None)), {"en": "pl", "pl": "pl", "fr": "fr"}),
        (written("pl", title_only("fr")), {"en": "pl", "pl": "pl", "fr": "pl"}),
        # Where nothing has a body, a title is all that there is to translate.
        (written(title_only("pl"), title_only("fr")), {"en": "pl", "pl": "pl", "fr": "fr"}),
        # A source without a body is no whole text either, where another language has one.
        (written(title_only("pl"), "fr"), {"en": "fr", "pl": "fr", "fr": "fr"}),
        (written(title_only("pl"), title_only("fr"), "en"), {"en": "en", "pl": "en", "fr": "en"}),
        (written("lv"), {"en": "lv", "pl": "lv", "fr": "lv"}),
    ],
)
def test_the_body_decides_which_language_a_page_shows(entry: Event, wanted: dict[str, str]) -> None:
    assert {code: language_of(entry, code, ("en", "pl", "fr")) for code in wanted} == wanted


def test_each_field_of_the_words_is_looked_for_in_the_same_order() -> None:
    entry = written("fr", "en", "pt")
    assert [one.language for one in words_in_order(entry, "pt-BR", ORDER)] == ["pt", "fr", "en"]
    assert best_words(entry, "pl", ORDER).language == "fr"
    assert best_words(entry, "en", ORDER).language == "en"


CODES = st.sampled_from(ORDER)


@given(CODES, st.none() | CODES, st.permutations(ORDER))
def test_every_language_is_asked_once_and_the_readers_own_first(
    code: str, source: str | None, order: list[str]
) -> None:
    found = languages_in_order(code, source, tuple(order))
    assert found[0] == code
    assert sorted(found) == sorted(order)
