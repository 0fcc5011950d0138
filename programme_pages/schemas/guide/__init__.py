"""What every field means, with an example, in words for editors.

It stands beside the types and not on them, since each build reads those: a description and an
example on every field make importing them half as long again. A test holds it complete.
"""

from programme_pages.model.facts import Record
from programme_pages.schemas.guide.entries import ENTRIES
from programme_pages.schemas.guide.events import EVENTS
from programme_pages.schemas.guide.initiatives import INITIATIVES
from programme_pages.schemas.guide.places import PLACES
from programme_pages.schemas.guide.told import Guide, Told

GUIDE: Guide = {**EVENTS, **ENTRIES, **INITIATIVES, **PLACES}


def told(record: type[Record], field: str) -> Told:
    """Give what is told of a record's field, by its name as it is written.

    Raises LookupError where nothing is: a defect of the guide.
    """
    for base in record.__mro__:
        if issubclass(base, Record) and field in GUIDE.get(base, {}):
            return GUIDE[base][field]
    raise LookupError(f"the guide tells nothing of {record.__name__}.{field}")


__all__ = ["GUIDE", "Guide", "Told", "told"]
