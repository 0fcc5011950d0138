"""The frame of a page: what stands around its content in every page of an edition."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from programme_pages.entries.layout import SITE_FILE, TOPICS_FILE
from programme_pages.locales import names
from programme_pages.model.facts import EntryFacts
from programme_pages.model.programme import Entry, Kind
from programme_pages.model.texts import Text
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.edition import (
    Edition,
    LinkView,
    Mark,
    Shown,
    View,
    entry_link,
    organisation_link,
)
from programme_pages.plan.look import Look, look
from programme_pages.plan.social_cards import FramePicture, site_picture
from programme_pages.plan.sources import SourceFile, source_files
from programme_pages.routes import COUNTRIES, HOME, SEARCH, TIMELINE
from programme_pages.source import CONTENT

_MENU = (
    TIMELINE,
    Kind.WORKSHOP,
    Kind.SESSION,
    Kind.INITIATIVE,
    Kind.SERIES,
    Kind.VENUE,
    Kind.ORGANISATION,
    Kind.TOPIC,
)


class SiteView(NamedTuple):
    """What every page says of the site; `url` and `webcal` end with a slash.

    Addresses that begin with `webcal` are those at which programs subscribe to calendars.
    """

    url: str
    webcal: str
    title: Shown
    description: Shown
    publisher: LinkView | None
    contact: ContactView | None
    repository: str | None


class MenuItem(NamedTuple):
    """A section of the menu; the template has its name."""

    section: str
    path: str
    current: bool


class Alternate(NamedTuple):
    """The same page in another language, for search engines; `locale` as Open Graph names it."""

    language: str
    url: str
    locale: str


class Switch(NamedTuple):
    """The same page in another language, for readers.

    The name is in that language, for those who read it. The mark of a page whose text is in yet
    another one is in the language of the page that it stands on: whoever sees it reads that.
    """

    language: str
    direction: str
    name: str
    path: str
    current: bool
    mark: Mark | None


class Frame(NamedTuple):
    """All around the content of one page. Paths are relative to the site's root."""

    language: str
    direction: str
    title: Shown | None  # of the page; None on the home page
    description: Shown | None
    path: str
    root: str  # leads from the page to the site's root, with a slash at its end
    home: str
    canonical: str
    alternates: Sequence[Alternate]
    default_url: str | None  # x-default
    switches: Sequence[Switch]
    menu: Sequence[MenuItem]
    menu_pages: Sequence[LinkView]
    footer_pages: Sequence[LinkView]
    crumbs: Sequence[MenuItem]
    site: SiteView
    look: Look
    logo: str | None
    search: str | None  # the search page
    data: bool  # calendars, feeds and tables lie beside pages
    indexed: bool = True
    structured: str | None = None  # JSON-LD
    draft: bool = False  # shown in previews only
    sources: Sequence[SourceFile] = ()
    told: str | None = None  # an entry's title with the words of its state, for links elsewhere
    picture: FramePicture | None = None  # that other sites show of the page


class Address(NamedTuple):
    """Where a page lies in each language, and in which of them it is truly in that language.

    `shown` gives, for each other language, the language of the text that its page shows, or of
    the name, where that is all that could be in another one (`words`: text | name).
    """

    paths: Mapping[str, str]
    source: str
    shown: Mapping[str, str] = {}
    section: str | None = None  # the section that the page lies in
    words: str = "text"
    sources: Sequence[str] = ()  # the files and folders that the page is made from
    draft: bool = False  # which search engines are kept from

    def is_true(self, code: str) -> bool:
        """Whether the page of a language is in that language."""
        return code not in self.shown


class Surroundings(NamedTuple):
    """What the frames of an edition's pages have in common."""

    site: SiteView
    sections: Sequence[str]
    menu_pages: Sequence[LinkView]
    footer_pages: Sequence[LinkView]
    logo: str | None
    search: str | None
    data: bool
    picture: FramePicture | None


def _surroundings(edition: Edition, _: str) -> Surroundings:
    """Gather what the frames of an edition's pages have in common."""
    facts, present = edition.site, edition.related("sections")
    return Surroundings(
        site=SiteView(
            url=edition.base_url,
            webcal=f"webcal:{edition.base_url.partition(':')[2]}",
            title=edition.shown(facts.title),
            description=edition.shown(facts.description),
            publisher=organisation_link(edition, facts.publisher) if facts.publisher else None,
            contact=contact_view(edition, facts.contact),
            repository=facts.repository,
        ),
        sections=tuple(name for name in _MENU if name in present),
        menu_pages=_pages(edition, "menu"),
        footer_pages=_pages(edition, "footer"),
        logo=edition.asset(facts.logo) if facts.logo else None,
        search=edition.search,
        data=edition.has_data,
        picture=site_picture(edition),
    )


surroundings = View("surroundings", _surroundings)


def _pages(edition: Edition, place: str) -> Sequence[LinkView]:
    return tuple(entry_link(edition, one) for one in edition.related("pages", place))


