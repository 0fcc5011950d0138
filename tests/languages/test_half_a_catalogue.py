"""A site of which half of the interface is translated: the rest says that it is English."""

import re
import shutil
from pathlib import Path

import pytest

from programme_pages.locales.english import END, START
from tests.site.built import LANGUAGES, OTHER_CODES, Site
from tests.site.conftest import build_clean

from .reading import Piece, foreign_letters, pieces
from .test_pages import TITLES

TEXT = re.compile(r'(?m)^(msgstr(?:\[[0-9]\])? )".*"$')


def empty_every_other_text(path: Path) -> None:
    """Leave every second message of a catalogue without a translation."""
    parts = path.read_text(encoding="utf-8").split("\n\n")
    parts[1::2] = [TEXT.sub(r'\1""', part) for part in parts[1::2]]
    path.write_text("\n\n".join(parts), encoding="utf-8")


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("half")
    site = shutil.copytree(LANGUAGES, folder / "site")
    for code in ("ar", "uk"):
        empty_every_other_text(site / "locales" / code / "LC_MESSAGES" / "messages.po")
    return build_clean(site, folder / "output", codes=OTHER_CODES)


def can_say_its_language(piece: Piece) -> bool:
    """An attribute, the title of a page and a choice of a list cannot say so of a part of it."""
    return piece.tag not in {"title", "option"} and not piece.tag.endswith("]")


@pytest.mark.parametrize("code", ["ar", "uk"])
def test_english_words_say_so(half: Site, code: str) -> None:
    found = [
        piece
        for page in half.in_language(code).values()
        for piece in pieces(page.html)
        if can_say_its_language(piece)
    ]
    strange = [piece for piece in found if foreign_letters(piece, *TITLES)]
    assert strange == []
    assert {piece.direction for piece in found if piece.language == "en"} == {"ltr"}
    english = {piece.text for piece in found if piece.language == "en"}
    assert len(english) > 20


def test_what_is_between_english_words_is_not_english(half: Site) -> None:
    pages = half.in_language("uk").values()
    english = [piece for page in pages for piece in pieces(page.html) if piece.language == "en"]
    told = [piece.text for piece in english if can_say_its_language(piece)]
    assert [text for text in told if re.search("[\u0400-\u04ff]", text)] == []


def test_no_mark_is_left_in_any_file(half: Site) -> None:
    marks = [mark.encode() for mark in (START, END)]
    for path in half.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(mark in content for mark in marks), path


def test_no_address_and_no_title_has_an_element_in_it(half: Site) -> None:
    for page in half.pages.values():
        assert [len(one) for one in page.all("title")] == [0]
    assert not any("span" in name for name in half.targets)
