"""Addresses: where each page of the site lies, in each language."""

from collections import Counter
from collections.abc import (
    Callable,
    Collection,
    Container,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from functools import partial
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.fallback import best, best_text
from programme_pages.locales import Language
from programme_pages.model.programme import Kind, Named, Outline, Place, Programme
from programme_pages.model.texts import Text
from programme_pages.problems import Problem, Span, problem
from programme_pages.slugs import make_slug

HOME, TIMELINE, COUNTRIES, SEARCH = "home", "timeline", "countries", "search"
PAGES, SECTIONS = "pages", "sections"  # the two groups that names of pages are unique in


class Redirect(NamedTuple):
    """An old address, as a path of a folder, and the path and the page that it leads to.

    `page_id` is an id, or the name of a section where `group` says so.
    """

    old: str
    new: str
    language: str
    page_id: str
    group: str = PAGES


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
    words = language.catalogue
    return {
        Kind.WORKSHOP: words.pgettext("address", "workshops"),
        Kind.SESSION: words.pgettext("address", "sessions"),
        Kind.INITIATIVE: words.pgettext("address", "initiatives"),
        Kind.SERIES: words.pgettext("address", "series"),
        Kind.VENUE: words.pgettext("address", "venues"),
        Kind.ORGANISATION: words.pgettext("address", "organisations"),
        Kind.TOPIC: words.pgettext("address", "topics"),
        TIMELINE: words.pgettext("address", "timeline"),
        COUNTRIES: words.pgettext("address", "countries"),
        SEARCH: words.pgettext("address", "search"),
    }


def check_sections(languages: Iterable[Language]) -> Iterator[Problem]:
    """Report names of folders that are none, or that are alike, where catalogues have them.

    It is looked for anew in each run, unlike the addresses: lines of catalogues move.
    """
    for language in languages:
        owners: dict[str, str] = {}
        letters = spelling(language)
        for name, written in section_slugs(language).items():
            slug = make_slug(written, name, letters)
            if slug != written:
                place = language.place("address", name)
                yield problem("section-address", place, value=written, slug=slug)
            if (other := owners.setdefault(slug, name)) != name:
                own = language.catalogue.place("address", name)
                place = own or language.place("address", other)
                address = f"{language.code.lower()}/{slug}/"
                yield problem("sections-alike", place, address=address, name=name, other=other)


def spelling(language: Language) -> str:
    """Tell how a language spells its letters in addresses; nothing where its catalogue does not."""
    if not language.has("letters in addresses", "ä=ae ö=oe ß=ss"):
        return ""
    # Translators: leave this empty, unless your language spells some letters in web addresses in a
    # way of its own: small letters, each with what is written for it, with spaces between them.
    return language.catalogue.pgettext("letters in addresses", "ä=ae ö=oe ß=ss")


class _Claim(NamedTuple):
    """That something wants an address: its id, the path, and what tells where that is written."""

    id: str
    path: str
    span: Callable[[], Span]

    @property
    def name(self) -> str:
        """What readers of a problem know it by: its file, or its path where it has none."""
        return self.span().file or self.path


def routes_key(programme: Programme, languages: Sequence[Language]) -> str:
    """Give the digest of all that addresses depend on; outlines tell it without any reading."""
    places = (*programme.venues.values(), *programme.organisations.values())
    whole = (
        [(one.code, section_slugs(one), spelling(one)) for one in languages],
        [
            (one.id, one.kind.value, one.source, *map(tuple, one.named))  # told in half the time
            for one in programme.outlines.values()
        ],
        [(place.id, place.digest) for place in (*places, *programme.topics.values())],
        programme.countries,
    )
    return digest(repr(whole).encode("utf-8", "surrogateescape"))


def plan_routes(
    programme: Programme, languages: Sequence[Language], key: str | None = None
) -> tuple[Routes, list[Problem]]:
    """Give every page its address; two that would share one are a problem.

    `key` is what `routes_key` gives for the same, where it is known already.
    """
    sections: dict[tuple[str, str], str] = {}
    pages: dict[tuple[str, str], str] = {}
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    order = [language.code for language in languages]
    spellings = {language.code: spelling(language) for language in languages}
    for language in languages:
        code = language.code
        paths = _section_paths(language)
        sections |= {(code, name): path for name, path in paths.items()}
        owners = {path: _Claim("", path, _no_file) for path in paths.values()}
        for claim in _page_claims(programme, code, spellings, paths):
            pages[code, claim.id] = claim.path
            problems += _claim(claim, owners)
        current = frozenset(owners)
        for claim in _alias_claims(programme, code, order, paths, owners):
            redirects.append(Redirect(claim.path, pages[code, claim.id], code, claim.id))
            problems += _claim_alias(claim, owners, current)
    key = key or routes_key(programme, languages)
    return Routes(sections, pages, tuple(redirects), key), _each_once(problems)


def _claim(claim: _Claim, owners: dict[str, _Claim]) -> Iterator[Problem]:
    """Take an address for its claimant, or report who has it."""
    owner = owners.setdefault(claim.path, claim)
    if owner is not claim:
        end = claim.path.rstrip("/").rpartition("/")[2]
        yield problem(
            "address-taken",
            claim.span(),
            address=claim.path,
            other=owner.name,
            example=f"slug: {end}-2",
        )


def _claim_alias(
    claim: _Claim, owners: dict[str, _Claim], current: Container[str]
) -> Iterator[Problem]:
    """Take an old address for a page, or report who has it; pages lie at the `current` ones."""
    owner = owners.setdefault(claim.path, claim)
    if owner is claim:
        return
    if claim.path not in current:
        code = "alias-taken"
    else:
        code = "alias-loop" if owner.id == claim.id else "alias-hides-page"
    yield problem(code, claim.span(), address=claim.path, other=owner.name)


def _each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what is wrong in several languages for one reason: words that stand in there."""
    found: dict[object, Problem] = {}
    for one in problems:
        other, name = one.values["other"], one.values.get("name")
        found.setdefault((one.code, one.span, other, name), one)
    return list(found.values())


def _no_file() -> Span:
    return Span("")


def _section_paths(language: Language) -> dict[str, str]:
    home = f"{language.code.lower()}/"  # hosts tell capitals apart, readers who type do not
    letters = spelling(language)
    slugs = {name: make_slug(slug, name, letters) for name, slug in section_slugs(language).items()}
    return {name: f"{home}{slug}/" for name, slug in slugs.items()} | {HOME: home}


def _prefix(kind: Kind, paths: Mapping[str, str]) -> str:
    """Pages lie straight under the language's folder, everything else in its section's."""
    return paths[HOME if kind is Kind.PAGE else kind]


def _page_claims(
    programme: Programme, code: str, spellings: Mapping[str, str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    order = tuple(spellings)
    for entry in programme.outlines.values():
        words = best_named(entry, code, order)
        letters = spellings.get(words.language) if words.title else None
        address = make_slug(words.title, entry.id, letters) if letters else words.address
        span = partial(address_span, programme, entry.id, words.language)
        yield _Claim(entry.id, f"{_prefix(entry.kind, paths)}{address}/", span)
    yield from _place_claims(programme, code, spellings, paths)
    for country in programme.countries:
        path = f"{paths[COUNTRIES]}{country.lower()}/"
        yield _Claim(country, path, partial(Span, "content"))


def _place_claims(
    programme: Programme, code: str, spellings: Mapping[str, str], paths: Mapping[str, str]
) -> Iterator[_Claim]:
    """Claim addresses made of names; where two places share a name, their ids tell them apart."""

    def slug(place: Place, name: Text) -> str:
        text, language = best_text(name, code, tuple(spellings))
        # A name that belongs to no language is spelt as the page's.
        return make_slug(text, place.id, spellings.get(language or code, ""))

    named = [
        (f"{paths[kind]}{slug(place, name)}/", kind, place)
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


def _alias_claims(
    programme: Programme,
    code: str,
    order: Sequence[str],
    paths: Mapping[str, str],
    owners: Container[str],
) -> Iterator[_Claim]:
    """Claim old addresses, which are kept in the words that an entry's address is made of.

    Where these are words of another language, nobody keeps them for this one: so they come last,
    and what has an owner by then is not claimed.
    """
    named = [
        (entry, best_named(entry, code, order))
        for entry in programme.outlines.values()
        if any(one.aliases for one in entry.named)
    ]
    for entry, words in sorted(named, key=lambda pair: pair[1].language != code):
        for number, alias in enumerate(words.aliases):
            path = f"{_prefix(entry.kind, paths)}{alias}/"
            if words.language == code or path not in owners:
                span = partial(_alias_span, programme, entry.id, words.language, number)
                yield _Claim(entry.id, path, span)


def best_named(entry: Outline, code: str, order: Sequence[str]) -> Named:
    """Give what an entry's address is made of, for a language: words of it, or of another one."""
    known = {one.language: one for one in entry.named}
    return best(known, code, entry.source, order)


def address_span(programme: Programme, entry_id: str, language: str) -> Span:
    """Tell where that is written."""
    words = programme.words(entry_id, language)
    return words.spans.at("slug" if words.slug else "title")


def _alias_span(programme: Programme, entry_id: str, language: str, number: int) -> Span:
    return programme.words(entry_id, language).spans.at("aliases", number)
