"""Feeds: what was added or changed last, with full texts, as Atom (RFC 4287) and JSON Feed 1.1."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from programme_pages.model.facts import EventFacts
from programme_pages.plan import shared
from programme_pages.plan.data.revisions import INSTANT
from programme_pages.plan.data.selections import Selection
from programme_pages.plan.data.status import titled
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.parts import text_view

if TYPE_CHECKING:
    from feedgenerator import Atom1Feed  # type: ignore[import-untyped]

ATOM, JSON = "feed.xml", "feed.json"
MOST = 20  # entries of a feed
_VERSION = "https://jsonfeed.org/version/1.1"
_NEVER = "1970-01-01T00:00:00Z"  # of a feed without entries: Atom wants an instant


class Item(NamedTuple):
    """An entry as feeds tell it: `language` is that of its text, `updated` an instant in UTC.

    The `id` stays the same wherever the entry's page moves.
    """

    id: str
    url: str
    language: str
    title: str
    summary: str
    html: str
    updated: str
    topics: Sequence[str]


def atom(edition: Edition, selection: Selection) -> bytes:
    """Give the Atom feed of a selection."""
    items = _items(edition, selection)
    page = edition.base_url + selection.page(edition)
    updated = _instant(items[0].updated if items else _NEVER)
    feed = _atom_feed()(
        title=selection.title(edition),
        link=page,
        description=None,
        language=edition.code,
        feed_url=page + ATOM,
        feed_guid=page,
        author_name=edition.shown(edition.site.title).text,
        latest=updated,
    )
    for one in items:
        feed.add_item(
            title=one.title,
            link=one.url,
            description=escape(one.summary) or None,  # which the library declares as HTML
            content=one.html or None,
            unique_id=one.id,
            pubdate=None,
            updateddate=_instant(one.updated),
            categories=one.topics,
            language=one.language,
        )
    written: str = feed.writeString("utf-8")
    return written.encode()


def json_feed(edition: Edition, selection: Selection) -> bytes:
    """Give the JSON feed of a selection."""
    page = edition.base_url + selection.page(edition)
    feed = {
        "version": _VERSION,
        "title": selection.title(edition),
        "home_page_url": page,
        "feed_url": page + JSON,
        "language": edition.code,
        "authors": [{"name": edition.shown(edition.site.title).text}],
        "items": [_as_json(one) for one in _items(edition, selection)],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _as_json(one: Item) -> dict[str, Any]:
    summary = {"summary": one.summary} if one.summary else {}
    return {
        "id": one.id,
        "url": one.url,
        "title": one.title,
        **summary,
        "content_html": one.html,
        "date_modified": one.updated,
        "language": one.language,
        "tags": list(one.topics),
    }


def _items(edition: Edition, selection: Selection) -> list[Item]:
    """Give the entries that changed last, the latest first."""
    changed = [(edition.revision(one).updated, one) for one in selection.entries(edition)]
    return [item(edition, one) for _, one in sorted(changed, reverse=True)[:MOST]]


def _item(edition: Edition, entry_id: str) -> Item:
    entry = edition.dated(entry_id)
    text, facts = text_view(edition, entry, edition.base_url), entry.facts
    status, note = "scheduled", None
    if isinstance(facts, EventFacts):
        status, note = facts.status, facts.status_note
    said = [edition.shown(note, entry.source) if note else None, text.summary]
    return Item(
        id=f"{edition.base_url}{edition.code}/#{entry_id}",
        url=edition.url(entry_id),
        language=edition.language_of(entry),
        title=titled(edition.language, status, text.title.text),
        summary=" ".join(one.text for one in said if one),
        html="".join(one.html for one in text.body.stretches),
        updated=edition.revision(entry_id).updated,
        topics=shared.topics(edition, facts.topics),
    )


item = View("feed-item", _item, kept=True)


def _instant(written: str) -> datetime:
    return datetime.strptime(written, INSTANT).replace(tzinfo=UTC)


def _atom_feed() -> "type[Atom1Feed]":
    """Give the library's feed, with the time and the languages that are ours to say."""
    import feedgenerator  # noqa: PLC0415  (dear, and most builds make no feed)

    class Feed(feedgenerator.Atom1Feed):  # type: ignore[misc]  # the library has no types
        def latest_post_date(self) -> datetime:
            latest: datetime = self.feed["latest"]
            return latest

        def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
            return {"xml:lang": item["language"], "xml:base": item["link"]}

    return Feed