def section_address(edition: Edition, name: str) -> Address:
    """Give the addresses of a section's own page, which is truly in every language."""
    paths = {code: edition.section(name, code) for code in edition.order}
    return Address(paths, edition.order[0], section=name, sources=_section_sources(name))


def _section_sources(name: str) -> Sequence[str]:
    """Name what a section is made from: the folder of its kind, as far as it has one."""
    if name == HOME:
        return (SITE_FILE,)
    if name == Kind.TOPIC:
        return (TOPICS_FILE,)
    if name in {TIMELINE, SEARCH}:
        return (CONTENT,)
    return (f"{CONTENT}/{Kind.VENUE if name == COUNTRIES else name}",)


def _place_sources(page_id: str, section: str) -> Sequence[str]:
    return (TOPICS_FILE,) if section == Kind.TOPIC else (f"{CONTENT}/{section}/{page_id}.yaml",)


def place_address(edition: Edition, page_id: str, section: str, name: Text) -> Address:
    """Give the addresses of a page made of facts: truly in a language that can tell its name."""
    shown = edition.languages_named(name)
    sources = _place_sources(page_id, section)
    return Address(edition.paths(page_id), edition.order[0], shown, section, "name", sources)


def country_address(edition: Edition, code: str) -> Address:
    """Give the addresses of a country's page, which is truly in every language."""
    sources = _section_sources(COUNTRIES)
    return Address(edition.paths(code), edition.order[0], section=COUNTRIES, sources=sources)


def entry_address(edition: Edition, entry: Entry[EntryFacts]) -> Address:
    """Give the addresses of an entry; one without a whole text of its own is no translation."""
    section = None if entry.kind is Kind.PAGE else entry.kind.value
    shown = edition.languages_shown(entry)
    words = entry.words[edition.language_of(entry)]
    sources = tuple(dict.fromkeys(one for one in (words.file, entry.file) if one))
    return Address(
        edition.paths(entry.id),
        entry.source,
        shown,
        section,
        sources=sources,
        draft=entry.facts.draft,
    )


def make_frame(
    edition: Edition,
    address: Address,
    title: Shown | None = None,
    description: Shown | None = None,
) -> Frame:
    """Make the frame of a page."""
    code, around = edition.code, surroundings(edition)
    path = address.paths[code]
    true = [other for other in edition.order if address.is_true(other)]
    shown_code = address.shown.get(code, code)
    translated = address.is_true(code) and not address.draft
    return Frame(
        language=code,
        direction=edition.language.direction,
        title=title,
        description=description,
        path=path,
        root="../" * path.count("/"),
        home=edition.section(HOME),
        canonical=edition.base_url + address.paths.get(shown_code, path),
        alternates=_alternates(edition, address, true) if translated else (),
        default_url=_default(edition, address, true) if translated else None,
        switches=_switches(edition, address),
        menu=menu(edition, address.section or ""),
        menu_pages=around.menu_pages,
        footer_pages=around.footer_pages,
        crumbs=_crumbs(edition, address.section, path),
        site=around.site,
        look=look(edition),
        logo=around.logo,
        search=around.search,
        data=around.data,
        indexed=not address.draft,
        draft=address.draft and edition.is_preview,
        sources=source_files(edition, address.sources),
        picture=around.picture,
    )


def _alternates(edition: Edition, address: Address, true: Iterable[str]) -> Sequence[Alternate]:
    return tuple(
        Alternate(
            language=code,
            url=edition.base_url + address.paths[code],
            locale=names.regional(edition.languages[code]),
        )
        for code in true
    )


def _default(edition: Edition, address: Address, true: Sequence[str]) -> str:
    """Give x-default: the page of the language that the entry was written in."""
    code = address.source if address.source in true else true[0]
    return edition.base_url + address.paths[code]


def _switches(edition: Edition, address: Address) -> Sequence[Switch]:
    return tuple(
        Switch(
            language=code,
            direction=edition.languages[code].direction,
            name=names.autonym(code),
            path=path,
            current=code == edition.code,
            mark=edition.mark(address.shown[code], address.words)
            if code in address.shown
            else None,
        )
        for code, path in address.paths.items()
    )


def _menu(edition: Edition, section: str) -> Sequence[MenuItem]:
    """Give the menu as pages of a section have it."""
    present = surroundings(edition).sections
    return tuple(MenuItem(name, edition.section(name), name == section) for name in present)


menu = View("menu", _menu)


def _crumbs(edition: Edition, section: str | None, path: str) -> Sequence[MenuItem]:
    """Give the way from the home page to a page; the home page itself needs none."""
    way = crumbs(edition, section or HOME)
    return way[:-1] if way[-1].path == path else way


def _way_to(edition: Edition, section: str) -> Sequence[MenuItem]:
    """Give the way from the home page to a section, and with it."""
    names_on_way = dict.fromkeys((HOME, section))
    return tuple(MenuItem(name, edition.section(name), current=False) for name in names_on_way)


crumbs = View("crumbs", _way_to)
