"""The catalogues of the project itself: complete, and made of the messages of the code."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from programme_pages.locales.messages import read_catalogue
from programme_pages.render.environment import SYNTAX

ROOT = Path(__file__).parents[2]
CODES = ("en", "pl", "fr")
# What a language has no use for may stay empty: a form of an ordinal, or a way of its own to write
# dates, times of day and addresses. CLDR and slugify stand in for these, and nothing English.
OPTIONAL = re.compile(r"edition, (?!other)|(range of )?times? of day|date with |letters in ")


def text_of(code: str) -> str:
    return (ROOT / "locales" / code / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8")


def catalog_of(code: str) -> Catalog:
    return read_po(BytesIO(text_of(code).encode()), abort_invalid=True)


def keys_of(catalog: Catalog) -> set[tuple[str, str]]:
    ids = ((message.context or "", message.id) for message in catalog if message.id)
    return {(context, text if isinstance(text, str) else text[0]) for context, text in ids}


def mapping() -> tuple[list[tuple[str, str]], dict[str, dict[str, Any]]]:
    with (ROOT / "locales" / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    return methods, options


@cache
def messages_of_project() -> set[tuple[str, str]]:
    return {
        (context or "", text if isinstance(text, str) else text[0])
        for folder in ("programme_pages", "templates")
        for _, _, text, _, context in extract_from_dir(ROOT / folder, *mapping())
    }


def test_templates_are_read_for_messages_as_they_are_rendered() -> None:
    options = mapping()[1]["**.html"]
    assert tuple(options["extensions"].split(",")) == SYNTAX["extensions"]
    for name in ("trim_blocks", "lstrip_blocks", "keep_trailing_newline"):
        assert (options[name] == "true") is SYNTAX[name]


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_has_the_messages_of_the_project(code: str) -> None:
    assert messages_of_project() ^ keys_of(catalog_of(code)) == set()


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated(code: str) -> None:
    for message in catalog_of(code):
        texts = [message.string] if isinstance(message.string, str) else message.string or [""]
        assert all(texts) or OPTIONAL.match(message.context or ""), message
        assert not message.fuzzy or not message.id, message


@pytest.mark.parametrize("code", CODES)
def test_catalogues_have_no_faults(code: str) -> None:
    _, faults = read_catalogue(text_of(code), Locale(code))
    assert faults == []


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("en", {1: 0, 0: 1, 2: 1, 11: 1}),
        ("pl", {1: 0, 2: 1, 4: 1, 22: 1, 0: 2, 5: 2, 12: 2, 14: 2, 21: 2, 112: 2, 122: 1}),
        ("fr", {0: 0, 1: 0, 2: 1, 1000: 1}),
    ],
)
def test_plural_forms(code: str, forms: dict[int, int]) -> None:
    count = max(forms.values()) + 1
    texts = "".join(f'msgstr[{form}] "{form}"\n' for form in range(count))
    text = f'{text_of(code)}\nmsgid "one"\nmsgid_plural "many"\n{texts}'
    catalogue, faults = read_catalogue(text, Locale(code))
    assert faults == []
    assert {n: int(catalogue.ngettext("one", "many", n)) for n in forms} == forms
