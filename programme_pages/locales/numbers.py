"""Numbers, amounts of money and sizes of files, in the forms of a language."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_name, get_currency_unit_pattern

from programme_pages.locales.language import ENGLISH, Language
from programme_pages.locales.messages import fill
from programme_pages.locales.units import with_unit

_MILLION = 1_000_000
_SCALES = (1_000_000_000, _MILLION)  # what CLDR has words for and amounts are told in
_UNITS = {"kilobyte": 10**3, "megabyte": 10**6, "gigabyte": 10**9, "terabyte": 10**12}
_LARGEST_UNIT = "terabyte"
_ZEROS = re.compile(r"0+")


def integer(language: Language, number: int) -> str:
    """Write a whole number in figures, grouped as the language does."""
    # Translators: from which number on are the digits of a number grouped? Write 1000 if "1000"
    # is written "1,000", 10000 if it stays together. (CLDR's minimumGroupingDigits, which Babel
    # leaves out.) Figures only.
    smallest = language.pgettext("smallest number whose digits are grouped", "1000")
    grouped = not smallest.isdecimal() or abs(number) >= int(smallest)
    return _decimal_text(language.locale, number, grouped=grouped)


def integer_range(language: Language, first: int, last: int) -> str:
    """Write a range of whole numbers, or the number where both are the same."""
    _check_order(first, last)
    if first == last:
        return integer(language, first)
    # Translators: a range of numbers, "60-90 participants", the dash as is usual.
    message = language.pgettext("number range", "%(first)s-%(last)s")
    return fill(message, first=integer(language, first), last=integer(language, last))


def ordinal(language: Language, number: int) -> str:
    """Write a number that tells a place in an order: "20th", "20.", "20e"."""
    # Translators: ordinal numbers, one for each of CLDR's categories of ordinals. What a language
    # does not need stays empty: the text for "other" is taken. English: 1st, 2nd, 3rd, 4th.
    forms = {
        "zero": language.pgettext("ordinal, zero", "%(number)s."),
        "one": language.pgettext("ordinal, one", "%(number)s."),
        "two": language.pgettext("ordinal, two", "%(number)s."),
        "few": language.pgettext("ordinal, few", "%(number)s."),
        "many": language.pgettext("ordinal, many", "%(number)s."),
        "other": language.pgettext("ordinal, other", "%(number)s."),
    }
    form = forms[_category(language, number, "ordinal", "%(number)s.")]
    return fill(form, number=integer(language, number))


def edition(language: Language, number: int) -> str:
    """Write which edition of a series something is: "20th edition", "20e édition"."""
    # Translators: which edition of a series, one text for each of CLDR's categories of ordinals.
    # What a language does not need stays empty: the text for "other" is taken.
    forms = {
        "zero": language.pgettext("edition, zero", "edition %(number)s"),
        "one": language.pgettext("edition, one", "edition %(number)s"),
        "two": language.pgettext("edition, two", "edition %(number)s"),
        "few": language.pgettext("edition, few", "edition %(number)s"),
        "many": language.pgettext("edition, many", "edition %(number)s"),
        "other": language.pgettext("edition, other", "edition %(number)s"),
    }
    form = forms[_category(language, number, "edition", "edition %(number)s")]
    return fill(form, number=integer(language, number))


def money(language: Language, minimum: int | None, maximum: int | None, currency: str) -> str:
    """Write an amount of money, or a range of which one end may be open.

    Whole millions are told in words. Raises ValueError where there is no amount, or where the
    smallest is larger than the largest.
    """
    if minimum is not None and maximum is not None:
        return _amount(language, minimum, maximum, currency)
    if minimum is not None:
        # Translators: an amount of money, such as "at least 2 million euros".
        message = language.pgettext("amount of money", "at least %(amount)s")
        return fill(message, amount=_amount(language, minimum, minimum, currency))
    if maximum is not None:
        # Translators: an amount of money, such as "up to 2 million euros".
        message = language.pgettext("amount of money", "up to %(amount)s")
        return fill(message, amount=_amount(language, maximum, maximum, currency))
    raise ValueError("no amount")


def file_size(language: Language, size_in_bytes: int) -> str:
    """Write the size of a file in decimal units, with one digit after the point below ten."""
    if size_in_bytes < 1000:
        return with_unit(language.locale, size_in_bytes, "digital-byte", "long")
    sizes = {unit: _rounded(Decimal(size_in_bytes) / size) for unit, size in _UNITS.items()}
    unit = next((unit for unit, size in sizes.items() if size < 1000), _LARGEST_UNIT)
    return with_unit(language.locale, sizes[unit], f"digital-{unit}", "short")


def _rounded(size: Decimal) -> Decimal:
    return size.quantize(Decimal("0.1" if size < Decimal("9.95") else "1"), ROUND_HALF_UP)


def _category(language: Language, number: int, context: str, message: str) -> str:
    """Choose the category of an ordinal by the rules of the language whose words will be read.

    UTS 35, part 3, "Language Plural Rules". Where English words stand in, so do its rules: those
    of Ukrainian would make "21th".
    """
    if not language.has(f"{context}, other", message):
        return ENGLISH.ordinal_form(number)
    category = language.locale.ordinal_form(number)
    return category if language.has(f"{context}, {category}", message) else "other"


def _amount(language: Language, first: int, last: int, currency: str) -> str:
    _check_order(first, last)
    name = get_currency_name(currency, count=last, locale=language.locale)
    return fill(
        _amount_pattern(language, last, name, currency),
        number=_figures(language, first, last),
        currency=name,
    )


def _amount_pattern(language: Language, last: int, name: str, currency: str) -> str:
    """Say how a number and the name of its currency are joined.

    French puts "de" or "d'" between them after whole millions. CLDR has a pattern with "de" that
    Babel leaves out, and none for "d'"; so catalogues have both.
    """
    told_in_millions = last > 0 and last % _MILLION == 0
    if told_in_millions and language.has("whole millions of a currency", "%(number)s %(currency)s"):
        return _joint_of_millions(language, name)
    pattern = get_currency_unit_pattern(currency, count=last, locale=language.locale)
    return pattern.format("%(number)s", "%(currency)s")


def _joint_of_millions(language: Language, name: str) -> str:
    if _begins_with_vowel(name):
        # Translators: as in "2 million euros", for a currency whose name begins with a vowel.
        return language.pgettext(
            "whole millions of a currency that begins with a vowel", "%(number)s %(currency)s"
        )
    # Translators: as in "2 million pounds", for a currency whose name begins with a consonant.
    return language.pgettext("whole millions of a currency", "%(number)s %(currency)s")


def _begins_with_vowel(name: str) -> bool:
    return unicodedata.normalize("NFD", name[:1]).casefold()[:1] in set("aeiou")


def _figures(language: Language, first: int, last: int) -> str:
    """Write a number or range of them, whole millions as such: "1-10 million"."""
    for scale in _SCALES:
        unit, before, after = _scaled(language.locale, scale, last)
        if unit and last >= scale and first % unit == last % unit == 0:
            return before + _money_range(language, first // unit, last // unit) + after
    return _money_range(language, first, last)


def _money_range(language: Language, first: int, last: int) -> str:
    if first == last:
        return integer(language, first)
    # Translators: a range in an amount of money, "1-10 million euros", the dash as is usual.
    message = language.pgettext("range in an amount of money", "%(first)s-%(last)s")
    return fill(message, first=integer(language, first), last=integer(language, last))


@cache
def _scaled(locale: Locale, scale: int, number: int) -> tuple[int, str, str]:
    """Give CLDR's word for a scale: its unit (0 if none), and the text before and after a number.

    UTS 35, part 3, "Compact Number Formats": in "000万", the pattern for millions, three zeros
    say that three digits are left of the unit, so that it is the ten thousand. The plural form is
    that of the number shown; Babel takes the whole number's, which gives "1 millions".
    """
    formats = locale.compact_decimal_formats.get("long", {})
    general = formats.get("other", {}).get(str(scale))
    zeros = _ZEROS.search(general.pattern) if general else None
    if not zeros:
        return 0, "", ""
    unit = scale // 10 ** (len(zeros[0]) - 1)
    form = formats.get(locale.plural_form(number // unit), {}).get(str(scale), general)
    before, _, after = _ZEROS.sub("0", form.pattern.replace("'", ""), count=1).partition("0")
    return (unit, before, after) if before or after else (0, "", "")


@cache
def _decimal_text(locale: Locale, number: int, *, grouped: bool) -> str:
    return str(format_decimal(number, locale=locale, group_separator=grouped))


def _check_order(first: int, last: int) -> None:
    if first > last:
        raise ValueError(f"a range cannot go from {first} down to {last}")
