"""Front matter: the fields at the top of a text file, between two lines of three hyphens."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.problems import Sentence, sentence

_FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
# What editing programs make of three hyphens, and what people take for them.
_ALIKE = re.compile(r"\s*[-\u2010-\u2015\u2212_=*~]+\s*")
_FIELD = re.compile(r"[A-Za-z_-]+\s*:.*|\s+\S.*")  # or what goes on from the line above
_EXACTLY = sentence("Write exactly three hyphens there, ---, and nothing else")


class Parts(NamedTuple):
    """Where the parts of a text file are: its front matter, from and to, and its body."""

    front: int
    front_end: int
    body: int


class Lack(NamedTuple):
    """What of its front matter a text lacks: where (a line from 1), what, and how to mend it."""

    line: int
    what: Sentence
    advice: Sentence


def find_parts(text: str) -> Parts | None:
    """Find the front matter of a text, between two lines of `---`; None where it has none."""
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return Parts(opening.end() + 1, closing.start(), min(closing.end() + 1, len(text)))


def find_lack(text: str) -> Lack:
    """Tell which line keeps a text from having front matter."""
    lines = text.split("\n")
    return _lacks_end(lines) if _FENCE.match(text) else _lacks_start(lines)


def _lacks_start(lines: Sequence[str]) -> Lack:
    if _ALIKE.fullmatch(lines[0]):
        return Lack(1, sentence("the first line is not three hyphens, ---"), _EXACTLY)
    first = next((line for line in lines if line.strip()), "")
    if _FENCE.match(first):
        what = sentence("the file does not begin with its line of three hyphens, ---")
        return Lack(1, what, sentence("Delete what stands above the first line of three hyphens"))
    if _FIELD.fullmatch(first):
        what = sentence("the line of three hyphens, ---, is missing at the beginning of the file")
        return Lack(1, what, sentence("Write it above this one, in a line of its own"))
    return Lack(
        1,
        sentence("the file does not begin with its title between two lines of ---"),
        sentence(
            "Begin the file with a line of three hyphens, ---, then `title: ...`; the text begins "
            "below a second such line"
        ),
    )


def _lacks_end(lines: Sequence[str]) -> Lack:
    last = 1
    for number, line in enumerate(lines[1:], 2):
        if _ALIKE.fullmatch(line):
            what = sentence("this line does not end the fields: it is not ---")
            return Lack(number, what, _EXACTLY)
        if not _FIELD.fullmatch(line):
            break
        last = number
    what = sentence("the line of three hyphens, ---, is missing that ends the fields at the top")
    return Lack(last, what, sentence("Write it below this one, in a line of its own"))
