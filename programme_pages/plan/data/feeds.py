"""Feeds: what was added or changed last, with full texts, as Atom (RFC 4287) and JSON Feed 1.1.

An entry is written once for all feeds of a language that tell of it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from programme_pages.model.facts import EventFacts
from programme_pages.plan import shared
from programme_pages.plan.data.selections import Selection
from programme_pages.plan.data.status import titled
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.parts import text_view

ATOM, JSON = "feed.xml", "feed.json"
MOST = 20  # entries of a feed
_START = '<?xml version="1.0" encoding="utf-8"?>\n'
_XMLNS = "http://www.w3.org/2005/Atom"
_VERSION = "https://jsonfeed.org/version/1.1"
_NEVER = "1970-01-01T00:00:00Z"  # of a feed without entries: Atom wants an instant


class Item(NamedTuple):
    """An entry as a feed of each form holds it."""

    atom: str
    json: str


def atom(edition: Edition, selection: Selection) -> bytes:
    """Give the Atom feed of a selection."""
    ids, page = _last_changed(edition, selection), edition.base_url + selection.page(edition)
    feed = Element("feed", {"xmlns": _XMLNS, "xml:lang": edition.code})
    _add(feed, "title", selection.title(edition))
    _add(feed, "id", page)
    _add(feed, "updated", edition.revision(ids[0]).updated if ids else _NEVER)
    _add(feed, "link", rel="alternate", href=page)
    _add(feed, "link", rel="self", href=page + ATOM)
    _add(SubElement(feed, "author"), "name", edition.shown(edition.site.title).text)
    head, end, tail = tostring(feed, encoding="unicode").rpartition("</feed>")
    entries = "".join(item(edition, one).atom for one in ids)
    return f"{_START}{head}\n{entries}{end}{tail}\n".encode()


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
    }
    head = json.dumps(feed, ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n".join(item(edition, one).json for one in _last_changed(edition, selection))
    return f'{head},\n "items": [\n{items}\n ]\n}}\n'.encode()


def _last_changed(edition: Edition, selection: Selection) -> list[str]:
    """Give the ids of the entries that changed last, the latest first."""
    changed = [(edition.revision(one).updated, one) for one in selection.entries(edition)]
    return [one for _, one in sorted(changed, reverse=True)[:MOST]]


def _item(edition: Edition, entry_id: str) -> Item:
    entry = edition.dated(entry_id)
    text, facts = text_view(edition, entry, edition.base_url), entry.facts
    status, note = "scheduled", None
    if isinstance(facts, EventFacts):
        status, note = facts.status, facts.status_note
    said = [edition.shown(note, entry.source) if note else None, text.summary]
    told = {
        "id": f"{edition.base_url}{edition.code}/#{entry_id}",  # wherever its page moves
        "url": edition.url(entry_id),
        "title": titled(edition.language, status, text.title.text),
        "summary": " ".join(one.text for one in said if one),
        "content_html": "".join(one.html for one in text.body.stretches),
        "date_modified": edition.revision(entry_id).updated,
        "language": edition.language_of(entry),
    }
    topics = shared.topics(edition, facts.topics)
    given = {name: value for name, value in told.items() if value or name != "summary"}
    as_json = json.dumps(given | {"tags": list(topics)}, ensure_ascii=False)
    return Item(_atom_entry(told, topics), as_json)


item = View("feed-item", _item, kept=True)


def _atom_entry(told: Mapping[str, str], topics: Iterable[str]) -> str:
    """Write an entry as Atom does. Its summary is plain text, its content HTML."""
    entry = Element("entry", {"xml:lang": told["language"], "xml:base": told["url"]})
    _add(entry, "title", told["title"])
    _add(entry, "id", told["id"])
    _add(entry, "updated", told["date_modified"])
    _add(entry, "link", rel="alternate", href=told["url"])
    if told["summary"]:
        _add(entry, "summary", told["summary"])
    if told["content_html"]:
        _add(entry, "content", told["content_html"], type="html")
    for topic in topics:
        _add(entry, "category", term=topic)
    return tostring(entry, encoding="unicode") + "\n"


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text
