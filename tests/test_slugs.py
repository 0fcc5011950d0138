# ruff: noqa: RUF001  (letters of several alphabets)
"""Slugs are those of slugify, which is not asked about common texts."""

import re
import subprocess
import sys
from unicodedata import combining, decomposition, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slugify import slugify

from programme_pages.slugs import (
    LONGEST_ANCHOR,
    LONGEST_SLUG,
    folded,
    make_anchor,
    make_slug,
)

ASCII = "aZ 09-_.,;:&#'!/()\n"
LETTERS = ASCII + "’łŁéöźßœøıſ½ﬁ\uff12\uff07\uff0c\uff06\u0301\u0333\u0334\u034f\u0363\u20ac漢"
TEXTS = st.text(LETTERS, max_size=30) | st.text(max_size=30)
WORDS = st.lists(st.text("abcéł", min_size=1, max_size=30), max_size=9).map(" ".join)


def slug_by_slugify(text: str) -> str:
    plain = text.replace("’", "'")
    cut = slugify(plain, max_length=LONGEST_SLUG, word_boundary=True, save_order=True)
    return cut if cut == slugify(plain) else re.sub("(-[a-z])+$", "", cut)


def anchor_by_slugify(text: str) -> str:
    return slugify(text, max_length=LONGEST_ANCHOR, word_boundary=True) or "section"


@given(TEXTS | WORDS)
@settings(max_examples=500, deadline=None)
def test_slugs_and_anchors_are_those_of_slugify(text: str) -> None:
    assert make_slug(text, "") == slug_by_slugify(text)
    assert make_anchor(text) == anchor_by_slugify(text)


def test_each_character_that_unicode_decomposes_is_read_as_by_slugify() -> None:
    characters = map(chr, range(0x110000))
    for char in filter(lambda char: decomposition(char) or combining(char), characters):
        text = f"a{char}b {char}"
        assert (char, make_anchor(text)) == (char, anchor_by_slugify(text))


GERMAN = "ä=ae ö=oe ü=ue ß=ss"


@pytest.mark.parametrize(
    ("title", "letters", "slug"),
    [
        ("Städte am Wasser", "", "stadte-am-wasser"),
        ("Städte am Wasser", GERMAN, "staedte-am-wasser"),
        ("GRÖẞE über Straßen", "ä=ae ö=oe ü=ue ß=ss", "groesse-ueber-strassen"),
        ("Sta\u0308dte", GERMAN, "staedte"),  # in another normal form
        ("Łódź", GERMAN, "lodz"),
        ("Згода", "г=h зг=zgh", "zghoda"),  # several letters in one come first
        ("Львів", "ь= і=i", "lviv"),
        ("ä", "nonsense =x ä=ae", "ae"),
        ("ä", "nonsense", "a"),
        ("ä", "ä=", "id"),
        ("ä", "ä=…/&ß", "ss"),  # whatever it says, it becomes part of an address
    ],
)
def test_a_language_may_spell_its_letters_in_its_own_way(
    title: str, letters: str, slug: str
) -> None:
    assert make_slug(title, "id", letters) == slug


@given(TEXTS, st.text("ä=öß az’'/.,", max_size=20))
def test_whatever_the_spelling_a_slug_is_one(text: str, letters: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", make_slug(text, "id", letters))


@pytest.mark.parametrize("length", range(55, 86))
@pytest.mark.parametrize("words", ["{} b", "b {} c", "b c {}", "{}", "é {}"])
def test_long_texts_are_cut_as_by_slugify(length: int, words: str) -> None:
    text = words.format("a" * length)
    assert make_slug(text, "") == slug_by_slugify(text)
    assert make_anchor(text) == anchor_by_slugify(text)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("L’été à Łódź", "l-ete-a-lodz"),
        ("L'été", "l-ete"),
        ("AT&T: 1,000 roofs", "at-t-1000-roofs"),
        ("Fish &amp; chips", "fish-chips"),
        ("Zażółć gęślą jaźń", "zazolc-gesla-jazn"),
        ("Straße, STRASSE und Größe", "strasse-strasse-und-grosse"),
        ("Les Œuvres, le cœur et l’ex æquo", "les-oeuvres-le-coeur-et-l-ex-aequo"),
        ("Þing á Søndre Đakovo", "thing-a-sondre-dakovo"),
        ("Zürich\N{EN DASH}Málaga…", "zurich-malaga"),
        ("Київ", "kiiv"),
        ("a" * 90, "a" * 80),
        ("!", "the-id"),
        ("\N{ROCKET}", "the-id"),
    ],
)
def test_slugs_of_titles(title: str, slug: str) -> None:
    assert make_slug(title, "the-id") == slug


def test_common_titles_need_no_other_library() -> None:
    program = """
import sys
from programme_pages.slugs import make_slug
assert make_slug("L’été à Łódź", "") == "l-ete-a-lodz"
assert "slugify" not in sys.modules
make_slug("Fish & chips", "")
assert "slugify" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


@given(st.text(max_size=200))
def test_any_title_gives_a_slug(title: str) -> None:
    slug = make_slug(title, "the-id")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST_SLUG
    assert make_slug(slug, "another") == slug


def test_a_long_title_ends_with_a_whole_word() -> None:
    words = "rivers " * 20
    assert make_slug(words, "x") == "-".join(["rivers"] * 11)


@pytest.mark.parametrize("end", ["", " w", " i w", " é"])
def test_a_long_title_does_not_end_with_a_letter_that_belongs_to_the_next_word(end: str) -> None:
    words = "a" * 74
    assert make_slug(f"{words}{end} mieście", "x") == words
    assert make_slug(f"{words} w", "x") == f"{words}-w"


def test_either_apostrophe_gives_the_same_slug() -> None:
    assert make_slug("L'eau", "x") == make_slug("L\N{RIGHT SINGLE QUOTATION MARK}eau", "x")


@given(TEXTS)
def test_a_folded_path_is_one_to_all_hosts(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert folded(normalize(form, text)) == folded(text)
    assert folded(folded(text)) == folded(text)


def test_paths_that_differ_for_all_hosts_are_not_folded_together() -> None:
    assert len({folded(path) for path in ("a/b", "a/c", "a-b", "ą/b", "a/ b", "ab")}) == 6


def test_an_id_stands_in_for_its_own_title_alone() -> None:
    assert [make_slug("???", one) for one in ("a", "b")] == ["a", "b"]
