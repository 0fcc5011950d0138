"""The names that a site gives to its own things, for editors to choose from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from programme_pages.entries import Content
from programme_pages.fallback import best_text
from programme_pages.model.fields import Text
from programme_pages.model.programme import Kind
from programme_pages.references import ENTRY_KINDS

Names = Mapping[str, str]  # id -> what it is called, as far as that is known


class Choices(NamedTuple):
    """What a site has; None stands for "cannot be told", since a file is broken."""

    languages: tuple[str, ...]
    ids: Mapping[str, Names | None]  # by the name of the form of a field

    @property
    def samples(self) -> dict[str, str]:
        """One id of each form, for examples."""
        return {form: min(names) for form, names in self.ids.items() if names}


NOTHING_KNOWN = Choices(
    (), dict.fromkeys(("venue", "organisation", "topic", "series", "entry", "area", "group"))
)


def site_choices(content: Content) -> Choices:
    """Gather what there is to choose from, of files too that have problems."""
    site, known = content.site, content.known
    languages = site.facts.languages if site else ()

    def called(text: Text) -> str:
        if not text.by_language:
            return ""
        return best_text(text, languages[0] if languages else "en", languages)[0]

    def names(kinds: Iterable[Kind], found: Mapping[str, str]) -> Names | None:
        if any(kind not in known.pages for kind in kinds):
            return None
        return {one: found.get(one, "") for kind in kinds for one in sorted(known.pages[kind])}

    titles = dict(_titles(content))
    groups = {one.id: called(one.facts.name) for one in content.groups}
    return Choices(
        languages,
        {
            "venue": names(
                [Kind.VENUE], {one.id: called(one.facts.called) for one in content.venues}
            ),
            "organisation": names(
                [Kind.ORGANISATION],
                {one.id: called(one.facts.name) for one in content.organisations},
            ),
            "topic": names([Kind.TOPIC], {one.id: called(one.name) for one in content.topics}),
            "series": names([Kind.SERIES], titles),
            "entry": names(ENTRY_KINDS, titles),
            "area": {key: called(label) for key, label in site.facts.areas.items()}
            if site
            else None,
            "group": None
            if known.groups is None
            else {one: groups.get(one, "") for one in sorted(known.groups)},
        },
    )


def _titles(content: Content) -> Iterator[tuple[str, str]]:
    for entry in content.entries:
        words = entry.words.get(entry.source) or next(iter(entry.words.values()), None)
        yield entry.id, words.title if words else ""
