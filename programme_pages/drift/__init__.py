"""Drift: whether a source text changed since it was translated, and where.

A translation carries a record of the source that it was made from: one short code. Nothing else is
kept, so that the code of today's source, held against it, has to tell all there is to tell.
"""

from programme_pages.drift.comparison import Change, Drift, Kind, Lag, compare
from programme_pages.drift.record import (
    NOTHING,
    BadRecordError,
    Record,
    part_of,
    read_record,
    write_record,
)

__all__ = [
    "NOTHING",
    "BadRecordError",
    "Change",
    "Drift",
    "Kind",
    "Lag",
    "Record",
    "compare",
    "part_of",
    "read_record",
    "write_record",
]
