"""What can be begun: the kinds as a command line names them, and what is asked for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from programme_pages.entries.layout import FORMS
from programme_pages.model.facts import OrganisationFacts, VenueFacts
from programme_pages.model.near import nearest
from programme_pages.model.programme import Kind
from programme_pages.model.scalars import is_identifier
from programme_pages.problems import printable, sentence
from programme_pages.slugs import make_slug
from programme_pages.starter.given import RefusedError


@dataclass(frozen=True, slots=True)
class Starter:
    """How one kind is begun: `skeleton` is the template of its facts, `asks` the facts asked for.

    `needs` are those that the check asks for, `also` facts that may be given and are not asked for,
    `fixed` what the name of the kind says already.
    """

    name: str
    kind: Kind
    skeleton: str
    asks: tuple[str, ...]
    needs: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def takes(self) -> tuple[str, ...]:
        """The facts that may be given."""
        return (*self.asks, *self.also)

    @property
    def has_words(self) -> bool:
        """Whether it has language files, with a title each, and can be a draft."""
        return self.kind in FORMS

    @property
    def record(self) -> type[BaseModel]:
        """The type that reads its facts."""
        places: dict[Kind, type[BaseModel]] = {
            Kind.VENUE: VenueFacts,
            Kind.ORGANISATION: OrganisationFacts,
        }
        return places.get(self.kind) or FORMS[self.kind].record

    def facts_file(self, entry_id: str) -> str:
        """Name the file of its facts, from the site's folder."""
        folder = f"content/{self.kind}/{entry_id}"
        return f"{folder}/{FORMS[self.kind].facts_file}" if self.has_words else f"{folder}.yaml"


_EVENT = ("start", "end", "attendance", "venue")

STARTERS: Mapping[str, Starter] = {
    one.name: one
    for one in (
        Starter("workshop", Kind.WORKSHOP, "event", _EVENT),
        Starter("session", Kind.SESSION, "event", _EVENT),
        Starter("initiative", Kind.INITIATIVE, "initiative", ("start", "duration"), also=("end",)),
        Starter("series", Kind.SERIES, "series", ("start", "end"), fixed=(("kind", "series"),)),
        Starter(
            "host-programme",
            Kind.SERIES,
            "series",
            ("start", "end"),
            fixed=(("kind", "host-programme"),),
        ),
        Starter(
            "venue",
            Kind.VENUE,
            "venue",
            ("name", "city", "country"),
            needs=frozenset({"city", "country"}),
        ),
        Starter(
            "organisation",
            Kind.ORGANISATION,
            "organisation",
            ("name", "url"),
            needs=frozenset({"name"}),
        ),
        Starter("page", Kind.PAGE, "page", ("place",)),
    )
}


def find_starter(name: str) -> Starter:
    """Give what begins a kind, by its name or that of its folder. Raises RefusedError."""
    folders = {one.kind.value: one for one in reversed(list(STARTERS.values()))}
    found = STARTERS.get(name) or folders.get(name)
    if found is None:
        near = nearest(name, STARTERS)
        values = {"name": printable(name), "kinds": ", ".join(STARTERS), "near": near}
        raise RefusedError(
            sentence('no kind is called "{name}": did you mean "{near}"?', **values)
            if near
            else sentence('no kind is called "{name}". Kinds are: {kinds}', **values)
        )
    return found


def check_id(text: str) -> None:
    """Make sure that a text can be an id. Raises RefusedError, with a good one, where it cannot."""
    if is_identifier(text):
        return
    better = make_slug(text, "")
    rule = sentence("Ids have small letters a to z, digits and single hyphens, at most 80 of them")
    values = {"id": printable(text), "better": better, "rule": rule}
    raise RefusedError(
        sentence('"{id}" cannot be an id: how about "{better}"? {rule}', **values)
        if better
        else sentence('"{id}" cannot be an id. {rule}', **values)
    )
