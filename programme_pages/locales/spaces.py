"""White space: where no line may end at it, and where a sign wants some."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
_ENDS = "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"  # of lines and blocks
_BREAKING = " \n"
_SPACES = f"{_BREAKING}\N{THIN SPACE}{WIDE}{NARROW}"
_DIGITS = "0123456789"
# What may stand before a word, beside a space and opening quotation marks.
_BEFORE_WORDS = f"\n{_ENDS}{WIDE}(\"'"
_GOES_ON = re.compile(r"[^\s–—-]")  # the next word, and no dash
# What stands beside signs that are none of a sentence: "(?", "/?", "&;", "16:30", "!=", "std::x".
_NO_SIGN_AFTER = f"{_ENDS}([{{/\\=&#@"
_NO_SIGN_BEFORE = re.compile(r"[\w/\\=]|:\w")


class SpaceRules(NamedTuple):
    """What a language does with white space. Signs are single characters."""

    after_narrow: Sequence[str] = ()  # signs that stand after a narrow no-break space
    after_wide: Sequence[str] = ()  # signs that stand after a no-break space
    before_wide: Sequence[str] = ()  # signs that stand before one
    clinging: Sequence[str] = ()  # words that stay with the next one
    units: Sequence[str] = ()  # words that stay with the number before them
    group: str = ""  # the no-break space between groups of digits, where it is one


class Spaces:
    """The white space of a language.

    Most texts have little that has to change, and it is found in the fastest ways: `str.find`, and
    patterns that begin with a certain character.
    """

    def __init__(
        self, rules: SpaceRules, opening: Collection[str] = (), closing: Collection[str] = ()
    ) -> None:
        """Make the patterns that find it; `opening` and `closing` are the quotation marks."""
        self._before = dict.fromkeys(rules.after_wide, WIDE)
        self._before |= dict.fromkeys(rules.after_narrow, NARROW)
        self._after = frozenset(rules.before_wide)
        self._no_sign_after = frozenset((*_NO_SIGN_AFTER, *opening, *self._after))
        self._together = self._before.keys() - closing  # as in "?!"
        self._clinging = _clinging(rules.clinging) if rules.clinging else None
        self._before_words = "".join((_BEFORE_WORDS, *opening))
        self._numbers = _numbers(rules) if rules.units or rules.group else None
        self._group = rules.group
        self._rare = (*(_DIGITS if self._numbers else ""), *self._before, *self._after)

    def may_want(self, text: str) -> bool:
        """Whether there may be anything to change in a text."""
        rare = any(map(text.__contains__, self._rare))
        return rare or next(self._after_words(text), None) is not None

    def edits(self, text: str, leave: Container[int] = ()) -> dict[int, str]:
        """Give what becomes of single characters of a text, by their places.

        What stands at the places of `leave`, such as in an address, is no sign.
        """
        edits = dict.fromkeys(self._after_words(text), WIDE)
        if self._numbers is not None and any(map(text.__contains__, _DIGITS)):
            for match in self._numbers.finditer(text):
                edits[match.end() - 1] = WIDE if match["unit"] is not None else self._group
        for sign in (*self._after, *self._before):
            if sign in text:
                change = self._after_sign if sign in self._after else self._before_sign
                for place in _places(text, sign, leave):
                    edits |= change(text, place)
        return edits

    def _after_words(self, text: str) -> Iterator[int]:
        """Find the white space after words that stay with the next one."""
        if self._clinging is None:
            return
        flat = f" {text}"
        for char in self._before_words:
            flat = flat.replace(char, " ")
        for match in self._clinging.finditer(flat):
            place = match.end() - 1  # in the text, which has no space before it
            if text[place] in _BREAKING and _GOES_ON.match(text, place + 1):
                yield place

    def _after_sign(self, text: str, place: int) -> dict[int, str]:
        end = place + 1
        while end < len(text) and text[end] in _SPACES:
            end += 1
        if end == len(text) or text[end] in _ENDS:
            return {}
        if end == place + 1:
            return {place: text[place] + WIDE}
        return _replaced(text, place + 1, end, WIDE)

    def _before_sign(self, text: str, place: int) -> dict[int, str]:
        sign, start = text[place], place
        while start and text[start - 1] in _SPACES:
            start -= 1
        if not start or not self._may_follow(text[start - 1], sign):
            return {}
        if _NO_SIGN_BEFORE.match(text, place + 1):
            return {}
        if start == place:
            return {place: self._before[sign] + sign}
        return _replaced(text, start, place, self._before[sign])

    def _may_follow(self, char: str, sign: str) -> bool:
        together = char in self._together and sign in self._together
        return not together and char not in self._no_sign_after


def _replaced(text: str, start: int, end: int, space: str) -> dict[int, str]:
    """Put one space in the place of all between two places, where it is not there already."""
    if text[start:end] == space:
        return {}
    return dict.fromkeys(range(start, end), "") | {start: space}


def _places(text: str, sign: str, leave: Container[int]) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        if place not in leave:
            yield place
        place = text.find(sign, place + 1)


def _clinging(words: Iterable[str]) -> re.Pattern[str]:
    """Match a word, also with a capital letter, between two spaces."""
    forms = sorted({form for word in words for form in (word, word.capitalize())})
    return re.compile(f" (?:{'|'.join(map(re.escape, forms))})(?= )")


def _numbers(rules: SpaceRules) -> re.Pattern[str]:
    """Match the end of a number, and the character that must not part it from what follows.

    That is a unit, before which "16." and "1er" are numbers too; or three digits more, unless a
    year stands before them.
    """
    longest_first = "|".join(map(re.escape, sorted(rules.units, key=len, reverse=True)))
    unit = rf"(?P<unit>[^\W\d]{{0,2}}\.?)[{_BREAKING}](?=(?:{longest_first})(?!\w))"
    digits = rf"[{_BREAKING}](?=\d{{3}}(?!\d))(?<!\d{{4}}[{_BREAKING}])"
    choices = [*([unit] if rules.units else ()), *([digits] if rules.group else ())]
    return re.compile(rf"\d(?:{'|'.join(choices)})")
