"""An item as an entry: files by the skeletons that `new` uses, and what a person must add."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from programme_pages.imports import words
from programme_pages.imports.facts import Teller
from programme_pages.imports.places import Venue, find_venue, with_venue
from programme_pages.imports.plain import Item
from programme_pages.imports.times import Clock, zone_by_offset
from programme_pages.imports.yaml_text import write_facts
from programme_pages.model.codes import country_advice
from programme_pages.problems import ENGLISH, Problem, Sentence, Texts, sentence
from programme_pages.starter import (
    Ground,
    Order,
    Starter,
    completed,
    find_mistakes,
    make_files,
    title_of,
)

_NOWHERE = {"online", "zoom", "webex", "teams", "microsoft teams", "google meet", "jitsi"}
_STILL = sentence("Still to be added, or looked at, after the import:")
_BRIEF = 120  # characters of a remark that a file repeats


class Wishes(NamedTuple):
    """What the editor asks for: kind and language of the entries, and texts for what is told."""

    kind: Starter
    language: str
    texts: Texts = ENGLISH


class Draft(NamedTuple):
    """The files of a new entry and its venue, with what is still to be added, in sentences.

    There are no files where `mistake` keeps it from being an entry at all.
    """

    id: str
    line: int
    files: Mapping[str, str]
    remarks: Sequence[Sentence]
    ground: Ground  # on which its venue is known
    mistake: Problem | None = None


def draft(entry_id: str, item: Item, wishes: Wishes, ground: Ground) -> Draft:
    """Draw up the files of an item. What the check would refuse is left out, and listed."""
    language = wishes.language
    if _is_online(item):
        item = replace(item, place=None, attendance=item.attendance or "online")
    venue = find_venue(item.place, ground, language) if item.place else Venue()
    clock = Clock(item.zone or _zone(item, ground, language))
    teller = Teller(item, with_venue(ground, venue), language, clock)
    order, facts = _order(entry_id, wishes.kind, teller, venue), teller.facts()
    texts, text_remark = _text(item)
    trial = _Trial(order, teller.ground, wishes.texts)
    mistake = trial.mistake({}, ["", ""])
    refused: list[Sentence] = []
    if mistake is None and trial.mistake(facts, texts):
        facts, texts, refused = trial.fitting(facts, texts)
    remarks = [*_remarks(teller, order, venue, facts), *text_remark, *refused, *item.remarks]
    files = {**venue.files, **trial.files(facts, texts, remarks)}
    return Draft(entry_id, item.line, files, remarks, teller.ground, mistake)


def _order(entry_id: str, kind: Starter, teller: Teller, venue: Venue) -> Order:
    item = teller.item
    facts = {
        "start": teller.moment(item.start) or item.vague or "tbd",
        "end": teller.end(),
        "attendance": item.attendance or "in-person",
        "venue": venue.id,
    }
    titles = {teller.language: item.title or title_of(entry_id)}
    order = completed(Order(kind, entry_id, (teller.language,), titles, facts))
    # That a file names no venue does not mean that one is to be announced.
    known = {name: told for name, told in order.facts.items() if name != "venue" or venue.id}
    return replace(order, facts=known)


class _Trial(NamedTuple):
    """Tries what the check of the site says of an order, with some facts and texts more."""

    order: Order
    ground: Ground
    speech: Texts  # in which remarks are told

    def files(
        self, facts: Mapping[str, object], texts: Sequence[str], remarks: Sequence[Sentence] = ()
    ) -> dict[str, str]:
        """Make the files: summary and body go into the file of words, the rest to the facts."""
        files = make_files(self.order, self.ground)
        summary, body = texts
        name = self.order.starter.facts_file(self.order.id)
        files[name] += write_facts(facts) + self._listed(remarks)
        words_name = f"{name.rpartition('/')[0]}/{self.order.source}.md"
        head, mark, _ = files[words_name].rpartition("---\n")
        # Events come again under one title: the id is free as an address, the title may not be.
        more = {**({"summary": summary} if summary else {}), "slug": self.order.id}
        text = f"{body}\n" if body else ""
        files[words_name] = f"{head}{write_facts(more).lstrip()}{mark}{text}"
        return files

    def _listed(self, remarks: Sequence[Sentence]) -> str:
        """Give remarks as the comment that ends a file."""
        head = _STILL.told(self.speech)
        told = (words.line(one.told(self.speech))[:_BRIEF] for one in remarks)
        return f"\n# {head}\n" + "".join(f"#   - {one}\n" for one in told) if remarks else ""

    def mistake(self, facts: Mapping[str, object], texts: Sequence[str]) -> Problem | None:
        """Give the first error that the check would find, if any."""
        found = find_mistakes(self.order, self.files(facts, texts), self.ground)
        return next(iter(found), None)

    def fitting(
        self, facts: Mapping[str, object], texts: Sequence[str]
    ) -> tuple[dict[str, object], list[str], list[Sentence]]:
        """Give the facts and texts that the check takes, and what it says of the others."""
        kept: dict[str, object] = {}
        refused: list[Sentence] = []
        for name, value in facts.items():
            mistake = self.mistake({**kept, name: value}, ["", ""])
            if mistake is None:
                kept[name] = value
            else:
                refused.append(self._refused(name, mistake))
        taken = ["", ""]
        for place, text in enumerate(texts):
            tried = [*taken]
            tried[place] = text
            mistake = self.mistake(kept, tried)
            if mistake is None:
                taken = tried
            else:
                refused.append(self._refused(("summary", "text")[place], mistake))
        return kept, taken, refused

    def _refused(self, field: str, mistake: Problem) -> Sentence:
        reason = mistake.message_in(self.speech)
        return sentence("{field}: left out, since {reason}", field=field, reason=reason)


def _is_online(item: Item) -> bool:
    """Whether the place of an event is a word that says that there is none."""
    return item.place is not None and item.place.name.lower() in _NOWHERE


def _zone(item: Item, ground: Ground, language: str) -> str:
    """Give the zone to tell times in, where the file has offsets to UTC at most."""
    own, start = ground.site.timezone, item.start
    if not isinstance(start, datetime) or item.place is None:
        return own
    country = country_advice(item.place.country, ("en", language))
    return zone_by_offset(start, country, own) if country else own


def _text(item: Item) -> tuple[list[str], list[Sentence]]:
    """Give summary and body, and what keeps the body from being one."""
    try:
        return [item.summary, words.body(item.text)], []
    except words.BadTextError as error:
        return [item.summary, ""], [error.sentence]


def _remarks(
    teller: Teller, order: Order, venue: Venue, facts: Mapping[str, object]
) -> Iterator[Sentence]:
    """Tell what the file does not say, and what a person must look at."""
    item = teller.item
    yield from _of_time(teller, order)
    yield from _of_venue(order, venue)
    if not item.text.strip():
        yield sentence("text")
    if topics := ", ".join(teller.missing_topics()):
        yield sentence("topics: {topics} (not in content/topics.yaml)", topics=topics)
    if "registration" not in facts:
        yield sentence("registration")
    others = [code for code in teller.ground.site.languages if code != teller.language]
    if others:
        yield sentence("texts in {languages}", languages=", ".join(others))


def _of_time(teller: Teller, order: Order) -> Iterator[Sentence]:
    if not teller.item.title:
        yield sentence("title: it was made from the id")
    if order.facts["start"] == "tbd":
        yield sentence("start: no date that can be told")
    elif not teller.item.zone and isinstance(teller.item.start, datetime):
        yield sentence(
            "timezone: the file names none; the times are told as those of {zone}",
            zone=teller.clock.zone,
        )


def _of_venue(order: Order, venue: Venue) -> Iterator[Sentence]:
    if venue.remark:
        yield venue.remark
    elif venue.files:
        yield sentence("venue {id}: it is new; look at its file", id=venue.id)
    elif not venue.id and order.facts["attendance"] != "online":
        yield sentence("venue")
