"""Mistakes to plant into an event of the benchmarks' corpus: one of each code, with its place.

In the wrong text, ` stands right before the character that the problem points at; it is taken out.
"""

from typing import NamedTuple

EVENT, POLISH = "event.yaml", "pl.md"
ADD = ""  # in the place of a right text: the wrong one is added to the end of the file


class Mistake(NamedTuple):
    """A mistake: the code of its problem, the file, the beginning of a line, and what is there."""

    code: str
    file: str
    right: str
    wrong: str


MISTAKES = (
    # References
    Mistake("unknown-venue", EVENT, "venue:", "venue: `venue-00000o"),
    Mistake("unknown-organisation", EVENT, "organisers:", "organisers: [`nobody]"),
    Mistake("unknown-topic", EVENT, "topics:", "topics: [topic-000000, `topic-x]"),
    Mistake("unknown-series", EVENT, ADD, "series: [{id: `series-x, as: part}]"),
    Mistake("unknown-entry", EVENT, ADD, "follows: `event-x"),
    Mistake("unknown-speaker", EVENT, ADD, "agenda: [{title: A, speakers: [`ana]}]"),
    Mistake("missing-file", EVENT, ADD, "documents: [{title: A, file: `plan.pdf}]"),
    Mistake("unknown-code", EVENT, ADD, "silence: [`unused-fil]"),
    # Values
    Mistake("bad-date", EVENT, "start:", "start: `9.10.2015"),
    Mistake("no-such-date", EVENT, "start:", "start: `2015-02-30"),
    Mistake("expected-day", EVENT, ADD, "updated: `2015-02"),
    Mistake("bad-time", EVENT, ADD, "agenda: [{title: A, start: `24:30}]"),
    Mistake("bad-timezone", EVENT, ADD, "timezone: `CET"),
    Mistake("bad-choice", EVENT, ADD, "attendance: `onlin"),
    Mistake("bad-number", EVENT, "participants:", "participants: {expected: `many}"),
    Mistake("bad-boolean", EVENT, ADD, "draft: `yes"),
    Mistake("bad-url", EVENT, ADD, "links: [{title: A, url: `example.org}]"),
    Mistake("bad-email", EVENT, ADD, "contact: {email: `example.org}"),
    Mistake("bad-phone", EVENT, ADD, "contact: {phone: `none}"),
    Mistake("bad-language", EVENT, ADD, "languages: [en, `english]"),
    Mistake("bad-id", EVENT, ADD, "speakers: [{id: `Ana B, name: Ana}]"),
    Mistake("path-outside", EVENT, ADD, "documents: [{title: A, file: `../plan.pdf}]"),
    # Shapes
    Mistake("unknown-field", EVENT, "organisers:", "`organizers: [body-000000]"),
    Mistake("missing-field", EVENT, ADD, "speakers: [`{role: {en: Mayor}}]"),
    Mistake("expected-map", EVENT, "participants:", "participants: `60"),
    Mistake("expected-list", EVENT, "topics:", "topics: `topic-000000"),
    Mistake("expected-text", EVENT, "venue:", "venue: `[venue-000000]"),
    Mistake("expected-label", EVENT, ADD, "audience: [`[A]]"),
    Mistake("label-language", EVENT, ADD, "audience: {`english: Mayors}"),
    Mistake("empty-text", EVENT, ADD, 'audience: {en: `""}'),
    Mistake("empty-value", EVENT, "venue:", "`venue:"),
    Mistake("words-in-facts", EVENT, ADD, "`summary: What it is about"),
    # YAML
    Mistake("duplicate-key", EVENT, "end:", "end: 2030\n`end: 2030"),
    Mistake("yaml-alias", EVENT, "venue:", "venue: `&hall venue-000000"),
    Mistake("yaml-tag", EVENT, "venue:", "venue: `!hall venue-000000"),
    Mistake("yaml-syntax", EVENT, "topics:", "topics: `[topic-000000"),
    # Sense
    Mistake("end-before-start", EVENT, "end:", "end: `2014-12-31"),
    Mistake("no-such-time", EVENT, "start:", "start: `2014-03-30 02:30"),
    Mistake("previous-missing", EVENT, ADD, "status: `rescheduled"),
    Mistake("too-many", EVENT, "participants:", "participants: {limit: 9, expected: `10}"),
    Mistake("follows-nothing", EVENT, ADD, "follows: `{date: 2014}"),
    Mistake("document-without-file", EVENT, ADD, "documents: [`{title: A}]"),
    Mistake("duplicate-item", EVENT, ADD, "agenda: [{id: a, title: A}, {id: `a, title: B}]"),
    # Texts
    Mistake("fact-in-words", POLISH, "summary:", "`venue: venue-000000"),
    Mistake("no-title-yet", POLISH, "title:", "title: `tbd"),
    Mistake("bad-based-on", POLISH, "summary:", "based_on: `1-abc"),
    Mistake("bad-link", POLISH, ADD, "\n[a](`javascript:b)"),
    Mistake("html-not-allowed", POLISH, ADD, "\na `<script>b</script>"),
    Mistake("unknown-anchor", POLISH, ADD, "\n[a](`#nowhere-at-all)"),
    Mistake("heading-level", POLISH, ADD, "\n##### `Za nisko"),
)
