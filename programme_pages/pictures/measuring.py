"""Measuring: how large a picture is, and what becomes of it. All of it is read once."""

from hashlib import sha256
from io import BytesIO

from PIL import Image

from programme_pages.pictures.opening import opened, upright_size
from programme_pages.pictures.picture import Form, Picture

_FEW_COLOURS = 4096
_LOOK = 2000  # pixels a side: a JPEG need not be read in full to find that it is whole
_LOSSLESS = {"PNG", "GIF", "BMP", "TIFF"}


def measure(content: bytes) -> Picture:
    """Measure a picture. Raises NoPicture, TooManyPixels."""
    digest = sha256(content).hexdigest()
    with opened(BytesIO(content)) as image:
        if getattr(image, "is_animated", False) and image.format != "MPO":
            image.load()
            return Picture(image.width, image.height, "as-is", digest)
        width, height = upright_size(image)
        is_lossless = image.format in _LOSSLESS
        image.draft("RGB", (_LOOK, _LOOK))
        image.load()
        return Picture(width, height, _form(image, is_lossless=is_lossless), digest)


def _form(image: Image.Image, *, is_lossless: bool) -> Form:
    if is_lossless and image.convert("RGBA").getcolors(_FEW_COLOURS) is not None:
        return "graphic"
    return "clear" if _has_clear_parts(image) else "photo"


def _has_clear_parts(image: Image.Image) -> bool:
    """Whether one can see through some part of a picture."""
    if not image.has_transparency_data:
        return False
    low, _ = image.convert("RGBA").getchannel("A").getextrema()
    return int(low) < 255  # type: ignore[arg-type]  # of one band
