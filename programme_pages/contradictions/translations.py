"""Numbers and dates of a source text that a translation lacks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from programme_pages.contradictions.dates import DateSaid, find_dates
from programme_pages.contradictions.numbers import NumberSaid, find_numbers, is_clock, written_out
from programme_pages.contradictions.passages import BodyText
from programme_pages.locales.vocabulary import Vocabulary, vocabulary
from programme_pages.markup.sections import has_headings, split_sections
from programme_pages.model.programme import Entry
from programme_pages.problems import Problem, Span, problem

# Bytes of UTF-8, with spaces for all that are no digits.
_ONLY_DIGITS = bytes(byte if byte in b"0123456789" else 32 for byte in range(256))
# The same, with 1 for digits and with "a" for letters, among which are those beyond ASCII.
_KINDS = bytes(
    ord("1") if byte in b"0123456789" else ord("a") if byte > 127 or chr(byte).isalpha() else 32
    for byte in range(256)
)
_WORD_BEHIND = (b"1a", b"1 a")
_FIGURES = re.compile(r"(\d+)(?:[\s\u00a0\u202f]?([^\W\d_]+))?")
# What is no prose: targets of links, anchors, addresses, telephone numbers, numbers of list items.
_NO_PROSE = re.compile(
    r"\]\([^)\n]*\)|\{[#:][^}\n]*\}|<[^>\n]*>|(?:https?://|www\.)\S+|\S+@\S+"
    r"|\+\d[\d ()./\u00a0\u202f-]{6,}\d|^[ \t]*\d{1,3}[.)](?=\s)",
    re.MULTILINE,
)
_CENTURY = range(1900, 2200)  # years: a translation says them once, in whatever section
_SPAN_OF_YEARS = re.compile(r"((?:19|20|21)\d\d)[/–—-](\d\d)(?!\d)")
_AFTERNOON = re.compile(r"p\.?\s?m\b", re.IGNORECASE)
_MOST_SHOWN = 5


class _Side(NamedTuple):
    """The text of a section, without what is no prose, and where it begins in its body."""

    text: str
    start: int


class _Said(NamedTuple):
    """What a translation says in figures: values, dates, and all runs of digits."""

    values: frozenset[Decimal]
    dates: frozenset[tuple[int, int]]
    runs: frozenset[int]
    months: frozenset[int]
    is_afternoon: bool


def check_translations(entry: Entry[Any], bodies: Mapping[str, BodyText]) -> Iterator[Problem]:
    """Report, section by section, what a source says in figures and a translation does not."""
    source = bodies.get(entry.source)
    if source is None or entry.source not in entry.words:
        return
    for language, body in bodies.items():
        is_other = language != entry.source and entry.words[language].is_whole
        if is_other and not _look_alike(source.text, entry.source, body.text, language):
            yield from _compare(entry, source, language, body)


def _look_alike(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether two texts have the same figures, so that nothing can be lacking.

    It is found out fast: by the digits alone, where no word behind them could change their value.
    """
    encoded = [text.encode("utf-8", "surrogatepass") for text in (one, other)]
    runs, other_runs = (text.translate(_ONLY_DIGITS).split() for text in encoded)
    if runs != other_runs:
        return False
    kinds = b"\n".join(text.translate(_KINDS) for text in encoded)
    if not any(map(kinds.__contains__, _WORD_BEHIND)):
        return True
    return _figures(one, one_language) == _figures(other, other_language)


def _figures(text: str, language: str) -> Sequence[tuple[str, int | None]]:
    """Give all runs of digits, each with the month or the scale that follows it."""
    words = vocabulary(language)
    meanings = {**words.scales, **words.months}
    return [(run, meanings.get(word)) for run, word in _FIGURES.findall(text)]


