"""The timeline as a picture: years as the axis, events as marks, what runs for long as bars.

All lengths across are parts of the width, all others em; so a picture that has room for its labels
in the least width has it in all others. For phones there is another form of the same.
"""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.locales import numbers
from programme_pages.plan.cards import Card
from programme_pages.plan.edition import Edition
from programme_pages.plan.pictures.axis import axis_of
from programme_pages.plan.pictures.chart import NARROW, WIDE, Chart, Ground, draw_chart
from programme_pages.plan.pictures.columns import YearColumn, year_columns
from programme_pages.plan.pictures.rooms import BARS

_FEWEST = 3  # entries: a picture of fewer tells nothing


class TimelinePicture(NamedTuple):
    """A timeline in two forms.

    Desks have `across`, with all of it; where there are too many events for that, it has the bars
    alone, and `columns` stand below it (`is_dense`). Phones have `columns`, one below the other,
    and the bars in `narrow`. `unplaced` is how many entries no axis has a place for.
    """

    across: Chart | None
    narrow: Chart | None
    columns: Sequence[YearColumn]
    is_dense: bool
    unplaced: int
    unplaced_text: str


def timeline_picture(edition: Edition, cards: Sequence[Card]) -> TimelinePicture | None:
    """Draw entries, each of which stands once; None where there are too few for a picture."""
    placed = [(card, card.span) for card in cards if card.span is not None]
    placed.sort(key=lambda one: one[1].first)
    if len(placed) < _FEWEST:
        return None
    axis = axis_of(span for _, span in placed)
    bars = [one for one in placed if one[0].kind in BARS]
    events = [one for one in placed if one[0].kind not in BARS]
    is_mirrored = edition.language.direction == "rtl"
    wide, narrow = (Ground(axis, width, is_mirrored) for width in (WIDE, NARROW))
    across = draw_chart(wide, bars, events)
    return TimelinePicture(
        across=across or (draw_chart(wide, bars, ()) if bars else None),
        narrow=draw_chart(narrow, bars, ()) if bars else None,
        columns=year_columns(edition.language, axis, events) if events else (),
        is_dense=across is None,
        unplaced=len(cards) - len(placed),
        unplaced_text=numbers.decimal(edition.language, len(cards) - len(placed)),
    )
