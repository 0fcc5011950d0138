"""What is searched of places, organisations, topics and countries."""

from collections.abc import Iterator

from programme_pages.locales import names
from programme_pages.model.programme import Kind
from programme_pages.plan.edition import Edition, Shown, topic_link
from programme_pages.plan.places import venue_view
from programme_pages.plan.search.entries import Found, found_place
from programme_pages.routes import COUNTRIES


def found_places(edition: Edition) -> Iterator[Found]:
    """Tell what is searched of all that has a page made of facts."""
    for one in edition.related(Kind.VENUE):
        found = _found(edition, "venue", one, venue_view(edition, one).name)
        yield found._replace(where=found_place(edition, one))
    for one in edition.related(Kind.ORGANISATION):
        facts = edition.organisation(one).facts
        short = edition.shown(facts.short).text if facts.short else ""
        yield _found(edition, "organisation", one, edition.shown(facts.name))._replace(more=short)
    for one in edition.related(Kind.TOPIC):
        yield _found(edition, "topic", one, topic_link(edition, one).text)
    for one in edition.related(COUNTRIES):
        name = edition.said(names.country(edition.language, one))
        yield _found(edition, "country", one, Shown(name))


def _found(edition: Edition, kind: str, page_id: str, name: Shown) -> Found:
    return Found(kind, name.text, edition.path(page_id) or "", name.language or "")
