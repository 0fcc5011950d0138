"""Pictures made for tests."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

RED, BLUE = (200, 30, 30), (30, 60, 200)


def photo(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture with many colours: red at the top left, blue at the bottom right."""
    across = Image.linear_gradient("L").resize((width, height))
    mixed = Image.composite(
        Image.new("RGB", (width, height), BLUE), Image.new("RGB", (width, height), RED), across
    )
    if mode in {"RGBA", "LA", "PA"}:
        mixed.putalpha(across)
    return mixed.convert(mode)


def drawing(width: int, height: int) -> Image.Image:
    """A picture with few colours, clear around a disc."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((0, 0, width - 1, height - 1), fill=(*RED, 255))
    return image


def content(image: Image.Image, form: str, **options: Any) -> bytes:
    """The bytes of a picture in a format of Pillow."""
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def turned(image: Image.Image, orientation: int) -> bytes:
    """A JPEG of a camera that was held in some way, and wrote where it was."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of somebody"
    exif.get_ifd(0x8825)[2] = (52.0, 13.0, 47.0)  # the latitude
    return content(image, "JPEG", exif=exif)


def read(bytes_: bytes) -> Image.Image:
    """A picture, read back."""
    image = Image.open(BytesIO(bytes_))
    image.load()
    return image
