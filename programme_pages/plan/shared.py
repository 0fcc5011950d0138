"""Facts that entries of several kinds have, in the words of an edition."""

from collections.abc import Iterable, Sequence

from programme_pages.locales import numbers
from programme_pages.model.fields import Party
from programme_pages.model.texts import Text
from programme_pages.plan.edition import Edition, LinkView, Shown, entry_link, topic_link


def label(edition: Edition, label: Text | None, source: str) -> Shown | None:
    """Show a label, where there is one."""
    return edition.shown(label, source) if label else None


def number(edition: Edition, number: int | None) -> str | None:
    """Write a number as the edition's language does, where there is one."""
    return None if number is None else numbers.decimal(edition.language, number)


def parties(edition: Edition, parties: Iterable[Party], source: str) -> Sequence[LinkView]:
    """Show those who take part."""
    return tuple(edition.party(party, source) for party in parties)


def topics(edition: Edition, ids: Iterable[str]) -> Sequence[str]:
    """Name topics, where they are told without links."""
    return tuple(topic_link(edition, one).text.text for one in ids)


def links(edition: Edition, ids: Iterable[str]) -> Sequence[LinkView]:
    """Show entries as links to their pages."""
    return tuple(entry_link(edition, one) for one in ids)
