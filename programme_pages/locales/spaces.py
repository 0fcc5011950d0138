"""White space: where no line may end at it, and where a sign wants some."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
_ENDS = "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"  # of lines and blocks
_BREAKING = " \n"
_SPACES = f"{_BREAKING}\N{THIN SPACE}{WIDE}{NARROW}"
_DIGITS = "0123456789"
# What may stand before a word, beside opening quotation marks.
_BEFORE_WORDS = f"{_BREAKING}{_ENDS}{WIDE}(\"'"
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

    Most texts have little that has to change. So what is rare is looked for by `str.find`, which is
    many times as fast as a pattern.
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
        self._clinging = _clinging(rules.clinging, opening) if rules.clinging else None
        self._numbers = _numbers(rules) if rules.units or rules.group else None
        self._group = rules.group

    def bind(self, text: str) -> str:
        """Forbid line ends after words and numbers; the text stays as long as it was."""
        if self._clinging is not None:
            text = self._clinging.sub(_bind, f" {text}")[1:]
        if self._numbers is not None and any(digit in text for digit in _DIGITS):
            text = self._numbers.sub(self._bind_number, text)
        return text

    def _bind_number(self, match: re.Match[str]) -> str:
        return match[0][:-1] + (WIDE if match["unit"] is not None else self._group)

    def at_signs(self, text: str, leave: Container[int] = ()) -> dict[int, str]:
        """Give what becomes of single characters at and around signs, by their places.

        What stands at the places of `leave`, such as in an address, is no sign.
        """
        edits: dict[int, str] = {}
        for sign in self._after:
            for place in _places(text, sign, leave):
                edits |= self._after_sign(text, place)
        for sign in self._before:
            for place in _places(text, sign, leave):
                edits |= self._before_sign(text, place)
        return edits

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


def _clinging(words: Iterable[str], opening: Iterable[str]) -> re.Pattern[str]:
    """Match one or more words, also with capital letters, and the character before them."""
    forms = sorted({form for word in words for form in (word, word.capitalize())})
    before = re.escape("".join((_BEFORE_WORDS, *opening)))
    word = "|".join(map(re.escape, forms))
    return re.compile(f"[{before}](?:(?:{word})[{_BREAKING}])+(?=[^\\s–—-])")


def _bind(match: re.Match[str]) -> str:
    text = match[0]
    return text[0] + text[1:].replace(" ", WIDE).replace("\n", WIDE)


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
