r"""The header of a PO file, as far as it decides how the file is read.

It is the text of the first message, whose msgid is empty: lines such as `Language: pl\n`.
"""

import re
from collections.abc import Sequence
from gettext import c2py
from typing import NamedTuple

from babel import Locale
from babel.messages.plurals import get_plural

from programme_pages.locales.po_lines import BadPoError, Lines
from programme_pages.problems import Sentence, sentence

_FIELD = re.compile(r'"([A-Za-z-]+)(.*)"')
_PLURALS = re.compile(r":\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")
_CHARSET = re.compile(r":.*charset=(\S+?)\s*")
_MOST_FORMS = 10  # msgstr[9] is the last that has a single figure
_COUNTS = range(1001)  # the numbers that a rule of plural forms is tried with
_MILLIONS = (10**6, 10**7)  # CLDR has categories for no smaller numbers, as in French
_NUMBERS = (*range(201), *_MILLIONS)


class Field(NamedTuple):
    """A field of a header: its line (from 1), and what stands behind its name."""

    line: int
    rest: str


class Forms(NamedTuple):
    """How many plural forms a file has, and the line (from 1) that says so."""

    number: int
    line: int


def find_field(text: str, name: str, messages: Sequence[Lines]) -> Field | None:
    """Find a field of a header; it may go on over several lines."""
    lines = [line.strip() for line in text.split("\n")]
    start = messages[0] if messages else None
    if start is None or lines[start.id - 1] != 'msgid ""' or lines[start.id][:1] == '"':
        return None
    for number in range(start.strings[0], len(lines)):
        if lines[number][:1] != '"':
            return None
        found = _FIELD.fullmatch(lines[number])
        if found and found[1].lower() == name.lower():
            return Field(number + 1, _joined(lines, number, found[2]))
    return None


def _joined(lines: Sequence[str], number: int, rest: str) -> str:
    """Give what stands behind a field's name, up to the end of its line of the header."""
    while not rest.endswith("\\n") and lines[number + 1 : number + 2]:
        number += 1
        if lines[number][:1] != '"':
            break
        rest += lines[number][1:-1]
    return rest.removesuffix("\\n")


def check_charset(text: str, messages: Sequence[Lines]) -> None:
    """Raise BadPoError where a header names another encoding than UTF-8."""
    field = find_field(text, "Content-Type", messages)
    named = _CHARSET.fullmatch(field.rest) if field else None
    if field and named and named[1].lower() not in {"utf-8", "utf8", "charset"}:
        reason = sentence("the charset is {name}, not UTF-8", name=named[1])
        advice = sentence("Save the file as UTF-8, and let this line end with charset=UTF-8\\n")
        raise BadPoError(field.line, reason, advice)


def read_forms(text: str, messages: Sequence[Lines], locale: Locale) -> Forms:
    """Read how many plural forms a file has; those of the language, where it does not say.

    Raises BadPoError, at the header, where this cannot be, or does not fit the messages of a file
    whose header has another number of forms than the language.
    """
    field = find_field(text, "Plural-Forms", messages)
    if field is None:
        forms = Forms(get_plural(locale).num_plurals, 1)
        _check_messages(forms, messages, locale, Sentence(""))
        return forms
    advice = usual_line(locale)
    found = _PLURALS.fullmatch(field.rest)
    if found is None or not 0 < int(found[1][:3]) <= _MOST_FORMS:
        raise BadPoError(field.line, sentence("Plural-Forms cannot be read"), advice)
    forms = Forms(int(found[1]), field.line)
    _check_messages(forms, messages, locale, advice)
    if fault := fault_of_rule(found[2], forms.number):
        raise BadPoError(field.line, fault, advice)
    return forms


def usual_line(locale: Locale) -> Sentence:
    """Tell how the line of a header says the plural forms of its language."""
    return sentence("Write it as {line}", line=f'"Plural-Forms: {get_plural(locale)}\\n"')


def fault_of_rule(rule: str, forms: int) -> Sentence | None:
    """Tell what is wrong with a rule of plural forms, in gettext's subset of C."""
    try:
        choose = c2py(rule)
        fits = all(0 <= choose(count) < forms for count in _COUNTS)
    except ZeroDivisionError:
        return sentence("Plural-Forms: the rule divides by zero")
    except ValueError:
        return sentence("Plural-Forms: the rule cannot be read")
    if fits:
        return None
    return sentence("Plural-Forms: the rule gives other numbers than 0 to {last}", last=forms - 1)


def _check_messages(
    forms: Forms, messages: Sequence[Lines], locale: Locale, advice: Sentence
) -> None:
    """Raise BadPoError where messages have another number of forms than the header says."""
    for message in messages:
        written = len(message.strings)
        if not message.is_plural or written == forms.number:
            continue
        if not is_usual(locale, forms.number):
            reason = sentence(
                "nplurals={number}, but the message on line {line} has {written} plural forms",
                number=forms.number,
                line=message.id,
                written=written,
            )
            raise BadPoError(forms.line, reason, advice)
        if written > forms.number:
            reason = sentence(
                "a form too many: this file has nplurals={number}", number=forms.number
            )
            raise BadPoError(message.strings[forms.number], reason, sentence("Delete this line"))


def is_usual(locale: Locale, forms: int) -> bool:
    """Whether a language may have so many plural forms; the usual answer is found fast."""
    return forms == get_plural(locale).num_plurals or forms in usual_forms(locale)


def usual_forms(locale: Locale) -> set[int]:
    """Tell how many plural forms a language has: by gettext's tradition, and by CLDR.

    CLDR counts categories of whole numbers here, since the numbers of messages are whole
    (UTS 35, part 3, section 5.1).
    """
    categories = {locale.plural_form(number) for number in _NUMBERS}
    return {get_plural(locale).num_plurals, len(categories)}
