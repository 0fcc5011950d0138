"""The order of words: by the alphabet of a language, which its catalogue holds.

A first, small form of the Unicode Collation Algorithm (UTS 10): letters of the alphabet first,
then accents, then capitals. Numbers are compared digit by digit.
"""

import re
import unicodedata
from functools import cache

from programme_pages.locales.language import Language

Key = tuple[tuple[tuple[int, int], ...], str, str, str]
# Letters that Unicode does not decompose, as CLDR's root collation orders them.
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
        "œ": "oe",
    }
)
_SIGN, _DIGIT, _LETTER, _OTHER_LETTER = range(4)


def sort_key(language: Language, text: str) -> Key:
    """Give a key that orders texts as a reader of the language expects."""
    # Translators: the letters of the language's alphabet in their order, with spaces between
    # them. A letter that counts as a variant (é in French, ä in German) is not listed; one that
    # is written with two characters (Czech "ch") is.
    letters = language.catalogue.pgettext(
        "alphabet", "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    )
    folded = unicodedata.normalize("NFC", text.casefold())
    accents = unicodedata.normalize("NFD", folded)
    return _ranks(letters, folded), accents, text.swapcase(), text


def _ranks(letters: str, folded: str) -> tuple[tuple[int, int], ...]:
    _, token = _alphabet(letters)
    return tuple(rank for found in token.findall(folded) for rank in _token_ranks(letters, found))


@cache
def _token_ranks(letters: str, found: str) -> tuple[tuple[int, int], ...]:
    """Rank a letter of the alphabet, or all that any other character stands for."""
    alphabet, _ = _alphabet(letters)
    if found in alphabet:
        return ((_LETTER, alphabet[found]),)
    plain = unicodedata.normalize("NFKD", found.translate(_PLAIN))
    return tuple(_rank(alphabet, char) for char in plain if not unicodedata.combining(char))


def _rank(alphabet: dict[str, int], char: str) -> tuple[int, int]:
    if char in alphabet:
        return _LETTER, alphabet[char]
    if char.isdecimal():
        return _DIGIT, unicodedata.decimal(char)
    return (_OTHER_LETTER if char.isalpha() else _SIGN), ord(char)


@cache
def _alphabet(letters: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Give the places of the letters, and a pattern that finds them, the longest first."""
    listed = unicodedata.normalize("NFC", letters).casefold().split()
    longest_first = sorted(listed, key=len, reverse=True)
    pattern = "|".join([*map(re.escape, longest_first), "."])
    return {letter: place for place, letter in enumerate(listed)}, re.compile(pattern, re.DOTALL)
