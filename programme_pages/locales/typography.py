"""Typography: the quotation marks and no-break spaces of a language, where editors type plain ones.

What a language does is data: messages of its catalogue, CLDR's names of months, and the space that
CLDR has between groups of digits. A language that says nothing is left alone.

A text is set as a whole, whatever elements its pieces stand in. Unicode's own signs tell what is
between them: U+2029 ends a block, U+2028 ends a line, and U+FFFC is something other than words,
such as code or a picture. None of them is ever changed, and neither are addresses.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from babel import Locale

from programme_pages.locales.messages import Catalogue
from programme_pages.locales.quotes import Quotes, curl_quotes
from programme_pages.locales.spaces import NARROW, WIDE, SpaceRules, Spaces

_KEPT = 20_000  # texts that are kept as they were set: some MB
_NONE = "-"  # what a catalogue says where its language has no such signs or words


class Typography:
    """The typography of a language; where it has no rules, a text stays as it is.

    `typeset(text)` sets a text; one that was set lately is known. `rules` are plain values.
    """

    def __init__(self, quotes: Quotes | None = None, spaces: SpaceRules | None = None) -> None:
        """Make what finds all that the rules are about."""
        self.rules = (quotes, spaces or SpaceRules())
        marks = quotes or ()
        self._quotes = quotes
        self._spaces = Spaces(self.rules[1], marks[0::2], marks[1::2])
        self._part = re.compile(rf"[^\s<>\"«»“”„{''.join(map(re.escape, marks))}]+")
        self.typeset = lru_cache(_KEPT)(self._typeset)

    def may_change(self, text: str) -> bool:
        """Whether there may be anything to set in a text; it is found out fast."""
        return "'" in text or '"' in text or self._spaces.may_want(text)

    def _typeset(self, text: str) -> str:
        if not self.may_change(text):
            return text
        curled, edits = self._set(text)
        return "".join(_edited(curled, edits, (text,)))

    def typeset_pieces(self, pieces: Sequence[str]) -> Sequence[str]:
        """Set a text that is given in pieces; give what each of them has become."""
        whole = "".join(pieces)
        curled, edits = self._set(whole)
        return pieces if not edits and curled == whole else list(_edited(curled, edits, pieces))

    def _set(self, text: str) -> tuple[str, Mapping[int, str]]:
        """Replace quotes in their places; give what else becomes of single characters."""
        leave = self._addresses(text)
        curled = self._curl(text, leave)
        return curled, self._spaces.edits(curled, leave)

    def _curl(self, text: str, leave: frozenset[int]) -> str:
        if self._quotes is None or not ("'" in text or '"' in text):
            return text
        return curl_quotes(text, self._quotes, leave)

    def _addresses(self, text: str) -> frozenset[int]:
        """Give the places of all characters of web and e-mail addresses."""
        if not ("://" in text or "@" in text or "www." in text):
            return frozenset()
        parts = (part for part in self._part.finditer(text) if _is_address(part[0]))
        return frozenset(place for part in parts for place in range(*part.span()))


def _is_address(part: str) -> bool:
    return "://" in part or "@" in part or part.startswith("www.")


def _edited(text: str, edits: Mapping[int, str], pieces: Iterable[str]) -> Iterator[str]:
    """Change single characters of a text, and part it as its pieces were parted."""
    places = iter(sorted(edits))
    next_place = next(places, len(text))
    start = 0
    for piece in pieces:
        end, new = start + len(piece), ""
        while next_place < end:
            new += text[start:next_place] + edits[next_place]
            start, next_place = next_place + 1, next(places, len(text))
        yield new + text[start:end]
        start = end


def typography_of(catalogue: Catalogue, locale: Locale) -> Typography:
    """Give the typography of a language: what its catalogue says, and CLDR."""
    # Translators: the quotation marks of your language, with spaces between them: two for a
    # quotation, then two for a quotation inside another. They take the place of straight ones.
    marks = catalogue.pgettext("quotation marks", "\" \" ' '").split()
    if not catalogue.has("quotation marks", "\" \" ' '"):
        marks = []  # those of English would be wrong in many languages
    is_sound = len(marks) == len(Quotes._fields) and all(len(mark) == 1 for mark in marks)
    return Typography(Quotes(*marks) if is_sound else None, _space_rules(catalogue, locale))


def _space_rules(catalogue: Catalogue, locale: Locale) -> SpaceRules:
    # Translators: the signs before which a narrow no-break space belongs, with spaces between
    # them; French has ";", "!" and "?". Where there are none: a hyphen.
    after_narrow = catalogue.pgettext("signs after a narrow no-break space", "-")
    # Translators: the signs before which a no-break space belongs, with spaces between them;
    # French has ":" and "»". Where there are none: a hyphen.
    after_wide = catalogue.pgettext("signs after a no-break space", "-")
    # Translators: the signs after which a no-break space belongs, with spaces between them;
    # French has "«". Where there are none: a hyphen.
    before_wide = catalogue.pgettext("signs before a no-break space", "-")
    # Translators: the short words that should not end a line, with spaces between them; Polish has
    # "a", "i", "o", "u", "w" and "z". Where there are none: a hyphen.
    clinging = catalogue.pgettext("words that stay with the next one", "-")
    # Translators: the units and other words that should not be parted from a number before them,
    # in all forms, with spaces between them. Months are known. Where there are none: a hyphen.
    units = catalogue.pgettext("words that stay with the number before them", "-")
    symbols = locale.number_symbols.get(locale.default_numbering_system, {})
    group = str(symbols.get("group", ""))
    return SpaceRules(
        after_narrow=_signs(after_narrow),
        after_wide=_signs(after_wide),
        before_wide=_signs(before_wide),
        clinging=_words(clinging),
        units=(*_words(units), *locale.months["format"]["wide"].values()),
        group=group if group in {WIDE, NARROW} else "",
    )


def _signs(text: str) -> Sequence[str]:
    return tuple(sign for sign in _words(text) if len(sign) == 1)


def _words(text: str) -> Sequence[str]:
    return tuple(word for word in text.split() if word != _NONE)
