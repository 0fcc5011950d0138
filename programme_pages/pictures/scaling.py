"""Scaling: the bytes of one size of a picture, the same for the same picture.

The picture is turned upright, in the colours that screens have, and holds nothing but its pixels:
cameras and phones write into it where it was taken.
"""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from programme_pages.pictures.opening import opened, upright
from programme_pages.pictures.picture import ENDINGS, Form, Size

_JPEG = {"quality": 80, "progressive": True, "optimize": True}
_LOSSY = {"quality": 78, "method": 2}  # 4 takes twice the time, for a fiftieth fewer bytes
_LOSSLESS = {"lossless": True, "quality": 60, "method": 4}
_PNG = {"optimize": False, "compress_level": 9}


def scaled(path: Path, form: Form, size: Size) -> bytes:
    """Give one size of a picture. Raises NoPicture, TooManyPixels."""
    with opened(path) as image:
        longest = max(size.width, size.height)
        image.draft(None, (longest, longest))  # a JPEG is read as large as this, turned or not
        shown = _plain(upright(image), keep_clear=form != "photo")
        shown = shown.resize(size[:2], Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = BytesIO()
    shown.save(out, ENDINGS[size.ending], **_options(form, size.ending))
    return out.getvalue()


def _plain(image: Image.Image, *, keep_clear: bool) -> Image.Image:
    """Give the pixels alone, in sRGB, with clear parts only where there are some."""
    profile = image.info.get("icc_profile")
    if image.mode in {"I;16", "I;16B", "I", "F"}:  # more than eight bits of grey
        image = _eight_bits(image)
    with_clear = keep_clear and image.has_transparency_data
    wanted = "RGBA" if with_clear else "RGB"
    shown = image if image.mode in {"RGB", "RGBA", "CMYK", "L"} else image.convert(wanted)
    if profile:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):  # such profiles are no use
            shown = _in_srgb(shown, profile)
    shown = shown.convert(wanted)
    plain = Image.new(wanted, shown.size)
    plain.paste(shown)
    return plain


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    mode = "RGB" if image.mode == "CMYK" else image.mode
    given = ImageCms.ImageCmsProfile(BytesIO(profile))
    changed = ImageCms.profileToProfile(
        image, given, ImageCms.createProfile("sRGB"), outputMode="RGB" if mode == "L" else mode
    )
    return changed or image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Bring grey of 16 bits into the range of screens; what has fewer bits stays as it is."""
    wide = image.convert("F")
    _, high = wide.getextrema()
    steps = 256 if isinstance(high, float) and high > 255 else 1
    return wide.point(lambda value: value * (1 / steps)).convert("L")


def _options(form: Form, ending: str) -> dict[str, object]:
    if ending == "jpg":
        return dict(_JPEG)
    if ending == "png":
        return dict(_PNG)
    return dict(_LOSSLESS if form == "graphic" else _LOSSY)
