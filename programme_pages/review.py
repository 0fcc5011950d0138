"""Review: facts of one entry that are each well written and cannot all be true."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time

from programme_pages.entries import AnyEntry, Content, Surroundings
from programme_pages.locales.zones import exists
from programme_pages.model.facts import (
    Common,
    EventFacts,
    InitiativeFacts,
    Resources,
    SeriesFacts,
)
from programme_pages.model.later import Spans
from programme_pages.model.moments import Moment, is_reversed
from programme_pages.model.near import nearest
from programme_pages.model.programme import Kind, Site
from programme_pages.problems import CATALOGUE, Problem, Severity, problem, sentence
from programme_pages.social_cards import MOST_BY_DEFAULT, wants_cards

SECTIONS = ("description", "modalities", "accomplishments", "deliverables")


def check_sense(entry: AnyEntry, around: Surroundings) -> Iterator[Problem]:
    """Report what contradicts itself inside an entry."""
    from programme_pages import contradictions  # noqa: PLC0415  (many edits are of no entry)

    facts, spans = entry.facts, entry.spans
    yield from _check_silence(facts.silence, spans)
    if isinstance(facts, Common):
        yield from _check_documents(facts, spans)
    zone = _zone(facts, around) if isinstance(facts, EventFacts) else around.zone
    if isinstance(facts, EventFacts):
        yield from _check_event(entry, facts, zone)
    yield from contradictions.check_sense(entry, zone)
    if isinstance(facts, InitiativeFacts):
        yield from _check_initiative(facts, spans)
    if isinstance(facts, SeriesFacts) and facts.start:
        yield from _check_order(facts.start, facts.end, spans, "end")
    if entry.kind is Kind.INITIATIVE:
        yield from _check_sections(entry)
    yield from _check_records(entry)


def check_languages(site: Site) -> Iterator[Problem]:
    """Report languages that a site names twice."""
    return _check_ids(site.facts.languages, site.spans, "languages")


def check_cards(site: Site, entries: int) -> Iterator[Problem]:
    """Note that a site with that many entries has no social cards, unless it asks for them."""
    wanted = site.facts.social_cards
    if wanted is None and not wants_cards(entries, wanted=wanted):
        yield problem("social-cards-off", site.spans.key_at("timezone"), most=MOST_BY_DEFAULT)


def without_silenced(problems: Iterable[Problem], content: Content) -> list[Problem]:
    """Leave out the warnings and notes that an entry says were looked at; errors always stay."""
    silenced = {(name, code) for name, entry in content.outlines.items() for code in entry.silence}
    return [
        found
        for found in problems
        if found.is_error or (_entry_path(found.span.file), found.code) not in silenced
    ]


def _entry_path(file: str) -> str:
    """Give the entry that a file belongs to: its folder, or the file itself without its ending."""
    return "/".join(file.removesuffix(".md").split("/")[:3])


def _zone(facts: EventFacts, around: Surroundings) -> str:
    return facts.timezone or around.venue_zones.get(facts.venue or "", around.zone)


def _check_silence(silence: tuple[str, ...], spans: Spans) -> Iterator[Problem]:
    for number, code in enumerate(silence):
        definition = CATALOGUE.get(code)
        if definition is None or definition.severity is Severity.ERROR:
            others = (one for one in CATALOGUE.values() if one.severity is not Severity.ERROR)
            near = nearest(code, (one.code for one in others))
            yield problem("unknown-code", spans.at("silence", number), near, code=code)


def _check_documents(facts: Common, spans: Spans) -> Iterator[Problem]:
    for number, document in enumerate(facts.documents):
        given = [document.file, document.files, document.url]
        if sum(bool(one) for one in given) != 1:
            yield problem("document-without-file", spans.at("documents", number))


def _check_event(entry: AnyEntry, facts: EventFacts, zone: str) -> Iterator[Problem]:
    spans = entry.spans
    yield from _check_order(facts.start, facts.end, spans, "end")
    moments = [("start", facts.start), ("end", facts.end)]
    if facts.status == "rescheduled" and facts.previous is None and "previous" not in entry.unread:
        yield problem("previous-missing", spans.at("status"))
    if facts.previous is not None:
        yield from _check_order(facts.previous.start, facts.previous.end, spans, "previous", "end")
    if facts.registration and facts.registration.opens:
        opens, closes = facts.registration.opens, facts.registration.closes
        yield from _check_order(opens, closes, spans, "registration", "closes")
    for field, moment in moments:
        if moment and moment.clock and not exists(moment.first, moment.clock, zone):
            yield problem("no-such-time", spans.at(field), time=_hhmm(moment.clock), zone=zone)
    if facts.follows and not (facts.follows.id or facts.follows.title):
        yield problem("follows-nothing", spans.at("follows"))
    yield from _check_participants(facts, spans)
    yield from _check_agenda(facts, spans, zone)


def _check_participants(facts: EventFacts, spans: Spans) -> Iterator[Problem]:
    people = facts.participants
    if people and people.expected and people.limit and people.expected > people.limit:
        span = spans.at("participants", "expected")
        yield problem("too-many", span, value=people.expected, limit=people.limit)


def _check_agenda(facts: EventFacts, spans: Spans, zone: str) -> Iterator[Problem]:
    for number, item in enumerate(facts.agenda):
        if item.start and item.end and item.end < item.start:
            values = {"start": _hhmm(item.start), "end": _hhmm(item.end)}
            advice = sentence("Check both; for what goes on past midnight, leave out the end")
            span = spans.at("agenda", number, "end")
            yield problem("end-before-start", span, **values, advice=advice)
        day = item.day or (facts.start.first if facts.start.day_known else None)
        for field in ("start", "end"):
            clock: time | None = getattr(item, field)
            if day and clock and not exists(day, clock, zone):
                span = spans.at("agenda", number, field)
                yield problem("no-such-time", span, time=_hhmm(clock), zone=zone)
    for field in ("agenda", "speakers", "documents"):
        ids = [one.id for one in getattr(facts, field)]
        yield from _check_ids(ids, spans, field, "id")


def _check_ids(
    ids: Sequence[str | None], spans: Spans, field: str, *inside: str
) -> Iterator[Problem]:
    """Ids inside one list are unique, since links and agendas name its items by them."""
    seen: dict[str, int] = {}
    for number, one in enumerate(ids):
        if one in seen:
            span = spans.at(field, number, *inside)
            first = spans.at(field, seen[one], *inside).line
            yield problem("duplicate-item", span, id=one, first=first)
        elif one is not None:
            seen[one] = number


def _check_initiative(facts: InitiativeFacts, spans: Spans) -> Iterator[Problem]:
    yield from _check_order(facts.start, facts.end, spans, "end")
    if facts.end is not None and facts.duration is not None:
        yield problem("end-and-duration", spans.key_at("duration"))
    if facts.resources is not None:
        yield from _check_resources(facts.resources, spans)


def _check_resources(resources: Resources, spans: Spans) -> Iterator[Problem]:
    low, high = resources.min, resources.max
    if low is None and high is None:
        yield problem("resources-empty", spans.at("resources"))
    elif low is not None and high is not None and low > high:
        yield problem("range-reversed", spans.at("resources", "min"), value=low, limit=high)


def _check_sections(entry: AnyEntry) -> Iterator[Problem]:
    for words in entry.words.values():
        anchors = {heading.anchor for heading in words.body().headings}
        for anchor in SECTIONS:
            if words.is_whole and anchor not in anchors:
                yield problem("missing-section", words.spans.at(), anchor=anchor)


def _check_records(entry: AnyEntry) -> Iterator[Problem]:
    """Report translations that are said to be up to date and lack headings of their source."""
    source = entry.words.get(entry.source)
    for words in entry.words.values():
        if source is None or words.based_on != source.record:
            continue
        here, there = len(words.headings), len(source.headings)
        if here < there:
            values = {"here": here, "source": there}
            yield problem("fewer-headings", words.spans.at("based_on"), **values)


def _check_order(start: Moment, end: Moment | None, spans: Spans, *path: str) -> Iterator[Problem]:
    """Report an end before its start, as far as the precision of both tells."""
    if end is not None and start.known and end.known and is_reversed(start, end):
        values = {"start": _show(start), "end": _show(end)}
        advice = sentence("Check both; the end is the last day that counts")
        yield problem("end-before-start", spans.at(*path), **values, advice=advice)


def _show(moment: Moment) -> str:
    return f"{moment.iso_date} {_hhmm(moment.clock)}" if moment.clock else moment.iso_date


def _hhmm(clock: time) -> str:
    return f"{clock:%H:%M}"
