"""The cases of aftercare, a module each: from an entry and a day to what is to be done."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from programme_pages.aftercare.cases.announced import announced_and_near, announced_and_over
from programme_pages.aftercare.cases.dates import date_passed, date_unknown, end_unknown
from programme_pages.aftercare.cases.documents import no_documents
from programme_pages.aftercare.cases.drafts import draft_and_near
from programme_pages.aftercare.cases.initiatives import initiative_over
from programme_pages.aftercare.cases.registration import registration_open
from programme_pages.aftercare.cases.translations import not_translated, out_of_date
from programme_pages.aftercare.finding import Finding
from programme_pages.model.programme import Programme

Case = Callable[[Any, date], Iterable[Finding]]
_EVENTS: Sequence[Case] = (
    no_documents,
    announced_and_near,
    announced_and_over,
    registration_open,
    date_unknown,
    date_passed,
    end_unknown,
)
_INITIATIVES: Sequence[Case] = (initiative_over, date_unknown)


def find_all(programme: Programme, today: date) -> list[Finding]:
    """Give all that is to be done, the most urgent first; the programme has its drafts in it.

    A draft is nobody's business but that of its editors, until its date comes near.
    """
    every = (
        *_of(programme.events, _EVENTS, programme, today),
        *_of(programme.initiatives, _INITIATIVES, programme, today),
        *_of(programme.series, (), programme, today),
        *_of(programme.pages, (), programme, today),
    )
    return sorted(every, key=lambda one: one.rank(today))


def _of(
    entries: Mapping[str, Any], cases: Sequence[Case], programme: Programme, today: date
) -> Iterator[Finding]:
    languages = programme.site.facts.languages
    for entry in entries.values():
        if entry.facts.draft:
            yield from draft_and_near(entry, today)
            continue
        for case in cases:
            yield from case(entry, today)
        yield from not_translated(entry, today, languages)
        yield from out_of_date(entry, today, languages)
