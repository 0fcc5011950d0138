"""Parts that pages of several kinds have: the text, documents, links, a picture."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from programme_pages.drift import Lag
from programme_pages.locales import dates, names, numbers
from programme_pages.locales.sorting import Key, sort_key
from programme_pages.model.facts import Common, Document, EntryFacts, Record
from programme_pages.model.moments import Moment, Precision
from programme_pages.model.programme import Entry, Heading, Words
from programme_pages.plan.bodies import BodyView, body_view
from programme_pages.plan.edition import Edition, LinkView, Mark, Shown, topic_link
from programme_pages.plan.files import file_path
from programme_pages.plan.images import PictureView, picture_view

_BLOCK_END = "\N{PARAGRAPH SEPARATOR}"  # as typography knows it


class OriginalView(NamedTuple):
    """The page of the text that a translation was made from."""

    path: str
    code: str
    language: str
    lag: Lag


class TextView(NamedTuple):
    """The words of an entry."""

    title: Shown
    summary: Shown | None
    body: BodyView
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

    picture: PictureView
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
    words = next((one for one in edition.words_in_order(entry) if one.is_whole), None)
    body = edition.body(entry, words) if words else None
    updated = entry.facts.updated
    return TextView(
        title=edition.title(entry),
        summary=edition.summary(entry),
        body=body_view(edition, entry, words, body.html, root) if words and body else BodyView(),
        headings=_headings(edition, words, body.headings) if words and body else (),
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


def _headings(edition: Edition, words: Words, headings: Sequence[Heading]) -> Sequence[Heading]:
    pieces = [piece for heading in headings for piece in (heading.text, _BLOCK_END)]
    texts = edition.typography(words.language).typeset_pieces(pieces)[::2]
    return tuple(map(lambda one, text: one._replace(text=text), headings, texts))


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
        picture=picture_view(edition, entry, image.file),
        alt=edition.shown(image.alt, entry.source),
        credit=edition.shown(image.credit, entry.source) if image.credit else None,
    )
