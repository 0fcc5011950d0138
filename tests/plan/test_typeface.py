"""The typeface of headings, and the fonts that stand in for it."""

import re
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

STATIC = Path(__file__).parents[2] / "static"
STYLE = (STATIC / "style.css").read_text(encoding="utf-8")
FONT = TTFont(STATIC / "fonts" / "newsreader-600.woff2")
# What the three languages need beside ASCII, in letters, quotation marks, dashes and spaces.
NEEDED = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻàâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ„”“‘’«»–—…·€\u00a0\u202f\u2011"


def ranges() -> set[int]:
    """The characters for which browsers ask for the font."""
    found = re.search(r"unicode-range: ([^;]+);", STYLE)
    assert found is not None
    pairs = (part.removeprefix("U+").split("-") for part in found[1].split(", "))
    return {one for pair in pairs for one in range(int(pair[0], 16), int(pair[-1], 16) + 1)}


def test_it_has_the_letters_of_the_three_languages() -> None:
    known = FONT.getBestCmap()
    assert [one for one in NEEDED if ord(one) not in known] == []


def test_browsers_ask_for_it_where_it_has_letters() -> None:
    assert set(FONT.getBestCmap()) - ranges() - {0, 0xD} == set()


def test_it_is_small_and_comes_with_its_licence() -> None:
    assert (STATIC / "fonts" / "newsreader-600.woff2").stat().st_size < 25_600
    licence = (STATIC / "fonts" / "LICENCE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_fonts_that_stand_in_for_it_have_its_height() -> None:
    em, metrics = FONT["head"].unitsPerEm, FONT["hhea"]
    faces = [one for one in STYLE.split("@font-face")[1:] if "size-adjust" in one]
    assert len(faces) == 5
    for face in faces:
        size, ascent, descent = (
            float(re.search(rf"{name}: ([\d.]+)%", face)[1]) / 100  # type: ignore[index]
            for name in ("size-adjust", "ascent-override", "descent-override")
        )
        assert abs(size * ascent - metrics.ascent / em) < 0.002
        assert abs(size * descent + metrics.descent / em) < 0.002
