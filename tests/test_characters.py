"""Characters that are wanted, and those that are not."""

import unicodedata

import pytest

from programme_pages.characters import find_unwanted, first_unwanted, is_surely_clean


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "tab\tand\nline",
        "Zażółć gęślą jaźń",
        "non-breaking\u00a0space, thin\u202fspace, soft\u00adhyphen",
        "עברית\u200f العربية\u200e",  # marks that these scripts need
        "👩\u200d🔬",  # joined to one picture
    ],
)
def test_texts_of_all_languages_are_wanted(text: str) -> None:
    assert first_unwanted(text) is None


def test_every_embedding_override_and_isolate_is_found() -> None:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    every = map(chr, range(0x110000))
    chars = [char for char in every if unicodedata.bidirectional(char) in turning]
    assert len(chars) == len(turning)
    assert [found.code for found in find_unwanted("".join(chars))] == ["bidi-character"] * 9


def test_every_control_character_but_tab_and_line_feed_is_found() -> None:
    chars = [chr(number) for number in range(0xA0) if unicodedata.category(chr(number)) == "Cc"]
    found = "".join(one.char for one in find_unwanted("".join(chars)))
    assert set(chars) - set(found) == {"\t", "\n"}


def test_characters_that_are_for_internal_use_are_found() -> None:
    internal = {"\ufffe", "\uffff", *map(chr, range(0xFDD0, 0xFDF0))}
    assert {one.char for one in find_unwanted("".join(internal))} == internal


def test_an_unwanted_character_has_its_place_and_its_name() -> None:
    found = first_unwanted("ab\u202ec")
    assert found is not None
    assert (found.index, found.name) == (2, "U+202E right-to-left override")


def test_bytes_that_are_surely_clean_hold_nothing_unwanted() -> None:
    every = (chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000)
    clean = "".join(char for char in every if is_surely_clean(char.encode()))
    composed = unicodedata.normalize("NFC", clean.replace("\r", "\n"))
    assert first_unwanted(composed) is None


@pytest.mark.parametrize("text", ["plain\ttext\r\n", "Zażółć", "日本語", "👩"])
def test_ordinary_texts_are_told_by_their_bytes(text: str) -> None:
    assert is_surely_clean(text.encode())
