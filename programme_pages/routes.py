"""Addresses: where each page of the site lies, in each language."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from slugify import slugify

from programme_pages.locales import Language
from programme_pages.model.facts import Record
from programme_pages.model.fields import ANY_LANGUAGE, Text
from programme_pages.model.programme import Entry, Kind, Place, Programme, Words
from programme_pages.problems import Problem, Span, problem

LONGEST_SLUG = 80  # characters
HOME, TIMELINE, COUNTRIES = "home", "timeline", "countries"


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, as a path of a folder, and the path that it leads to."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Routes:
    """The path of every page, relative to the site's root and with a slash at its end.

    `sections` are keyed by language and section (a kind, or one of the constants above), `pages`
    by language and id; ids are unique over all kinds, and countries have their codes.
    """

    sections: Mapping[tuple[str, str], str]
    pages: Mapping[tuple[str, str], str]
    redirects: tuple[Redirect, ...]


def section_slugs(language: Language) -> dict[str, str]:
    """Give the name of each section's folder in a language."""
    return {
        Kind.WORKSHOP: language.pgettext("address", "workshops"),
        Kind.SESSION: language.pgettext("address", "sessions"),
        Kind.INITIATIVE: language.pgettext("address", "initiatives"),
        Kind.SERIES: language.pgettext("address", "series"),
        Kind.VENUE: language.pgettext("address", "venues"),
        Kind.ORGANISATION: language.pgettext("address", "organisations"),
        Kind.TOPIC: language.pgettext("address", "topics"),
        TIMELINE: language.pgettext("address", "timeline"),
        COUNTRIES: language.pgettext("address", "countries"),
    }


@dataclass(frozen=True, slots=True)
class _Claim:
    """That something wants an address: its id, the path, and where the wish is written."""

    id: str
    path: str
    span: Span


def plan_routes(
    programme: Programme, languages: Sequence[Language]
) -> tuple[Routes, list[Problem]]:
    """Give every page its address; two that would share one are a problem."""
    sections: dict[tuple[str, str], str] = {}
    pages: dict[tuple[str, str], str] = {}
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    order = [language.code for language in languages]
    for language in languages:
        code = language.code
        paths = _section_paths(language)
        sections |= {(code, name): path for name, path in paths.items()}
        owners = {path: path for path in paths.values()}
        for claim in _page_claims(programme, code, order, paths):
            if _claim(claim, owners, problems):
                pages[code, claim.id] = claim.path
        for claim in _alias_claims(programme, code, paths):
            if _claim(claim, owners, problems):
                redirects += [Redirect(claim.path, pages[code, claim.id])]
    return Routes(sections, pages, tuple(redirects)), problems


def _claim(claim: _Claim, owners: dict[str, str], problems: list[Problem]) -> bool:
    """Take an address for its claimant, or report who has it."""
    if claim.path not in owners:
        owners[claim.path] = claim.span.file
        return True
    other = owners[claim.path]
    problems.append(problem("address-taken", claim.span, address=claim.path, other=other))
    return False


def _section_paths(language: Language) -> dict[str, str]:
    home = f"{language.code}/"
    slugs = section_slugs(language)
    return {name: f"{home}{slugify(slug)}/" for name, slug in slugs.items()} | {HOME: home}


def _prefix(kind: Kind, paths: Mapping[str, str]) -> str:
    """Pages lie straight under the language's folder, everything else in its section's."""
    return paths[HOME if kind is Kind.PAGE else kind]


def _page_claims(
    programme: Programme, code: str, order: Sequence[str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    for entry in programme.entries:
        words = best_words(entry, code, order)
        slug = words.slug or make_slug(words.title, entry.id)
        span = words.spans.at("slug") if words.slug else words.spans.at("title")
        yield _Claim(entry.id, f"{_prefix(entry.kind, paths)}{slug}/", span)
    yield from _place_claims(programme, code, order, paths)
    for country in programme.countries:
        yield _Claim(country, f"{paths[COUNTRIES]}{country.lower()}/", Span("content"))


def _place_claims(
    programme: Programme, code: str, order: Sequence[str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    """Claim addresses made of names; where two places share a name, their ids tell them apart."""
    named = [
        (f"{paths[kind]}{make_slug(in_language(name, code, order), place.id)}/", kind, place)
        for kind, place, name in _named_places(programme)
    ]
    shared = Counter(path for path, _, _ in named)
    for path, kind, place in named:
        alone = shared[path] == 1
        yield _Claim(place.id, path if alone else f"{paths[kind]}{place.id}/", place.spans.at())


def _named_places(programme: Programme) -> Iterator[tuple[Kind, Place, Text]]:
    for venue in programme.venues.values():
        yield Kind.VENUE, venue, venue.facts.name or venue.facts.city
    for organisation in programme.organisations.values():
        yield Kind.ORGANISATION, organisation, organisation.facts.name
    for topic in programme.topics.values():
        yield Kind.TOPIC, topic, topic.name


def _alias_claims(programme: Programme, code: str, paths: Mapping[str, str]) -> Iterator[_Claim]:
    for entry in programme.entries:
        words = entry.words.get(code)
        if words is None:
            continue
        for number, alias in enumerate(words.aliases):
            span = words.spans.at("aliases", number)
            yield _Claim(entry.id, f"{_prefix(entry.kind, paths)}{alias}/", span)


def make_slug(text: str, otherwise: str) -> str:
    """Make the last part of an address from a title; an id stands in where nothing is left."""
    # Left to itself, slugify parts words at the straight apostrophe and not at the curved one.
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return slugify(plain, max_length=LONGEST_SLUG, word_boundary=True, save_order=True) or otherwise


def in_language(text: Text, code: str, order: Sequence[str]) -> str:
    """Give a name in a language, or in the first language that has it."""
    known = text.by_language
    return next(known[one] for one in (code, ANY_LANGUAGE, *order, *known) if one in known)


def words_in_order(entry: Entry[Record], code: str, order: Sequence[str]) -> list[Words]:
    """Give an entry's words: first in a language, then its source's, then in the site's order."""
    wanted = dict.fromkeys((code, entry.source, *order, *entry.words))
    return [entry.words[one] for one in wanted if one in entry.words]


def best_words(entry: Entry[Record], code: str, order: Sequence[str]) -> Words:
    """Give an entry's words in a language, or in the best other one."""
    return words_in_order(entry, code, order)[0]
