"""CSV (RFC 4180): a line is an entry, the first line names the columns."""

import csv
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from io import StringIO

from pydantic_core import PydanticCustomError

from programme_pages.imports import words
from programme_pages.imports.columns import COLUMNS, column_named
from programme_pages.imports.plain import BadFileError, Came, Item, Person, Place, When, left
from programme_pages.imports.times import parse_iso, zone_of
from programme_pages.model.moments import parse_moment
from programme_pages.problems.texts import sentence

_ATTENDANCES = {"in-person", "online", "hybrid"}
_STATUSES = {"cancelled", "postponed", "moved-online"}
_FORMULA = re.compile(r"'(?=[=+\-@])")  # an apostrophe that keeps a spreadsheet from calculating
_HOUR = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([AaPp][Mm])?")
_VAGUE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_DELIMITERS = ",;\t"


def read(text: str, name: str) -> Came:
    """Read a table. Raises BadFileError where it is none, or has no column of titles."""
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    came = Came()
    line = 1
    try:
        columns = _columns(next(rows, []))
        line = rows.line_num + 1
        for row in rows:
            if any(cell.strip() for cell in row):
                _add(came, columns, row, line, name)
            line = rows.line_num + 1
    except csv.Error:
        raise BadFileError(line, sentence("it is no whole table of CSV")) from None
    return came


def _columns(head: Sequence[str]) -> list[str]:
    """Tell what each column holds; nothing where it cannot be told."""
    columns = [column_named(words.line(one)) for one in head]
    if "title" not in columns or "start" not in columns:
        raise BadFileError(
            1, sentence("its first line has to name its columns, “title” and “start” among them")
        )
    return columns


def _add(came: Came, columns: Sequence[str], row: Sequence[str], line: int, name: str) -> None:
    if len(row) > len(columns):
        came.problems.append(left(name, line, sentence("this line has more cells than the first")))
        return
    cells: dict[str, str] = {}
    for column, cell in zip(columns, row, strict=False):
        cells.setdefault(column, _FORMULA.sub("", cell.strip(), count=1))
    came.items.append(_item({name: cells.get(name, "") for name in COLUMNS}, line))


def _item(cell: Mapping[str, str], line: int) -> Item:
    start, end = _moment(cell["start"], cell["start time"]), _moment(cell["end"], cell["end time"])
    if end is None and cell["end time"] and isinstance(start, datetime):
        end = _moment(start.date().isoformat(), cell["end time"])
    vague = words.line(cell["start"]) if _VAGUE.fullmatch(cell["start"]) else ""
    title, url = words.line(cell["title"]), words.line(cell["url"])
    remarks = [
        sentence(
            "{field}: “{value}” is no date that is clear; write 2027-03-18",
            field=column,
            value=words.line(cell[column]),
        )
        for column, moment in (("start", start), ("end", end), ("closes", _moment(cell["closes"])))
        if cell[column] and moment is None and cell[column] != vague
    ]
    attendance, status = (cell[name].lower().replace(" ", "-") for name in ("attendance", "status"))
    return Item(
        key=words.line(cell["id"]) or f"{title} {cell['start']}",
        line=line,
        title=title,
        id=words.line(cell["id"]),
        start=start,
        vague=vague,
        end=end,
        zone=zone_of(cell["timezone"]),
        summary=words.plain_line(cell["summary"]),
        text=cell["text"],
        attendance=attendance if attendance in _ATTENDANCES else "",
        status=status if status in _STATUSES else "",
        place=_place(cell),
        organisers=_several(cell["organisers"]),
        speakers=[Person(one) for one in _several(cell["speakers"])],
        topics=_several(cell["topics"]),
        languages=[one.lower() for one in _several(cell["languages"].replace(",", ";"))],
        limit=cell["limit"],
        registration=words.line(cell["registration"]),
        closes=_moment(cell["closes"]),
        links=[(url, title)] if url else [],
        remarks=remarks,
    )


def _several(cell: str) -> list[str]:
    return [told for one in cell.split(";") if (told := words.line(one))]


def _place(cell: Mapping[str, str]) -> Place | None:
    name, city, country = (words.line(cell[one]) for one in ("venue", "city", "country"))
    address = [told for one in cell["address"].split("\n") if (told := words.line(one))]
    return Place(name, address, city, country) if name or city else None


def _moment(day: str, clock: str = "") -> When | None:
    """Read a day, with a time of day in the same cell or in one of its own."""
    text = words.line(day)
    moment = parse_iso(text) or _loose(text)
    hour = _HOUR.fullmatch(clock.strip())
    if moment is None or isinstance(moment, datetime) or hour is None:
        return moment
    hours = int(hour[1]) % 12 + 12 * (hour[3].lower() == "pm") if hour[3] else int(hour[1])
    if hours > 23 or int(hour[2]) > 59:
        return moment
    start = datetime.combine(moment, datetime.min.time())
    return start + timedelta(hours=hours, minutes=int(hour[2]))


def _loose(text: str) -> When | None:
    """Read what can only mean one day: 18.03.2027, 18/03/2027."""
    try:
        found = parse_moment(text)
    except PydanticCustomError as error:
        meant = (error.context or {}).get("suggestion")
        return parse_iso(str(meant).replace(" ", "T")) if meant and meant != "tbd" else None
    if not found.day_known:
        return None
    return datetime.combine(found.first, found.clock) if found.clock else found.first