def _compare(
    entry: Entry[Any], source: BodyText, language: str, body: BodyText
) -> Iterator[Problem]:
    own, other = vocabulary(entry.source), vocabulary(language)
    words = entry.words[language]
    whole = _said(f"{words.title}\n{words.summary or ''}\n{_prose(body.text)}", language, other)
    for mine, theirs in _sections(source.text, body.text):
        said = _said(theirs.text, language, other)
        lacking = list(_lacking(mine.text, entry.source, own, said, whole))
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


def _said(text: str, language: str, words: Vocabulary) -> _Said:
    dates = find_dates(text, language)
    runs = {int(run) for run in re.findall(r"\d+", text)}
    runs |= {int(year) // 100 * 100 + int(end) for year, end in _SPAN_OF_YEARS.findall(text)}
    values = {value for number in find_numbers(text, words) for value in number.values}
    return _Said(
        values=frozenset(values | {Decimal(one) for one in (*runs, *written_out(text, words))}),
        dates=frozenset(pair for said in dates for pair in _days_of(said)),
        runs=frozenset(runs),
        months=frozenset(
            month
            for word in re.findall(r"[^\W\d_]+", text)
            if (month := words.months.get(word)) is not None
        ),
        is_afternoon=_AFTERNOON.search(text) is not None,
    )


def _days_of(said: DateSaid) -> Iterator[tuple[int, int]]:
    for month, day in said.readings:
        yield month, day
        if said.first is not None:
            yield month, said.first


def _lacking(
    text: str, language: str, words: Vocabulary, section: _Said, whole: _Said
) -> Iterator[tuple[int, int]]:
    """Give from where to where a source says what is lacking, each thing once."""
    dates = find_dates(text, language)
    lost = [(one.start, one.end) for one in dates if not _has_date(section, whole, one)]
    for number in find_numbers(text, words):
        if number.is_exact and not any(one.start <= number.start < one.end for one in dates):
            written = text[number.start : number.end]
            if not _has_number(section, whole, number, written):
                lost.append((number.start, number.end))
    seen = set()
    for start, end in sorted(lost):
        if text[start:end] not in seen:
            seen.add(text[start:end])
            yield start, end


def _has_date(section: _Said, whole: _Said, said: DateSaid) -> bool:
    if said.year is not None and said.year not in whole.runs:
        return False
    days = list(_days_of(said))
    if any(day in section.dates for day in days[:1] or days):
        return True
    return any(day in section.runs and month in section.months for month, day in said.readings)


def _has_number(section: _Said, whole: _Said, number: NumberSaid, written: str) -> bool:
    if number.values & section.values:
        return True
    if is_clock(written):
        hour, minute = (int(part) for part in re.split("[:.h]", written))
        return _has_hour(section, hour) and (minute == 0 or minute in section.runs)
    value = min(number.values)
    if value in _CENTURY:
        year = int(value)
        return value in whole.values or (year % 10 == 0 and year % 100 in section.runs)
    return 12 < value <= 24 and section.is_afternoon and int(value) - 12 in section.runs


def _has_hour(section: _Said, hour: int) -> bool:
    return bool({hour, hour % 12, hour + 12} & section.runs)


def _problem(
    source: BodyText,
    mine: _Side,
    lacking: Sequence[tuple[int, int]],
    body: BodyText,
    theirs: _Side,
) -> Problem:
    line = source.line + source.text.count("\n", 0, mine.start + lacking[0][0])
    shown = [" ".join(mine.text[start:end].split()) for start, end in lacking[:_MOST_SHOWN]]
    more = " …" if len(lacking) > _MOST_SHOWN else ""
    what = ", ".join(f'"{one}"' for one in shown) + more
    first = theirs.start + len(theirs.text) - len(theirs.text.lstrip())
    end = body.text.find("\n", first)
    end = end if end >= 0 else len(body.text)
    number = body.line + body.text.count("\n", 0, first)
    column = first - body.text.rfind("\n", 0, first)
    span = Span(body.file, number, column, number, column + end - first)
    return problem("lost-in-translation", span, what=what, place=f"{source.file}:{line}")
