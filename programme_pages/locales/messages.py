"""Gettext catalogues in memory, and the filling of their messages."""

import re
from collections.abc import Mapping
from gettext import GNUTranslations
from io import BytesIO
from typing import Literal, NamedTuple

from babel import Locale

from programme_pages.digests import digest
from programme_pages.problems import Sentence, Span

PLACEHOLDER = re.compile(r"%\(([a-z_]+)\)s")


def fill(message: str, /, **values: str) -> str:
    """Put values in the place of the `%(name)s` of a message.

    Any other percent sign stays as it is, so that translators never have to double one.
    """
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), message)


class Fault(NamedTuple):
    """What is wrong with a line (from 1) of a catalogue, and how to mend it."""

    line: int
    reason: Sentence
    advice: Sentence


Key = tuple[str, str]  # a message's context, or nothing, and its text
Why = Literal["empty", "fuzzy", "wrong"]


class Unused(NamedTuple):
    """A message that is not shown: the line (from 1) of its text, and the reason."""

    line: int
    why: Why


class Places(NamedTuple):
    """The lines (from 1) of a message: that of its msgid, and that of its first msgstr."""

    id: int
    string: int


class Compiled(NamedTuple):
    """A catalogue in the form that gettext reads, the messages it has, and what is wrong with it.

    GNU gettext manual, "The Format of GNU MO Files"; `forms` is how many plural forms it has, and
    `forms_line` the line (from 1) that says so. Where these are not as many as the language has,
    `usual` tells how many that may be.
    """

    mo: bytes
    own: Mapping[Key, Places]
    forms: int
    forms_line: int = 1
    usual: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()
    unused: Mapping[Key, Unused] = {}


CompiledByKey = dict[str, Compiled]


class Catalogue(GNUTranslations):
    """The messages of one language; what it lacks is looked up in its parent.

    `name` is that of its file, as editors know it.
    """

    def __init__(self, compiled: Compiled, name: str = "") -> None:
        super().__init__(BytesIO(compiled.mo))
        self.name = name
        self._own = compiled.own
        self._relative: Catalogue | None = None

    def has(self, context: str, message: str) -> bool:
        """Whether the language itself translates a message, or a relative of it."""
        return self.place(context, message) is not None

    def place(self, context: str, message: str) -> Span | None:
        """Tell where the language, or a relative of it, translates a message."""
        places = self._own.get((context, message))
        if places is not None:
            return Span(self.name, places.string, 1, places.string, 1)
        return self._relative.place(context, message) if self._relative else None

    def add_parent(self, parent: "Catalogue", *, related: bool) -> None:
        """Let another catalogue stand behind this one: a relative's, or a foreign one."""
        self.add_fallback(parent)
        if related:
            self._relative = parent


def read_catalogue(
    text: str, locale: Locale, kept: CompiledByKey | None = None, name: str = ""
) -> tuple[Catalogue, list[Fault]]:
    """Compile the text of a PO file of a name; messages that cannot be used are left out.

    What is compiled is kept in `kept`, and taken from there the next time.
    """
    compiled = compile_catalogue(text, locale, {} if kept is None else kept)
    return Catalogue(compiled, name), list(compiled.faults)


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
