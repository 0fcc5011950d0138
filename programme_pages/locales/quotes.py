"""Quotation marks: straight ones become those of a language, and apostrophes become real ones.

A straight mark does not say what it is. So a block of text is changed only where all of its marks
can be told; else it stays as the editor wrote it, but for apostrophes between letters.
"""

import re
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_SINGLE, _DOUBLE = "'", '"'
_STRAIGHT = frozenset((_SINGLE, _DOUBLE))
_BRACKETS = frozenset("([{")
_DASHES = frozenset("-/\N{EN DASH}\N{EM DASH}")
_MARKS = frozenset("'\"«»‹›‘’‚“”„")
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for something other than words
_BLOCK_END = "\N{PARAGRAPH SEPARATOR}"


class Quotes(NamedTuple):
    """The quotation marks of a language, and those of a quotation inside another."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


def curl_quotes(text: str, quotes: Quotes, leave: Container[int] = ()) -> str:
    """Replace the straight marks of a text, each by one character; U+2029 ends a block of it.

    What stands at the places of `leave`, such as in an address, is no mark.
    """
    chars = list(text)
    for marks in _blocks(text, quotes, leave):
        pairs = _Pairs(quotes)
        told = [pairs.add(mark) for mark in marks if not mark.is_apostrophe]
        new = pairs.new if all(told) and pairs.are_complete else {}
        for mark in marks:
            chars[mark.place] = (
                _APOSTROPHE if mark.is_apostrophe else new.get(mark.place, mark.sign)
            )
    return "".join(chars)


class _Mark(NamedTuple):
    """A mark, and the characters beside it, of which one outside the text is a space."""

    place: int
    sign: str
    before: str
    after: str

    @property
    def is_apostrophe(self) -> bool:
        return self.sign == _SINGLE and self.before.isalpha() and self.after.isalnum()

    @property
    def can_open(self) -> bool:
        begins = self.before.isspace() or self.before in _BRACKETS | _DASHES | _MARKS
        return begins and not self.after.isspace()

    @property
    def can_close(self) -> bool:
        goes_on = self.after.isalnum() or self.after == _OBJECT
        return not (goes_on or self.before.isspace() or self.before in _BRACKETS)


def _blocks(text: str, quotes: Quotes, leave: Container[int]) -> Iterator[list[_Mark]]:
    """Find the straight marks of each block, and those of the language among which they stand."""
    around = f" {text} "
    opening = {quotes.opening, quotes.inner_opening}
    marks: list[_Mark] = []
    for found in _pattern(quotes).finditer(text):
        sign, place = found[0], found.start()
        if sign == _BLOCK_END:
            yield marks
            marks = []
        elif place not in leave:
            before = around[place]
            marks.append(
                _Mark(place, sign, "(" if before in opening else before, around[place + 2])
            )
    yield marks


@cache
def _pattern(quotes: Quotes) -> re.Pattern[str]:
    paired = quotes[:2] if quotes.opening != quotes.closing else ()
    return re.compile(f"[{re.escape(''.join((_BLOCK_END, *_STRAIGHT, *paired)))}]")


class _Pairs:
    """Finds which mark closes which; `new` has the new characters by their places."""

    def __init__(self, quotes: Quotes) -> None:
        self.new: dict[int, str] = {}
        self._quotes = quotes
        self._partners = {_SINGLE: {_SINGLE}, _DOUBLE: {_DOUBLE, quotes.opening}}
        self._opened: list[_Mark] = []
        self._depth = 0  # of quotations in double marks

    @property
    def are_complete(self) -> bool:
        """Whether no straight mark is left open."""
        return all(mark.sign not in _STRAIGHT for mark in self._opened)

    def add(self, mark: _Mark) -> bool:
        """Take the next mark; give whether it can be told what it is."""
        last = self._opened[-1].sign if self._opened else ""
        if mark.sign == self._quotes.opening:
            self._open(mark)
        elif mark.sign == self._quotes.closing:
            if last == self._quotes.opening:
                self._pop()
        elif mark.can_close and last in self._partners[mark.sign]:
            self._close(mark)
        elif mark.can_open:
            self._open(mark)
        elif mark.sign == _SINGLE and mark.before.isalpha():
            self.new[mark.place] = _APOSTROPHE  # as in "the cities' plans"
        else:
            return False
        return True

    def _open(self, mark: _Mark) -> None:
        self._opened.append(mark)
        self._depth += mark.sign != _SINGLE

    def _pop(self) -> _Mark:
        mark = self._opened.pop()
        self._depth -= mark.sign != _SINGLE
        return mark

    def _close(self, mark: _Mark) -> None:
        start = self._pop()
        is_outer = start.sign == self._quotes.opening or (start.sign == _DOUBLE and not self._depth)
        opening, closing = self._quotes[:2] if is_outer else self._quotes[2:]
        self.new[mark.place] = closing
        if start.sign in _STRAIGHT:
            self.new[start.place] = opening
