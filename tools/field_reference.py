"""Write the tables of docs/fields.md that tell of fields: `python tools/field_reference.py`.

They say what editors' programs show while one types: both are made from `schemas/guide/`.
"""

import re
from pathlib import Path

from programme_pages.model import facts
from programme_pages.model.facts import Record
from programme_pages.schemas.guide import GUIDE

REFERENCE = Path(__file__).parent.parent / "docs" / "fields.md"
# What stands in for the site's own ids: those of the made-up event in the same document.
IDS = {
    "venue": "weavers-hall",
    "organisation": "jaspers",
    "topic": "innovation",
    "series": "european-week-2024",
    "entry": "roofs-2025",
    "area": "urban-frameworks",
    "group": "eu27",
}
HEADINGS: dict[str, type[Record]] = {
    "Events": facts.EventFacts,
    "Previous": facts.Previous,
    "Online": facts.Online,
    "Series of an event": facts.Membership,
    "Follows": facts.Predecessor,
    "Participants": facts.Participants,
    "Registration": facts.Registration,
    "Speakers": facts.Speaker,
    "Agenda": facts.AgendaItem,
    "Events, initiatives and series": facts.Common,
    "Contact": facts.Contact,
    "Documents": facts.Document,
    "Links": facts.Link,
    "Image": facts.Image,
    "All entries": facts.EntryFacts,
    "Initiatives": facts.InitiativeFacts,
    "Cities": facts.City,
    "Resources": facts.Resources,
    "Series": facts.SeriesFacts,
    "Other pages": facts.PageFacts,
    "Venues": facts.VenueFacts,
    "Location": facts.Location,
    "Organisations": facts.OrganisationFacts,
    "Groups of countries": facts.GroupFacts,
    "The site": facts.SiteFacts,
    "Texts: the language files": facts.WordsFacts,
}
_HEAD = "| field | what it means | example | what is allowed |\n|---|---|---|---|\n"


def reference(text: str) -> str:
    """Give the document with its tables as they should be.

    Raises LookupError where the document has no table under a heading.
    """
    for heading, record in HEADINGS.items():
        pattern = rf"^#+ {re.escape(heading)}\n(?:(?!#).*\n)*?(\| field \|.*\n(?:\|.*\n)+)"
        found = re.search(pattern, text, re.MULTILINE)
        if found is None:
            raise LookupError(f"there is no table under the heading {heading}")
        text = text[: found.start(1)] + _table(record) + text[found.end(1) :]
    return text


def _table(record: type[Record]) -> str:
    rows = [
        f"| `{field}` | {one.means} | `{one.example_with(IDS)}` | {one.allowed} |\n"
        for field, one in GUIDE[record].items()
    ]
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    REFERENCE.write_text(reference(REFERENCE.read_text(encoding="utf-8")), encoding="utf-8")
