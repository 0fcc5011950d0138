"""References: every id that content names must lead somewhere."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from programme_pages.entries import AnyEntry, Content, Known, Surroundings, named_files
from programme_pages.markup import ENTRY
from programme_pages.model.codes import country_advice, country_by_name, is_country
from programme_pages.model.facts import (
    Common,
    Contact,
    EventFacts,
    InitiativeFacts,
    SeriesFacts,
    Speaker,
)
from programme_pages.model.fields import Party
from programme_pages.model.later import Spans
from programme_pages.model.near import nearest
from programme_pages.model.programme import Kind, Words
from programme_pages.problems import MOST_IN_FILE, Problem, Span, problem, sentence
from programme_pages.slugs import folded, make_slug

ENTRY_KINDS = (Kind.WORKSHOP, Kind.SESSION, Kind.INITIATIVE, Kind.SERIES)
LINKED_KINDS = (*ENTRY_KINDS, Kind.PAGE, Kind.VENUE, Kind.ORGANISATION, Kind.TOPIC)
Step = str | int
Ids = Mapping[Kind, Mapping[str, object]]  # what there is of each kind, as far as is known


def check_site(content: Content, static: Collection[str]) -> list[Problem]:
    """Report ids that are given twice, and what the site's own file names and is not there.

    `static` are the names of the files of the site's look, of which the logo is one.
    """
    return [*_check_unique(content.known), *_check_site_facts(content, static)]


def check_references(entry: AnyEntry, around: Surroundings) -> Iterator[Problem]:
    """Report every id and file that an entry names and that is not there."""
    return islice(_Finder(entry, around).check(), MOST_IN_FILE + 1)


def _check_unique(known: Known) -> Iterator[Problem]:
    """Ids are unique over all kinds, since links and calendars name things by id alone."""
    first: dict[str, Span] = {}
    for ids in known.pages.values():
        for entry_id, span in ids.items():
            if entry_id in first:
                yield problem("duplicate-id", span, id=entry_id, other=first[entry_id].file)
            first.setdefault(entry_id, span)


def _check_site_facts(content: Content, static: Collection[str]) -> Iterator[Problem]:
    if content.site is None:
        return
    facts, spans = content.site.facts, content.site.spans
    ids = content.known.pages
    if facts.publisher is not None:
        yield from _check_id(ids, Kind.ORGANISATION, facts.publisher, spans, "publisher")
    yield from _check_contact(ids, facts.contact, spans)
    if facts.logo is not None and facts.logo not in static:
        yield problem(
            "missing-logo", spans.at("logo"), nearest(facts.logo, static), name=facts.logo
        )


def _check_contact(known: Ids, contact: Contact | None, spans: Spans) -> Iterator[Problem]:
    if contact and contact.organisation:
        path = ("contact", "organisation")
        yield from _check_id(known, Kind.ORGANISATION, contact.organisation, spans, *path)


_CODES = {
    Kind.VENUE: "unknown-venue",
    Kind.ORGANISATION: "unknown-organisation",
    Kind.TOPIC: "unknown-topic",
    Kind.SERIES: "unknown-series",
}


def _check_id(known: Ids, kind: Kind, found: str, spans: Spans, *path: Step) -> Iterator[Problem]:
    ids = known.get(kind)
    if ids is not None and found not in ids:
        yield problem(_CODES[kind], spans.at(*path), nearest(found, ids), id=found)


def _unknown_speaker(span: Span, found: str, speakers: Sequence[Speaker]) -> Problem:
    """Say how the agenda can name a speaker, whose name most people write in the id's place."""
    named = next((one for one in speakers if found in one.name.by_language.values()), None)
    if named and named.id is None:
        advice = sentence(
            "Give this person a line `id: {id}` under `speakers`, and write {id} here",
            id=make_slug(found, "speaker"),
        )
        return problem("unknown-speaker", span, id=found, advice=advice)
    near = named.id if named else nearest(found, [one.id for one in speakers if one.id])
    advice = sentence("An agenda names speakers by the id that they have under `speakers`")
    return problem("unknown-speaker", span, near, id=found, advice=advice)


