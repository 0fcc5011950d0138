"""The names that a site gives to its own things, for editors to choose from."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from programme_pages.entries import Content
from programme_pages.fallback import best_text
from programme_pages.model.programme import Kind
from programme_pages.references import ENTRY_KINDS

Names = Mapping[str, str]  # id -> what it is called, or nothing where that is not known

# Which kinds of things can be named in a field, by the name of the field's form.
_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "venue": (Kind.VENUE,),
    "organisation": (Kind.ORGANISATION,),
    "topic": (Kind.TOPIC,),
    "series": (Kind.SERIES,),
    "entry": ENTRY_KINDS,
}


class Choices(NamedTuple):
    """What a site has; None stands for "cannot be told", since a file is broken."""

    languages: tuple[str, ...]
    ids: Mapping[str, Names | None]  # by the name of the form

    @property
    def samples(self) -> dict[str, str]:
        """One id of each form, for examples."""
        return {form: min(names) for form, names in self.ids.items() if names}


NOTHING_KNOWN = Choices((), dict.fromkeys((*_KINDS, "area", "group")))


def site_choices(content: Content) -> Choices:
    """Gather what there is to choose from, of files too that have problems."""
    known, names = content.known, dict(_names(content))
    ids: dict[str, Names | None] = {
        form: _all_of(kinds, known.pages, names) for form, kinds in _KINDS.items()
    }
    for form, found in (("area", known.areas), ("group", known.groups)):
        ids[form] = None if found is None else {one: names.get(one, "") for one in sorted(found)}
    return Choices(_languages(content), ids)


def _all_of(
    kinds: tuple[Kind, ...], known: Mapping[Kind, Mapping[str, object]], names: Names
) -> Names | None:
    if any(kind not in known for kind in kinds):
        return None
    return {one: names.get(one, "") for kind in kinds for one in sorted(known[kind])}


def _names(content: Content) -> Iterator[tuple[str, str]]:
    """Give what things are called; entries by their titles in the language they were written in."""
    for entry in content.entries:
        words = entry.words.get(entry.source) or next(iter(entry.words.values()), None)
        yield entry.id, words.title if words else ""
    called = {one.id: one.facts.called for one in content.venues}
    called |= {one.id: one.facts.name for one in content.organisations}
    called |= {one.id: one.facts.name for one in content.groups}
    called |= {one.id: one.name for one in content.topics}
    called |= content.site.facts.areas if content.site else {}
    languages = _languages(content)
    for one, text in called.items():
        yield one, best_text(text, languages[0] if languages else "en", languages)[0]


def _languages(content: Content) -> tuple[str, ...]:
    return content.site.facts.languages if content.site else ()
