"""The body of a text on a page: where its links lead from there, and in which language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from programme_pages.markup import (
    ENTRY,
    FILES,
    replace_links,
    replace_pictures,
    split_after_links,
    typeset_html,
)
from programme_pages.model.facts import Record
from programme_pages.model.programme import Entry, Words
from programme_pages.plan.edition import Edition, Mark, View
from programme_pages.plan.files import file_path
from programme_pages.plan.images import IN_TEXT, PictureView, picture_view


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


def body_view(
    edition: Edition, entry: Entry[Record], words: Words, html: str, root: str
) -> BodyView:
    """Show the body of an entry's words, with links that lead from a page at `root`.

    `html` is the body as it was read.
    """
    marks = dict(_marks(edition, words))
    targets = {
        link.address: target
        for link in words.links
        if (target := _target(edition, entry, link.address, root)) is not None
    }
    pictures = _pictures(edition, entry, words, root)
    around = edition.told("", words.language)
    stretches = (
        Stretch(_finished(piece, targets, pictures), marks.get(address))
        for piece, address in split_after_links(
            typeset_html(html, edition.typography(words.language)), marks
        )
    )
    return BodyView(tuple(stretches), around.language, around.direction)


def _finished(
    piece: str, targets: Mapping[str, str], pictures: Mapping[str, Callable[[str], str]]
) -> str:
    """Put final links and pictures into a part of a body."""
    shown = replace_pictures(piece, pictures) if pictures else piece
    return replace_links(shown, targets) if targets else shown


def _pictures(
    edition: Edition, entry: Entry[Record], words: Words, root: str
) -> dict[str, Callable[[str], str]]:
    """Give what shows each picture of a text, by its address, from its attributes."""
    names = {
        link.address: link.address.removeprefix(FILES)
        for link in words.links
        if link.is_picture and link.address.startswith(FILES)
    }
    return {
        address: partial(_picture, picture_view(edition, entry, name), root)
        for address, name in names.items()
    }


def _picture(view: PictureView, root: str, attributes: str) -> str:
    """Write a picture as `components/picture.html` does, which cannot reach into a body."""
    size = f' width="{view.width}" height="{view.height}"' if view.width else ""
    image = f'<img src="{root}{view.path}"{attributes}{size} loading="lazy" decoding="async">'
    if not view.sizes:
        return image
    sizes = ", ".join(f"{root}{one.path} {one.width}w" for one in view.sizes)
    source = f'<source type="image/webp" srcset="{sizes}" sizes="{IN_TEXT}">'
    return f"<picture>{source}{image}</picture>"


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
