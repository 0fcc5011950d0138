"""Addresses: where each page of the site lies, in each language."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.fallback import best_text, languages_in_order
from programme_pages.locales import Language
from programme_pages.model.fields import Text
from programme_pages.model.programme import Kind, Named, Outline, Place, Programme
from programme_pages.problems import Problem, Span, problem
from programme_pages.slugs import make_slug

HOME, TIMELINE, COUNTRIES = "home", "timeline", "countries"


class Redirect(NamedTuple):
    """An old address, as a path of a folder, and the path and the page that it leads to."""

    old: str
    new: str
    language: str
    page_id: str


class Routes(NamedTuple):
    """The path of every page, relative to the site's root and with a slash at its end.

    `sections` are keyed by language and section (a kind, or one of the constants above), `pages`
    by language and id; ids are unique over all kinds, and countries have their codes.
    """

    sections: Mapping[tuple[str, str], str]
    pages: Mapping[tuple[str, str], str]
    redirects: tuple[Redirect, ...]
    digest: str = ""  # of all that they depend on

    def without(self, ids: Collection[str]) -> "Routes":
        """Give the same addresses without the pages of some ids, such as drafts."""
        if not ids:
            return self
        return Routes(
            sections=self.sections,
            pages={key: path for key, path in self.pages.items() if key[1] not in ids},
            redirects=tuple(one for one in self.redirects if one.page_id not in ids),
            digest=" ".join([self.digest, *sorted(ids)]),
        )


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
    """That something wants an address: its id, the path, and what tells where that is written."""

    id: str
    path: str
    span: Callable[[], Span]


def routes_key(programme: Programme, languages: Sequence[Language]) -> str:
    """Give the digest of all that addresses depend on; outlines tell it without any reading."""
    places = (*programme.venues.values(), *programme.organisations.values())
    whole = (
        [(language.code, section_slugs(language)) for language in languages],
        [(one.id, one.kind, one.source, one.named) for one in programme.outlines.values()],
        [(place.id, place.digest) for place in (*places, *programme.topics.values())],
        programme.countries,
    )
    return digest(repr(whole).encode("utf-8", "surrogateescape"))


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
        owners = {path: _Claim("", path, _no_file) for path in paths.values()}
        for claim in _page_claims(programme, code, order, paths):
            if _claim(claim, owners, problems):
                pages[code, claim.id] = claim.path
        for claim in _alias_claims(programme, code, paths):
            if _claim(claim, owners, problems):
                redirects += [Redirect(claim.path, pages[code, claim.id], code, claim.id)]
    key = routes_key(programme, languages)
    return Routes(sections, pages, tuple(redirects), key), problems


def _claim(claim: _Claim, owners: dict[str, _Claim], problems: list[Problem]) -> bool:
    """Take an address for its claimant, or report who has it."""
    owner = owners.setdefault(claim.path, claim)
    if owner is claim:
        return True
    # A section has no file: it is told by its path.
    other = owner.span().file or owner.path
    problems.append(problem("address-taken", claim.span(), address=claim.path, other=other))
    return False


def _no_file() -> Span:
    return Span("")


def _section_paths(language: Language) -> dict[str, str]:
    home = f"{language.code.lower()}/"  # hosts tell capitals apart, readers who type do not
    slugs = section_slugs(language)
    return {name: f"{home}{make_slug(slug, name)}/" for name, slug in slugs.items()} | {HOME: home}


def _prefix(kind: Kind, paths: Mapping[str, str]) -> str:
    """Pages lie straight under the language's folder, everything else in its section's."""
    return paths[HOME if kind is Kind.PAGE else kind]


def _page_claims(
    programme: Programme, code: str, order: Sequence[str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    for entry in programme.outlines.values():
        words = _best_named(entry, code, order)
        span = partial(_address_span, programme, entry.id, words.language)
        yield _Claim(entry.id, f"{_prefix(entry.kind, paths)}{words.address}/", span)
    yield from _place_claims(programme, code, order, paths)
    for country in programme.countries:
        path = f"{paths[COUNTRIES]}{country.lower()}/"
        yield _Claim(country, path, partial(Span, "content"))


def _place_claims(
    programme: Programme, code: str, order: Sequence[str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    """Claim addresses made of names; where two places share a name, their ids tell them apart."""
    named = [
        (f"{paths[kind]}{make_slug(best_text(name, code, order)[0], place.id)}/", kind, place)
        for kind, place, name in _named_places(programme)
    ]
    shared = Counter(path for path, _, _ in named)
    for path, kind, place in named:
        alone = shared[path] == 1
        yield _Claim(place.id, path if alone else f"{paths[kind]}{place.id}/", place.spans.at)


def _named_places(programme: Programme) -> Iterator[tuple[Kind, Place, Text]]:
    for venue in programme.venues.values():
        yield Kind.VENUE, venue, venue.facts.called
    for organisation in programme.organisations.values():
        yield Kind.ORGANISATION, organisation, organisation.facts.name
    for topic in programme.topics.values():
        yield Kind.TOPIC, topic, topic.name


def _alias_claims(programme: Programme, code: str, paths: Mapping[str, str]) -> Iterator[_Claim]:
    for entry in programme.outlines.values():
        aliases = (one.aliases for one in entry.named if one.language == code)
        for number, alias in enumerate(chain.from_iterable(aliases)):
            span = partial(_alias_span, programme, entry.id, code, number)
            yield _Claim(entry.id, f"{_prefix(entry.kind, paths)}{alias}/", span)


def _best_named(entry: Outline, code: str, order: Sequence[str]) -> Named:
    known = {one.language: one for one in entry.named}
    wanted = (*languages_in_order(code, entry.source, tuple(order)), *known)
    return next(known[one] for one in wanted if one in known)


def _address_span(programme: Programme, entry_id: str, language: str) -> Span:
    words = programme.words(entry_id, language)
    return words.spans.at("slug" if words.slug else "title")


def _alias_span(programme: Programme, entry_id: str, language: str, number: int) -> Span:
    return programme.words(entry_id, language).spans.at("aliases", number)
