"""A language of the site: its code, its CLDR locale and its catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, cast

from babel import Locale, UnknownLocaleError

from programme_pages.locales.messages import (
    Catalogue,
    CompiledByKey,
    empty_catalogue,
    read_catalogue,
)
from programme_pages.locales.typography import Typography, typography_of
from programme_pages.problems import Problem, Span, problem

Direction = Literal["ltr", "rtl"]


class CldrLocale(Locale):
    """A locale that is the key of many caches: it is hashed as the object that it is.

    Babel compares all its parts at each look-up. A site has one object for each of its locales.
    """

    __hash__ = object.__hash__
    __eq__ = object.__eq__


# CLDR's `en` is American; the site speaks European English.
ENGLISH = CldrLocale("en", "GB")
_FALLBACK = "en"  # the language of the msgids, and of what a catalogue does not translate


@dataclass(frozen=True)
class Language:
    """One language in which the site speaks."""

    code: str  # BCP 47, as in site.yaml
    locale: Locale
    direction: Direction
    catalogue: Catalogue

    def gettext(self, message: str) -> str:
        """Translate a message."""
        return self.catalogue.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Translate a message in the plural form that a count asks for."""
        return self.catalogue.ngettext(singular, plural, count)

    def pgettext(self, context: str, message: str) -> str:
        """Translate a message in a context."""
        return self.catalogue.pgettext(context, message)

    def npgettext(self, context: str, singular: str, plural: str, count: int) -> str:
        """Translate a message in a context, in the plural form that a count asks for."""
        return self.catalogue.npgettext(context, singular, plural, count)

    def has(self, context: str, message: str) -> bool:
        """Whether this language's own catalogue translates a message: no English stands in."""
        return self.catalogue.has(context, message)

    @cached_property
    def typography(self) -> Typography:
        """The quotation marks and spaces of the language, made when they are first needed."""
        return typography_of(self.catalogue, self.locale)


def load_languages(
    codes: Sequence[str], folders: Sequence[Path], kept: CompiledByKey | None = None
) -> tuple[dict[str, Language], list[Problem]]:
    """Load the languages of a site, each with the catalogue of the last folder that has one.

    What a catalogue does not translate is taken from the English one. A language without a
    catalogue speaks English in the interface, with its own dates and numbers. `kept` holds
    compiled catalogues, and gets those that it lacks.
    """
    kept = {} if kept is None else kept
    english, english_problems = _load(_FALLBACK, ENGLISH, folders, kept)
    problems = english_problems if _FALLBACK in codes else []
    languages: dict[str, Language] = {}
    for code in codes:
        locale = _locale(code)
        if locale is None:
            problems.append(problem("bad-language", _span(code), value=code))
            continue
        catalogue = english
        if code != _FALLBACK:
            catalogue, found = _load(code, locale, folders, kept)
            catalogue.add_fallback(english)
            problems += found
        direction = cast("Direction", locale.text_direction)
        languages[code] = Language(code, locale, direction, catalogue)
    return languages, problems


def catalogue_files(code: str, folders: Sequence[Path]) -> list[Path]:
    """Give the files that the texts of a language come from: its own, then the English one."""
    paths = (_catalogue_path(one, folders) for one in dict.fromkeys((code, _FALLBACK)))
    return [path for path in paths if path is not None]


def _catalogue_path(code: str, folders: Sequence[Path]) -> Path | None:
    place = Path(code.replace("-", "_"), "LC_MESSAGES", "messages.po")
    paths = (folder / place for folder in reversed(folders))
    return next((path for path in paths if path.is_file()), None)


def _locale(code: str) -> Locale | None:
    try:
        return ENGLISH if code == _FALLBACK else _parsed(code)
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _parsed(code: str) -> Locale:
    return CldrLocale.parse(code, sep="-")


def _load(
    code: str, locale: Locale, folders: Sequence[Path], kept: CompiledByKey
) -> tuple[Catalogue, list[Problem]]:
    path = _catalogue_path(code, folders)
    if path is None:
        return empty_catalogue(locale), [problem("no-catalogue", _span(code), language=code)]
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the file is not UTF-8 text"
        return empty_catalogue(locale), [problem("bad-catalogue", _span(code), reason=reason)]
    catalogue, faults = read_catalogue(text, locale, kept)
    return catalogue, [
        problem("bad-catalogue", _span(code, fault.line), reason=fault.reason) for fault in faults
    ]


def _span(code: str, line: int = 1) -> Span:
    """Point at a line of a language's catalogue, named as editors know it."""
    return Span(f"locales/{code.replace('-', '_')}/LC_MESSAGES/messages.po", line, 1, line, 1)
