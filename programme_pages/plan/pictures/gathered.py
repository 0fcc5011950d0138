"""The pictures of a page, and the stylesheet that only pages with pictures load."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from programme_pages.plan.edition import Edition
from programme_pages.plan.pictures.maps import Map
from programme_pages.plan.pictures.timeline import TimelinePicture

STYLE = "pictures.css"


class Pictures(NamedTuple):
    """What a page has of pictures; `style` is the address of their stylesheet."""

    style: str | None
    timeline: TimelinePicture | None = None
    maps: Sequence[Map] = ()


def gather(
    edition: Edition,
    timeline: TimelinePicture | None = None,
    maps: Iterable[Map | None] = (),
) -> Pictures:
    """Put together the pictures of a page: those that there are."""
    found = tuple(one for one in maps if one is not None)
    style = edition.asset(STYLE) if timeline or found else None
    return Pictures(style, timeline, found)
