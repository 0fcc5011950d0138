"""The index of a language: what its search page loads, and the browser searches.

It holds texts by columns, and no words to look up: MiniSearch makes that of them in the browser,
in less time than a ready-made index of several times the size would take to arrive. Columns and
tables of what comes again press better than a record a result, and addresses that follow from
their titles are left out.
"""

import json
from collections.abc import Iterator, Sequence

from programme_pages.locales.messages import fill
from programme_pages.model.programme import Kind
from programme_pages.plan.data.status import status_word
from programme_pages.plan.edition import Edition
from programme_pages.plan.kinds import SECTIONS, kind_name
from programme_pages.plan.search.entries import Found, found_entry, found_page
from programme_pages.plan.search.folding import plain_slug
from programme_pages.plan.search.places import found_places

INDEX = "index.json"
_DATED = ("events", Kind.INITIATIVE, Kind.SERIES)  # of the relation `all`


class _Table:
    """Things that come again, each known by its number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, thing: str) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))


def search_index(edition: Edition) -> bytes:
    """Give the index: tables of what comes again, and a column for each field of the results."""
    found = tuple(_all(edition))
    kinds, statuses, languages = _Table(), _Table(), _Table()
    wheres, bodies, topics = _Table(), _Table(), _Table()
    folders = {kind: edition.section(section) for kind, section in SECTIONS.items()}
    statuses.number("scheduled")
    languages.number("")
    columns = {
        "kind": [kinds.number(one.kind) for one in found],
        "title": [one.title for one in found],
        "slug": [_slug(one, folders[one.kind]) for one in found],
        "summary": [one.summary for one in found],
        "more": [one.more for one in found],
        "when": [one.when for one in found],
        "year": [one.year for one in found],
        "years": [one.years for one in found],
        "where": [wheres.number(one.where) for one in found],
        "status": [statuses.number(one.status) for one in found],
        "said_in": [languages.number(one.said_in) for one in found],
        "language": [languages.number(one.language) for one in found],
        "bodies": [[bodies.number(name) for name in one.bodies] for one in found],
        "topics": [[topics.number(name) for name in one.topics] for one in found],
    }
    whole = {
        "kinds": [[one, kind_name(edition.language, one), folders[one]] for one in kinds.numbers],
        "statuses": [[one, status_word(edition.language, one)] for one in statuses.numbers],
        "languages": [_language(edition, code) for code in languages.numbers],
        "where": list(wheres.numbers),
        "bodies": list(bodies.numbers),
        "topics": list(topics.numbers),
        "columns": columns,
    }
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _all(edition: Edition) -> Iterator[Found]:
    """Give all that can be found: events in the order of time, in which dates press best."""
    dated = (one for name in _DATED for one in edition.related("all", name))
    pages = (found_page(edition, one) for one in edition.related("pages"))
    entries = (found_entry(edition, one) for one in dated)
    yield from (one for one in (*entries, *pages) if one is not None)
    yield from found_places(edition)


def _slug(found: Found, folder: str) -> str | int:
    """Give the last part of an address; 0 where it follows from the title."""
    slug = found.path.removeprefix(folder).removesuffix("/")
    return 0 if slug == plain_slug(found.title) else slug


def _language(edition: Edition, code: str) -> Sequence[str]:
    """Tell of a language what marks a text in it: its tag, its direction, the mark at length."""
    if not code:
        return ()
    mark, around = edition.mark(code), edition.told("", code)
    form = edition.language.gettext("text %(in_language)s")
    return code, around.direction or "", mark.tag, fill(form, in_language=mark.in_language)
