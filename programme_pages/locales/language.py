"""A language of the site: its code, its CLDR locale and its catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from babel import Locale, UnknownLocaleError

from programme_pages.locales.english import mark_english
from programme_pages.locales.messages import (
    Catalogue,
    CompiledByKey,
    Fault,
    empty_catalogue,
    read_catalogue,
)
from programme_pages.locales.po_lines import BadPoError, decode_po
from programme_pages.locales.tags import Direction, direction, family, parents
from programme_pages.locales.typography import Typography, typography_of
from programme_pages.problems import Problem, Span, problem, sentence


class CldrLocale(Locale):
    """A locale that is the key of many caches: it is hashed as the object that it is.

    Babel compares all its parts at each look-up. A site has one object for each of its locales.
    """

    __hash__ = object.__hash__
    __eq__ = object.__eq__


# CLDR's `en` is American; the site speaks European English.
ENGLISH = CldrLocale("en", "GB")
FALLBACK = "en"  # the language of the msgids, and of what a catalogue does not translate


@dataclass(frozen=True)
class Language:
    """One language in which the site speaks."""

    code: str  # BCP 47, as in site.yaml
    locale: Locale
    direction: Direction
    catalogue: Catalogue

    # For what pages show. English words that stand in are marked: see `english`. What no reader
    # sees as it is, such as rules and words of addresses, is asked of the catalogue.

    def gettext(self, message: str) -> str:
        """Translate a message."""
        return self._told("", message, self.catalogue.gettext(message))

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Translate a message in the plural form that a count asks for."""
        return self._told("", singular, self.catalogue.ngettext(singular, plural, count))

    def pgettext(self, context: str, message: str) -> str:
        """Translate a message in a context."""
        return self._told(context, message, self.catalogue.pgettext(context, message))

    def npgettext(self, context: str, singular: str, plural: str, count: int) -> str:
        """Translate a message in a context, in the plural form that a count asks for."""
        text = self.catalogue.npgettext(context, singular, plural, count)
        return self._told(context, singular, text)

    def _told(self, context: str, message: str, text: str) -> str:
        is_own = self.has(context, message) or self._is_english
        return text if is_own else mark_english(text)

    @cached_property
    def _is_english(self) -> bool:
        return family(self.code) == family(FALLBACK)

    def has(self, context: str, message: str) -> bool:
        """Whether this language, or a relative of it, translates a message."""
        return self.catalogue.has(context, message)

    def place(self, context: str, message: str) -> Span:
        """Tell where a message is translated; the beginning of the catalogue, where it is not."""
        return self.catalogue.place(context, message) or _span(self.code)

    @cached_property
    def typography(self) -> Typography:
        """The quotation marks and spaces of the language, made when they are first needed."""
        return typography_of(self.catalogue, self.locale)


def load_languages(
    codes: Sequence[str], folders: Sequence[Path], kept: CompiledByKey | None = None
) -> tuple[dict[str, Language], list[Problem]]:
    """Load the languages of a site, each with the catalogue of the last folder that has one.

    What a catalogue does not translate is taken from those of its parents (`pt` for `pt-BR`), then
    from the English one. A language without a catalogue speaks English in the interface, with its
    own dates and numbers. `kept` holds compiled catalogues, and gets those that it lacks.
    """
    shelf = _Shelf(folders, {} if kept is None else kept)
    problems: list[Problem] = []
    languages: dict[str, Language] = {}
    for code in codes:
        locale = _locale(code)
        if locale is None:
            problems.append(problem("bad-language", _span(code), value=code))
            continue
        if not _own_and_parents(code, folders):
            problems.append(problem("no-catalogue", _span(code), language=code))
        languages[code] = Language(code, locale, direction(code), shelf.catalogue(code))
    used = dict.fromkeys(one for code in languages for one in _own_and_parents(code, folders))
    problems += [found for one in used for found in shelf.problems.get(one, ())]
    return languages, problems


def catalogue_files(code: str, folders: Sequence[Path]) -> list[Path]:
    """Give the files that the texts of a language come from: its own, its parents', English."""
    paths = (_catalogue_path(one, folders) for one in _lineage(code))
    return [path for path in paths if path is not None]


def _lineage(code: str) -> Sequence[str]:
    return tuple(dict.fromkeys((code, *parents(code), FALLBACK)))


def _own_and_parents(code: str, folders: Sequence[Path]) -> list[str]:
    """Name the languages whose catalogues a language speaks with; English may stand in besides."""
    return [one for one in (code, *parents(code)) if _catalogue_path(one, folders)]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The catalogues of a site, each read once, and what is wrong with each."""

    folders: Sequence[Path]
    kept: CompiledByKey
    catalogues: dict[str, Catalogue] = field(default_factory=dict)
    problems: dict[str, list[Problem]] = field(default_factory=dict)

    def catalogue(self, code: str) -> Catalogue:
        """Give a language's catalogue, with those behind it from which it takes what it lacks."""
        tag, *related = _own_and_parents(code, self.folders) or [code]
        if tag not in self.catalogues:
            catalogue, self.problems[tag] = _load(tag, self.folders, self.kept)
            self.catalogues[tag] = catalogue
            if tag != FALLBACK:
                parent = self.catalogue(related[0] if related else FALLBACK)
                catalogue.add_parent(parent, related=bool(related))
        return self.catalogues[tag]


def _catalogue_path(code: str, folders: Sequence[Path]) -> Path | None:
    place = Path(code.replace("-", "_"), "LC_MESSAGES", "messages.po")
    paths = (folder / place for folder in reversed(folders))
    return next((path for path in paths if path.is_file()), None)


def _locale(code: str) -> Locale | None:
    try:
        return ENGLISH if code == FALLBACK else _parsed(code)
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _parsed(code: str) -> Locale:
    return CldrLocale.parse(code, sep="-")


def _load(
    code: str, folders: Sequence[Path], kept: CompiledByKey
) -> tuple[Catalogue, list[Problem]]:
    locale, path = _locale(code) or ENGLISH, _catalogue_path(code, folders)
    if path is None:
        return empty_catalogue(locale), []
    try:
        text = decode_po(path.read_bytes())
    except OSError as error:
        told = sentence(error.strerror) if error.strerror else sentence("it cannot be read")
        fault = Fault(1, told, sentence("Check the file's permissions"))
        return empty_catalogue(locale), [bad_catalogue(code, fault)]
    except BadPoError as error:
        return empty_catalogue(locale), [bad_catalogue(code, error.fault)]
    catalogue, faults = read_catalogue(text, locale, kept, catalogue_name(code))
    return catalogue, [bad_catalogue(code, fault) for fault in faults]


def bad_catalogue(code: str, fault: Fault) -> Problem:
    """Report what is wrong with a line of a language's catalogue."""
    span = _span(code, fault.line)
    return problem("bad-catalogue", span, reason=fault.reason, advice=fault.advice)


def _span(code: str, line: int = 1) -> Span:
    """Point at a line of a language's catalogue, named as editors know it."""
    return Span(catalogue_name(code), line, 1, line, 1)


def catalogue_name(code: str) -> str:
    """Name the file of a language's own catalogue, below a site's folder."""
    return f"locales/{code.replace('-', '_')}/LC_MESSAGES/messages.po"


def own_catalogue(code: str, folders: Sequence[Path]) -> Path | None:
    """Give the file of a language's own catalogue, where it has one."""
    return _catalogue_path(code, folders)
