"""Quantities with their units, in the forms that CLDR has for them."""

from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale
from babel.units import format_unit

from programme_pages.locales.language import ENGLISH

Length = Literal["long", "short", "narrow"]
_LENGTHS: tuple[Length, ...] = ("long", "short", "narrow")


@cache
def with_unit(locale: Locale, number: int | Decimal, unit: str, length: Length) -> str:
    """Write a number with its unit, such as `duration-year` (UTS 35, part 2, "Unit Elements").

    CLDR leaves out a form that equals a shorter one, and some languages lack a unit; for these
    Babel would write "5 duration-year". So shorter forms are tried, and English ones at last.
    """
    shorter = _LENGTHS[_LENGTHS.index(length) :]
    choices = [(locale, form) for form in shorter] + [(ENGLISH, length)]
    texts = (format_unit(number, unit, length=form, locale=of) for of, form in choices)
    return next(text for text in texts if unit not in text)
