"""JSON of others, read without trust: what is not what it should be counts as not there."""

import json
from collections.abc import Iterator
from typing import Any

from programme_pages.imports.plain import BadFileError
from programme_pages.problems.texts import sentence

Tree = dict[str, Any]


def parse(text: str, first_line: int = 1) -> object:
    """Read JSON. Raises BadFileError, with the line in the file that the text begins on."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        raise BadFileError(line, sentence("it is no whole JSON: {told}", told=error.msg)) from None
    except RecursionError:
        raise BadFileError(first_line, sentence("it is nested too deeply")) from None
    except ValueError:  # a number of very many digits
        raise BadFileError(first_line, sentence("a number in it is too long")) from None


def text(tree: object, *path: str) -> str:
    """Give the text, or the number as a text, that lies below some members; else nothing."""
    found = tree
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return str(found) if not isinstance(found, int) or abs(found) < 10**15 else ""


def maps(tree: object, name: str) -> list[Tree]:
    """Give the objects that a member holds: one, or those of a list."""
    found = tree.get(name) if isinstance(tree, dict) else None
    several = found if isinstance(found, list) else [found]
    return [one for one in several if isinstance(one, dict)]


def one(tree: object, name: str) -> Tree:
    """Give the first object that a member holds; an empty one where there is none."""
    return next(iter(maps(tree, name)), {})


def texts(tree: object, name: str) -> list[str]:
    """Give the texts that a member holds: one, or those of a list."""
    found = tree.get(name) if isinstance(tree, dict) else None
    several = found if isinstance(found, list) else [found]
    return [one for one in several if isinstance(one, str)]


def lines_of(document: str, wanted: str) -> Iterator[int]:
    """Give the lines, from 1, of a text on which a value stands that JSON writes in quotes."""
    quoted = (json.dumps(wanted), json.dumps(wanted, ensure_ascii=False))
    for number, line in enumerate(document.split("\n"), 1):
        if any(one in line for one in quoted):
            yield number
