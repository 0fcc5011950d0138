"""English words that stand in where a catalogue has none: they are marked until a page shows them.

Messages pass through dates, lists and templates as plain text. So their English words stand
between two noncharacters, which Unicode keeps for such internal use (The Unicode Standard, section
23.7) and no content may hold (`characters`). A page puts an element into the place of these, which
says the language; what is no page takes them out.
"""

import re
from functools import cache

START, END = "\ufdd0", "\ufdd1"

# A placeholder that no letter touches: the "th" of "20th" is read together with its number.
_PLACEHOLDER = re.compile(r"(?<![^\W\d_])(%\([a-z_]+\)s)(?![^\W\d_])")
_NOTHING = str.maketrans("", "", START + END)
_AROUND_WORDS = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}-\N{EN DASH},:;"


@cache
def mark_english(message: str) -> str:
    """Mark the words of a message. What its placeholders stand for is not in English."""
    pieces = _PLACEHOLDER.split(message)
    pieces[::2] = map(_mark_words, pieces[::2])
    return "".join(pieces)


def _mark_words(piece: str) -> str:
    words = piece.strip(_AROUND_WORDS)
    if not any(char.isalpha() for char in words):
        return piece
    return piece.replace(words, START + words + END, 1)


def without_marks(text: str) -> str:
    """Give a text as it is read, for what cannot say that a part of it is in another language."""
    return text.translate(_NOTHING)


def bytes_without_marks(content: bytes) -> bytes:
    """Give the same of a text in UTF-8."""
    return content.replace(START.encode(), b"").replace(END.encode(), b"")
