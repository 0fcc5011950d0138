"""What is searched of an entry, and what results show of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from programme_pages.fallback import best_words
from programme_pages.locales import names
from programme_pages.locales.messages import fill
from programme_pages.model.facts import EventFacts, InitiativeFacts
from programme_pages.plan import shared
from programme_pages.plan.cards import card
from programme_pages.plan.edition import Edition, Shown, View
from programme_pages.plan.entry_instants import years_of
from programme_pages.plan.relations import roles_of
from programme_pages.plan.times import Dated

_BETWEEN = " · "
_SIGNS = ".,:;!?()"  # that stand at words
_NO_SUMMARY = Shown("")


class Found(NamedTuple):
    """A result of the search. Texts that are told in another language name it in `language`."""

    kind: str
    title: str
    path: str
    language: str = ""
    summary: str = ""
    said_in: str = ""  # the language of the summary, in the same way
    more: str = ""  # what is searched beside: headings, people, the agenda, documents
    when: str = ""
    year: int = 0  # 0 where it is not known
    years: int = 0  # how many more years it goes on
    where: str = ""
    status: str = "scheduled"
    bodies: Sequence[str] = ()
    topics: Sequence[str] = ()


def _found(edition: Edition, entry_id: str) -> Found | None:
    """Tell what is searched of an event, an initiative or a series; drafts are found by nobody."""
    entry = edition.dated(entry_id)
    if entry.facts.draft:
        return None
    shown, years = card(edition, entry_id), years_of(entry)
    title, summary = shown.title, shown.summary or _NO_SUMMARY
    return Found(
        kind=shown.kind,
        title=title.text,
        path=shown.path or "",
        language=title.language or "",
        summary=summary.text,
        said_in=summary.language or "",
        more=_more(edition, entry, f"{title.text} {summary.text}"),
        when=shown.when or "",
        year=years[0] if years else 0,
        years=len(years[1:]),
        where=_where(edition, entry, online=shown.where.online),
        status=shown.status,
        bodies=_bodies(edition, entry),
        topics=shared.topics(edition, entry.facts.topics),
    )


# It shows no more of a text than its headings: a change of any other word ends here.
found_entry = View("search-entry", _found, kept=True)


def found_page(edition: Edition, page_id: str) -> Found | None:
    """Tell what is searched of a page such as "About"."""
    page = edition.page(page_id)
    if page.facts.draft:
        return None
    title, summary = edition.title(page), edition.summary(page) or _NO_SUMMARY
    words = best_words(page, edition.code, edition.order)
    headings = edition.headings(page, words)
    return Found(
        kind="page",
        title=title.text,
        path=edition.path(page_id) or "",
        language=title.language or "",
        summary=summary.text,
        said_in=summary.language or "",
        more=_together(new_words(headings, f"{title.text} {summary.text}")),
    )


def _where(edition: Edition, entry: Dated, *, online: bool) -> str:
    facts = entry.facts
    venue = facts.venue if isinstance(facts, EventFacts) else None
    place = found_place(edition, venue) if venue else ""
    return _together([place, edition.language.gettext("Online") if online else ""])


def _found_place(edition: Edition, venue_id: str) -> str:
    """Name the city of a venue with its country, which many entries share."""
    venue = edition.venue(venue_id).facts
    country = edition.said(names.country(edition.language, venue.country))
    return place_text(edition, edition.shown(venue.city).text, country)


found_place = View("search-place", _found_place)


def place_text(edition: Edition, city: str, country: str) -> str:
    """Name a city with its country."""
    form = edition.language.pgettext("a city and its country", "%(city)s, %(country)s")
    return fill(form, city=city, country=country)


def _bodies(edition: Edition, entry: Dated) -> Sequence[str]:
    """Name all who take part."""
    parties = (party for every in roles_of(entry).values() for party in every)
    told = (edition.party(party, entry.source).text.text for party in parties)
    return tuple(dict.fromkeys(told))


def _more(edition: Edition, entry: Dated, known: str) -> str:
    words = best_words(entry, edition.code, edition.order)
    headings = edition.headings(entry, words)
    return _together((*new_words(headings, known), *_labels(edition, entry)))


def new_words(texts: Iterable[str], known: str) -> Iterator[str]:
    """Give texts without words that are searched already: an index is to be light."""
    seen = {word.strip(_SIGNS) for word in known.lower().split()}
    for text in texts:
        yield " ".join(word for word in text.split() if word.lower().strip(_SIGNS) not in seen)


def _labels(edition: Edition, entry: Dated) -> Iterator[str]:
    """Name the people, the points of the agenda, the documents and the places of an entry."""
    facts, source = entry.facts, entry.source
    if isinstance(facts, EventFacts):
        yield from (edition.shown(one.name, source).text for one in facts.speakers)
        yield from (edition.shown(one.title, source).text for one in facts.agenda)
        if facts.venue:
            name = edition.venue(facts.venue).facts.name
            yield edition.shown(name).text if name else ""
    if isinstance(facts, InitiativeFacts):
        yield from (edition.shown(one.name, source).text for one in facts.cities)
        yield from (_country(edition, one) for one in facts.countries)
    yield from (edition.shown(one.title, source).text for one in facts.documents)


def _country(edition: Edition, code: str) -> str:
    """Name a country, or a group of them."""
    group = edition.group(code)
    if group:
        return edition.shown(group.facts.name).text
    return names.country(edition.language, code)


def _together(texts: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(filter(None, texts)))
