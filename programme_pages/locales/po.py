"""PO files, checked and compiled to the form that gettext reads."""

import re
from collections.abc import Iterator
from gettext import c2py
from io import BytesIO

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from programme_pages.locales.messages import PLACEHOLDER, Compiled, Fault

# GNU gettext manual, "The Format of PO Files". Babel's reader strips the first and the last
# character of a string whatever they are, so that a forgotten quote would cost a letter.
_LINE = re.compile(
    r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\]) +)?"(?:[^"\\]|\\.)*")?'
)
_COUNTS = range(1001)  # the numbers that a rule of plural forms is tried with


def compile_po(text: str, locale: Locale) -> Compiled:
    """Compile the text of a PO file; messages that cannot be used are left out.

    Where the header names no plural forms, those of the locale hold.
    """
    try:
        _check_lines(text)
        catalog = read_po(text.split("\n"), locale, abort_invalid=True)
        faults = _drop_unusable(catalog)
        return _compile(catalog, faults)
    except PoFileError as error:
        reason = str(error.args[0]).rpartition(" on ")[0]  # Babel adds its line, from 0
        return _compile(Catalog(locale), [Fault(error.lineno + 1, reason)])
    except (ValueError, LookupError) as error:
        line = error.line if isinstance(error, _BadLineError) else 1
        return _compile(Catalog(locale), [Fault(line, str(error))])


def compile_empty(locale: Locale) -> Compiled:
    """Give the compiled form of no messages at all."""
    return _compile(Catalog(locale), [])


class _BadLineError(ValueError):
    def __init__(self, line: int) -> None:
        super().__init__('expected a comment, or a keyword and a text in "quotes"')
        self.line = line


def _check_lines(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise _BadLineError(number)


def _compile(catalog: Catalog, faults: list[Fault]) -> Compiled:
    if catalog.charset.lower() != "utf-8":
        raise ValueError(f"the charset is {catalog.charset}, not UTF-8")
    own = frozenset((message.context or "", _ids(message)[0]) for message in _messages(catalog))
    compiled = BytesIO()
    write_mo(compiled, catalog)
    _check_plural(catalog.plural_expr, catalog.num_plurals)
    return Compiled(compiled.getvalue(), own, tuple(faults))


def _check_plural(expression: str, forms: int) -> None:
    rule = c2py(expression)
    try:
        fits = all(0 <= rule(count) < forms for count in _COUNTS)
    except ZeroDivisionError:
        raise ValueError("Plural-Forms: the rule divides by zero") from None
    if not fits:
        raise ValueError(f"Plural-Forms: the rule gives other numbers than 0 to {forms - 1}")


def _messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _drop_unusable(catalog: Catalog) -> list[Fault]:
    """Take out what is untranslated (an empty text), fuzzy, or wrong; tell what is wrong."""
    faults: list[Fault] = []
    for message in _messages(catalog):
        wrong = list(_faults(message)) if any(_strings(message)) and not message.fuzzy else []
        if wrong or message.fuzzy or not any(_strings(message)):
            catalog.delete(message.id, message.context)
        faults += wrong
    return faults


def _faults(message: Message) -> Iterator[Fault]:
    line = message.lineno or 1
    known = {name for text in _ids(message) for name in PLACEHOLDER.findall(text)}
    for number, text in enumerate(_strings(message)):
        names = set(PLACEHOLDER.findall(text))
        if not text:
            yield Fault(line, f"msgstr[{number}] is empty, other plural forms are not")
        for name in sorted(names - known):
            yield Fault(line, f"%({name})s is not in the original")
        # One plural form may say its number in words: "one day", the dual of Arabic.
        if isinstance(message.id, str):
            for name in sorted(known - names):
                yield Fault(line, f"%({name})s of the original is missing")
