"""What the catalogue says of one kind of problem."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem keeps the site from being built, and what it asks of whom.

    A warning is most likely a mistake. A note is work that is left to do, such as a translation of
    a text that was changed: no mistake of whoever changed it, so that not even `--strict` fails.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A mistake as it looks, and the same mended; nothing is right where it has to be deleted.

    Without a `file` that it stands in, it is a path, or part of a command.
    """

    file: str = ""
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Definition:
    """One kind of problem. `message` and `hint` take the problem's values in braces.

    `title` is a heading of a few words, `meaning` says in one or two sentences what is behind it.
    """

    code: str
    title: str
    message: str
    hint: str
    meaning: str
    example: Example
    severity: Severity = Severity.ERROR
