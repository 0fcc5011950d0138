"""Letters: which texts the fonts of cards can tell, so that no card shows boxes."""

import re
import tomllib
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
JOINED = ("arabic", "hebrew")  # fonts of scripts that need shaping, or run from right to left
_PLAIN = ("title", "text", "strong")
_BREAKS = re.compile(r"[ \t\n]+")  # no others: a space that holds words together stays

# What fonts lack, and looks alike; what is not seen at all.
_ALIKE = str.maketrans(
    {
        "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
        "\N{THIN SPACE}": "\N{NO-BREAK SPACE}",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{SOFT HYPHEN}": "",
        "\N{WORD JOINER}": "",
        "\N{ZERO WIDTH SPACE}": "",
    }
)


def drawn_form(text: str) -> str:
    """Give a text as it is drawn: in one line, without what cannot be seen."""
    return _BREAKS.sub(" ", text.translate(_ALIKE)).strip()


def can_tell(text: str) -> bool:
    """Whether the fonts have all letters of a text, and this machine can set them."""
    return script_of(drawn_form(text)) is not None


@cache
def script_of(text: str) -> str | None:
    """Give the font that a drawn text needs: "plain" or one of `JOINED`; None where none will do.

    Whatever has its own font in each weight is plain.
    """
    wanted = set(map(ord, text))
    if all(wanted <= _characters()[name] for name in _PLAIN):
        return "plain"
    joined = next((name for name in JOINED if wanted <= _characters()[name]), None)
    return joined if joined is not None and _can_shape() else None


@cache
def _characters() -> dict[str, frozenset[int]]:
    told = tomllib.loads((FONTS / "characters.toml").read_text(encoding="utf-8"))
    return {name: frozenset(_numbers(ranges)) for name, ranges in told.items()}


def _numbers(ranges: str) -> list[int]:
    found: list[int] = []
    for one in ranges.split():
        first, _, last = one.partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found


@cache
def _can_shape() -> bool:
    """Whether Pillow finds Raqm and FriBiDi, which it does not bring for every machine."""
    from PIL import features  # noqa: PLC0415  (dear, and needed for few scripts)

    return bool(features.check("raqm") and features.check("fribidi"))
