"""Gettext catalogues, compiled in memory, and the filling of their messages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import GNUTranslations, c2py
from io import BytesIO

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

_PLACEHOLDER = re.compile(r"%\(([a-z_]+)\)s")
# GNU gettext manual, "The Format of PO Files". Babel's reader strips the first and the last
# character of a string whatever they are, so that a forgotten quote would cost a letter.
_LINE = re.compile(
    r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\]) +)?"(?:[^"\\]|\\.)*")?'
)
_COUNTS = range(1001)  # the numbers that a rule of plural forms is tried with


def fill(message: str, /, **values: str) -> str:
    """Put values in the place of the `%(name)s` of a message.

    Any other percent sign stays as it is, so that translators never have to double one.
    """
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), message)


class Catalogue(GNUTranslations):
    """The messages of one language; what it lacks is looked up in its fallback."""

    def __init__(self, compiled: BytesIO, own: frozenset[tuple[str, str]]) -> None:
        super().__init__(compiled)
        self._own = own

    def has(self, context: str, message: str) -> bool:
        """Whether the language itself translates a message, without any fallback."""
        return (context, message) in self._own


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line (from 1) of a catalogue."""

    line: int
    reason: str


def read_catalogue(text: str, locale: Locale) -> tuple[Catalogue, list[Fault]]:
    """Compile the text of a PO file; messages that cannot be used are left out.

    Where the header names no plural forms, those of the locale hold.
    """
    try:
        _check_lines(text)
        catalog = read_po(text.split("\n"), locale, abort_invalid=True)
        faults = _drop_unusable(catalog)
        return _compile(catalog), faults
    except PoFileError as error:
        reason = str(error.args[0]).rpartition(" on ")[0]  # Babel adds its line, from 0
        return empty_catalogue(locale), [Fault(error.lineno + 1, reason)]
    except (ValueError, LookupError) as error:
        line = error.line if isinstance(error, _BadLineError) else 1
        return empty_catalogue(locale), [Fault(line, str(error))]


def empty_catalogue(locale: Locale) -> Catalogue:
    """Give a catalogue without messages."""
    return _compile(Catalog(locale))


class _BadLineError(ValueError):
    def __init__(self, line: int) -> None:
        super().__init__('expected a comment, or a keyword and a text in "quotes"')
        self.line = line


def _check_lines(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise _BadLineError(number)


def _compile(catalog: Catalog) -> Catalogue:
    if catalog.charset.lower() != "utf-8":
        raise ValueError(f"the charset is {catalog.charset}, not UTF-8")
    own = frozenset((message.context or "", _ids(message)[0]) for message in _messages(catalog))
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    _check_plural(catalog.plural_expr, catalog.num_plurals)
    return Catalogue(compiled, own)


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
    known = {name for text in _ids(message) for name in _PLACEHOLDER.findall(text)}
    for number, text in enumerate(_strings(message)):
        names = set(_PLACEHOLDER.findall(text))
        if not text:
            yield Fault(line, f"msgstr[{number}] is empty, other plural forms are not")
        for name in sorted(names - known):
            yield Fault(line, f"%({name})s is not in the original")
        # One plural form may say its number in words: "one day", the dual of Arabic.
        if isinstance(message.id, str):
            for name in sorted(known - names):
                yield Fault(line, f"%({name})s of the original is missing")
