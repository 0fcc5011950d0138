"""A finding: one thing that is to be done about an entry, where, and how soon."""

from datetime import date
from enum import IntEnum
from typing import NamedTuple

from programme_pages.entries import AnyEntry
from programme_pages.problems import Sentence, Span


class Urgency(IntEnum):
    """How soon something is to be done; the name in small letters is what machines read."""

    NOW = 0  # readers are misled, or will be within days
    SOON = 1
    LATER = 2


class Finding(NamedTuple):
    """One thing to do. `case` is a permanent code; `day` is what it is counted from, if a day is.

    `language` is that of the text that is missing, in cases of translations.
    """

    case: str
    urgency: Urgency
    entry: str
    kind: str
    title: str
    span: Span
    message: Sentence
    advice: Sentence
    day: date | None = None
    language: str | None = None

    def rank(self, today: date) -> tuple[int, int, str, Span, str]:
        """Order by urgency, then by how near to today, then by entry and place."""
        away = abs((self.day - today).days) if self.day else date.max.toordinal()
        return self.urgency, away, self.entry, self.span, self.case


def finding(  # noqa: PLR0913  (each of these is another part of the finding)
    entry: AnyEntry,
    case: str,
    urgency: Urgency,
    span: Span,
    *,
    message: Sentence,
    advice: Sentence,
    day: date | None = None,
    language: str | None = None,
) -> Finding:
    """Make a finding about an entry."""
    words = entry.words.get(entry.source)
    title = words.title if words else entry.id
    return Finding(
        case, urgency, entry.id, entry.kind.value, title, span, message, advice, day, language
    )
