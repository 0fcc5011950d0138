"""Numbers, amounts of money and sizes of files, in the forms of a language."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel import Locale
from babel.numbers import (
    format_decimal,
    get_currency_name,
    get_currency_unit_pattern,
    get_decimal_symbol,
)

from programme_pages.locales.language import ENGLISH, Language
from programme_pages.locales.messages import fill
from programme_pages.locales.units import with_unit

_MILLION = 1_000_000
_SCALES = (1_000_000_000, _MILLION)  # what CLDR has words for and amounts are told in
_UNITS = {"kilobyte": 10**3, "megabyte": 10**6, "gigabyte": 10**9, "terabyte": 10**12}
_LARGEST_UNIT = "terabyte"
_ZEROS = re.compile(r"0+")


def decimal(language: Language, number: int | Decimal) -> str:
    """Write a number in figures, with all its digits, grouped as the language does."""
    # Translators: from which number on are the digits of a number grouped? Write 1000 if "1000"
    # is written "1,000", 10000 if it stays together. (CLDR's minimumGroupingDigits, which Babel
    # leaves out.) Figures only.
    smallest = language.pgettext("smallest number whose digits are grouped", "1000")
    grouped = not smallest.isdecimal() or abs(int(number)) >= int(smallest)
    return _decimal_text(language.locale, number, grouped=grouped)


def has_decimal_comma(language: Language) -> bool:
    """Whether a comma stands before the decimals of a number."""
    return _decimal_symbol(language.locale) == ","


def edition(language: Language, number: int) -> str:
    """Write which edition of a series something is: "20th edition", "20. edycja", "20e édition".

    Ordinals agree with their noun in many languages (French "1re édition", "1er avril"), so that
    there are only whole phrases.
    """
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
    form = forms[_category(language, number)]
    return fill(form, number=decimal(language, number))


def coordinates(language: Language, latitude: float, longitude: float) -> str:
    """Write a place on Earth in degrees: "56.94, 24.11", "56,94; 24,11"."""
    # Translators: coordinates of a place. Where numbers have a decimal comma, it is a semicolon
    # that keeps the two apart.
    message = language.pgettext("coordinates", "%(latitude)s, %(longitude)s")
    return fill(
        message,
        latitude=decimal(language, Decimal(str(latitude))),
        longitude=decimal(language, Decimal(str(longitude))),
    )


def money(language: Language, minimum: int | None, maximum: int | None, currency: str) -> str:
    """Write an amount of money, or a range of which one end may be open.

    Millions are told in words: "1.5 million euros". Raises ValueError where there is no amount, or
    where the smallest is larger than the largest.
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


def _category(language: Language, number: int) -> str:
    """Choose the category of an ordinal by the rules of the language whose words will be read.

    UTS 35, part 3, "Language Plural Rules". Where English words stand in, so do its rules: those
    of Ukrainian would make "21th".
    """
    message = "edition %(number)s"
    if not language.has("edition, other", message):
        return ENGLISH.ordinal_form(number)
    category = language.locale.ordinal_form(number)
    return category if language.has(f"edition, {category}", message) else "other"


def _amount(language: Language, first: int, last: int, currency: str) -> str:
    _check_order(first, last)
    name = get_currency_name(currency, count=last, locale=language.locale)
    words = _words(language, first, last)
    ends_in_millions = words is not None or (last > 0 and last % _MILLION == 0)
    return fill(
        _amount_pattern(language, last, name, currency, ends_in_millions=ends_in_millions),
        number=words or _money_range(language, first, last),
        currency=name,
    )


def _amount_pattern(
    language: Language, last: int, name: str, currency: str, *, ends_in_millions: bool
) -> str:
    """Say how a number and the name of its currency are joined.

    French puts "de" or "d'" between them after millions. CLDR has a pattern with "de" that Babel
    leaves out, and none for "d'"; so catalogues have both.
    """
    if ends_in_millions and language.has("whole millions of a currency", "%(number)s %(currency)s"):
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


def _words(language: Language, first: int, last: int) -> str | None:
    """Write millions or more as such, if they are short so: "1-10 million", "0.5-1.25 billion"."""
    for scale in _SCALES:
        unit, before, after = _scaled(language.locale, scale, last)
        if unit and last >= scale and _is_short(first, unit) and _is_short(last, unit):
            figures = _money_range(language, Decimal(first) / unit, Decimal(last) / unit)
            return before + figures + after
    return None


def _is_short(number: int, unit: int) -> bool:
    """Whether a number is none, or some tenths of a unit with no more than two decimals."""
    return number == 0 or (10 * number >= unit and 100 * number % unit == 0)


def _money_range(language: Language, first: int | Decimal, last: int | Decimal) -> str:
    if first == last:
        return decimal(language, first)
    # Translators: a range in an amount of money, "1-10 million euros", the dash as is usual.
    message = language.pgettext("range in an amount of money", "%(first)s-%(last)s")
    return fill(message, first=decimal(language, first), last=decimal(language, last))


@cache
def _scaled(locale: Locale, scale: int, number: int) -> tuple[int, str, str]:
    """Give CLDR's word for a scale: its unit (0 if none), and the text before and after a number.

    UTS 35, part 3, "Compact Number Formats": in "000万", the pattern for millions, three zeros
    say that three digits are left of the unit, so that it is the ten thousand. The plural form is
    that of the number shown, such as 1.5; Babel takes the whole number's: "1 millions".
    """
    formats = locale.compact_decimal_formats.get("long", {})
    general = formats.get("other", {}).get(str(scale))
    zeros = _ZEROS.search(general.pattern) if general else None
    if not zeros:
        return 0, "", ""
    unit = scale // 10 ** (len(zeros[0]) - 1)
    form = formats.get(locale.plural_form(Decimal(number) / unit), {}).get(str(scale), general)
    before, _, after = _ZEROS.sub("0", form.pattern.replace("'", ""), count=1).partition("0")
    return (unit, before, after) if before or after else (0, "", "")


@cache
def _decimal_symbol(locale: Locale) -> str:
    return str(get_decimal_symbol(locale, numbering_system="default"))


@cache
def _decimal_text(locale: Locale, number: int | Decimal, *, grouped: bool) -> str:
    return format_decimal(
        number, locale=locale, decimal_quantization=False, group_separator=grouped
    )


def _check_order(first: int, last: int) -> None:
    if first > last:
        raise ValueError(f"a range cannot go from {first} down to {last}")
