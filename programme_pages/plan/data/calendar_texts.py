"""What items of calendars say in words that calendars have no field for: plain, and as HTML."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from programme_pages.locales import dates
from programme_pages.model.facts import AgendaItem
from programme_pages.model.programme import Event
from programme_pages.plan.edition import Edition, Shown
from programme_pages.plan.times import registration_state

_CAN_TELL = {"open", "not-yet", "waiting-list"}  # states of a registration that has a use


class Paragraph(NamedTuple):
    """A paragraph as plain text, and as an element of HTML.

    `foreign` tells that it is in another language than the calendar.
    """

    text: str
    html: str
    foreign: bool = False


def event_text(edition: Edition, event: Event) -> Sequence[Paragraph]:
    """Say what became of an event, what it is about, how one registers, and where its page is."""
    note = event.facts.status_note
    told = [edition.shown(note, event.source) if note else None, edition.summary(event)]
    url = edition.url(event.id)
    said = [_shown(one) for one in told if one]
    return [*said, *registration(edition, event), _paragraph(url, _link(url))]


def registration(edition: Edition, event: Event) -> Sequence[Paragraph]:
    """Say where one registers, as long as one can."""
    facts, state = event.facts.registration, registration_state(event, edition)
    if facts is None or not facts.url or state not in _CAN_TELL:
        return ()
    form = edition.language.gettext("Registration: %(address)s")
    html = escape(form).replace("%(address)s", _link(facts.url))
    return (_paragraph(form.replace("%(address)s", facts.url), html),)


def day_text(edition: Edition, event: Event, day: date) -> Sequence[Paragraph]:
    """Tell the agenda of a day, a line a point; nothing where it has none."""
    points = [one for one in event.facts.agenda if event.facts.day_of(one) == day]
    told = [_point(edition, event, one) for one in points]
    if not told:
        return ()
    return (_paragraph("\n".join(told), "<br>".join(map(escape, told))),)


def _point(edition: Edition, event: Event, point: AgendaItem) -> str:
    title = edition.shown(point.title, event.source).text
    if point.start is None:
        return title
    hours = dates.clock_period(edition.language, point.start, point.end)
    return f"{edition.said(hours)} {title}"


def _shown(shown: Shown) -> Paragraph:
    if shown.language is None:
        return _paragraph(shown.text, escape(shown.text))
    html = f'<p lang="{shown.language}">{escape(shown.text)}</p>'
    return Paragraph(shown.text, html, foreign=True)


def _paragraph(text: str, html: str) -> Paragraph:
    return Paragraph(text, f"<p>{html}</p>")


def _link(url: str) -> str:
    return f'<a href="{escape(url)}">{escape(url)}</a>'
