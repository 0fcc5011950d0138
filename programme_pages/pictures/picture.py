"""A picture as it was measured, and in which sizes and formats readers get it.

Readers get WebP, which all browsers take since 2020 and which is a third smaller than JPEG; older
ones get one size in a format that is older than they are. A further format, AVIF, would save little
and take ten times as long to make.
"""

from typing import Literal, NamedTuple

# How a picture is published. A photo has no clear parts; graphics have few colours, and are kept
# without loss; clear ones are photos with clear parts; others are published as they are.
Form = Literal["photo", "graphic", "clear", "as-is"]
ENDINGS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}  # of what is made: Pillow's formats

_WIDTHS = (480, 960, 1440)  # pixels: phones, text columns, both on screens of high density
_FALLBACK = 960
_CLOSE = 0.9  # a size that comes so near to the next is not worth its bytes


class Picture(NamedTuple):
    """A picture: its size in pixels as readers see it, its form, the digest of its file."""

    width: int
    height: int
    form: Form
    digest: str


class Size(NamedTuple):
    """A size of a picture, in pixels, and the ending of its file."""

    width: int
    height: int
    ending: str


def sizes_of(picture: Picture) -> tuple[Size, ...]:
    """Give the sizes of a picture, the smallest first; it is never made larger than it is."""
    largest = min(picture.width, _WIDTHS[-1])
    widths = [*(width for width in _WIDTHS if width < largest * _CLOSE), largest]
    return tuple(_size(picture, width, "webp") for width in widths)


def fallback_size(picture: Picture) -> Size:
    """Give the one size for browsers that know no WebP, and for other programs."""
    ending = "jpg" if picture.form == "photo" else "png"
    return _size(picture, min(picture.width, _FALLBACK), ending)


def is_drawing(name: str) -> bool:
    """Whether a file is a vector graphic, by its name."""
    return name.lower().endswith(".svg")


def _size(picture: Picture, width: int, ending: str) -> Size:
    height = max(1, round(picture.height * width / picture.width))
    return Size(width, height, ending)