class _Finder:
    """Checks what one entry refers to."""

    def __init__(self, entry: AnyEntry, around: Surroundings) -> None:
        self.around = around
        self.entry = entry
        self.at = entry.spans.at

    def check(self) -> Iterator[Problem]:
        facts = self.entry.facts
        if isinstance(facts, Common):
            yield from self._common(facts)
        if isinstance(facts, EventFacts):
            yield from self._event(facts)
        if isinstance(facts, InitiativeFacts):
            yield from self._initiative(facts)
        if isinstance(facts, SeriesFacts):
            yield from self._parties("organisers", facts.organisers)
            yield from self._parties("partners", facts.partners)
        yield from self._files()
        for words in self.entry.words.values():
            yield from self._links(words)

    def _id(self, kind: Kind, found: str, *path: Step) -> Iterator[Problem]:
        yield from _check_id(self.around.ids, kind, found, self.entry.spans, *path)

    def _is_unknown(self, found: str, kinds: Iterable[Kind]) -> bool:
        """Whether nothing of some kinds has an id, as far as it can be told what there is."""
        ids = self.around.ids
        return all(kind in ids and found not in ids[kind] for kind in kinds)

    def _unknown_entry(self, found: str, span: Span, kinds: Iterable[Kind]) -> Problem:
        ids = [entry_id for kind in kinds for entry_id in self.around.ids[kind]]
        return problem("unknown-entry", span, nearest(found, ids), id=found)

    def _parties(self, field: str, parties: Sequence[Party]) -> Iterator[Problem]:
        for number, party in enumerate(parties):
            if party.organisation is not None:
                yield from self._id(Kind.ORGANISATION, party.organisation, field, number)

    def _common(self, facts: Common) -> Iterator[Problem]:
        for number, topic in enumerate(facts.topics):
            yield from self._id(Kind.TOPIC, topic, "topics", number)
        yield from _check_contact(self.around.ids, facts.contact, self.entry.spans)

    def _event(self, facts: EventFacts) -> Iterator[Problem]:
        if facts.venue is not None:
            yield from self._id(Kind.VENUE, facts.venue, "venue")
        for number, membership in enumerate(facts.series):
            yield from self._id(Kind.SERIES, membership.id, "series", number, "id")
        followed = facts.follows and facts.follows.id
        if followed and self._is_unknown(followed, ENTRY_KINDS):
            yield self._unknown_entry(followed, self.at("follows", "id"), ENTRY_KINDS)
        for field in ("organisers", "hosts", "partners"):
            yield from self._parties(field, getattr(facts, field))
        yield from self._speakers(facts)

    def _speakers(self, facts: EventFacts) -> Iterator[Problem]:
        for number, speaker in enumerate(facts.speakers):
            if speaker.organisation and speaker.organisation.organisation:
                organisation = speaker.organisation.organisation
                path = ("speakers", number, "organisation")
                yield from self._id(Kind.ORGANISATION, organisation, *path)
        if "speakers" in self.entry.unread:  # then nobody knows who is among them
            return
        ids = {speaker.id for speaker in facts.speakers}
        for number, item in enumerate(facts.agenda):
            for position, found in enumerate(item.speakers):
                if found not in ids:
                    span = self.at("agenda", number, "speakers", position)
                    yield _unknown_speaker(span, found, facts.speakers)

    def _initiative(self, facts: InitiativeFacts) -> Iterator[Problem]:
        yield from self._parties("lead", facts.lead)
        yield from self._parties("partners", facts.partners)
        for field in ("countries", "partner_countries"):
            for number, found in enumerate(getattr(facts, field)):
                yield from self._country(found, field, number)
        yield from self._cities(facts)
        areas = self.around.areas
        if facts.area is not None and areas is not None and facts.area not in areas:
            near = nearest(facts.area, areas)
            yield problem("unknown-area", self.at("area"), near, id=facts.area)
        for number, found in enumerate(facts.delivered_by):
            if self._is_unknown(found, ENTRY_KINDS):
                yield self._unknown_entry(found, self.at("delivered_by", number), ENTRY_KINDS)

    def _cities(self, facts: InitiativeFacts) -> Iterator[Problem]:
        for number, city in enumerate(facts.cities):
            for name in city.name.by_language.values():
                code = country_by_name(self.around.languages).get(name.casefold())
                if code is not None and code != city.country:  # Luxembourg lies in Luxembourg
                    span = self.at("cities", number, "name")
                    yield problem("country-as-city", span, name=name, code=code)

    def _country(self, found: str, *path: Step) -> Iterator[Problem]:
        groups = self.around.groups
        if not is_country(found) and groups is not None and found not in groups:
            near = country_advice(found, self.around.languages) or nearest(found, groups)
            yield problem("unknown-country", self.at(*path), near, id=found)

    def _files(self) -> Iterator[Problem]:
        """Check that every file that is named is there, and that every file there is named."""
        named = dict(named_files(self.entry))
        folder = f"content/{self.entry.kind}/{self.entry.id}/files"
        first: dict[str, str] = {}
        meant: set[str | None] = set()  # files that are there, under names with a slip
        for path, where in named.items():
            other = first.setdefault(folded(path), path)
            if path not in self.entry.files:
                near = nearest(path, self.entry.files)
                meant.add(near)
                yield problem("missing-file", where(), near, name=path, folder=f"{folder}/")
            elif other != path:
                yield problem("files-alike", where(), name=path, other=other)
        for path in () if self.entry.unread else self.entry.files:
            if path not in named and path not in meant:
                yield problem("unused-file", Span(f"{folder}/{path}"))

    def _links(self, words: Words) -> Iterator[Problem]:
        for link in words.links:
            if link.address.startswith(ENTRY):
                found = link.address.removeprefix(ENTRY).partition("#")[0]
                if self._is_unknown(found, LINKED_KINDS):
                    yield self._unknown_entry(found, link.span, LINKED_KINDS)
                if found in self.around.drafts and not self.entry.facts.draft:
                    yield problem("link-to-draft", link.span, id=found)
