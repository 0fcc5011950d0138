"""Numbers and dates of a source text that a translation lacks."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from programme_pages.contradictions.dates import DateSaid, find_dates
from programme_pages.contradictions.figures import Figures, count_figures, runs_of
from programme_pages.contradictions.numbers import NumberSaid, find_numbers, is_clock, written_out
from programme_pages.contradictions.passages import BodyText, body_passage
from programme_pages.locales.vocabulary import Vocabulary, vocabulary
from programme_pages.markup.sections import has_headings, split_sections
from programme_pages.model.programme import Entry
from programme_pages.problems import Problem, problem

# What is no prose: targets of links, anchors, addresses, telephone numbers, numbers of list items.
_NO_PROSE = re.compile(
    r"\]\([^)\n]*\)|\{[#:][^}\n]*\}|<[^>\n]*>|(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@\S+"
    r"|\b24/7\b|\+\d[\d ()./\u00a0\u202f-]{6,}\d|^[ \t]*\d{1,3}[.)](?=\s)",
    re.MULTILINE,
)
_CENTURY = range(1900, 2200)  # years: a translation says them once, in whatever section
_SPAN_OF_YEARS = re.compile(r"((?:19|20|21)\d\d)[/–—-](\d\d)(?!\d)")
_RUN = re.compile(r"(?<!\d)\d{1,15}(?!\d)")  # longer ones are no numbers of anything
_WORD = re.compile(r"[^\W\d_]+")
_AFTERNOON = re.compile(r"p\.?\s?m\b", re.IGNORECASE)
_WHOLE = 0.5  # of a source's characters; a translation that has fewer is an abridgement
_MOST_SHOWN = 5


class _Side(NamedTuple):
    """The text of a section, without what is no prose, and where it begins in its body."""

    text: str
    start: int


class _Lost(NamedTuple):
    """Words of a source that say something in figures, and where they begin in their section."""

    text: str
    start: int


@dataclass(frozen=True)
class _Said:
    """What a translation says in figures, found out as it is asked for."""

    text: str
    language: str

    @property
    def words(self) -> Vocabulary:
        return vocabulary(self.language)

    @cached_property
    def runs(self) -> Set[int]:
        """All runs of digits, and the years that 2014–20 stands for."""
        runs = {int(run) for run in _RUN.findall(self.text)}
        spans = _SPAN_OF_YEARS.findall(self.text)
        return runs | {int(year) // 100 * 100 + int(end) for year, end in spans}

    @cached_property
    def values(self) -> Set[Decimal]:
        found = (number.values for number in find_numbers(self.text, self.words))
        return {value for values in found for value in values} | {*map(Decimal, self.runs)}

    @cached_property
    def written_out(self) -> Set[Decimal]:
        return {*map(Decimal, written_out(self.text, self.words))}

    @cached_property
    def dates(self) -> Set[tuple[int, int]]:
        said = find_dates(self.text, self.language)
        return {pair for one in said for pair in _days_of(one)}

    @cached_property
    def months(self) -> Set[int]:
        return {
            self.words.months[word]
            for word in _WORD.findall(self.text)
            if word in self.words.months
        }

    @cached_property
    def is_afternoon(self) -> bool:
        return _AFTERNOON.search(self.text) is not None


def check_translations(
    entry: Entry[Any], bodies: Mapping[str, BodyText], figures: Mapping[str, Figures]
) -> Iterator[Problem]:
    """Report, section by section, what a source says in figures and a translation does not.

    Both are by language.
    """
    source = bodies.get(entry.source)
    if source is None or entry.source not in entry.words:
        return
    for language, body in bodies.items() if figures[entry.source] else ():
        is_other = language != entry.source and entry.words[language].is_whole
        is_short = len(body.text) < _WHOLE * len(source.text)
        missing = figures[entry.source] - figures[language]
        if is_other and not is_short and missing:
            yield from _compare(entry, source, language, body, missing)


def _compare(
    entry: Entry[Any], source: BodyText, language: str, body: BodyText, missing: Figures
) -> Iterator[Problem]:
    words, runs = entry.words[language], runs_of(missing)
    whole = _Said(f"{words.title}\n{words.summary or ''}\n{_prose(body.text)}", language)
    for mine, theirs in _sections(source.text, body.text):
        lost = _lost(mine.text, entry.source, _Said(theirs.text, language), whole)
        lacking = [one for one in lost if runs & runs_of(count_figures(one.text, entry.source))]
        if lacking:
            yield _problem(source, mine, lacking, body, theirs)


def _sections(source: str, translation: str) -> Iterator[tuple[_Side, _Side]]:
    """Pair the sections of two texts; if they are not parallel, each is a section as a whole."""
    both = has_headings(source), has_headings(translation)
    mine, theirs = split_sections(source), split_sections(translation)
    if all(both) and len(mine) == len(theirs):
        for one, other in zip(mine, theirs, strict=True):
            yield _Side(_prose(one.text), one.start), _Side(_prose(other.text), other.start)
    else:
        yield _Side(_prose(source), 0), _Side(_prose(translation), 0)


def _prose(text: str) -> str:
    """Blank out what is no prose; all else stays in its place."""
    return _NO_PROSE.sub(lambda found: "]" + " " * (len(found[0]) - 1), text)


def _days_of(said: DateSaid) -> Iterator[tuple[int, int]]:
    for month, day in said.readings:
        yield month, day
        if said.first is not None:
            yield month, said.first


def _lost(text: str, language: str, section: _Said, whole: _Said) -> Iterator[_Lost]:
    """Give what a source says in figures and a section does not, each thing once."""
    dates = find_dates(text, language)
    of_dates = {place for one in dates for place in range(one.start, one.end)}
    lost = {
        text[one.start : one.end]: one.start
        for one in reversed(dates)
        if not _has_date(section, whole, one) and text[one.start : one.end] not in section.text
    }
    for number in find_numbers(text, vocabulary(language)):
        is_of_date = number.start in of_dates
        written = text[number.start : number.end]
        if number.is_exact and not is_of_date and not _has_number(section, whole, number, written):
            lost.setdefault(written, number.start)
    return (_Lost(words, start) for words, start in sorted(lost.items(), key=itemgetter(1)))


def _has_date(section: _Said, whole: _Said, said: DateSaid) -> bool:
    if said.year is not None and said.year not in whole.runs:
        return False
    days = list(_days_of(said))
    if any(day in section.dates for day in days[:1] or days):
        return True
    return any(day in section.runs and month in section.months for month, day in said.readings)


def _has_number(section: _Said, whole: _Said, number: NumberSaid, written: str) -> bool:
    if number.values & section.values or number.values & section.written_out:
        return True
    if is_clock(written):
        hour, minute = (int(part) for part in re.split("[:.h]", written))
        return _has_hour(section, hour) and (minute == 0 or minute in section.runs)
    value = min(number.values)
    if value in _CENTURY:
        year = int(value)
        return value in whole.values or (year % 10 == 0 and year % 100 in section.runs)
    if value % 10 == 0 and any(run % 100 == value for run in section.runs if run in _CENTURY):
        return True  # the nineties
    return 12 < value <= 24 and section.is_afternoon and int(value) - 12 in section.runs


def _has_hour(section: _Said, hour: int) -> bool:
    return bool({hour, hour % 12, hour + 12} & section.runs)


def _problem(
    source: BodyText, mine: _Side, lacking: Sequence[_Lost], body: BodyText, theirs: _Side
) -> Problem:
    line = source.line + source.text.count("\n", 0, mine.start + lacking[0].start)
    shown = [f'"{" ".join(one.text.split())}"' for one in lacking[:_MOST_SHOWN]]
    what = ", ".join(shown) + (" …" if len(lacking) > _MOST_SHOWN else "")
    start = theirs.start + len(theirs.text) - len(theirs.text.lstrip())
    first_line = body.text[start:].partition("\n")[0]
    span = body_passage("", body).locate(start, start + len(first_line))
    return problem("translation-lacks", span, what=what, place=f"{source.file}:{line}")
