"""Parts that pages of several kinds have: the text, documents, links, a picture."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from programme_pages.drift import Lag
from programme_pages.locales import dates, names, numbers
from programme_pages.locales.sorting import Key, sort_key
from programme_pages.markup import ENTRY, FILES, replace_links, typeset_html
from programme_pages.model.facts import Common, Document, EntryFacts, Record
from programme_pages.model.fields import Moment, Precision
from programme_pages.model.programme import Body, Entry, Heading, Kind, Words
from programme_pages.plan.edition import Edition, LinkView, Mark, Shown, topic_link

_BLOCK_END = "\N{PARAGRAPH SEPARATOR}"  # as typography knows it


class OriginalView(NamedTuple):
    """The page of the text that a translation was made from."""

    path: str
    code: str
    language: str
    lag: Lag


class TextView(NamedTuple):
    """The words of an entry; `html` was made safe when it was read."""

    title: Shown
    summary: Shown | None
    html: Shown
    headings: Sequence[Heading]
    mark: Mark | None  # of a text that is not in the page's language
    original: OriginalView | None  # where the translation shown lags behind it
    updated: str | None
    updated_machine: str | None


class DocumentFile(NamedTuple):
    """One file or address of a document."""

    path: str | None
    url: str | None
    language_name: str | None
    language: str | None
    format: str | None
    size: str | None


class DocumentView(NamedTuple):
    """A document; the file in the reader's language comes first."""

    id: str | None
    title: Shown
    kind: str
    files: Sequence[DocumentFile]


class ImageView(NamedTuple):
    """A picture and what it shows."""

    path: str
    alt: Shown
    credit: Shown | None


class MoreView(NamedTuple):
    """What entries of every kind may have below their text."""

    documents: Sequence[DocumentView]
    documents_announced: bool
    links: Sequence[LinkView]
    image: ImageView | None
    topics: Sequence[LinkView]


def text_view(edition: Edition, entry: Entry[EntryFacts], root: str) -> TextView:
    """Show an entry's words, its body with links that lead from a page at `root`."""
    # Each part stands in the best language that has it; the body decides what the page is in.
    whole = [words for words in edition.words_in_order(entry) if words.is_whole]
    body = edition.body(entry, whole[0]) if whole else Body()
    updated = entry.facts.updated
    return TextView(
        title=edition.title(entry),
        summary=edition.summary(entry),
        html=_with_links(edition, entry, whole[0], body.html, root) if whole else Shown(""),
        headings=_headings(edition, whole[0], body.headings) if whole else (),
        mark=edition.foreign_mark(entry),
        original=_original(edition, entry, root),
        updated=_day(edition, updated) if updated else None,
        updated_machine=updated.isoformat() if updated else None,
    )


def _original(edition: Edition, entry: Entry[Record], root: str) -> OriginalView | None:
    """Lead to the source of a translation that lags behind it."""
    lag = edition.lag(entry) if edition.language_of(entry) == edition.code else None
    path = edition.path(entry.id, entry.source) if lag else None
    if lag is None or path is None:
        return None
    name = names.language_name(edition.language, entry.source)
    return OriginalView(root + path, entry.source, name, lag)


def _day(edition: Edition, day: date) -> str:
    return edition.said(dates.moment(edition.language, Moment(Precision.DAY, day)))


def _with_links(
    edition: Edition, entry: Entry[EntryFacts], words: Words, html: str, root: str
) -> Shown:
    targets = {
        link.address: target
        for link in words.links
        if (target := _target(edition, entry, link.address, root)) is not None
    }
    linked = replace_links(html, targets) if targets else html
    return edition.told(typeset_html(linked, edition.typography(words.language)), words.language)


def _headings(edition: Edition, words: Words, headings: Sequence[Heading]) -> Sequence[Heading]:
    pieces = [piece for heading in headings for piece in (heading.text, _BLOCK_END)]
    texts = edition.typography(words.language).typeset_pieces(pieces)[::2]
    return tuple(map(lambda one, text: one._replace(text=text), headings, texts))


def _target(edition: Edition, entry: Entry[Record], address: str, root: str) -> str | None:
    """Give the final address of a link to the entry's files or to another entry."""
    if address.startswith(FILES):
        return root + file_path(entry, address.removeprefix(FILES))
    if not address.startswith(ENTRY):
        return None
    page_id, mark, anchor = address.removeprefix(ENTRY).partition("#")
    path = edition.path(page_id)  # a draft has no page: the link leads to the home page
    return f"{root}{path or edition.section('home')}{mark}{anchor}"


def file_target(kind: Kind, entry_id: str, name: str) -> str:
    """Give the place of an entry's file in the site; it is the same in all languages."""
    return f"files/{kind}/{entry_id}/{name}"


def file_path(entry: Entry[Record], name: str) -> str:
    """Give the address of an entry's file."""
    return quote(file_target(entry.kind, entry.id, name))


def more_view(edition: Edition, entry: Entry[Common]) -> MoreView:
    """Show what entries of every kind may have below their text."""
    facts = entry.facts
    return MoreView(
        documents=tuple(_document(edition, entry, document) for document in facts.documents),
        documents_announced="documents" in entry.announced,
        links=tuple(
            LinkView(edition.shown(link.title, entry.source), url=link.url) for link in facts.links
        ),
        image=_image(edition, entry),
        topics=tuple(topic_link(edition, topic) for topic in facts.topics),
    )


def _document(edition: Edition, entry: Entry[Common], document: Document) -> DocumentView:
    if document.files is not None:
        files = [
            _file(edition, entry, document.files[code], code)
            for code in _own_first(edition, document.files)
        ]
    elif document.file is not None:
        files = [_file(edition, entry, document.file, document.language)]
    else:
        name = _language_name(edition, document.language)
        files = [DocumentFile(None, document.url, name, document.language, None, None)]
    title = edition.shown(document.title, entry.source)
    return DocumentView(document.id, title, document.kind, tuple(files))


def _own_first(edition: Edition, codes: Iterable[str]) -> list[str]:
    """Sort languages: the reader's own, then the others by their names in it."""

    def rank(code: str) -> tuple[bool, Key]:
        name = names.language_name(edition.language, code)
        return code != edition.code, sort_key(edition.language, name)

    return sorted(codes, key=rank)


def _file(edition: Edition, entry: Entry[Common], name: str, language: str | None) -> DocumentFile:
    return DocumentFile(
        path=file_path(entry, name),
        url=None,
        language_name=_language_name(edition, language),
        language=language,
        format=name.rpartition(".")[2].upper() if "." in name else None,
        size=edition.said(numbers.file_size(edition.language, entry.files[name].size)),
    )


def _language_name(edition: Edition, code: str | None) -> str | None:
    return names.language_name(edition.language, code) if code else None


def _image(edition: Edition, entry: Entry[Common]) -> ImageView | None:
    image = entry.facts.image
    if image is None:
        return None
    return ImageView(
        path=file_path(entry, image.file),
        alt=edition.shown(image.alt, entry.source),
        credit=edition.shown(image.credit, entry.source) if image.credit else None,
    )
