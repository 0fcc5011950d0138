"""Characters that no text of a programme needs, and that can hurt its readers."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Control characters but tab and line feed; line and paragraph separators, which editors and
# YAML count differently as lines; non-characters; a byte order mark inside a text.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff"
# Unicode Technical Report 36, section 2.4: embeddings, overrides and isolates can show a text
# other than it is. The marks LRM and RLM, which Arabic and Hebrew need, are not among them.
_BIDI = "\u202a-\u202e\u2066-\u2069"
_UNWANTED = re.compile(f"[{_CONTROL}{_BIDI}]")
_BIDI_ONLY = re.compile(f"[{_BIDI}]")
# Bytes that no unwanted character has in UTF-8 (RFC 3629, section 3): printable ASCII, tab and line
# ends, and what stands beyond ASCII but for the first bytes of U+0080 to U+00BF (C2), U+2000 to
# U+2FFF (E2) and U+F000 to U+FFFF (EF).
_CLEAN_BYTES = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0x100)} - {0xC2, 0xE2, 0xEF})


@dataclass(frozen=True, slots=True)
class Unwanted:
    """An unwanted character of a text: its place (from 0), a name, and the problem's code."""

    index: int
    char: str
    name: str
    code: str


def is_surely_clean(data: bytes) -> bool:
    """Whether the bytes of a text in UTF-8 tell already that it holds no unwanted character.

    Line ends may be those of any system. Where it is false, `find_unwanted` knows.
    """
    return not data.translate(None, _CLEAN_BYTES)


def find_unwanted(text: str) -> Iterator[Unwanted]:
    """Give every unwanted character of a text, in order."""
    for match in _UNWANTED.finditer(text):
        char = match.group()
        code = "bidi-character" if _BIDI_ONLY.match(char) else "control-character"
        name = unicodedata.name(char, "").lower()
        yield Unwanted(match.start(), char, f"U+{ord(char):04X} {name}".rstrip(), code)


def first_unwanted(text: str) -> Unwanted | None:
    """Give the first unwanted character of a text, if any."""
    return next(find_unwanted(text), None)
