"""Make the typeface of headings, and measure what stands in for it until it has come.

It is Newsreader, semibold, from the npm package @fontsource/newsreader: its files of two sets of
letters become one, with the letters of all languages of Europe that are written in Latin script.
The measures are what `static/style.css` gives the reader's own fonts, so that no line breaks
elsewhere once the typeface has come.

This is run by hand, when another version is wanted: `npm install @fontsource/newsreader` in a
folder, then `python tools/title_font.py FOLDER [FALLBACK.woff2 ...]`.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "static" / "fonts" / "newsreader-600.woff2"
PACKAGE = "node_modules/@fontsource/newsreader/files/newsreader-{}-600-normal.woff2"
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *range(0x218, 0x21C),  # Romanian
    0x1E9E,  # German
    *(0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2022, 0x2026, 0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2212),
]
NARROW = 0.6  # of a space: the no-break space that French typography sets is narrow


def make_font(folder: Path) -> TTFont:
    """Put the two files together, and keep no more than the letters."""
    with TemporaryDirectory() as scratch:
        parts = []
        for name in ("latin", "latin-ext"):
            font = TTFont(folder / PACKAGE.format(name))
            font.flavor = None
            parts.append(str(Path(scratch, f"{name}.ttf")))
            font.save(parts[-1])
        font = Merger().merge(parts)
        _add_typographic(font)
        options = Options(
            layout_features=["kern", "liga", "locl", "ccmp", "mark"], notdef_outline=True
        )
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(TARGET)
    return font


def _add_typographic(font: TTFont) -> None:
    """Add what typography sets and the typeface lacks: a no-break hyphen, a narrow space."""
    width, _ = font["hmtx"]["space"]
    font.setGlyphOrder([*font.getGlyphOrder(), "narrow"])
    font["glyf"]["narrow"] = Glyph()
    font["hmtx"]["narrow"] = (round(NARROW * width), 0)
    for table in font["cmap"].tables:
        table.cmap |= {0x2011: table.cmap[0x2D], 0x202F: "narrow"}


def mean_width(font: TTFont, letters: Counter[str]) -> float:
    """Give the mean width of letters, in em."""
    names, widths = font.getBestCmap(), font["hmtx"]
    known = {one: count for one, count in letters.items() if ord(one) in names}
    total = sum(widths[names[ord(one)]][0] * count for one, count in known.items())
    return float(total / sum(known.values()) / font["head"].unitsPerEm)


def measures(own: TTFont, other: TTFont, letters: Counter[str]) -> str:
    """Give the descriptors of `@font-face` (CSS Fonts, level 5) that make another font as large."""
    size = mean_width(own, letters) / mean_width(other, letters)
    hhea, em = own["hhea"], own["head"].unitsPerEm
    return (
        f"size-adjust: {size:.1%}; ascent-override: {hhea.ascent / em / size:.1%}; "
        f"descent-override: {-hhea.descent / em / size:.1%}"
    )


def main(folder: str, *fallbacks: str) -> None:
    """Make the font, and print what each fallback needs."""
    font = make_font(Path(folder))
    titles = " ".join(
        path.read_text().partition("title:")[2].partition("\n")[0]
        for path in sorted((ROOT / "content").rglob("*.md"))
    )
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
    for name in fallbacks:
        print(name, measures(font, TTFont(name), Counter(titles)))


if __name__ == "__main__":
    main(*sys.argv[1:])
