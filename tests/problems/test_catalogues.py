"""The texts of problems in other languages: all there, and true to their originals."""

import re
from functools import cache

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message

from programme_pages.locales.po import messages_of, parse_po
from tools.problem_catalogues import gather, place_of, updated

CODES = ("pl", "fr")
VALUE = re.compile(r"\{\{|\}\}|\{[a-z_]+\}")
CODE = re.compile(r"`[^`]+`|https?:\S+|\b[a-z-]+\.(?:yaml|md)\b")
# What stands between backquotes in the place of words that every language has of its own.
WORDS = {"`name: value`", "`field: value`", "`title: ...`"}


@cache
def catalog_of(code: str) -> Catalog:
    return parse_po(place_of(code).read_text(encoding="utf-8"), Locale(code))


def texts_of(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def translations_of(message: Message) -> list[str]:
    found = message.string
    return [found] if isinstance(found, str) else list(found or [""])


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_is_up_to_date(code: str) -> None:
    written = place_of(code).read_text(encoding="utf-8")
    assert written == updated(code, gather()), "run: python tools/problem_catalogues.py"


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated(code: str) -> None:
    lacking = [one.id for one in catalog_of(code) if not all(translations_of(one)) or one.fuzzy]
    assert lacking == []


@pytest.mark.parametrize("code", CODES)
def test_values_are_those_of_the_original(code: str) -> None:
    for message in messages_of(catalog_of(code)):
        wanted = sorted(VALUE.findall(texts_of(message)[-1]))
        for text in translations_of(message):
            assert sorted(VALUE.findall(text)) == wanted, message.id


@pytest.mark.parametrize("code", CODES)
def test_what_editors_type_is_that_of_the_original(code: str) -> None:
    for message in messages_of(catalog_of(code)):
        wanted = set(CODE.findall(texts_of(message)[0])) - WORDS
        for text in translations_of(message):
            assert wanted <= set(CODE.findall(text)), message.id


@pytest.mark.parametrize("code", CODES)
def test_ends_of_sentences_are_those_of_the_original(code: str) -> None:
    for message in messages_of(catalog_of(code)):
        for text in translations_of(message):
            assert text.endswith(".") == texts_of(message)[0].endswith("."), message.id
            assert text == text.strip()


def test_french_signs_have_their_no_break_space() -> None:
    for message in messages_of(catalog_of("fr")):
        for text in translations_of(message):
            assert not re.search(r" [:;?!»]|« ", text), text
            assert not re.search("\N{NO-BREAK SPACE}[;?!]", text), text  # theirs is narrow
            assert not re.search(r"\w'\w", text), text  # the apostrophe is ’


def test_polish_words_of_one_letter_stay_with_the_next() -> None:
    for message in messages_of(catalog_of("pl")):
        for text in translations_of(message):
            words = re.sub(r"`[^`]+`", "", text)
            assert not re.search(r"(?<![\w.#/-])[aiouwz] ", words, re.IGNORECASE), text


def test_polish_has_its_three_forms_of_a_number() -> None:
    forms = {len(translations_of(one)) for one in messages_of(catalog_of("pl"))}
    assert forms == {1, 3}
