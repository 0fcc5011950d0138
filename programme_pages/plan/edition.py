"""An edition: the programme as readers of one language get it."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from programme_pages import fallback
from programme_pages.drift import Lag
from programme_pages.locales import Language, names, tags
from programme_pages.locales.typography import Typography
from programme_pages.model.facts import Record, SiteFacts
from programme_pages.model.fields import Party
from programme_pages.model.moments import Moment
from programme_pages.model.programme import (
    Body,
    Entry,
    Event,
    Group,
    Initiative,
    Kind,
    Organisation,
    Page,
    Series,
    Topic,
    Venue,
    Words,
)
from programme_pages.model.texts import ANY_LANGUAGE, Text
from programme_pages.pictures import Picture
from programme_pages.plan.data.revisions import Revision
from programme_pages.plan.ground import Ground, Made, side_of
from programme_pages.plan.times import Dated
from programme_pages.routes import SEARCH

T = TypeVar("T")
_NO_TYPOGRAPHY = Typography()


class Shown(NamedTuple):
    """A text for readers; `language` and `direction` are given where they are not the page's.

    A name belongs to no language, and can have a direction all the same.
    """

    text: str
    language: str | None = None
    direction: str | None = None


class Mark(NamedTuple):
    """What marks a page whose words are not in its readers' language.

    `tag` is short ("EN"), `in_language` is the phrase "in English" for the readers of the page on
    which the mark stands, `of` says what is in that language: text | name.
    """

    tag: str
    in_language: str
    of: str = "text"


class LinkView(NamedTuple):
    """A text that may lead somewhere: inside the site (`path`) or outside it (`url`)."""

    text: Shown
    path: str | None = None
    url: str | None = None
    mark: Mark | None = None


class Edition:
    """What planning a page in one language reads; the names of all of it are in `reads`.

    Whatever a page may hold is asked of its edition, and nothing of the ground behind it.
    """

    __slots__ = ("code", "ground", "language", "reads")

    def __init__(self, ground: Ground, language: Language, reads: set[str] | None = None) -> None:
        """Read for a page in a language; names are added to `reads`, if there is such a set."""
        self.ground = ground
        self.language = language
        self.code = language.code
        self.reads: set[str] = set() if reads is None else reads

    def in_language(self, code: str) -> "Edition":
        """Give the edition of another language, for a page that speaks several."""
        self.reads.add(f"catalogue {code}")
        return Edition(self.ground, self.ground.languages[code], self.reads)

    # What is read, each under its name.

    @property
    def site(self) -> SiteFacts:
        """The facts of the site."""
        self.reads.add("site")
        return self.ground.programme.site.facts

    @property
    def base_url(self) -> str:
        """The address of the site, with a slash at its end."""
        self.reads.add("site")
        return self.ground.base_url

    @property
    def is_preview(self) -> bool:
        """Whether this is for those who write the site, and not for its readers."""
        self.reads.add("site")
        return self.ground.preview

    @property
    def draws_cards(self) -> bool:
        """Whether there are social cards."""
        self.reads.add("site")
        return self.ground.draws_cards

    @property
    def order(self) -> Sequence[str]:
        """The tags of the site's languages, in the site's order."""
        return self.site.languages

    @property
    def languages(self) -> Mapping[str, Language]:
        """The languages of the site; their catalogues are read by `in_language` alone."""
        self.reads.add("site")
        return self.ground.languages

    def event(self, entry_id: str) -> Event:
        """Give an event, whose bodies are read by `body` alone. Raises KeyError for a draft."""
        return self.ground.programme.events[self._noted_entry(entry_id)]

    def initiative(self, entry_id: str) -> Initiative:
        """Give an initiative, in the same way."""
        return self.ground.programme.initiatives[self._noted_entry(entry_id)]

    def series(self, entry_id: str) -> Series:
        """Give a series, in the same way."""
        return self.ground.programme.series[self._noted_entry(entry_id)]

    def page(self, entry_id: str) -> Page:
        """Give a page, in the same way."""
        return self.ground.programme.pages[self._noted_entry(entry_id)]

    def dated(self, entry_id: str) -> Dated:
        """Give an event, an initiative or a series, in the same way."""
        programme, wanted = self.ground.programme, self._noted_entry(entry_id)
        event = programme.events.get(wanted) or programme.initiatives.get(wanted)
        return event or programme.series[wanted]

    def entry(self, entry_id: str) -> Entry[Record]:
        """Give an entry of any kind, in the same way."""
        is_page = entry_id in self.ground.programme.pages
        return self.page(entry_id) if is_page else self.dated(entry_id)

    def has_text(self, page_id: str) -> bool:
        """Whether the page of an id is that of an entry: places have facts and a name alone."""
        return self.path(page_id) is not None and page_id in self.ground.programme.outlines

    def _noted_entry(self, entry_id: str) -> str:
        self.reads.add(f"entry {entry_id}")
        return entry_id

    def body(self, entry: Entry[Record], words: Words) -> Body:
        """Give the body of an entry's words."""
        self.reads.add(f"body {entry.id} {words.language}")
        return words.body()

    def headings(self, entry: Entry[Record], words: Words) -> Sequence[str]:
        """Give the headings of the body of an entry's words, without reading all of it."""
        self.reads.add(f"body {entry.id} {words.language}")
        return words.headings

    def lag(self, entry: Entry[Record]) -> Lag | None:
        """How an entry's words in this language lag behind their source; None where they do not."""
        self.reads.add(f"lag {entry.id} {self.code}")
        return entry.lag(self.code)

    def venue(self, venue_id: str) -> Venue:
        """Give a venue."""
        self.reads.add(f"place {Kind.VENUE} {venue_id}")
        return self.ground.programme.venues[venue_id]

    def organisation(self, organisation_id: str) -> Organisation:
        """Give an organisation."""
        self.reads.add(f"place {Kind.ORGANISATION} {organisation_id}")
        return self.ground.programme.organisations[organisation_id]

    def topic(self, topic_id: str) -> Topic:
        """Give a topic."""
        self.reads.add(f"place {Kind.TOPIC} {topic_id}")
        return self.ground.programme.topics[topic_id]

    def group(self, group_id: str) -> Group | None:
        """Give a group of countries; None where the id is none of a group."""
        self.reads.add(f"place groups {group_id}")
        return self.ground.programme.groups.get(group_id)

    def path(self, page_id: str, code: str | None = None) -> str | None:
        """Where the page of an id lies, in this language or another; None where it has no page."""
        return self.ground.routes.pages.get(self._noted_path(page_id, code or self.code))

    def url(self, page_id: str, code: str | None = None) -> str:
        """Give the whole address of the page of an id; that of the site where it has no page."""
        return self.base_url + (self.path(page_id, code) or "")

    def paths(self, page_id: str) -> dict[str, str]:
        """Where the page of an id lies in each language. Raises KeyError where it has no page."""
        pages = self.ground.routes.pages
        return {code: pages[self._noted_path(page_id, code)] for code in self.order}

    def _noted_path(self, page_id: str, code: str) -> tuple[str, str]:
        self.reads.add(f"path {code} {page_id}")
        return code, page_id

    def section(self, name: str, code: str | None = None) -> str:
        """Where a section lies, in this language or another."""
        wanted = code or self.code
        self.reads.add(f"sections {wanted}")
        return self.ground.routes.sections[wanted, name]

    @property
    def search(self) -> str | None:
        """Where the search page of this language lies; None on a site without search."""
        self.reads.add("search")
        return self.section(SEARCH) if self.ground.search else None

    @property
    def has_data(self) -> bool:
        """Whether calendars, feeds and tables lie beside the pages."""
        self.reads.add("data")
        return self.ground.data

    def related(self, name: str, key: str = "") -> Sequence[str]:
        """Give the ids that stand in a relation, such as the events `at` a venue; see Relations."""
        self.reads.add(f"related {name} {key}")
        return self.ground.relations.get(name, key)

    def revision(self, entry_id: str) -> Revision:
        """Give the revision of an entry."""
        self.reads.add(f"revision {entry_id}")
        return self.ground.revisions[entry_id]

    def asset(self, name: str) -> str | None:
        """Give the address of a static file; None where there is no such file."""
        self.reads.add(f"asset {name}")
        return self.ground.assets.get(name)

    def static(self, name: str) -> bytes | None:
        """Give the content of a static file; None where there is no such file."""
        self.reads.add(f"asset {name}")  # whose address changes with its content
        return self.ground.static.get(name)

    def picture(self, source: str) -> Picture | None:
        """Give the picture in a file, as it was measured; None for what is no such picture."""
        self.reads.add(f"picture {source}")
        return self.ground.pictures.get(source)

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""
        return moment.known and self._side(moment.last) == "before"

    def is_ahead(self, moment: Moment) -> bool:
        """Whether the first day that a moment may mean is still to come."""
        return moment.known and self._side(moment.first) == "after"

    def is_last_day(self, moment: Moment) -> bool:
        """Whether today is the last day that a moment may mean."""
        return moment.known and self._side(moment.last) == "today"

    def _side(self, day: date) -> str:
        written = day.isoformat()
        self.reads.add(f"day {written}")
        return side_of(written, self.ground.today)

    # Texts in the edition's language, or marked as being in another one.

    def shown(self, text: Text, source: str | None = None) -> Shown:
        """Give a label or name in this language, else in the best other one, marked as such."""
        return self.marked(*fallback.best_text(text, self.code, self.order, source))

    def marked(self, text: str, code: str) -> Shown:
        """Give a text that is written in a language, set as that language does.

        Names that belong to none are left as they are.
        """
        if code == self.code:
            return Shown(self.language.typography.typeset(text))
        return self.told(self.typography(code).typeset(text), code)

    def said(self, text: str) -> str:
        """Set what is said in this edition's language, such as a date or the name of a country."""
        return self.language.typography.typeset(text)

    def typography(self, code: str) -> Typography:
        """Give the quotation marks and spaces of a language."""
        if code == self.code:
            return self.language.typography
        language = self.ground.languages.get(code)
        if language is None:  # as for names, which belong to none
            return _NO_TYPOGRAPHY
        self.reads.add(f"typography {code}")
        return language.typography

    def told(self, text: str, code: str) -> Shown:
        """Give a text, or the HTML of a body, that is set already, and which language it is in."""
        if code == self.code:
            return Shown(text)
        direction = tags.direction(code) if code else tags.first_strong(text)
        other = direction if direction != self.language.direction else None
        return Shown(text, code or None, other)

    def mark(self, code: str, of: str = "text") -> Mark:
        """Mark words that are in a language, for readers of this edition."""
        return Mark(code.upper(), names.in_language(self.language, code), of)

    def foreign_mark(self, entry: Entry[Record]) -> Mark | None:
        """Mark an entry whose text this edition shows in another language."""
        code = self.language_of(entry)
        return None if code == self.code else self.mark(code)

    def name_mark(self, name: Text) -> Mark | None:
        """Mark what has a name that this edition can tell in another language alone."""
        code = self.languages_named(name).get(self.code)
        return self.mark(code, "name") if code else None

    def language_of(self, entry: Entry[Record]) -> str:
        """Give the language of the text that this edition shows of an entry."""
        return fallback.language_of(entry, self.code, self.order)

    def languages_shown(self, entry: Entry[Record]) -> dict[str, str]:
        """Give, for each language whose page of an entry is none of its own, the one shown."""
        shown = {code: fallback.language_of(entry, code, self.order) for code in self.order}
        return {code: one for code, one in shown.items() if one != code}

    def languages_named(self, name: Text) -> dict[str, str]:
        """Give, for each language that lacks a name, the one in which it is told there."""
        told = {code: fallback.best_text(name, code, self.order)[1] for code in self.order}
        return {code: one for code, one in told.items() if one not in {code, ANY_LANGUAGE}}

    def summary(self, entry: Entry[Record]) -> Shown | None:
        """Give an entry's summary, in the first language that has one."""
        own = entry.words.get(self.code)
        if own is not None and own.summary is not None:
            return self.marked(own.summary, self.code)
        for words in self.words_in_order(entry):
            if words.summary is not None:
                return self.marked(words.summary, words.language)
        return None

    def words_in_order(self, entry: Entry[Record]) -> list[Words]:
        """Give an entry's words in all languages, those that suit this edition best first."""
        return fallback.words_in_order(entry, self.code, self.order)

    def title(self, entry: Entry[Record]) -> Shown:
        """Give an entry's title."""
        words = fallback.best_words(entry, self.code, self.order)
        return self.marked(words.title, words.language)

    def party(self, party: Party, source: str | None = None) -> LinkView:
        """Give an organisation as a link to its page, or a body without one as its label."""
        if party.label is not None:
            return LinkView(self.shown(party.label, source))
        return organisation_link(self, party.organisation or "")


