"""What peers are told of pictures: where each mark of a chart or a map lies, and its label.

Our engine works this out in every build, from dates, coordinates and the lengths of names; the
peers read it, which is in their favour. They write the pictures from it: marks, links, names.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from benchmarks.corpus import Corpus, Entry, Event, Venue
from programme_pages.locales import Language
from programme_pages.model.facts import Location
from programme_pages.plan.cards import Card, WhereView
from programme_pages.plan.edition import Edition, Shown
from programme_pages.plan.entry_instants import Instants
from programme_pages.plan.pictures.chart import Chart, Item
from programme_pages.plan.pictures.columns import YearColumn
from programme_pages.plan.pictures.maps import Map, Spot, venue_maps
from programme_pages.plan.pictures.spans import TimeSpan
from programme_pages.plan.pictures.timeline import timeline_picture

Drawn = Mapping[str, object]


class Drawings:
    """The pictures of a corpus in one language."""

    def __init__(self, language: Language, corpus: Corpus) -> None:
        self.language = language
        self.edition = cast("Edition", _Edition(language))
        self.held = Counter(event.venue for event in corpus.events)
        self.events = sorted(corpus.events, key=lambda event: event.start)

    def timeline(self) -> Drawn | None:
        """Draw all events; None where there are too few for a picture."""
        return self._chart(self.events[::-1])  # as the list has them

    def series(self, series: Entry) -> Drawn | None:
        """Draw the events of a series."""
        return self._chart([event for event in self.events if event.series == series.id])

    def maps(self, venues: Sequence[Venue], countries: Sequence[str]) -> list[Drawn]:
        """Show venues, in the order of a list, and fill in the countries (ISO 3166-1 alpha-2)."""
        places = [_place(venue, self.held[venue.id]) for venue in venues]
        ids = [venue.id for venue in venues]
        return [_map(one, ids) for one in venue_maps(self.edition, places, countries)]

    def _chart(self, events: Sequence[Event]) -> Drawn | None:
        cards = [_card(event, self.language.code) for event in events]
        picture = timeline_picture(self.edition, cards)
        if picture is None:
            return None
        return {
            "across": _across(picture.across) if picture.across else None,
            "dense": picture.is_dense,
            "columns": [_column(one) for one in picture.columns],
        }


class _Place(NamedTuple):
    """A venue, as maps ask for one."""

    city: Shown
    location: Location
    events: int
    city_only: bool = False


@dataclass(frozen=True, slots=True)
class _Edition:
    """What pictures ask of an edition."""

    language: Language

    @property
    def code(self) -> str:
        return self.language.code

    def asset(self, name: str) -> str:
        return name


def _place(venue: Venue, events: int) -> _Place:
    location = Location.model_validate({"lat": venue.latitude, "lon": venue.longitude})
    return _Place(Shown(venue.city), location, events)


def _card(event: Event, code: str) -> Card:
    return Card(
        id=event.id,
        kind=event.kind,
        title=Shown(event.titles[code]),
        path=None,
        summary=None,
        when=None,
        machine=None,
        where=WhereView(),
        status="scheduled",
        past=False,
        instants=Instants(),
        mark=None,
        span=TimeSpan(event.start.date(), event.end.date(), "day"),
    )


def _across(chart: Chart) -> Drawn:
    ticks = [{"x": tick.x, "text": tick.text or ""} for tick in chart.ticks]
    return {"height": chart.height, "ticks": ticks, "marks": [_mark(one) for one in chart.marks]}


def _mark(item: Item) -> Drawn:
    label = {"x": item.label_x, "y": item.label_y, "dx": item.dx, "anchor": item.align}
    return {
        "event": item.card.id,
        "section": f"{item.card.kind}s",
        "x": item.x,
        "y": item.y,
        "width": item.width or "",
        "label": {"text": item.label, **label} if item.label else None,
    }


def _column(column: YearColumn) -> Drawn:
    return {
        "year": column.year,
        "labelled": column.is_labelled,
        "height": column.height,
        "radius": column.radius,
        "dots": [
            {"event": dot.card.id, "section": f"{dot.card.kind}s", "x": dot.x, "y": dot.y}
            for dot in column.dots
        ],
    }


def _map(drawn: Map, venues: Sequence[str]) -> Drawn:
    forms = {"wide": drawn.wide, "narrow": drawn.narrow}
    if drawn.wide == drawn.narrow:
        forms = {"all": drawn.wide}
    opened = [spot for spot in (*drawn.wide, *drawn.narrow) if spot.anchor]
    return {
        "name": drawn.name,
        "file": drawn.file,
        "width": drawn.width,
        "height": drawn.height,
        "fills": [fill.country for fill in drawn.fills],
        "small": [{"x": one.x, "y": one.y} for one in drawn.small],
        "forms": [
            {"form": form, "spots": [_spot(one, venues) for one in spots]}
            for form, spots in forms.items()
        ],
        "near": [_spot(one, venues) for one in opened],
        "signs": [{"form": form, "sign": sign} for form, signs in drawn.signs for sign in signs],
    }


def _spot(spot: Spot, venues: Sequence[str]) -> Drawn:
    label = {"dx": spot.dx, "dy": spot.dy, "anchor": spot.align}
    return {
        "x": spot.x,
        "y": spot.y,
        "venues": [venues[number] for number in spot.venues],
        "anchor": spot.anchor or "",
        "label": label if spot.label else None,
    }
