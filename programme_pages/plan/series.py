"""Series: all that a page says of a series of events, or of a programme that hosts events."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme_pages.locales import numbers
from programme_pages.model.programme import Series
from programme_pages.plan import shared
from programme_pages.plan.cards import Card, make_cards
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.relations import end_of
from programme_pages.plan.schedule import WhenView, when_view


@dataclass(frozen=True, slots=True)
class SeriesView:
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


def series_view(edition: Edition, series: Series) -> SeriesView:
    """Show all facts of a series, and its events."""
    facts = series.facts
    end = end_of(series)
    zone = facts.timezone or edition.programme.site.facts.timezone
    return SeriesView(
        kind=facts.kind,
        when=when_view(edition, facts.start, facts.end, zone) if facts.start else None,
        past=end is not None and edition.is_past(end),
        edition=numbers.edition(edition.language, facts.edition) if facts.edition else None,
        hashtag=facts.hashtag,
        url=facts.url,
        organisers=shared.parties(edition, facts.organisers, series.source),
        partners=shared.parties(edition, facts.partners, series.source),
        audience=tuple(edition.shown(one, series.source) for one in facts.audience),
        contact=contact_view(edition, facts.contact, series.source),
        contact_announced="contact" in series.announced,
        parts=_members(edition, series, "part"),
        side_events=_members(edition, series, "side-event"),
    )


def _members(edition: Edition, series: Series, role: str) -> Sequence[Card]:
    events = edition.relations.events_by_series.get(series.id, ())
    return make_cards(
        edition,
        [
            event
            for event in events
            if any(one.id == series.id and one.role == role for one in event.facts.series)
        ],
    )
