"""Outlines: what is known of an entry without reading it back."""

from collections.abc import Callable, Iterator
from functools import partial

from programme_pages.markup import FILES
from programme_pages.model.facts import Common, Document, EntryFacts, EventFacts
from programme_pages.model.later import Spans
from programme_pages.model.programme import Entry, Named, Outline, Words
from programme_pages.problems import Span

Where = Callable[[], Span]  # a place is only looked up for a problem


def outline(entry: Entry[EntryFacts]) -> Outline:
    """Give the outline of an entry."""
    named = sorted({path for path, _ in named_files(entry)} & entry.files.keys())
    shown, offered = _shown(entry), _offered(entry)
    words = entry.words.values()
    return Outline(
        id=entry.id,
        kind=entry.kind,
        source=entry.source,
        draft=entry.facts.draft,
        day_known=isinstance(entry.facts, EventFacts) and entry.facts.start.day_known,
        has_timed_agenda=isinstance(entry.facts, EventFacts) and entry.facts.has_timed_agenda,
        updated=entry.facts.updated,
        silence=entry.facts.silence,
        named=tuple(_named(one) for one in words),
        downloads={path: entry.files[path].source for path in named},
        pictures=tuple(path for path in named if path in shown),
        image=_own_picture(entry),
        offered=tuple(path for path in named if path in offered),
        facts=entry.facts_digest,
        words=" ".join([one.digest for one in words]),
        bodies={one.language: one.body_digest for one in words},
        written=tuple(code for code in entry.words if entry.is_written_in(code)),
        lags={code: lag for code in entry.words if (lag := entry.lag(code))},
    )


def _named(words: Words) -> Named:
    is_spelt = words.slug is None and not words.title.isascii()
    title = words.title if is_spelt else ""
    return Named(words.language, words.address, words.aliases, title)


def named_files(entry: Entry[EntryFacts]) -> Iterator[tuple[str, Where]]:
    """Give the files that an entry names as a document, as its picture or in a text, and where."""
    facts = entry.facts
    if isinstance(facts, Common):
        for number, document in enumerate(facts.documents):
            yield from _document_files(document, entry.spans, number)
        if facts.image:
            yield facts.image.file, partial(entry.spans.at, "image", "file")
    for words in entry.words.values():
        for link in words.links:
            if link.address.startswith(FILES):
                yield link.address.removeprefix(FILES), partial(getattr, link, "span")


def _shown(entry: Entry[EntryFacts]) -> set[str]:
    """Give the files that an entry shows as pictures."""
    own = _own_picture(entry)
    return {*filter(None, [own]), *(path for path, shown in _linked(entry) if shown)}


def _own_picture(entry: Entry[EntryFacts]) -> str | None:
    facts = entry.facts
    return facts.image.file if isinstance(facts, Common) and facts.image else None


def _offered(entry: Entry[EntryFacts]) -> set[str]:
    """Give the files that readers can open."""
    facts = entry.facts
    documents = facts.documents if isinstance(facts, Common) else ()
    own = {one.file for one in documents if one.file}
    own |= {path for one in documents for path in (one.files or {}).values()}
    return own | {path for path, is_picture in _linked(entry) if not is_picture}


def _linked(entry: Entry[EntryFacts]) -> Iterator[tuple[str, bool]]:
    for words in entry.words.values():
        for link in words.links:
            if link.address.startswith(FILES):
                yield link.address.removeprefix(FILES), link.is_picture


def _document_files(document: Document, spans: Spans, number: int) -> Iterator[tuple[str, Where]]:
    if document.file:
        yield document.file, partial(spans.at, "documents", number, "file")
    for language, path in (document.files or {}).items():
        yield path, partial(spans.at, "documents", number, "files", language)
