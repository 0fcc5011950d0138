"""The body of a text on a page: where its links lead from there, and in which language."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from programme_pages.markup import ENTRY, FILES, replace_links, split_after_links, typeset_html
from programme_pages.model.facts import Record
from programme_pages.model.programme import Entry, Words
from programme_pages.plan.edition import Edition, Mark, View
from programme_pages.plan.files import file_path


class Stretch(NamedTuple):
    """A part of a body, in HTML that was made safe when it was read.

    `mark` stands behind it, where it ends in a link to a page that is in another language.
    """

    html: str
    mark: Mark | None = None


class BodyView(NamedTuple):
    """A body; `language` and `direction` are given where they are not the page's."""

    stretches: Sequence[Stretch] = ()
    language: str | None = None
    direction: str | None = None


def body_view(edition: Edition, entry: Entry[Record], words: Words, root: str) -> BodyView:
    """Show the body of an entry's words, with links that lead from a page at `root`."""
    html = edition.body(entry, words).html
    marks = dict(_marks(edition, words))
    targets = {
        link.address: target
        for link in words.links
        if (target := _target(edition, entry, link.address, root)) is not None
    }
    around = edition.told("", words.language)
    stretches = (
        Stretch(replace_links(piece, targets) if targets else piece, marks.get(address))
        for piece, address in split_after_links(
            typeset_html(html, edition.typography(words.language)), marks
        )
    )
    return BodyView(tuple(stretches), around.language, around.direction)


def _target(edition: Edition, entry: Entry[Record], address: str, root: str) -> str | None:
    """Give the final address of a link to the entry's files or to another entry."""
    if address.startswith(FILES):
        return root + file_path(entry, address.removeprefix(FILES))
    if not address.startswith(ENTRY):
        return None
    page_id, mark, anchor = address.removeprefix(ENTRY).partition("#")
    path = edition.path(page_id)  # a draft has no page: the link leads to the home page
    return f"{root}{path or edition.section('home')}{mark}{anchor}"


def _marks(edition: Edition, words: Words) -> Iterator[tuple[str, Mark]]:
    """Mark links to pages that are neither in their readers' language nor in that of the body."""
    for link in words.links:
        page_id = link.address.removeprefix(ENTRY).partition("#")[0]
        if link.address.startswith(ENTRY) and edition.has_text(page_id):
            code = text_language(edition, page_id)
            if code not in {edition.code, words.language}:
                yield link.address, edition.mark(code)


def _text_language(edition: Edition, entry_id: str) -> str:
    """Give the language of the text that an edition shows of an entry."""
    return edition.language_of(edition.entry(entry_id))


text_language = View("text-language", _text_language)
