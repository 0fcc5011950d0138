"""Contradictions: words and facts of one entry that cannot both be right, told as warnings.

There is a module for each case. Those about texts are found while an entry is read, as its texts
are not kept: `check_texts`. What is left needs no text, or the time zone of the venue:
`check_sense`.

Whoever writes "CET" in July will do so in most entries, but a check that cries wolf is soon
silenced altogether. So in doubt nothing is said, and `tests/contradictions` holds the figures.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from programme_pages.contradictions.agenda import check_agenda, check_deadline
from programme_pages.contradictions.calendar import Calendar
from programme_pages.contradictions.documents import check_documents, document_addresses
from programme_pages.contradictions.figures import count_figures, may_say_date
from programme_pages.contradictions.join_links import (
    check_join_addresses,
    check_join_links,
    leaks,
    may_leak,
    online_of,
)
from programme_pages.contradictions.links import find_addresses, find_links
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
from programme_pages.model.facts import EventFacts, Online
from programme_pages.model.programme import Entry
from programme_pages.problems import MOST_IN_FILE, Problem

E = TypeVar("E", bound=Entry[Any])
T = TypeVar("T")
Texts = Mapping[str, str | None]


def check_texts(entry: E, bodies: Mapping[str, BodyText], texts: Texts) -> tuple[E, list[Problem]]:
    """Check what an entry's texts say; give the entry with what can only be checked later.

    `bodies` are by language, `texts` are those of its files by their names.
    """
    calendar, links = Calendar.of(entry.facts), _Links.of(entry)
    passages = list(_passages(entry, bodies, texts))
    figures = [count_figures(one.text, one.language) for one in passages]
    found = [one for passage in passages for one in _most(links.check(passage))]
    for passage, its_figures in zip(passages, figures, strict=True):
        if may_say_date(its_figures, passage.language):
            found += _most(check_weekdays(passage, calendar))
    found += check_translations(entry, bodies, dict(zip(bodies, figures, strict=False)))
    if isinstance(entry.facts, EventFacts):
        zones = tuple(said for one in passages for said in _most(zones_said(one, calendar)))
        entry = replace(entry, zones_said=zones) if zones else entry
    return entry, found


def _most(found: Iterable[T]) -> Iterable[T]:
    """Give as much as is listed of one file: no hostile text is looked at for more."""
    return islice(found, MOST_IN_FILE + 1)


def check_sense(entry: Entry[Any], zone: str) -> Iterator[Problem]:
    """Report facts that contradict each other, and zones that do not fit into `zone`, its own."""
    yield from check_join_addresses(entry)
    if isinstance(entry.facts, EventFacts):
        yield from check_agenda(entry.facts, entry.spans)
        yield from check_deadline(entry.facts, entry.spans)
        yield from check_zones(entry, zone)


def _passages(entry: Entry[Any], bodies: Mapping[str, BodyText], texts: Texts) -> Iterator[Passage]:
    """Give the passages of an entry, its bodies first, in their order."""
    yield from (body_passage(language, body) for language, body in bodies.items())
    yield from word_passages(entry, texts)
    facts_file = texts.get(entry.spans.at().file) or ""
    if _may_matter(facts_file, entry):
        yield from label_passages(entry, texts)


def _may_matter(facts: str, entry: Entry[Any]) -> bool:
    """Whether labels among the facts may hold anything that is checked; it is found out fast."""
    online = online_of(entry.facts)
    own = 1 if online and online.url else 0
    return (
        may_say_zone(facts)
        or may_say_weekday(facts, entry.words)
        or sum(leaks(address, online) for address in find_addresses(facts)) > own
    )


class _Links(NamedTuple):
    """What an entry's facts say of the links in its texts."""

    online: Online | None
    registration: str | None
    documents: Set[str]

    @classmethod
    def of(cls, entry: Entry[Any]) -> "_Links":
        return cls(online_of(entry.facts), registration_url(entry.facts), document_addresses(entry))

    def check(self, passage: Passage) -> Iterator[Problem]:
        if may_leak(passage.text, self.online) or self.registration or self.documents:
            links = find_links(passage.text)
            yield from check_join_links(passage, links, self.online)
            yield from check_documents(passage, links, self.documents)
            if self.registration:
                yield from check_registration(passage, links, self.registration)


__all__ = ["BodyText", "check_sense", "check_texts"]
