"""Small programmes, made of facts as editors write them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from programme_pages import drift
from programme_pages.entries import outline
from programme_pages.locales import Language, load_languages
from programme_pages.model.facts import (
    EventFacts,
    GroupFacts,
    InitiativeFacts,
    OrganisationFacts,
    PageFacts,
    Record,
    SeriesFacts,
    SiteFacts,
    VenueFacts,
)
from programme_pages.model.later import Here
from programme_pages.model.programme import (
    Body,
    BodyLink,
    Entry,
    Event,
    File,
    Group,
    Heading,
    Initiative,
    Kind,
    Organisation,
    Page,
    Programme,
    Series,
    Site,
    Topic,
    Venue,
    Words,
)
from programme_pages.model.texts import Text
from programme_pages.plan.data.revisions import revise
from programme_pages.plan.edition import Edition
from programme_pages.plan.ground import Ground
from programme_pages.plan.relations import find_relations
from programme_pages.problems import Span
from programme_pages.routes import plan_routes
from programme_pages.slugs import make_slug

LOCALES = Path(__file__).parents[2] / "locales"
F = TypeVar("F", bound=Record)
Facts = Any  # as YAML would give them: texts, lists and maps


class Spans:
    """Places that no test looks at."""

    def at(self, *_: str | int) -> Span:
        return Span("content")

    def key_at(self, *_: str | int) -> Span:
        return Span("content")


RECORD = drift.Record.of("Title", "Summary", ["One.", "Two."])  # of the texts of every source


def words(language: str, **changes: Any) -> Words:
    """The words of an entry in a language."""
    given: dict[str, Any] = {
        "title": f"Title {language}",
        "summary": f"Summary {language}",
        "slug": None,
        "aliases": (),
        "based_on": None,
        "body": body(f"<p>Text {language}</p>"),
    } | changes
    text: Body = given.pop("body")
    address = given["slug"] or make_slug(given["title"], "untitled")
    given.setdefault("record", drift.write_record(RECORD))
    return Words(
        language=language,
        spans=Spans(),
        address=address,
        is_whole=bool(text.html),
        links=text.links,
        body=Here(text),
        **given,
    )


def body(html: str, *links: str, headings: tuple[Heading, ...] = ()) -> Body:
    return Body(html, headings, tuple(BodyLink(link, Span("content")) for link in links))


def _entry(
    facts: type[F],
    kind: Kind,
    entry_id: str,
    given: Mapping[str, Facts],
    *,
    written: tuple[str | Words, ...],
    announced: tuple[str, ...] = (),
    files: tuple[str, ...] = (),
) -> Entry[F]:
    own = [words(one) if isinstance(one, str) else one for one in written]
    return Entry(
        id=entry_id,
        kind=kind,
        source=own[0].language,
        facts=facts.model_validate(given),
        announced=frozenset(announced),
        unread=frozenset(),
        words={one.language: one for one in own},
        files={name: File(name, f"content/{name}", 2_000) for name in files},
        spans=Spans(),
        facts_digest=repr(given),
    )


def event(
    entry_id: str = "day",
    *written: str | Words,
    kind: Kind = Kind.WORKSHOP,
    announced: tuple[str, ...] = (),
    files: tuple[str, ...] = (),
    **facts: Facts,
) -> Event:
    given = {"start": "2027-03-18"} | facts
    return _entry(
        EventFacts,
        kind,
        entry_id,
        given,
        written=written or ("en", "pl", "fr"),
        announced=announced,
        files=files,
    )


def initiative(entry_id: str = "pact", *written: str | Words, **facts: Facts) -> Initiative:
    given = {"start": "2017-06"} | facts
    everywhere = ("en", "pl", "fr")
    return _entry(InitiativeFacts, Kind.INITIATIVE, entry_id, given, written=written or everywhere)


def series(entry_id: str = "rivers", *written: str | Words, **facts: Facts) -> Series:
    given = {"kind": "series"} | facts
    return _entry(SeriesFacts, Kind.SERIES, entry_id, given, written=written or ("en", "pl", "fr"))


def page(entry_id: str = "about", *written: str | Words, **facts: Facts) -> Page:
    return _entry(PageFacts, Kind.PAGE, entry_id, facts, written=written or ("en", "pl", "fr"))


def venue(venue_id: str = "hall", **facts: Facts) -> Venue:
    given = {"city": "Riga", "country": "LV"} | facts
    return Venue(venue_id, Spans(), repr(given), VenueFacts.model_validate(given))


def organisation(organisation_id: str = "cities", **facts: Facts) -> Organisation:
    given = {"name": "Cities"} | facts
    return Organisation(
        organisation_id, Spans(), repr(given), OrganisationFacts.model_validate(given)
    )


def topic(topic_id: str, **names: str) -> Topic:
    return Topic(topic_id, Spans(), repr(names), Text(names or {"en": topic_id}))


def group(group_id: str, *members: str) -> Group:
    facts = {"name": f"Group {group_id}", "members": list(members)}
    return Group(group_id, Spans(), repr(facts), GroupFacts.model_validate(facts))


Thing = Event | Initiative | Series | Page | Venue | Organisation | Topic | Group


def programme(*things: Thing, **site: Facts) -> Programme:
    """A programme of these things."""
    facts = {
        "title": {"en": "Site", "pl": "Witryna", "fr": "Site"},
        "description": {"en": "About", "pl": "O", "fr": "De"},
        "base_url": "https://rivers.example/",
        "languages": ["en", "pl", "fr"],
        "timezone": "Europe/Brussels",
    } | site

    def chosen(wanted: type) -> dict[str, Any]:
        return {
            one.id: one
            for one in things
            if isinstance(one.facts if isinstance(one, Entry) else one, wanted)
        }

    return Programme(
        site=Site("site", Spans(), repr(facts), SiteFacts.model_validate(facts)),
        outlines={
            entry_id: outline(one)
            for record in (EventFacts, InitiativeFacts, SeriesFacts, PageFacts)
            for entry_id, one in chosen(record).items()
        },
        events=chosen(EventFacts),
        initiatives=chosen(InitiativeFacts),
        series=chosen(SeriesFacts),
        pages=chosen(PageFacts),
        venues=chosen(Venue),
        organisations=chosen(Organisation),
        topics=chosen(Topic),
        groups=chosen(Group),
    )


@cache
def languages(*codes: str) -> dict[str, Language]:
    return load_languages(codes, [LOCALES])[0]


def ground(*things: Thing, today: str = "2027-01-15", **site: Facts) -> Ground:
    """What the pages of these things are planned on, on a day."""
    made, day = programme(*things, **site), date.fromisoformat(today)
    spoken = languages(*made.site.facts.languages)
    return Ground(
        programme=made,
        relations=find_relations(made, day),
        routes=plan_routes(made, list(spoken.values()))[0],
        languages=spoken,
        assets={
            "style.css": "assets/style.0123456789.css",
            "pictures.css": "assets/pictures.0123456789.css",
            "map-europe.svg": "assets/map-europe.0123456789.svg",
            "map-world.svg": "assets/map-world.0123456789.svg",
        },
        today=day,
        base_url=made.site.facts.base_url,
        revisions=revise(made.outlines.values(), {}, day),
    )


def edition(*things: Thing, code: str = "en", today: str = "2027-01-15", **site: Facts) -> Edition:
    """The programme of these things as readers of a language get it on a day."""
    made = ground(*things, today=today, **site)
    return Edition(made, made.languages[code])
