"""Gettext catalogues in memory, and the filling of their messages."""

import re
from collections.abc import Mapping
from gettext import GNUTranslations
from io import BytesIO
from typing import Literal, NamedTuple

from babel import Locale

from programme_pages.digests import digest
from programme_pages.problems import Sentence

PLACEHOLDER = re.compile(r"%\(([a-z_]+)\)s")


def fill(message: str, /, **values: str) -> str:
    """Put values in the place of the `%(name)s` of a message.

    Any other percent sign stays as it is, so that translators never have to double one.
    """
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), message)


class Fault(NamedTuple):
    """What is wrong with a line (from 1) of a catalogue."""

    line: int
    reason: Sentence


Key = tuple[str, str]  # a message's context, or nothing, and its text
Why = Literal["empty", "fuzzy", "wrong"]


class Unused(NamedTuple):
    """A message that is not shown: the line (from 1) of its text, and the reason."""

    line: int
    why: Why


class Compiled(NamedTuple):
    """A catalogue in the form that gettext reads, the messages it has, and what is wrong with it.

    GNU gettext manual, "The Format of GNU MO Files"; `forms` is how many plural forms it has.
    """

    mo: bytes
    own: frozenset[Key]
    faults: tuple[Fault, ...]
    unused: Mapping[Key, Unused]
    forms: int


CompiledByKey = dict[str, Compiled]


class Catalogue(GNUTranslations):
    """The messages of one language; what it lacks is looked up in its parent."""

    def __init__(self, compiled: Compiled) -> None:
        super().__init__(BytesIO(compiled.mo))
        self.own = compiled.own

    def has(self, context: str, message: str) -> bool:
        """Whether the language itself translates a message, or a relative of it."""
        return (context, message) in self.own

    def add_parent(self, parent: "Catalogue", *, related: bool) -> None:
        """Let another catalogue stand behind this one: a relative's, or a foreign one."""
        self.add_fallback(parent)
        if related:
            self.own |= parent.own


def read_catalogue(
    text: str, locale: Locale, kept: CompiledByKey | None = None
) -> tuple[Catalogue, list[Fault]]:
    """Compile the text of a PO file; messages that cannot be used are left out.

    What is compiled is kept in `kept`, and taken from there the next time.
    """
    compiled = compile_catalogue(text, locale, {} if kept is None else kept)
    return Catalogue(compiled), list(compiled.faults)


def compile_catalogue(text: str, locale: Locale, kept: CompiledByKey) -> Compiled:
    """Compile the text of a PO file, in the same way."""
    key = digest(f"{locale}\0{text}".encode())
    if key not in kept:
        from programme_pages.locales.po import compile_po  # noqa: PLC0415  (dear to import)

        kept[key] = compile_po(text, locale)
    return kept[key]


def empty_catalogue(locale: Locale) -> Catalogue:
    """Give a catalogue without messages."""
    from programme_pages.locales.po import compile_empty  # noqa: PLC0415  (dear to import)

    return Catalogue(compile_empty(locale))
