"""Opening pictures that anybody may have sent: bounded, and with one error for all that is wrong.

Pillow's own guard against pictures that unfold to very many pixels stays on.
"""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import (  # what is not used here by name: these make their formats known to Image.open
    AvifImagePlugin,  # noqa: F401
    Image,
    TiffImagePlugin,  # noqa: F401
    WebPImagePlugin,  # noqa: F401
)

# Other formats of Pillow's start programs, hold many pages, or are none of pictures on pages.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP")
# What Pillow's readers of formats raise for files that are damaged.
_DAMAGE = (
    EOFError,
    KeyError,
    OSError,
    OverflowError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
_ORIENTATION = 0x0112  # Exif 2.3, "Orientation"
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_THE_SIDE = {5, 6, 7, 8}


class NoPicture(OSError):  # noqa: N818  (what was found)
    """A file is no picture that can be read."""


class TooManyPixels(OSError):  # noqa: N818  (what was found)
    """A picture has more pixels than Pillow takes for harmless."""


@contextmanager
def opened(file: Path | BytesIO) -> Iterator[Image.Image]:
    """Open a picture; its pixels are read later, inside the block.

    Raises NoPicture and TooManyPixels, also for what is found in the block.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixels("more pixels than are taken for harmless") from error
    except _DAMAGE as error:
        raise NoPicture("no picture that can be read") from error


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Give the width and height of a picture as it is meant to be seen."""
    turned = orientation(image) in _ON_THE_SIDE
    return (image.height, image.width) if turned else image.size


def upright(image: Image.Image) -> Image.Image:
    """Turn a picture as the camera was held."""
    turn = _TURNS.get(orientation(image))
    return image if turn is None else image.transpose(turn)


def orientation(image: Image.Image) -> int:
    """Give what a camera wrote of how it was held; where that cannot be read, it was upright."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except _DAMAGE:
        return 1
    return found if isinstance(found, int) else 1
