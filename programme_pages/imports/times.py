"""Times of other systems, told as the content tells them: wall times of one zone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.core import get_global

from programme_pages.imports.plain import When
from programme_pages.model.codes import is_zone

_YEARS = range(1900, 2200)
_PARTS = 3  # of a zone's name, at most


@dataclass(frozen=True, slots=True)
class Clock:
    """How times of an event are told: in its own zone, or in the site's where it has none."""

    zone: str  # IANA

    def wall(self, moment: When) -> When:
        """Give a day as it is, and a time as a wall time of the zone."""
        if isinstance(moment, datetime):
            if moment.tzinfo is not None:
                moment = moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
            return moment.replace(second=0, microsecond=0)
        return moment


def parse_iso(text: str) -> When | None:
    """Read a day or a time of ISO 8601, with or without an offset; None for anything else."""
    try:
        if len(text) <= 10:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def is_usable(moment: When) -> bool:
    """Whether a moment lies in the years that the content can tell, wherever it is told."""
    return moment.year in _YEARS


def written(moment: When) -> str:
    """Write a wall time or a day as editors do."""
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%d %H:%M}"
    return moment.isoformat()


def day_of(moment: When) -> date:
    """Give the day of a wall time."""
    return moment.date() if isinstance(moment, datetime) else moment


def order_of(moment: When | None) -> str:
    """Give what sorts moments by time, the unknown ones last."""
    return "~" if moment is None else moment.isoformat()


def comes_after(end: When, start: When) -> bool:
    """Whether an end is later than a start, by days where one of them is a day."""
    if isinstance(end, datetime) and isinstance(start, datetime):
        return end > start
    return day_of(end) > day_of(start)


def plus(moment: When | None, length: timedelta) -> When | None:
    """Give what is a length of time later; None where that is no time at all."""
    if not isinstance(moment, datetime):
        return None
    try:
        return moment + length
    except OverflowError:
        return None


def zone_by_offset(moment: datetime, country: str, otherwise: str) -> str:
    """Give the zone of a country that has a time's offset, if only one has it and `otherwise` not.

    So a time keeps the hour that its file tells.
    """
    offset = moment.utcoffset()
    zones = [zone for zone, code in get_global("zone_territories").items() if code == country]
    fitting = [zone for zone in zones if is_zone(zone) and _offset(moment, zone) == offset]
    if offset is None or _offset(moment, otherwise) == offset or len(fitting) != 1:
        return otherwise
    return fitting[0]


def _offset(moment: datetime, zone: str) -> timedelta | None:
    return moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def zone_of(name: str) -> str:
    """Give the IANA zone of a name that other programs write; nothing where there is none.

    Some put words before it ("/citadel.org/Europe/Berlin"); Microsoft's have names of their own.
    """
    if not name:
        return ""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415  (dear)

    parts = name.strip("/").split("/")
    endings = ("/".join(parts[-count:]) for count in range(_PARTS, 0, -1))
    known = next((one for one in (name, *endings) if is_zone(one)), "")
    return known or WINDOWS_TO_OLSON.get(name, "")
