"""Lines: a text in a width, as large as it fits, cut at a word where it is too long."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

Measure = Callable[[str], float]  # from a text to its width in pixels
ELLIPSIS = "…"
_BALANCING = 6  # steps, each half as wide as the last


class Setting(NamedTuple):
    """A text as it is set: its lines, and the size of its letters in pixels."""

    lines: Sequence[str]
    size: int


class Room(NamedTuple):
    """The room that a text has, in pixels, and the sizes of letters that it may have.

    They go from large to small; those above `breaking` are for texts in which no word has to be
    broken. `leading` is the height of a line in sizes of its letters.
    """

    width: int
    height: int
    sizes: Sequence[int]
    leading: float
    breaking: int

    def most(self, size: int) -> int:
        """Give the number of lines that there is room for."""
        return int(self.height / (size * self.leading))


def fit(text: str, room: Room, measure: Callable[[int], Measure]) -> Setting:
    """Set a text in the first size in which it fits; in the last one it is cut."""
    width = room.width
    for size in room.sizes:
        lines = wrap(text, width, measure(size))
        is_whole = not any(line.endswith(_BROKEN) for line in lines)
        if len(lines) <= room.most(size) and (is_whole or size <= room.breaking):
            balanced = _balanced(text, lines, width, measure(size)) if is_whole else lines
            return Setting(plain(balanced), size)
    size = room.sizes[-1]
    return Setting(shortened(text, width, room.most(size), measure(size)), size)


_BROKEN = "\0"  # ends a line that breaks inside a word


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """Break a text at spaces; a word that is too wide by itself is broken anywhere.

    A line that ends inside a word has a mark at its end; see `plain`.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *pieces, line = [word] if measure(word) <= width else _pieces(word, width, measure)
        lines += [piece + _BROKEN for piece in pieces]
    return [*lines, line]


def plain(lines: Sequence[str]) -> list[str]:
    """Give lines without marks of broken words."""
    return [line.removesuffix(_BROKEN) for line in lines]


def shortened(text: str, width: int, most: int, measure: Measure) -> list[str]:
    """Set a text in at most so many lines; what does not fit is told by an ellipsis."""
    lines = plain(wrap(text, width, measure))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _cut(lines[most - 1], width, measure)]


def _cut(line: str, width: int, measure: Measure) -> str:
    """End a line with an ellipsis, behind a word as far as there are several."""
    words = line.split(" ")
    while len(words) > 1 and measure(" ".join(words) + ELLIPSIS) > width:
        words.pop()
    cut = " ".join(words)
    while cut and measure(cut + ELLIPSIS) > width:
        cut = cut[:-1]
    return cut.rstrip(" ,;:.–-") + ELLIPSIS


def _pieces(word: str, width: float, measure: Measure) -> list[str]:
    """Break a word into pieces that fit; letters are at most as wide as they are alone."""
    pieces, used = [""], 0.0
    for char in word:
        own = measure(char)
        if pieces[-1] and used + own > width:
            pieces.append("")
            used = 0.0
        pieces[-1] += char
        used += own
    return pieces


def _balanced(text: str, lines: list[str], width: int, measure: Measure) -> list[str]:
    """Make lines of one paragraph nearly alike in width, without making them more."""
    if len(lines) == 1:
        return lines
    best, narrow, wide = lines, width / 2, float(width)
    for _ in range(_BALANCING):
        middle = (narrow + wide) / 2
        tried = wrap(text, middle, measure)
        if len(tried) == len(lines) and not any(line.endswith(_BROKEN) for line in tried):
            best, wide = tried, middle
        else:
            narrow = middle
    return best
