"""Texts that readers of a language never got, or that their source left behind."""

from collections.abc import Iterator, Sequence
from datetime import date

from programme_pages.aftercare.days import is_lately
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.entries import AnyEntry
from programme_pages.model.facts import EventFacts
from programme_pages.model.later import Spans
from programme_pages.problems import Span, sentence

_AHEAD = 28  # days before an event, in which its readers look for it
_QUIET = 28  # days after `updated`, in which a translation may follow


def not_translated(entry: AnyEntry, today: date, languages: Sequence[str]) -> Iterator[Finding]:
    """Report languages of the site in which an entry has no whole text.

    An entry that is one file is in one language by choice.
    """
    if entry.source not in entry.words or _is_one_file(entry):
        return
    for code in languages:
        if code != entry.source and not entry.is_written_in(code):
            yield finding(
                entry,
                "never-translated",
                _urgency(entry, today),
                _place(entry, code),
                message=sentence("there is no text in `{language}`", language=code),
                advice=sentence(
                    "Write it in {language}.md, beside {source}.md",
                    language=code,
                    source=entry.source,
                ),
                day=_start(entry),
                language=code,
            )


def out_of_date(entry: AnyEntry, today: date, languages: Sequence[str]) -> Iterator[Finding]:
    """Report translations that their source left behind, unless it was `updated` lately."""
    if is_lately(entry.facts.updated, today, _QUIET):
        return
    for code in languages:
        if entry.lag(code):
            yield finding(
                entry,
                "translation-out-of-date",
                _urgency(entry, today),
                _place(entry, code),
                message=sentence(
                    "the text in `{language}` is out of date: {source}.md has changed",
                    language=code,
                    source=entry.source,
                ),
                advice=sentence(
                    "`translate status {language}` tells which part, and what to write then",
                    language=code,
                ),
                day=_start(entry),
                language=code,
            )


def _place(entry: AnyEntry, code: str) -> Span:
    """Where the text is to be mended: its file, or that of its source where it has none."""
    words = entry.words.get(code)
    spans: Spans = words.spans if words else entry.words[entry.source].spans
    if words is not None and words.based_on is not None:
        return spans.at("based_on")
    return spans.at("title")


def _is_one_file(entry: AnyEntry) -> bool:
    facts, words = entry.spans.at().file, entry.words[entry.source].spans.at().file
    return facts == words


def _start(entry: AnyEntry) -> date | None:
    facts = entry.facts
    known = isinstance(facts, EventFacts) and facts.start.known
    return facts.start.first if isinstance(facts, EventFacts) and known else None


def _urgency(entry: AnyEntry, today: date) -> Urgency:
    start = _start(entry)
    is_near = start is not None and 0 <= (start - today).days <= _AHEAD
    return Urgency.SOON if is_near else Urgency.LATER
