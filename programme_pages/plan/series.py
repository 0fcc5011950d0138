"""Series: all that a page says of a series of events, or of a programme that hosts events."""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.locales import numbers
from programme_pages.model.programme import Series
from programme_pages.plan import shared
from programme_pages.plan.cards import Card, card, cards
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.pictures.gathered import Pictures, gather
from programme_pages.plan.pictures.timeline import timeline_picture
from programme_pages.plan.schedule import WhenView, when_view
from programme_pages.plan.times import is_over


class SeriesView(NamedTuple):
    """A series, or a programme that hosts many events."""

    kind: str
    when: WhenView | None
    past: bool
    edition: str | None
    hashtag: str | None
    url: str | None
    organisers: Sequence[LinkView]
    partners: Sequence[LinkView]
    audience: Sequence[Shown]
    contact: ContactView | None
    contact_announced: bool
    parts: Sequence[Card]
    side_events: Sequence[Card]
    pictures: Pictures


def series_view(edition: Edition, series: Series) -> SeriesView:
    """Show all facts of a series, and its events."""
    facts = series.facts
    zone = facts.timezone or edition.site.timezone
    parts = cards(edition, edition.related("part", series.id))
    side_events = cards(edition, edition.related("side-event", series.id))
    every = [card(edition, series.id), *dict.fromkeys((*parts, *side_events))]
    return SeriesView(
        kind=facts.kind,
        when=when_view(edition, facts.start, facts.end, zone) if facts.start else None,
        past=is_over(series, edition),
        edition=numbers.edition(edition.language, facts.edition) if facts.edition else None,
        hashtag=facts.hashtag,
        url=facts.url,
        organisers=shared.parties(edition, facts.organisers, series.source),
        partners=shared.parties(edition, facts.partners, series.source),
        audience=tuple(edition.shown(one, series.source) for one in facts.audience),
        contact=contact_view(edition, facts.contact, series.source),
        contact_announced="contact" in series.announced,
        parts=parts,
        side_events=side_events,
        pictures=gather(edition, timeline_picture(edition, every)),
    )
