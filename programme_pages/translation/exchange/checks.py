"""Checks of what came back, before anything is written."""

from collections.abc import Mapping
from pathlib import Path
from unicodedata import normalize

from programme_pages.characters import first_unwanted
from programme_pages.entries import (
    Content,
    Reader,
    Unit,
    list_units,
    site_unit,
    sort_files,
    surroundings,
)
from programme_pages.entries.units import Loaded
from programme_pages.files import FileState
from programme_pages.markup import MarkdownReader
from programme_pages.markup.sections import split_sections
from programme_pages.model.programme import Entry
from programme_pages.model.texts import LONGEST_TEXT
from programme_pages.problems import Problem, Sentence, sentence
from programme_pages.references import check_references
from programme_pages.source import Sources, list_sources, read_text
from programme_pages.translation.exchange.messages import Message
from programme_pages.translation.files import ContentFile

_NEW = FileState(0, 0, 0, 0)  # of a file that is not there yet


def find_fault(message: Message, translation: str) -> Sentence | None:
    """Tell, in a sentence, why a translation cannot be that of a message; None where it can."""
    if unwanted := first_unwanted(translation):
        return sentence("it holds an invisible character ({name})", name=unwanted.name)
    if message.field == "text":
        return None
    if message.field == "section":
        return _fault_of_section(message, translation)
    if "\n" in translation and "\n" not in message.source:
        return sentence("it has more than the one line of its original")
    if len(translation) > LONGEST_TEXT:
        return sentence("it has more than {limit} characters", limit=LONGEST_TEXT)
    return None


def _fault_of_section(message: Message, translation: str) -> Sentence | None:
    """See that a section stays one: a body is parted anew whenever it is read."""
    wanted = split_sections(message.source, by_headings=message.by_headings)
    found = split_sections(translation, by_headings=message.by_headings)
    if [one.heading is None for one in wanted] == [one.heading is None for one in found]:
        return None
    if wanted[0].heading is not None:
        return sentence("it has to begin with its heading, and to have no other, as its original")
    if message.by_headings:
        return sentence("it has a heading, which its original has not")
    return sentence("it has to be one paragraph, as its original")


def check_files(root: Path, content: Content, files: Mapping[str, ContentFile]) -> list[Problem]:
    """Report the errors that sound content would have with some files changed, or new."""
    sources, _ = list_sources(root)
    for name in files:
        sources.texts.setdefault(name, _NEW)
    layout, _ = sort_files(sources)
    languages = content.site.facts.languages if content.site else ()
    reader = Reader(root, sources.texts, languages, MarkdownReader())
    problems: list[Problem] = []
    around = surroundings(content)
    for unit in (site_unit(), *list_units(layout)):
        if not files.keys().isdisjoint(unit.files):
            value, found = reader.type(unit, _loaded(root, unit, sources, files))
            problems += found
            if isinstance(value, Entry):
                problems += check_references(value, around)
    return [found for found in problems if found.is_error]


def _loaded(root: Path, unit: Unit, sources: Sources, files: Mapping[str, ContentFile]) -> Loaded:
    names = [name for name in unit.files if name in sources.texts]
    texts = {
        name: normalize("NFC", files[name].plain) if name in files else read_text(root, name).text
        for name in names
    }
    return Loaded(texts, {}, [])
