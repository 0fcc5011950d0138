"""The whole model: a site that uses every field there is, checked and typed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from programme_pages.entries import Content
from programme_pages.model import facts as records
from programme_pages.model.facts import (
    AgendaItem,
    Document,
    EntryFacts,
    EventFacts,
    Record,
    SeriesFacts,
    WordsFacts,
)
from programme_pages.model.fields import Party
from programme_pages.model.moments import TBD, Duration, Moment, Precision
from programme_pages.model.texts import Text
from programme_pages.pipeline.checking import check
from programme_pages.programme import link

FULL = Path(__file__).parents[1] / "sites" / "full"
ABSTRACT = {Record, EntryFacts, records.Common, WordsFacts}  # WordsFacts become Words


@cache
def read_full() -> Content:
    checked = check(FULL)
    assert checked.problems == []
    return checked.content


def events() -> dict[str, EventFacts]:
    return {key: entry.facts for key, entry in link(read_full(), drafts=True).events.items()}


def found_records(value: Any) -> Iterator[Record]:
    """Give every record inside a value, at any depth."""
    if isinstance(value, Record):
        yield value
        value = list(vars(value).values())
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from found_records(item)


def all_records() -> list[Record]:
    content = read_full()
    assert content.site is not None
    things = [*content.entries, *content.venues, *content.organisations, *content.groups]
    return list(found_records([content.site.facts, *(thing.facts for thing in things)]))


# Nothing of the model is missing here


def test_every_field_of_every_record_is_used() -> None:
    used: dict[type[Record], set[str]] = defaultdict(set)
    for record in all_records():
        used[type(record)] |= record.model_fields_set
    every = [
        one
        for one in vars(records).values()
        if isinstance(one, type) and issubclass(one, Record) and one not in ABSTRACT
    ]
    unused = {one.__name__: set(one.model_fields) - used[one] for one in every}
    assert {name: fields for name, fields in unused.items() if fields} == {}


def test_every_field_of_the_texts_is_used() -> None:
    entries = read_full().entries
    words = [one for entry in entries for one in entry.words.values()]
    unused = {
        name for name in WordsFacts.model_fields if not any(getattr(one, name) for one in words)
    }
    assert unused == set()


def test_every_word_that_a_field_can_take_is_used() -> None:
    every = all_records()
    facts = [one for one in every if isinstance(one, EventFacts)]
    assert {one.status for one in facts} == {
        "scheduled",
        "cancelled",
        "postponed",
        "rescheduled",
        "moved-online",
    }
    assert {one.attendance for one in facts} == {"in-person", "online", "hybrid"}
    assert {one.registration.state for one in facts if one.registration} == {
        "open",
        "closed",
        "full",
        "waiting-list",
        "not-needed",
    }
    assert {one.kind for one in every if isinstance(one, Document)} == {
        "agenda",
        "presentation",
        "report",
        "recording",
        "other",
    }
    assert {one.kind for one in every if isinstance(one, AgendaItem)} == {
        "talk",
        "workshop",
        "discussion",
        "break",
        "social",
    }
    assert {one.kind for one in every if isinstance(one, SeriesFacts)} == {
        "series",
        "host-programme",
    }
    assert {one.place for one in every if isinstance(one, records.PageFacts)} == {
        "menu",
        "footer",
        "none",
    }


def test_everything_that_can_be_announced_later_is() -> None:
    announced = {field for entry in read_full().entries for field in entry.announced}
    assert announced == EventFacts.announceable


# Each value has its type


def in_three(en: str, pl: str, fr: str) -> Text:
    return Text({"en": en, "pl": pl, "fr": fr})


def name(text: str) -> Text:
    return Text({"": text})


def day(year: int, month: int, number: int) -> Moment:
    return Moment(Precision.DAY, date(year, month, number))


def test_a_workshop_with_everything() -> None:
    facts = events()["roofs-and-rivers-2027"]
    assert facts.start == Moment(Precision.MINUTE, date(2027, 3, 18), time(9, 30))
    assert facts.end == Moment(Precision.MINUTE, date(2027, 3, 19), time(16))
    assert (facts.source, facts.draft, facts.updated) == ("en", False, date(2027, 1, 5))
    assert (facts.timezone, facts.venue) == ("Europe/Riga", "riga-market-hall")
    assert facts.online is not None
    assert (facts.online.platform, facts.online.public) == (name("Zoom"), True)
    assert facts.online.url == "https://meet.example/roofs"
    assert [(one.id, one.role) for one in facts.series] == [
        ("roofs-series", "part"),
        ("city-week-2027", "side-event"),
    ]
    assert facts.follows is not None
    assert facts.follows.id == "roofs-2025"
    councils = in_three("Two city councils", "Dwie rady miast", "Deux conseils municipaux")
    assert facts.organisers == (Party("river-cities", None), Party(None, councils))
    assert (facts.hosts, facts.partners) == (
        (Party("riga-council", None),),
        (Party("norges-byer", None),),
    )
    assert facts.audience[1] == in_three("Roofers", "Dekarze", "Couvreurs")
    assert (facts.topics, facts.languages) == (("climate", "rivers"), ("en", "lv"))
    assert facts.participants is not None
    assert (facts.participants.expected, facts.participants.limit) == (60, 1000)
    assert facts.silence == ("unused-file", "document-linked")


def test_how_people_register_and_whom_they_ask() -> None:
    facts = events()["roofs-and-rivers-2027"]
    registration = facts.registration
    assert registration is not None
    assert registration.url == "https://register.example/roofs"
    assert registration.opens == day(2027, 1, 10)
    assert registration.closes == Moment(Precision.MINUTE, date(2027, 3, 1), time(18))
    assert (registration.state, registration.places) == ("waiting-list", "limited")
    contact = facts.contact
    assert contact is not None
    assert contact.name == name("Ilze Kalniņa")
    assert (contact.email, contact.phone) == ("ilze.kalnina@rivers.example", "+371 20 00 00 00")
    assert (contact.organisation, contact.public) == ("river-cities", True)


def test_an_agenda_with_its_speakers() -> None:
    facts = events()["roofs-and-rivers-2027"]
    first, second = facts.speakers
    assert (first.id, first.name) == ("berzins", name("Jānis Bērziņš"))
    assert first.role == in_three("City architect", "Architekt miejski", "Architecte de la ville")
    assert first.organisation == Party("riga-council", None)
    assert second.organisation is not None
    assert second.organisation.organisation is None
    opening = facts.agenda[0]
    assert (opening.id, opening.day) == ("opening", date(2027, 3, 18))
    assert (opening.start, opening.end) == (time(9, 30), time(10))
    assert opening.title == in_three("Opening", "Otwarcie", "Ouverture")
    assert opening.room == in_three("Large hall", "Duża sala", "Grande salle")
    assert opening.track == in_three("Plenary", "Obrady plenarne", "Séance plénière")
    assert (opening.speakers, opening.kind) == (("berzins", "nowak"), "talk")
    assert {item.day for item in facts.agenda} == {date(2027, 3, 18), date(2027, 3, 19)}


def test_documents_links_and_a_picture() -> None:
    facts = events()["roofs-and-rivers-2027"]
    programme, slides, report, recording = facts.documents
    assert (programme.file, programme.language) == ("programme.pdf", "en")
    assert slides.files == {"en": "slides.en.pdf", "pl": "slides.pl.pdf"}
    assert report.file == "reports/report.pdf"
    assert recording.url == "https://video.example/roofs"
    assert facts.links[0].url == "https://city.example/roofs"
    assert facts.image is not None
    assert (facts.image.file, facts.image.credit) == ("hall.png", name("Photo Kalniņa"))


def test_what_is_not_known_is_known_as_far_as_it_is() -> None:
    facts = events()
    assert (facts["wells-2027"].start, facts["wells-2027"].end) == (TBD, TBD)
    assert facts["harbours-2028"].start == Moment(Precision.MONTH, date(2028, 5, 1))
    assert facts["springs-2026"].start == Moment(Precision.YEAR, date(2026, 1, 1))
    assert facts["bridges-2027"].follows is not None
    assert facts["bridges-2027"].follows.date == Moment(Precision.MONTH, date(2026, 11, 1))


def test_a_rescheduled_event_says_when_it_was_to_be() -> None:
    facts = events()["roofs-2025"]
    assert facts.previous is not None
    assert facts.previous.start == Moment(Precision.MINUTE, date(2025, 5, 8), time(10))
    assert facts.previous.end == day(2025, 5, 9)
    assert facts.status_note is not None


def test_what_is_secret_is_known_as_secret() -> None:
    facts = events()["canals-2027"]
    assert facts.online is not None
    assert facts.contact is not None
    assert not facts.online.public
    assert not facts.contact.public


def test_an_initiative_with_everything() -> None:
    facts = link(read_full(), drafts=False).initiatives["river-pact"].facts
    assert facts.start == Moment(Precision.MONTH, date(2017, 6, 1))
    assert facts.duration == Duration(5, "year")
    assert facts.lead[0] == Party("river-cities", None)
    assert (facts.area, facts.scope) == ("urban-water", "global")
    assert (facts.countries, facts.partner_countries) == (("baltic", "PL"), ("MX", "NO", "nordic"))
    riga, gdansk = facts.cities
    assert (riga.name, riga.country) == (in_three("Riga", "Ryga", "Riga"), "LV")
    assert (gdansk.name, gdansk.country) == (name("Gdańsk"), None)
    assert facts.resources is not None
    assert (facts.resources.min, facts.resources.max) == (1_000_000, 10_000_000)
    assert facts.resources.currency == "USD"
    assert facts.delivered_by == ("roofs-and-rivers-2027",)


def test_places_and_bodies() -> None:
    programme = link(read_full(), drafts=False)
    venue = programme.venues["riga-market-hall"].facts
    assert venue.location is not None
    assert (venue.location.lat, venue.location.lon) == (56.9439, 24.1149)
    assert venue.address == ("Nēģu iela 7", "Rīga, LV-1050")
    assert programme.organisations["norges-byer"].facts.country == "NO"
    assert programme.groups["baltic"].facts.members == ("EE", "LV", "LT")
    assert programme.topics["roofs"].name == Text({"en": "Roofs"})


def test_the_site() -> None:
    facts = link(read_full(), drafts=False).site.facts
    assert facts.languages == ("en", "pl", "fr")
    assert (facts.publisher, facts.logo, facts.accent) == ("river-cities", "logo.svg", "#0b5d5e")
    assert set(facts.areas) == {"urban-water", "green-roofs"}


# Words and entries


def test_a_text_with_everything() -> None:
    words = link(read_full(), drafts=False).events["roofs-and-rivers-2027"].words
    assert list(words) == ["en", "fr", "pl"]
    assert words["en"].aliases == ("roofs-2027", "riga-2027")
    assert (words["pl"].slug, words["pl"].aliases) == ("dachy-i-rzeki", ("stary-adres",))
    assert words["pl"].based_on == words["en"].record
    assert [heading.anchor for heading in words["en"].body().headings] == [
        "what-you-will-take-home",
        "bring-along",
    ]
    assert (words["en"].is_whole, words["fr"].is_whole) == (True, False)


def test_an_entry_in_one_file_has_the_language_that_it_names() -> None:
    event = link(read_full(), drafts=False).events["drainage-day-2027"]
    assert (event.source, list(event.words)) == ("fr", ["fr"])
    assert event.facts.start == day(2027, 6, 1)


def test_the_source_is_the_first_language_of_the_site_that_has_a_text() -> None:
    assert link(read_full(), drafts=False).events["bridges-2027"].source == "pl"


def test_drafts_are_there_only_where_they_are_wanted() -> None:
    assert "secret-plans-2028" in link(read_full(), drafts=True).events
    assert "secret-plans-2028" not in link(read_full(), drafts=False).events
