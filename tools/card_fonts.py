"""Make the fonts of social cards from packages of npm: `python tools/card_fonts.py NODE_MODULES`.

The packages are those of `PACKAGES` below; this needs fonttools and brotli beside Pillow. It is run
when a typeface changes, and by nothing else: its results are kept in the repository.

Of each typeface, the parts for several scripts become one font. Pillow's own layout, which is the
same on every machine, knows kerning from the old table `kern` alone: that is written here from what
the font says in the newer form. Fonts of joined scripts keep their rules.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import (
    KernTable_format_0,
)
from PIL import ImageFont

FONTS = Path(__file__).parents[1] / "programme_pages" / "social_cards" / "fonts"
_LETTERS = ("latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext")
PACKAGES = {  # font: package, parts, weight, whether its script joins letters
    "title": ("source-serif-4", _LETTERS, 600, False),
    "text": ("source-sans-3", _LETTERS, 400, False),
    "strong": ("source-sans-3", _LETTERS, 600, False),
    "arabic": ("noto-sans-arabic", ("latin", "arabic"), 600, True),
    "hebrew": ("noto-sans-hebrew", ("latin", "hebrew"), 600, True),
}
_MOST_PAIRS = 10_900  # that a table holds, whose length is a number of 16 bits
_KERNED = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-–’“”„«»()?!/&"
    "ĄĆĘŁŃÓŚŹŻąćęłńóśźżÀÂÇÈÉÊËÎÏÔÙÛÜŒàâçèéêëîïôùûüœÄÖäößĂÂÎȘȚăâîșțČĎĚŇŘŠŤŮŽčďěňřšťůžÁÍÑÚáíñúÃÕãõØøÅåÆæ"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЬЮЯЄІЇҐабвгдежзийклмнопрстуфхцчшщьюяєіїґ"
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ"
)


def main(modules: Path) -> None:
    """Write all fonts, with what characters they have, and their licences."""
    lines = []
    for name, (package, parts, weight, joins) in PACKAGES.items():
        folder = modules / "@fontsource" / package
        files = [folder / "files" / f"{package}-{part}-{weight}-normal.woff2" for part in parts]
        font = _merged(files, joins=joins)
        if not joins:
            _write_kerning(font)
        _rename(font, name)
        font.save(FONTS / f"{name}.ttf", reorderTables=True)
        lines.append(f'{name} = "{_ranges(_characters(font, joins=joins))}"\n')
        licence = (folder / "LICENSE").read_text(encoding="utf-8")
        (FONTS / f"{package}-licence.txt").write_text(licence, encoding="utf-8")
    head = "# The characters of each font, in hexadecimal; written by tools/card_fonts.py.\n"
    (FONTS / "characters.toml").write_text(head + "".join(lines), encoding="utf-8")


def _merged(files: list[Path], *, joins: bool) -> TTFont:
    options = subset.Options(hinting=False, layout_features=["*"] if joins else ["kern", "mark"])
    options.notdef_outline = True
    with TemporaryDirectory() as scratch:
        parts = []
        for number, path in enumerate(files):
            font = TTFont(path)
            only = subset.Subsetter(options)
            only.populate(unicodes=font.getBestCmap())
            only.subset(font)
            font.flavor = None
            parts.append(f"{scratch}/{number}.ttf")
            font.save(parts[-1])
        font = Merger().merge(parts)
    font["head"].modified = font["head"].created = 0
    font.recalcTimestamp = False
    return font


def _write_kerning(font: TTFont) -> None:
    """Write the distances of pairs of letters into the old table, and drop the newer ones."""
    with TemporaryDirectory() as scratch:
        font.save(f"{scratch}/font.ttf")
        size = font["head"].unitsPerEm
        shaped = ImageFont.truetype(
            f"{scratch}/font.ttf", size, layout_engine=ImageFont.Layout.RAQM
        )
        there = [char for char in _KERNED if ord(char) in font.getBestCmap()]
        width = {char: shaped.getlength(char) for char in there}
        pairs = {
            (one, two): round(shaped.getlength(one + two) - width[one] - width[two])
            for one in there
            for two in there
        }
    names = font.getBestCmap()
    known = {pair: distance for pair, distance in pairs.items() if abs(distance) > 4}
    most = sorted(known, key=lambda pair: (-abs(known[pair]), pair))[:_MOST_PAIRS]
    table = KernTable_format_0(apple=False)
    table.coverage, table.tupleIndex = 1, None
    table.kernTable = {
        (names[ord(one)], names[ord(two)]): known[one, two] for one, two in sorted(most)
    }
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    for tag in ("GPOS", "GSUB", "GDEF"):
        if tag in font:
            del font[tag]


def _rename(font: TTFont, name: str) -> None:
    """Give a font another name: its licence reserves the old one for what its makers release."""
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6, 16}:
            record.string = f"ProgrammeCards-{name}"


def _characters(font: TTFont, *, joins: bool) -> list[int]:
    """Name what can be drawn; without rules of the script, marks cannot be put onto letters."""
    return sorted(code for code in font.getBestCmap() if joins or category(chr(code))[0] != "M")


def _ranges(codes: list[int]) -> str:
    """Write numbers as ranges: `20-7e a0`."""
    found: list[list[int]] = []
    for code in codes:
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
