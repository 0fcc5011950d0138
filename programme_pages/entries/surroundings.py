"""Surroundings: all that the checks of one entry may know of the rest of the site.

What is wrong with an entry is found from the entry and from these alone, so that it can be kept as
long as neither changes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.entries.content import Content
from programme_pages.model.programme import Kind


class Surroundings(NamedTuple):
    """What there is, by id. None, and a kind that is not there, stand for "cannot be told"."""

    ids: Mapping[Kind, Mapping[str, object]]
    groups: frozenset[str] | None
    areas: frozenset[str] | None
    drafts: frozenset[str]
    languages: tuple[str, ...]  # of the site
    zone: str  # of the site
    venue_zones: Mapping[str, str]  # of the venues that say one

    @property
    def digest(self) -> str:
        """The digest of all of this."""
        ids = {kind: list(known) for kind, known in self.ids.items()}
        sets = (self.groups, self.areas, self.drafts)
        ordered = [one if one is None else sorted(one) for one in sets]
        whole = (ids, ordered, self.languages, self.zone, self.venue_zones)
        return digest(repr(whole).encode("utf-8", "surrogateescape"))


def surroundings(content: Content) -> Surroundings:
    """Give what the checks of an entry may know of the content."""
    site = content.site.facts if content.site else None
    return Surroundings(
        ids=content.known.pages,
        groups=content.known.groups,
        areas=content.known.areas,
        drafts=frozenset(one.id for one in content.outlines.values() if one.draft),
        languages=site.languages if site else ("en",),
        zone=site.timezone if site else "UTC",
        venue_zones={
            venue.id: venue.facts.timezone for venue in content.venues if venue.facts.timezone
        },
    )
