"""Updates: catalogues get the messages that are new, and lose those that are no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog

from programme_pages.locales.language import catalogue_name, own_catalogue
from programme_pages.locales.po import BadPoError, messages_of, parse_po
from programme_pages.problems import Problem, Span, problem, sentence
from programme_pages.translation.catalogues.extraction import set_format
from programme_pages.translation.catalogues.writing import (
    header_of,
    new_header,
    write_catalogue,
)
from programme_pages.translation.languages import locale_of


@dataclass(frozen=True, slots=True)
class Update:
    """A catalogue as it is to be: its name, its place, its text, and what is wrong with the old."""

    name: str
    path: Path
    text: str
    added: int
    removed: int
    problems: Sequence[Problem] = ()

    def write(self) -> None:
        """Put it in its place, unless it stands there."""
        new = self.text.encode("utf-8")
        if not self.path.is_file() or self.path.read_bytes() != new:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(new)


def find_languages(folder: Path) -> list[str]:
    """Name the languages that have a catalogue in a folder."""
    found = (path.parents[1].name for path in folder.glob("*/LC_MESSAGES/messages.po"))
    return sorted(name.replace("_", "-") for name in found)


def update_file(code: str, own: Path, folders: Sequence[Path], template: Catalog) -> Update:
    """Bring the catalogue of a language in a site's own folder up to date.

    A new one begins with what the program's own says, since it stands in the place of that. Raises
    ValueError where the code is that of no language.
    """
    name = catalogue_name(code)
    path = own.parent / name
    before = own_catalogue(code, [*folders, own])
    locale = locale_of(code)
    try:
        text = before.read_bytes().decode("utf-8-sig") if before else None
        old = parse_po(text, locale) if text is not None else Catalog(locale)
        new = update_catalogue(text, template, locale)
    except (BadPoError, UnicodeDecodeError) as error:
        line = error.line if isinstance(error, BadPoError) else 1
        reason = (
            error.reason
            if isinstance(error, BadPoError)
            else sentence("the file is not UTF-8 text")
        )
        found = problem("bad-catalogue", Span(name, line, 1, line, 1), reason=reason)
        return Update(name, path, "", 0, 0, [found])
    keys = [{(one.context, one.id) for one in messages_of(catalog)} for catalog in (old, template)]
    return Update(name, path, new, len(keys[1] - keys[0]), len(keys[0] - keys[1]))


def update_catalogue(text: str | None, template: Catalog, locale: Locale) -> str:
    """Bring the text of a catalogue up to date; None stands for a new one.

    Translations, notes of translators and the header stay. Raises BadPoError where the text is no
    catalogue.
    """
    text = new_header(locale) if text is None else text.replace("\r\n", "\n")
    catalog = parse_po(text, locale)
    # A guess from a similar message would be marked as fuzzy, and be wrong more often than not.
    catalog.update(template, no_fuzzy_matching=True)
    for message in messages_of(catalog):
        set_format(message)
        # What it was before, beside a fuzzy text, Babel takes for a translator's note.
        message.user_comments = [one for one in message.user_comments if one[:1] != "|"]
    return write_catalogue(header_of(text) or new_header(locale), catalog)
