"""Contradictions: words and facts of one entry that cannot both be right, told as warnings.

There is a module for each case. Those about texts are found while an entry is read, as its texts
are not kept: `check_texts`. What is left needs no text, or the time zone of the venue:
`check_sense`.

Whoever writes "CET" in July will do so in most entries, but a check that cries wolf is soon
silenced altogether. So in doubt nothing is said, and `tests/contradictions` holds the figures.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from programme_pages.contradictions.agenda import check_agenda, check_deadline
from programme_pages.contradictions.calendar import Calendar
from programme_pages.contradictions.documents import check_documents, document_addresses
from programme_pages.contradictions.join_links import (
    check_join_addresses,
    check_join_links,
    online_of,
)
from programme_pages.contradictions.passages import (
    BodyText,
    Passage,
    body_passage,
    label_passages,
    word_passages,
)
from programme_pages.contradictions.registration import check_registration, registration_url
from programme_pages.contradictions.translations import check_translations
from programme_pages.contradictions.weekdays import check_weekdays, may_say_weekday
from programme_pages.contradictions.zones import check_zones, may_say_zone, zones_said
from programme_pages.model.facts import EntryFacts, EventFacts
from programme_pages.model.programme import Entry
from programme_pages.problems import Problem

E = TypeVar("E", bound=Entry[Any])
Texts = Mapping[str, str | None]


def check_texts(entry: E, bodies: Mapping[str, BodyText], texts: Texts) -> tuple[E, list[Problem]]:
    """Check what an entry's texts say; give the entry with what can only be checked later.

    `bodies` are by language, `texts` are those of its files by their names.
    """
    calendar = Calendar.of(entry.facts)
    passages = list(_passages(entry, bodies, texts))
    found = [one for passage in passages for one in _check_passage(entry, passage, calendar)]
    found += check_translations(entry, bodies)
    if isinstance(entry.facts, EventFacts):
        zones = tuple(said for one in passages for said in zones_said(one, calendar))
        entry = replace(entry, zones_said=zones) if zones else entry
    return entry, found


def check_sense(entry: Entry[Any], zone: str) -> Iterator[Problem]:
    """Report facts that contradict each other, and zones that do not fit into `zone`, its own."""
    yield from check_join_addresses(entry)
    if isinstance(entry.facts, EventFacts):
        yield from check_agenda(entry.facts, entry.spans)
        yield from check_deadline(entry.facts, entry.spans)
        yield from check_zones(entry, zone)


def _passages(entry: Entry[Any], bodies: Mapping[str, BodyText], texts: Texts) -> Iterator[Passage]:
    for language in entry.words:
        if language in bodies:
            yield body_passage(language, bodies[language])
    yield from word_passages(entry, texts)
    facts_file = texts.get(entry.spans.at().file) or ""
    if _may_matter(facts_file, entry):
        yield from label_passages(entry, texts)


def _may_matter(facts: str, entry: Entry[Any]) -> bool:
    """Whether labels among the facts may hold anything that is checked; it is found out fast."""
    return (
        "://" in facts
        or may_say_zone(facts)
        or any(may_say_weekday(facts, language) for language in entry.words)
    )


def _check_passage(entry: Entry[Any], passage: Passage, calendar: Calendar) -> Iterator[Problem]:
    facts: EntryFacts = entry.facts
    if passage.language:
        yield from check_weekdays(passage, calendar)
    if "://" in passage.text:
        yield from check_join_links(passage, online_of(facts))
        url = registration_url(facts)
        if url:
            yield from check_registration(passage, url)
    addresses = document_addresses(entry)
    if addresses:
        yield from check_documents(passage, addresses)


__all__ = ["BodyText", "check_sense", "check_texts"]
