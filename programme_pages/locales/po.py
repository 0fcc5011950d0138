"""PO files, checked and compiled to the form that gettext reads."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

from programme_pages.locales.messages import (
    PLACEHOLDER,
    Compiled,
    Fault,
    Key,
    Places,
    Unused,
    Why,
)
from programme_pages.locales.po_header import (
    Forms,
    check_charset,
    fault_of_rule,
    is_usual,
    read_forms,
    usual_forms,
    usual_line,
)
from programme_pages.locales.po_lines import BadPoError, Lines, check_lines
from programme_pages.problems import Sentence, sentence

_ANY = sentence("Mend this line, or delete its message: `translate update` writes it anew")
_NO_NAMES = sentence("Its msgid has none: delete it")


class PoCatalog(Catalog):
    """The messages of a PO file, and what stands twice in it; the first one counts.

    `lines` are those of each message, by the line of its msgid, `forms` its plural forms.
    """

    def __init__(self, locale: Locale, lines: Sequence[Lines], forms: Forms) -> None:
        super().__init__(locale)
        self.duplicates: list[Fault] = []
        self.lines = {one.id: one for one in lines}
        self.forms = forms

    def __setitem__(self, id: Any, message: Message) -> None:  # noqa: A002  (Babel's name)
        first = self.get(id, message.context) if id else None
        if first is not None and first is not message:
            reason = sentence(
                "this message stands twice; it is on line {first} already", first=first.lineno
            )
            advice = sentence("Keep one of the two, with all of its lines")
            self.duplicates.append(Fault(message.lineno or 1, reason, advice))
        super().__setitem__(id, message)


def parse_po(text: str, locale: Locale) -> PoCatalog:
    """Read the text of a PO file. Raises BadPoError where it is none.

    Where the header names no plural forms, those of the locale hold.
    """
    lines = check_lines(text)
    check_charset(text, lines)
    catalog = PoCatalog(locale, lines, read_forms(text, lines, locale))
    # Babel reads what is commented out as well, and nobody has any use for it.
    parsed = ("" if line.lstrip()[:2] == "#~" else line for line in text.split("\n"))
    try:
        PoFileParser(catalog, abort_invalid=True).parse(parsed)
    except PoFileError as error:
        reason = str(error.args[0]).rpartition(" on ")[0]  # Babel adds its line, from 0
        raise BadPoError(error.lineno + 1, sentence(reason), _ANY) from None
    except (ValueError, LookupError) as error:
        raise BadPoError(1, sentence(str(error)), _ANY) from None
    # A header in an unusual form, all in one line, is understood by Babel alone.
    if fault := fault_of_rule(catalog.plural_expr, catalog.num_plurals):
        raise BadPoError(catalog.forms.line, fault, usual_line(locale))
    return catalog


def compile_po(text: str, locale: Locale) -> Compiled:
    """Compile the text of a PO file; messages that cannot be used are left out."""
    try:
        catalog = parse_po(text, locale)
    except BadPoError as error:
        return compile_empty(locale)._replace(faults=(error.fault,))
    places = {_key(one): _places(catalog, one) for one in messages_of(catalog)}
    faults, unused = _drop_unusable(catalog)
    return _compile(catalog, locale, places)._replace(
        faults=(*catalog.duplicates, *faults), unused=unused, forms_line=catalog.forms.line
    )


def compile_empty(locale: Locale) -> Compiled:
    """Give the compiled form of no messages at all."""
    return _compile(Catalog(locale), locale, {})


def _compile(catalog: Catalog, locale: Locale, places: Mapping[Key, Places]) -> Compiled:
    own = {key: places[key] for key in map(_key, messages_of(catalog))}
    compiled = BytesIO()
    write_mo(compiled, catalog)
    forms = catalog.num_plurals
    usual = () if is_usual(locale, forms) else sorted(usual_forms(locale))
    return Compiled(compiled.getvalue(), own, forms, usual=tuple(usual))


def _places(catalog: PoCatalog, message: Message) -> Places:
    lines = catalog.lines[message.lineno or 1]
    return Places(lines.id, lines.strings[0])


def messages_of(catalog: Catalog) -> list[Message]:
    """Give the messages of a catalogue without its header."""
    return [message for message in catalog if message.id]


def _key(message: Message) -> Key:
    return message.context or "", _ids(message)[0]


def _ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _drop_unusable(catalog: PoCatalog) -> tuple[list[Fault], dict[Key, Unused]]:
    """Take out what is untranslated (an empty text), fuzzy, or wrong; tell what is wrong."""
    faults: list[Fault] = []
    unused: dict[Key, Unused] = {}
    for message in messages_of(catalog):
        is_meant = any(_strings(message)) and not message.fuzzy
        wrong = list(_faults(message, catalog.lines[message.lineno or 1])) if is_meant else []
        if wrong or not is_meant:
            why: Why = "wrong" if wrong else "fuzzy" if message.fuzzy else "empty"
            unused[_key(message)] = Unused(message.lineno or 1, why)
            catalog.delete(message.id, message.context)
        faults += wrong
    return faults, unused


def _faults(message: Message, lines: Lines) -> Iterator[Fault]:
    """Tell what is wrong with a translation, at the line of its msgstr."""
    known = {name for text in _ids(message) for name in PLACEHOLDER.findall(text)}
    told = " and ".join(f"%({name})s" for name in sorted(known))
    for number, text in enumerate(_strings(message)):
        line = lines.strings[min(number, len(lines.strings) - 1)]
        names = set(PLACEHOLDER.findall(text))
        if not text:
            yield Fault(
                line, _lack(number, lines), sentence("Fill in all plural forms of this message")
            )
        for name in sorted(names - known):
            advice = (
                sentence("Its msgid has {names}: spell it so", names=told) if known else _NO_NAMES
            )
            yield Fault(line, sentence("%({name})s is not in the original", name=name), advice)
        # One plural form may say its number in words: "one day", the dual of Arabic.
        if isinstance(message.id, str):
            for name in sorted(known - names):
                advice = sentence(
                    "Put %({name})s where your language needs it, spelt just so", name=name
                )
                yield Fault(
                    line, sentence("%({name})s of the original is missing", name=name), advice
                )


def _lack(number: int, lines: Lines) -> Sentence:
    """Tell what of the plural forms of a message is not there."""
    if number < len(lines.strings):
        return sentence("msgstr[{number}] is empty, other plural forms are not", number=number)
    return sentence("msgstr[{number}] is missing, other plural forms are not", number=number)
