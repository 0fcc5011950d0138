"""Time zones, always from the tzdata package: the same on every machine."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzdata  # type: ignore[import-untyped]  # nothing but a folder of data
from babel import Locale
from babel.core import get_global
from babel.dates import NO_INHERITANCE_MARKER, get_timezone_location

_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_QUARTER = timedelta(days=91)


@cache
def zone(name: str) -> ZoneInfo:
    """Give the IANA time zone of a name.

    `ZoneInfo(name)` would prefer the system's files, which differ between machines.
    """
    if not _NAME.fullmatch(name):
        raise ZoneInfoNotFoundError(name)
    file = Path(tzdata.__file__).parent.joinpath("zoneinfo", *name.split("/"))
    try:
        with file.open("rb") as stream:
            return ZoneInfo.from_file(stream, key=name)
    except (OSError, ValueError) as error:
        raise ZoneInfoNotFoundError(name) from error


def instant(day: date, clock: time, zone_name: str) -> datetime:
    """Give the instant of a wall time; of the two that a clock set back shows, the first."""
    return datetime.combine(day, clock.replace(fold=0), tzinfo=zone(zone_name))


def exists(day: date, clock: time, zone_name: str) -> bool:
    """Whether clocks ever show a wall time: false in the hour that summer time skips."""
    # Python's datetime (PEP 495): a fold of 0 takes the shift from UTC before a change, a fold of 1
    # the one after it, for times that are skipped as for those that come twice. Only where clocks
    # are set forward, the one before is the smaller.
    wall = instant(day, clock, zone_name)
    before, after = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    return before is None or after is None or before >= after


def is_summer_time(moment: datetime) -> bool:
    """Whether an aware instant falls into its zone's summer time.

    In the IANA database Ireland's summer time is the standard one and its winter time the
    exception, with a negative shift: there no shift means summer, if the seasons have one.
    """
    shift = moment.dst() or timedelta()
    if shift:
        return shift > timedelta()
    seasons = ((moment + step * _QUARTER).dst() or timedelta() for step in (-2, -1, 1, 2))
    return any(other < timedelta() for other in seasons)


@cache
def zone_text(locale: Locale, name: str, *, summer: bool) -> str | None:
    """Name a zone's standard or summer time at length, where CLDR does.

    UTS 35, part 4, "Time Zone Names": a zone's own names come before those of its metazone, and
    both are kept under any of the names that the zone ever had. Babel's `get_timezone_name` looks
    for one of these only, and finds nothing for Kyiv or Kolkata.
    """
    variant = "daylight" if summer else "standard"
    for names in _known_names(locale, name):
        text = names.get("long", {}).get(variant)
        if text and text != NO_INHERITANCE_MARKER:
            return str(text)
    return None


@cache
def general_text(locale: Locale, name: str) -> str | None:
    """Name what a zone keeps all through the year, where CLDR does: "Central European Time".

    UTS 35, part 4, "Time Zone Names": without such a name, that of its standard time stands for a
    zone that has no summer time.
    """
    known = [names.get("long", {}) for names in _known_names(locale, name)]
    texts = {
        variant: str(names[variant])
        for names in reversed(known)  # a zone's own name comes before that of its metazone
        for variant in names
        if names[variant] and names[variant] != NO_INHERITANCE_MARKER
    }
    return texts.get("generic") or (None if "daylight" in texts else texts.get("standard"))


def place_text(locale: Locale, name: str) -> str:
    """Name the time of the city after which a zone is called ("regionFormat"): "Istanbul Time"."""
    city = get_timezone_location(zone(name), locale=locale, return_city=True)
    return str(locale.zone_formats["region"] % city)


def explained(locale: Locale, name: str, detail: str) -> str:
    """Write a detail beside the name of a time ("fallbackFormat"): "India Standard Time (…)"."""
    return str(locale.zone_formats["fallback"] % {"1": name, "0": detail})


def _known_names(locale: Locale, name: str) -> Iterator[Mapping[str, Mapping[str, str]]]:
    metazones = get_global("meta_zones")
    names = _all_names(name)
    yield from (locale.time_zones[known] for known in names if known in locale.time_zones)
    for known in names:
        if known in metazones:
            yield locale.meta_zones.get(metazones[known], {})


def _all_names(name: str) -> list[str]:
    """Give all names of a zone: "Europe/Kyiv" and "Europe/Kiev"."""
    aliases = get_global("zone_aliases")
    canonical = aliases.get(name, name)
    return [canonical, *sorted(alias for alias in aliases if aliases[alias] == canonical)]
