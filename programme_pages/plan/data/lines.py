"""Lines of calendars (iCalendar, RFC 5545): a name, parameters and a value, escaped and folded.

The library does both. Its own events would take ten times as long, which sites of thousands feel.
"""

from collections.abc import Iterable
from datetime import date, datetime

_LONGEST = 75  # bytes of a line (section 3.1)


def line(name: str, value: str) -> str:
    """Write a value that is written as it is, such as an address or a word of the standard."""
    whole = f"{name}:{value}"
    if len(whole) <= _LONGEST and whole.isascii():
        return f"{whole}\r\n"
    from icalendar.parser import Contentline  # noqa: PLC0415  (dear; most builds make no calendar)

    folded: bytes = Contentline(whole).to_ical()  # type: ignore[no-untyped-call]
    return f"{folded.decode()}\r\n"


def prose(name: str, value: str, language: str | None = None) -> str:
    """Write a text (section 3.3.11), which may be in a language (3.2.10)."""
    return line(f"{name};LANGUAGE={language}" if language else name, _escaped(value))


def texts(name: str, values: Iterable[str]) -> str:
    """Write a list of texts."""
    return line(name, ",".join(map(_escaped, values)))


def when(name: str, value: date | datetime) -> str:
    """Write an instant in UTC, or a day (sections 3.3.4 and 3.3.5)."""
    if isinstance(value, datetime):
        return line(name, f"{value:%Y%m%dT%H%M%SZ}")
    return line(f"{name};VALUE=DATE", f"{value:%Y%m%d}")


def _escaped(value: str) -> str:
    from icalendar import vText  # noqa: PLC0415  (as above)

    escaped: bytes = vText(value).to_ical()
    return escaped.decode()
