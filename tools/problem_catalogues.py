"""Bring the texts of problems up to date: `python tools/problem_catalogues.py [LANG ...]`.

What the program says of problems is English in the code. This gathers it, and writes what is new
into `locales/*/LC_MESSAGES/problems.po`; a language that is named and has no such file gets one.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract

from programme_pages.locales.po import messages_of, parse_po
from programme_pages.problems import CATALOGUE, Definition, Severity
from programme_pages.strict_yaml.mistakes import MISTAKES, SLIPS
from programme_pages.theme import files_below
from programme_pages.translation.catalogues.writing import (
    header_of,
    new_header,
    write_catalogue,
)

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "locales"
_PACKAGE = "programme_pages"
_MISTAKES_FILE = f"{_PACKAGE}/strict_yaml/mistakes.py"
_ONE_VALUE = re.compile(r"\{[a-z]+\}")  # a text that is nothing of its own
# Functions and records whose arguments, counted from 1, are texts.
_KEYWORDS: dict[str, tuple[int, ...]] = {
    "counted": (1, 2),
    "sentence": (1,),
    "counted_sentence": (1, 2),
    "Unreadable": (1,),
    "BadRecordError": (1,),
}
# These mean texts of problems in some rooms alone.
_TOLD = {"text": (1,), "told": (1,), "say": (1,)}
_TOLD_IN = (
    *(
        f"{_PACKAGE}/{room}/"
        for room in ("aftercare", "commands", "preview", "problems", "starter")
    ),
    f"{_PACKAGE}/changes.py",
    f"{_PACKAGE}/translation/told.py",
)
# Rooms whose sentences become parts of problems by way of an exception.
_RAISED = {
    "programme_pages/plan/addresses.py",
    "programme_pages/plan/data/revisions.py",
    "programme_pages/strict_json.py",
}


def gather() -> Catalog:
    """Gather all texts, in the order of files and lines."""
    catalog = Catalog()
    for severity in Severity:
        catalog.add(str(severity), auto_comments=["How bad a problem is."])
    _add_definitions(catalog)
    for name in files_below(ROOT / _PACKAGE, follow_links=False):
        if name.endswith(".py"):
            _add_file(catalog, f"{_PACKAGE}/{name}")
    for message in catalog:
        message.flags.discard("python-format")  # values stand in braces
    return catalog


def _add_definitions(catalog: Catalog) -> None:
    for definition in CATALOGUE.values():
        for name, text in texts_of(definition):
            note = f"{definition.code}: {name}"
            catalog.add(text, locations=[(_file_of(definition), 1)], auto_comments=[note])
    for mistake in (*MISTAKES, *SLIPS):
        for text in (mistake.what, mistake.advice):
            catalog.add(text, locations=[(_MISTAKES_FILE, 1)])


def texts_of(definition: Definition) -> Iterator[tuple[str, str]]:
    """Give the texts of a definition that can be told in other languages, each with its name."""
    for name in ("title", "message", "hint", "meaning"):
        text = str(getattr(definition, name))
        if text and not _ONE_VALUE.fullmatch(text):
            yield name, text


def _file_of(definition: Definition) -> str:
    folder = Path(_PACKAGE, "problems", "catalogue")
    quoted = f'"{definition.code}",'
    found = (path for path in sorted((ROOT / folder).glob("*.py")) if quoted in path.read_text())
    return (folder / next(found).name).as_posix()


def _add_file(catalog: Catalog, name: str) -> None:
    keywords = {**_KEYWORDS, **({"ValueError": (1,)} if name in _RAISED else {})}
    if name.startswith(_TOLD_IN):
        keywords |= _TOLD
    with (ROOT / name).open("rb") as file:
        for line, text, _, _ in extract("python", file, keywords):
            parts = (text,) if isinstance(text, str) else tuple(text)
            for message in [parts] if _is_plural(parts) else [(part,) for part in parts]:
                catalog.add(message[0] if len(message) == 1 else message, locations=[(name, line)])


def _is_plural(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and all("{number}" in part for part in parts)


def updated(name: str, template: Catalog) -> str:
    """Give the catalogue of a language, named as its folder, with what is new and without the old.

    Raises ValueError where there is no such language, or its catalogue cannot be read.
    """
    path, locale = place_of(name), Locale.parse(name)
    text = path.read_text(encoding="utf-8") if path.is_file() else new_header(locale)
    catalog = parse_po(text, locale)
    catalog.update(template, no_fuzzy_matching=True)
    for message in messages_of(catalog):
        message.flags -= {"python-format", "python-brace-format"}
    return write_catalogue(header_of(text) or new_header(locale), catalog)


def place_of(name: str) -> Path:
    """Give the file of a language, named as its folder."""
    return LOCALES / name / "LC_MESSAGES" / "problems.po"


def main(asked: list[str]) -> None:
    """Update the catalogues that are there, and those that are asked for."""
    there = {path.parents[1].name for path in LOCALES.glob("*/LC_MESSAGES/problems.po")}
    template = gather()
    for name in sorted({*there, *asked}):
        path = place_of(name)
        text = updated(name, template)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