@dataclass(frozen=True, slots=True)
class View(Generic[T]):
    """What several pages of an edition show alike: it is made once, and read under its name.

    One that is `kept` outlives the build, for files that are put together of very many. One that is
    the `same` in all languages is made in the site's first.
    """

    name: str
    make: Callable[[Edition, str], T]
    kept: bool = False
    same: bool = False

    def __call__(self, edition: Edition, key: str = "") -> T:
        """Give the view of a key in an edition."""
        code = edition.order[0] if self.same else edition.code
        name = f"{self.name} {code} {key}"
        edition.reads.add(name)
        made = edition.ground.view(name)
        if made is None:
            inner = Edition(edition.ground, edition.ground.languages[code])
            if self.kept:  # files note the catalogue that they are made with, each for itself
                inner.reads.add(f"catalogue {code}")
            value = self.make(inner, key)
            reads = tuple(map(sys.intern, sorted(inner.reads)))  # many views read the same
            made = edition.ground.made[name] = Made(value, reads)
        return made.value  # type: ignore[no-any-return]  # made above, or by this same view


def _entry_link(edition: Edition, entry_id: str) -> LinkView:
    """Give an entry's title as a link to its page."""
    entry = edition.entry(entry_id)
    return LinkView(edition.title(entry), edition.path(entry_id), mark=edition.foreign_mark(entry))


def _organisation_link(edition: Edition, organisation_id: str) -> LinkView:
    """Give an organisation's name as a link to its page."""
    name = edition.organisation(organisation_id).facts.name
    return LinkView(edition.shown(name), edition.path(organisation_id))


def _topic_link(edition: Edition, topic_id: str) -> LinkView:
    """Give a topic as a link to its page."""
    return LinkView(edition.shown(edition.topic(topic_id).name), edition.path(topic_id))


entry_link = View("entry-link", _entry_link)
organisation_link = View("organisation-link", _organisation_link)
topic_link = View("topic-link", _topic_link)
