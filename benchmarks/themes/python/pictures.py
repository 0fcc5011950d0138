"""Charts and maps: marks, whose places are told, with the event or the venues that each is of."""

from collections.abc import Mapping, Sequence
from typing import Any


def link_chart(chart: Any, events: Mapping[str, Any]) -> Any:
    """Put events into the place of their ids."""
    if chart is None:
        return None
    marks = chart["across"]["marks"] if chart["across"] else []
    for mark in (*marks, *(dot for column in chart["columns"] for dot in column["dots"])):
        mark["event"] = events[mark["event"]]
    return chart


def link_maps(maps: Sequence[Any], venues: Mapping[str, Any]) -> Sequence[Any]:
    """Put venues into the place of their ids."""
    for one in maps:
        spots = [spot for form in one["forms"] for spot in form["spots"]]
        for spot in (*spots, *one["near"]):
            spot["venues"] = [venues[venue] for venue in spot["venues"]]
    return maps
