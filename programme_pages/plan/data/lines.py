"""Lines of calendars (iCalendar, RFC 5545): a name, parameters and a value, escaped and folded.

The library for it folds character by character, which took a tenth of a build; tests hold these
lines against what it writes and reads.
"""

from collections.abc import Iterable
from datetime import date, datetime

_LONGEST = 75  # bytes of a line, without its end (section 3.1)
_BARE = str.maketrans("", "", "-:")  # from the long form of ISO 8601 to the short one
_FOLD = "\r\n "
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))


def line(name: str, value: str) -> str:
    """Write a value that is written as it is, such as an address or a word of the standard."""
    return f"{_folded(f'{name}:{value}')}\r\n"


def prose(name: str, value: str, language: str | None = None) -> str:
    """Write a text (section 3.3.11), which may be in a language (3.2.10)."""
    return line(f"{name};LANGUAGE={language}" if language else name, _escaped(value))


def html(name: str, value: str) -> str:
    """Write the body of a text in HTML: mail programs that read such lines want a whole page."""
    return line(f"{name};FMTTYPE=text/html", _escaped(f"<html><body>{value}</body></html>"))


def texts(name: str, values: Iterable[str]) -> str:
    """Write a list of texts."""
    return line(name, ",".join(map(_escaped, values)))


def when(name: str, value: date | datetime) -> str:
    """Write an instant in UTC, or a day (sections 3.3.4 and 3.3.5)."""
    if isinstance(value, datetime):
        return line(name, f"{value.isoformat()[:19].translate(_BARE)}Z")
    return line(f"{name};VALUE=DATE", value.isoformat().translate(_BARE))


def _escaped(value: str) -> str:
    for char, written in _ESCAPES:
        value = value.replace(char, written)
    return value


def _folded(whole: str) -> str:
    """Break a line where it is too long; never inside a character of several bytes."""
    if len(whole) <= _LONGEST and whole.isascii():
        return whole
    written, pieces = whole.encode(), list[bytes]()
    start, end = 0, _LONGEST
    while end < len(written):
        while written[end] & 0b1100_0000 == 0b1000_0000:  # goes on with a character (UTF-8)
            end -= 1
        pieces.append(written[start:end])
        start, end = end, end + _LONGEST - 1  # for the space that the next one begins with
    return _FOLD.join(piece.decode() for piece in [*pieces, written[start:]])
