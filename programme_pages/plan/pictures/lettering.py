"""How much room a text takes, as far as that can be told without its font.

Pages are set in fonts of the reader's device. Widths here are those of a wide sans-serif, so that
what has room by them has room in the others, too.
"""

import unicodedata
from functools import lru_cache

_NARROW = frozenset("iljtfrI1.,:;'’‘|!()[]-·/ \u00a0\u2011\u202f")
_WIDE = frozenset("mwMWÆŒæœшщжюфыШЩЖЮФЫ@%—…")
_WIDTHS = {"W": 1.05, "F": 1.05}  # full-width letters: UAX 11, East Asian Width
_ELLIPSIS = "…"
_FEWEST = 4.0  # em: the beginning of a text that is shorter says nothing


def width(text: str) -> float:
    """Give about how wide a line of text is, in em; rather too much than too little."""
    return sum(map(_letter_width, text))


@lru_cache(2_000)
def _letter_width(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE:
        return 0.95
    capital = letter.isupper()
    return _WIDTHS.get(unicodedata.east_asian_width(letter), 0.72 if capital else 0.6)


def shortened(text: str, room: float) -> str:
    """Shorten a text to at most `room` em, between two words if it can be; to nothing at last."""
    if width(text) <= room:
        return text
    if room < _FEWEST:
        return ""
    kept, used = "", width(_ELLIPSIS)
    for letter in text:
        used += _letter_width(letter)
        if used > room:
            break
        kept += letter
    whole, space, _ = kept.rpartition(" ")
    return (whole if space and len(whole) > len(kept) / 2 else kept).rstrip(" ,.:;–-") + _ELLIPSIS
