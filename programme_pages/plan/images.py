"""Pictures: in which sizes pages show them, and where these lie in the site."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from programme_pages.digests import digest
from programme_pages.model.facts import Record
from programme_pages.model.programme import Entry, Kind, Outline, Programme
from programme_pages.pictures import Picture, Size, fallback_size, sizes_of
from programme_pages.plan.drawings import ScaledPicture
from programme_pages.plan.edition import Edition
from programme_pages.plan.files import file_path, file_target
from programme_pages.plan.job import CopyJob, DrawnJob

# How wide a picture in the text column is, for browsers that choose a size before they know the
# style: the whole of a narrow window but its margins, then the measure of the text, whose letters
# grow with the window.
IN_TEXT = "(min-width: 45em) calc(39rem + 11.5vw), 94vw"
_DIGITS = 8  # of the digest, in a file's name


class SizeView(NamedTuple):
    """One size of a picture: its address, and its width in pixels."""

    path: str
    width: int


class PictureView(NamedTuple):
    """A picture that every browser shows, and sizes for those that know WebP."""

    path: str
    width: int | None = None  # in pixels, as its height
    height: int | None = None
    sizes: Sequence[SizeView] = ()
    in_text: str = IN_TEXT


def picture_view(edition: Edition, entry: Entry[Record], name: str) -> PictureView:
    """Show a picture of an entry's files."""
    picture = edition.picture(entry.files[name].source)
    if picture is None:
        return PictureView(file_path(entry, name))
    if picture.form == "as-is":
        return PictureView(file_path(entry, name), picture.width, picture.height)
    place = partial(_target, entry.kind, entry.id, name, picture)
    usual = fallback_size(picture)
    sizes = tuple(SizeView(quote(place(one)), one.width) for one in sizes_of(picture))
    return PictureView(quote(place(usual)), usual.width, usual.height, sizes)


def plan_files(
    programme: Programme, pictures: Mapping[str, Picture]
) -> Iterator[CopyJob | DrawnJob]:
    """Plan the files that entries name, once for all languages; others are nobody's business.

    What is shown as a picture is there in its sizes alone, which hold nothing but pixels; what
    readers can open is there as it is.
    """
    first = programme.site.facts.languages[0]
    for entry in programme.outlines.values():
        for name, source in entry.downloads.items():
            picture = pictures.get(source) if name in entry.pictures else None
            is_scaled = picture is not None and picture.form != "as-is"
            if picture is not None and is_scaled:
                yield from _plan_sizes(entry, name, picture, first)
            if name in entry.offered or not is_scaled:
                yield CopyJob(file_target(entry.kind, entry.id, name), source)


def _plan_sizes(entry: Outline, name: str, picture: Picture, language: str) -> Iterator[DrawnJob]:
    source = entry.downloads[name]
    for size in (*sizes_of(picture), fallback_size(picture)):
        make = partial(_scaled, source=source, size=size)
        yield DrawnJob(_target(entry.kind, entry.id, name, picture, size), language, make, source)


def _scaled(edition: Edition, source: str, size: Size) -> ScaledPicture:
    picture = edition.picture(source)
    if picture is None:
        raise KeyError(source)  # it was there when this was planned
    return ScaledPicture(source, picture.digest, picture.form, size)


def _target(kind: Kind, entry_id: str, name: str, picture: Picture, size: Size) -> str:
    """Give the place of a size of a picture; another picture has another one."""
    stem = name.rpartition(".")[0] or name
    mark = digest(f"{name} {picture.digest}".encode())[:_DIGITS]
    return file_target(kind, entry_id, f"{stem}-{size.width}.{mark}.{size.ending}")
