"""What a language tag (BCP 47) tells by itself: its relatives and its direction.

And the direction of a name, which belongs to no language.
"""

import unicodedata
from functools import cache
from typing import Literal, cast

from babel import Locale, UnknownLocaleError
from babel.core import get_global

Direction = Literal["ltr", "rtl"]
_SCRIPT = 4  # letters of a subtag for a script, such as Latn (ISO 15924)
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


@cache
def parents(tag: str) -> tuple[str, ...]:
    """Give the tags of the languages that a regional variant is one of, the nearest first.

    `pt-BR` gives `pt`, `pt-AO` gives `pt-PT` and `pt`, `zh-Hant` nothing: its readers are not
    those of `zh` (UTS 35, part 1, "Parent Locales").
    """
    found: list[str] = []
    locale = _parent(tag.replace("-", "_"))
    while locale:
        found.append(locale.replace("_", "-"))
        locale = _parent(locale)
    return tuple(found)


def _parent(locale: str) -> str:
    exceptions, likely = get_global("parent_exceptions"), get_global("likely_subtags")
    shorter, _, last = locale.rpartition("_")
    is_script = len(last) == _SCRIPT and shorter != ""
    if is_script and last not in likely.get(shorter, last).split("_"):
        return ""  # in another script than the language's usual one
    return str(exceptions.get(locale, shorter))


@cache
def family(tag: str) -> str:
    """Give what variants of a language have in common: `pt` for `pt`, `pt-BR` and `pt-AO`."""
    return (tag, *parents(tag))[-1]


@cache
def direction(tag: str) -> Direction:
    """Give the direction in which a language is written."""
    try:
        return cast("Direction", Locale.parse(tag, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):  # one that CLDR knows by its name alone
        return "ltr"


def first_strong(text: str) -> Direction | None:
    """Give the direction of a text's first letter (UAX 9, rules P2 and P3); None without one."""
    found = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((one for one in found if one is not None), None)
