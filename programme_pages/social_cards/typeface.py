"""Typefaces: a font in a size, opened once in a process."""

from functools import cache
from typing import Literal

from PIL import ImageFont

from programme_pages.social_cards.letters import FONTS

Weight = Literal["title", "text", "strong"]


class Typeface:
    """A font in a size, in pixels; scripts that are no plain ones have one weight.

    Plain letters are set by Pillow itself, which is the same on every machine.
    """

    def __init__(self, script: str, weight: Weight, size: int) -> None:
        """Open a font."""
        is_plain = script == "plain"
        layout = ImageFont.Layout.BASIC if is_plain else ImageFont.Layout.RAQM
        file = FONTS / f"{weight if is_plain else script}.ttf"
        self.font = ImageFont.truetype(str(file), size, layout_engine=layout)
        self.direction = None if is_plain else "rtl"
        self._known: dict[str, float] = {}  # of words

    def width(self, text: str) -> float:
        """Give the width of a text in pixels.

        That of each word is remembered: texts are tried in many lines and sizes.
        """
        space = self._advance(" ")
        return sum(self._advance(word) + space for word in text.split(" ")) - space

    def _advance(self, word: str) -> float:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self.font.getlength(word, direction=self.direction)
        return known


@cache
def typeface(script: str, weight: Weight, size: int) -> Typeface:
    """Give a font in a size."""
    return Typeface(script, weight, size)
