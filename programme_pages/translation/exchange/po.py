"""Messages as a PO file for translators' tools, and the messages of such a file."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import generate_po

from programme_pages.digests import digest
from programme_pages.locales.language import catalogue_name
from programme_pages.locales.po import PoCatalog, messages_of, parse_po
from programme_pages.locales.po_header import find_field
from programme_pages.locales.po_lines import BadPoError
from programme_pages.problems import Problem, Sentence, Span, problem, sentence
from programme_pages.translation.catalogues.writing import new_header
from programme_pages.translation.exchange.messages import Message

_WIDEST = 10**6  # characters of a line: texts are never wrapped
_WHAT = {
    "title": "A title, one line.",
    "summary": "A summary, one line: one or two sentences.",
    "section": "A section of a text, in Markdown.",
    "text": "A whole text, in Markdown.",
    None: "A short text among facts, one line.",
}
_MARKDOWN = "Keep what stands in round brackets after [square ones], and {#names} after headings."
_STATE = "State of the translation when this file was made: "
_MARK = 8  # hexadecimal digits of a digest
_EXPORTED = re.compile(rf"{_STATE.replace(' ', '[ ]+')}([0-9a-f]{{{_MARK}}})")
# The beginning of an address: its owner, and a space; see `labels`.
_ADDRESS = re.compile(r"(?:[a-z]+/[a-z0-9-]+|topics|country-groups|site) ")
_CHANGES = {
    "moved": "It stands in another place now.",
    "changed": "The original was changed since this was translated.",
    "added": "The original was added since this was translated.",
}


def write_messages(messages: Iterable[Message], locale: Locale) -> str:
    """Write messages as a PO file; what is out of date is fuzzy."""
    catalog = Catalog(locale)
    for message in messages:
        added = catalog.add(
            message.source,
            message.translation,
            locations=[(message.span.file, message.span.line)],
            flags=["fuzzy"] if message.is_outdated else [],
            auto_comments=list(_notes(message)),
            context=message.address,
        )
        added.flags &= {"fuzzy"}  # a percent sign is no placeholder here
    written = generate_po(catalog, omit_header=True, width=_WIDEST)
    return f"{new_header(locale)}\n{''.join(written)}".rstrip("\n") + "\n"


def _notes(message: Message) -> Iterator[str]:
    yield f"{_WHAT[message.field]} Written in: {message.language}"
    yield f"{_STATE}{state_mark(message.translation)}"
    if message.field in {"section", "text"}:
        yield _MARKDOWN
    if message.is_outdated and message.change in _CHANGES:
        yield _CHANGES[message.change]


def state_mark(translation: str) -> str:
    """Give what stands for a translation as it was when the file was made."""
    return digest(translation.encode())[:_MARK]


class Came(NamedTuple):
    """A message that came back: its line (from 1), its address, and both texts.

    `exported` is the mark of its translation when the file was made; None where a tool lost it.
    """

    line: int
    address: str
    source: str
    translation: str
    is_fuzzy: bool
    exported: str | None

    @property
    def is_untouched(self) -> bool:
        """Whether the translation is still the one that was there when the file was made."""
        return state_mark(self.translation) == self.exported


def read_messages(data: bytes, locale: Locale, name: str) -> tuple[list[Came], list[Problem]]:
    """Read a PO file of a name. Lines of texts end in line feeds, their letters are NFC."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        catalog = parse_po(text, locale)
    except BadPoError as error:
        fault = error.fault
        told = sentence("{reason}. {advice}", reason=fault.reason, advice=fault.advice)
        return [], [bad(name, fault.line, told)]
    except UnicodeDecodeError:
        return [], [bad(name, 1, sentence("it is not UTF-8 text"))]
    if foreign := _foreign(catalog, locale, name):
        field = find_field(text, "Language", list(catalog.lines.values()))
        return [], [bad(name, field.line if field else 1, foreign)]
    problems = [bad(name, one.line, one.reason) for one in catalog.duplicates]
    came: list[Came] = []
    for message in messages_of(catalog):
        source, translation = message.id, message.string or ""
        line = message.lineno or 1
        if not isinstance(source, str) or not isinstance(translation, str):
            plural = sentence("a message with plural forms is none of ours")
            problems.append(bad(name, line, plural))
        elif message.context is None:
            nameless = sentence("a message without msgctxt is none of ours")
            problems.append(bad(name, line, nameless))
        else:
            both = (_plain(source), _plain(translation))
            exported = _exported(message.auto_comments)
            came.append(Came(line, message.context, *both, message.fuzzy, exported))
    return came, problems


def _exported(notes: Iterable[str]) -> str | None:
    """Find the mark of a translation among notes, which tools may have joined or broken."""
    found = _EXPORTED.search(" ".join(notes))
    return found[1] if found else None


def _foreign(catalog: PoCatalog, locale: Locale, name: str) -> Sentence | None:
    """Tell what a file is, where it is none of these: of another kind, or another language."""
    own = catalog.locale or locale
    code = str(own).replace("_", "-")
    contexts = [message.context or "" for message in messages_of(catalog)]
    if contexts and not any(map(_ADDRESS.match, contexts)):
        place = catalogue_name(code)
        return sentence(
            "no text of an entry is in it. A catalogue of the interface goes to {place}",
            place=place,
        )
    if own.language != locale.language:
        return sentence(
            "it is a file of {language}: use `translate import {code} {name}`",
            language=own.english_name,
            code=code,
            name=name,
        )
    return None


def _plain(text: str) -> str:
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def bad(name: str, line: int, reason: str | Sentence) -> Problem:
    """Report a line of a file that keeps all of it from being brought in."""
    return problem("bad-translation", Span(name, line, 1, line, 1), reason=reason)


def left(name: str, line: int, reason: Sentence) -> Problem:
    """Report a message of a file that is left out."""
    return problem("left-translation", Span(name, line, 1, line, 1), reason=reason)


def changed(name: str, line: int) -> Problem:
    """Report a message whose translation was changed in the content and in the file alike."""
    return problem("changed-translation", Span(name, line, 1, line, 1))
