"""An edition: the programme as readers of one language get it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from programme_pages.locales import Language
from programme_pages.model.facts import Record
from programme_pages.model.fields import ANY_LANGUAGE, Moment, Party, Text
from programme_pages.model.programme import Entry, Programme, Words
from programme_pages.plan.relations import Relations
from programme_pages.routes import Routes, best_words, words_in_order


@dataclass(frozen=True, slots=True)
class Shown:
    """A text for readers; `language` and `direction` are given where it is not in the page's."""

    text: str
    language: str | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class LinkView:
    """A text that may lead somewhere: inside the site (`path`) or outside it (`url`)."""

    text: Shown
    path: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """All that planning a page in one language needs to know. "Now" is the date `today`."""

    programme: Programme
    relations: Relations
    routes: Routes
    languages: Mapping[str, Language]
    language: Language
    today: date
    base_url: str  # ends with a slash

    @property
    def code(self) -> str:
        """The tag of the edition's language."""
        return self.language.code

    @property
    def order(self) -> Sequence[str]:
        """The tags of the site's languages, in the site's order."""
        return self.programme.site.facts.languages

    def path(self, page_id: str) -> str | None:
        """Where the page of an id lies in this edition; None where it has no page."""
        return self.routes.pages.get((self.code, page_id))

    def section(self, name: str) -> str:
        """Where a section lies in this edition."""
        return self.routes.sections[self.code, name]

    def shown(self, text: Text, source: str | None = None) -> Shown:
        """Give a label or name in this language, else in the best other one, marked as such."""
        known = text.by_language
        for code in (self.code, ANY_LANGUAGE, source, *self.order, *known):
            if code is not None and code in known:
                return self.marked(known[code], code)
        raise ValueError("a text without any language")

    def marked(self, text: str, code: str) -> Shown:
        """Give a text that is written in a language."""
        if code in {self.code, ANY_LANGUAGE}:
            return Shown(text)
        direction = self.languages[code].direction if code in self.languages else "ltr"
        other_direction = direction if direction != self.language.direction else None
        return Shown(text, code, other_direction)

    def language_of(self, entry: Entry[Record]) -> str:
        """Give the language of the text that this edition shows of an entry."""
        return self.code if entry.is_written_in(self.code) else entry.source

    def summary(self, entry: Entry[Record]) -> Shown | None:
        """Give an entry's summary, in the first language that has one."""
        for words in self.words_in_order(entry):
            if words.summary is not None:
                return self.marked(words.summary, words.language)
        return None

    def words_in_order(self, entry: Entry[Record]) -> list[Words]:
        """Give an entry's words in all languages, those that suit this edition best first."""
        return words_in_order(entry, self.code, self.order)

    def title(self, entry: Entry[Record]) -> Shown:
        """Give an entry's title."""
        words = best_words(entry, self.code, self.order)
        return self.marked(words.title, words.language)

    def entry_link(self, entry: Entry[Record]) -> LinkView:
        """Give an entry's title as a link to its page."""
        return LinkView(self.title(entry), self.path(entry.id))

    def party(self, party: Party, source: str | None = None) -> LinkView:
        """Give an organisation as a link to its page, or a body without one as its label."""
        if party.label is not None:
            return LinkView(self.shown(party.label, source))
        return self.organisation(party.organisation or "")

    def organisation(self, organisation_id: str) -> LinkView:
        """Give an organisation's name as a link to its page."""
        name = self.programme.organisations[organisation_id].facts.name
        return LinkView(self.shown(name), self.path(organisation_id))

    def topic(self, topic_id: str) -> LinkView:
        """Give a topic as a link to its page."""
        return LinkView(self.shown(self.programme.topics[topic_id].name), self.path(topic_id))

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""
        return moment.known and moment.last < self.today
