"""A language of the site: its code, its CLDR locale and its catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from babel import Locale, UnknownLocaleError

from programme_pages.locales.messages import Catalogue, empty_catalogue, read_catalogue
from programme_pages.problems import Problem, Span, problem

Direction = Literal["ltr", "rtl"]
# CLDR's `en` is American; the site speaks European English.
ENGLISH = Locale("en", "GB")
_FALLBACK = "en"  # the language of the msgids, and of what a catalogue does not translate


@dataclass(frozen=True, slots=True)
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


def load_languages(
    codes: Sequence[str], folders: Sequence[Path]
) -> tuple[dict[str, Language], list[Problem]]:
    """Load the languages of a site, each with the catalogue of the last folder that has one.

    What a catalogue does not translate is taken from the English one. A language without a
    catalogue speaks English in the interface, with its own dates and numbers.
    """
    english, english_problems = _load(_FALLBACK, ENGLISH, folders)
    problems = english_problems if _FALLBACK in codes else []
    languages: dict[str, Language] = {}
    for code in codes:
        locale = _locale(code)
        if locale is None:
            problems.append(problem("bad-language", _span(code), value=code))
            continue
        catalogue = english
        if code != _FALLBACK:
            catalogue, found = _load(code, locale, folders)
            catalogue.add_fallback(english)
            problems += found
        direction = cast("Direction", locale.text_direction)
        languages[code] = Language(code, locale, direction, catalogue)
    return languages, problems


def _locale(code: str) -> Locale | None:
    try:
        return ENGLISH if code == _FALLBACK else Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _load(code: str, locale: Locale, folders: Sequence[Path]) -> tuple[Catalogue, list[Problem]]:
    place = Path(code.replace("-", "_"), "LC_MESSAGES", "messages.po")
    path = next(
        (folder / place for folder in reversed(folders) if (folder / place).is_file()), None
    )
    if path is None:
        return empty_catalogue(locale), [problem("no-catalogue", _span(code), language=code)]
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the file is not UTF-8 text"
        return empty_catalogue(locale), [problem("bad-catalogue", _span(code), reason=reason)]
    catalogue, faults = read_catalogue(text, locale)
    return catalogue, [
        problem("bad-catalogue", _span(code, fault.line), reason=fault.reason) for fault in faults
    ]


def _span(code: str, line: int = 1) -> Span:
    """Point at a line of a language's catalogue, named as editors know it."""
    return Span(f"locales/{code.replace('-', '_')}/LC_MESSAGES/messages.po", line, 1, line, 1)
