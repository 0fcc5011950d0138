"""A file is read in the format that its content shows, whatever it is called."""

import re
from pathlib import Path

from programme_pages.imports import loose_json
from programme_pages.imports.plain import BadFileError, Came, bad
from programme_pages.problems.texts import sentence

LARGEST_FILE = 16  # MB
MOST_ITEMS = 5_000  # events of one file
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|script|!--|\?xml|meta)", re.IGNORECASE)


def read_file(path: Path, name: str) -> Came:
    """Read a file, which problems call by a name. Raises OSError where it cannot be read.

    A file that is none of the known formats gives nothing but the problem `bad-import`.
    """
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE * 1024 * 1024 + 1)
    try:
        came = _read(_decoded(content), name)
    except BadFileError as error:
        return Came(problems=[bad(name, error.line, error.reason)])
    if len(came.items) > MOST_ITEMS:
        reason = sentence("more than {limit} events", limit=MOST_ITEMS)
        return Came(problems=[bad(name, came.items[MOST_ITEMS].line, reason)])
    return came


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST_FILE * 1024 * 1024:
        raise BadFileError(1, sentence("larger than {limit} MB", limit=LARGEST_FILE))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFileError(line, sentence("it is not UTF-8 text")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(text: str, name: str) -> Came:
    """Read a text by the module of its format. They are dear to import, and one is needed."""
    begun = text.lstrip()
    if begun[:15].upper() == "BEGIN:VCALENDAR":
        from programme_pages.imports import ical  # noqa: PLC0415

        return ical.read(begun, name)
    if begun.startswith(("{", "[")):
        return _read_json(text, name)
    if _PAGE.match(text):
        from programme_pages.imports import json_ld  # noqa: PLC0415

        return json_ld.read_page(text, name)
    if not begun:
        raise BadFileError(1, sentence("it is empty"))
    from programme_pages.imports import table  # noqa: PLC0415

    return table.read(text, name)


def _read_json(text: str, name: str) -> Came:
    from programme_pages.imports import conference, indico, json_ld  # noqa: PLC0415

    tree = loose_json.parse(text)
    members = tree if isinstance(tree, dict) else {}
    if "schedule" in members:
        return conference.read(tree, name)
    if "results" in members:
        return indico.read(tree, name, text)
    return json_ld.read(tree, name)
