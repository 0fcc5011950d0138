"""The pages of entries: which template shows which view."""

from typing import NamedTuple

from programme_pages.model.facts import EventFacts
from programme_pages.model.programme import Kind, Page
from programme_pages.plan.data.status import titled
from programme_pages.plan.data.structured import entry_node
from programme_pages.plan.data.structured_parts import as_script
from programme_pages.plan.edition import Edition
from programme_pages.plan.events import EventView, event_view
from programme_pages.plan.frame import Frame, entry_address, make_frame
from programme_pages.plan.initiatives import InitiativeView, initiative_view
from programme_pages.plan.parts import MoreView, TextView, more_view, text_view
from programme_pages.plan.series import SeriesView, series_view
from programme_pages.plan.social_cards import FramePicture, entry_picture
from programme_pages.plan.times import Dated

View = EventView | InitiativeView | SeriesView
TEMPLATES = {
    Kind.WORKSHOP: "event.html",
    Kind.SESSION: "event.html",
    Kind.INITIATIVE: "initiative.html",
    Kind.SERIES: "series.html",
    Kind.PAGE: "page.html",
}
_SHOWN_ELSEWHERE = (".jpg", ".jpeg", ".png", ".webp", ".gif")


class EntryPage(NamedTuple):
    """The context of an entry's page; `about` is of the view that its template shows."""

    frame: Frame
    text: TextView
    about: View | None
    more: MoreView | None


def entry_page(edition: Edition, kind: Kind, entry_id: str) -> EntryPage:
    """Show all of an entry."""
    if kind is Kind.INITIATIVE:
        initiative = edition.initiative(entry_id)
        return _dated_page(edition, initiative, initiative_view(edition, initiative))
    if kind is Kind.SERIES:
        series = edition.series(entry_id)
        return _dated_page(edition, series, series_view(edition, series))
    if kind is Kind.PAGE:
        return _page(edition, edition.page(entry_id), None, None)
    event = edition.event(entry_id)
    return _dated_page(edition, event, event_view(edition, event))


def _dated_page(edition: Edition, entry: Dated, view: View) -> EntryPage:
    page = _page(edition, entry, view, more_view(edition, entry))
    status = entry.facts.status if isinstance(entry.facts, EventFacts) else "scheduled"
    frame = page.frame._replace(
        structured=as_script(entry_node(edition, entry)),
        told=titled(edition.language, status, page.text.title.text),
    )
    return page._replace(frame=frame)


def _own_picture(more: MoreView | None) -> FramePicture | None:
    """Give the picture of an entry without a card, if it is of a form that other sites know."""
    image = more.image if more else None
    if image is None or not image.picture.path.lower().endswith(_SHOWN_ELSEWHERE):
        return None
    view = image.picture
    return FramePicture(view.path, view.width, view.height, image.alt)


def _page(
    edition: Edition, entry: Dated | Page, view: View | None, more: MoreView | None
) -> EntryPage:
    address, title = entry_address(edition, entry), edition.title(entry)
    frame = make_frame(edition, address, title, edition.summary(entry))
    frame = frame._replace(picture=entry_picture(edition, entry) or _own_picture(more))
    return EntryPage(frame, text_view(edition, entry, frame.root), view, more)
