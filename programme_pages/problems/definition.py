"""What the catalogue says of one kind of problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from programme_pages.problems.texts import Sentence, Texts


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

    Without a `file` that it stands in, it is a path, or part of a command. `values` are those with
    which the problem is told then.
    """

    file: str = ""
    wrong: str
    right: str
    values: Mapping[str, str | Sentence] = field(default_factory=dict)


class Definition(NamedTuple):
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

    def message_of_example(self, texts: Texts) -> str:
        """Give the message as it is told of the example."""
        return self._told(self.message, texts)

    def hint_of_example(self, texts: Texts) -> str:
        """Give the hint as it is told of the example."""
        return self._told(self.hint, texts)

    def _told(self, english: str, texts: Texts) -> str:
        values = {
            name: value.told(texts) if isinstance(value, Sentence) else value
            for name, value in self.example.values.items()
        }
        return texts.told(english, **values).strip().removesuffix(".")
