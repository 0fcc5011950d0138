"""PO files, checked and compiled to the form that gettext reads."""

import re
from collections.abc import Iterator, Mapping
from gettext import c2py
from io import BytesIO
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

from programme_pages.locales.messages import PLACEHOLDER, Compiled, Fault, Key, Unused, Why
from programme_pages.problems import Sentence, sentence

# GNU gettext manual, "The Format of PO Files". Babel's reader strips the first and the last
# character of a string whatever they are, so that a forgotten quote would cost a letter.
_LINE = re.compile(
    r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\]) +)?"(?:[^"\\]|\\.)*")?'
)
_COUNTS = range(1001)  # the numbers that a rule of plural forms is tried with


class BadPoError(ValueError):
    """A text that is no PO file, with the line (from 1) that keeps it from being one."""

    def __init__(self, line: int, reason: Sentence) -> None:
        super().__init__(str(reason))
        self.line = line
        self.reason = reason


class PoCatalog(Catalog):
    """The messages of a PO file, and what stands twice in it; the first one counts."""

    def __init__(self, locale: Locale) -> None:
        super().__init__(locale)
        self.duplicates: list[Fault] = []

    def __setitem__(self, id: Any, message: Message) -> None:  # noqa: A002  (Babel's name)
        first = self.get(id, message.context) if id else None
        if first is not None and first is not message:
            reason = sentence(
                "this message stands twice; it is on line {first} already", first=first.lineno
            )
            self.duplicates.append(Fault(message.lineno or 1, reason))
        super().__setitem__(id, message)


def parse_po(text: str, locale: Locale) -> PoCatalog:
    """Read the text of a PO file. Raises BadPoError where it is none.

    Where the header names no plural forms, those of the locale hold.
    """
    catalog = PoCatalog(locale)
    try:
        _check_lines(text)
        PoFileParser(catalog, abort_invalid=True).parse(text.split("\n"))
    except PoFileError as error:
        reason = str(error.args[0]).rpartition(" on ")[0]  # Babel adds its line, from 0
        raise BadPoError(error.lineno + 1, sentence(reason)) from None
    except BadPoError:
        raise
    except (ValueError, LookupError) as error:
        raise BadPoError(1, sentence(str(error))) from None
    if catalog.charset.lower() != "utf-8":
        raise BadPoError(1, sentence("the charset is {name}, not UTF-8", name=catalog.charset))
    return catalog


def compile_po(text: str, locale: Locale) -> Compiled:
    """Compile the text of a PO file; messages that cannot be used are left out."""
    try:
        catalog = parse_po(text, locale)
        if reason := _fault_of_plural(catalog.plural_expr, catalog.num_plurals):
            return _compile(Catalog(locale), [Fault(1, reason)])
        faults, unused = _drop_unusable(catalog)
        return _compile(catalog, [*catalog.duplicates, *faults], unused)
    except BadPoError as error:
        return _compile(Catalog(locale), [Fault(error.line, error.reason)])
    except ValueError as error:
        return _compile(Catalog(locale), [Fault(1, sentence(str(error)))])


def compile_empty(locale: Locale) -> Compiled:
    """Give the compiled form of no messages at all."""
    return _compile(Catalog(locale), [])


def _check_lines(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            reason = sentence('expected a comment, or a keyword and a text in "quotes"')
            raise BadPoError(number, reason)


def _compile(
    catalog: Catalog, faults: list[Fault], unused: Mapping[Key, Unused] | None = None
) -> Compiled:
    own = frozenset(_key(message) for message in messages_of(catalog))
    compiled = BytesIO()
    write_mo(compiled, catalog)
    return Compiled(compiled.getvalue(), own, tuple(faults), unused or {}, catalog.num_plurals)


def _fault_of_plural(expression: str, forms: int) -> Sentence | None:
    """Tell what is wrong with a rule, if anything. Raises ValueError where it is none at all."""
    rule = c2py(expression)
    try:
        fits = all(0 <= rule(count) < forms for count in _COUNTS)
    except ZeroDivisionError:
        return sentence("Plural-Forms: the rule divides by zero")
    if fits:
        return None
    return sentence("Plural-Forms: the rule gives other numbers than 0 to {last}", last=forms - 1)


def messages_of(catalog: Catalog) -> list[Message]:
    """Give the messages of a catalogue without its header."""
    return [message for message in catalog if message.id]


def _key(message: Message) -> Key:
    return message.context or "", _ids(message)[0]


def _ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _drop_unusable(catalog: Catalog) -> tuple[list[Fault], dict[Key, Unused]]:
    """Take out what is untranslated (an empty text), fuzzy, or wrong; tell what is wrong."""
    faults: list[Fault] = []
    unused: dict[Key, Unused] = {}
    for message in messages_of(catalog):
        wrong = list(_faults(message)) if any(_strings(message)) and not message.fuzzy else []
        if wrong or message.fuzzy or not any(_strings(message)):
            why: Why = "wrong" if wrong else "fuzzy" if message.fuzzy else "empty"
            unused[_key(message)] = Unused(message.lineno or 1, why)
            catalog.delete(message.id, message.context)
        faults += wrong
    return faults, unused


def _faults(message: Message) -> Iterator[Fault]:
    line = message.lineno or 1
    known = {name for text in _ids(message) for name in PLACEHOLDER.findall(text)}
    for number, text in enumerate(_strings(message)):
        names = set(PLACEHOLDER.findall(text))
        if not text:
            reason = sentence(
                "msgstr[{number}] is empty, other plural forms are not", number=number
            )
            yield Fault(line, reason)
        for name in sorted(names - known):
            yield Fault(line, sentence("%({name})s is not in the original", name=name))
        # One plural form may say its number in words: "one day", the dual of Arabic.
        if isinstance(message.id, str):
            for name in sorted(known - names):
                yield Fault(line, sentence("%({name})s of the original is missing", name=name))
