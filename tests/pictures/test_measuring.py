"""Measuring: how large a picture is, and what becomes of it; files that are none."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from programme_pages.pictures.measuring import measure
from programme_pages.pictures.opening import NoPicture, TooManyPixels
from tests.pictures.made import content, drawing, photo, turned

FORMATS = {
    "JPEG": ("RGB", "L", "CMYK"),
    "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "AVIF": ("RGB", "RGBA"),
    "GIF": ("P", "L"),
    "TIFF": ("RGB", "RGBA", "CMYK", "L"),
    "BMP": ("RGB", "L"),
}
CASES = [(name, mode) for name, modes in FORMATS.items() for mode in modes]
WHOLE = {name: content(photo(300, 200, modes[0]), name) for name, modes in FORMATS.items()}


@pytest.mark.parametrize(("name", "mode"), CASES)
def test_pictures_of_all_formats_are_measured(name: str, mode: str) -> None:
    image = photo(301, 203, "L").convert("I;16") if mode == "I;16" else photo(301, 203, mode)
    found = measure(content(image, name))
    assert (found.width, found.height) == (301, 203)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_measured_as_readers_see_it(orientation: int) -> None:
    found = measure(turned(photo(300, 200), orientation))
    assert (found.width, found.height) == ((300, 200) if orientation < 5 else (200, 300))


def test_what_becomes_of_a_picture_is_seen_from_its_pixels() -> None:
    assert measure(content(photo(300, 200), "JPEG")).form == "photo"
    assert measure(content(photo(300, 200, "RGBA"), "WEBP")).form == "clear"
    assert measure(content(drawing(300, 200), "PNG")).form == "graphic"
    opaque = photo(300, 200).convert("RGBA")
    assert measure(content(opaque, "WEBP")).form == "photo"


@pytest.mark.parametrize("name", ["GIF", "WEBP", "PNG"])
def test_what_moves_is_left_as_it_is(name: str) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    moving = content(frames[0], name, save_all=True, append_images=frames[1:])
    assert measure(moving)[:3] == (60, 40, "as-is")


def test_another_file_has_another_digest() -> None:
    one, other = (measure(content(photo(40, 30), "JPEG", quality=q)) for q in (50, 60))
    assert one.digest != other.digest


@given(st.binary(max_size=300))
def test_what_is_no_picture_is_told_as_such(noise: bytes) -> None:
    with pytest.raises(NoPicture):
        measure(noise)


@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_damage_is_told_as_such_or_does_no_harm(name: str, data: st.DataObject) -> None:
    """A damaged picture is measured, or refused: whatever Pillow says of it."""
    whole = bytearray(WHOLE[name])
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=5)):
        whole[place] = data.draw(st.integers(0, 255))
    try:
        found = measure(bytes(whole))
    except (NoPicture, TooManyPixels):
        return
    assert found.width > 0


@pytest.mark.parametrize("name", sorted(set(WHOLE) - {"GIF"}))  # whose rest would be blank
def test_a_picture_that_is_cut_off_is_refused(name: str) -> None:
    with pytest.raises(NoPicture):
        measure(WHOLE[name][: len(WHOLE[name]) * 2 // 3])


def test_pictures_that_unfold_to_very_many_pixels_are_refused() -> None:
    for width in (12_000, 24_000):  # more than Pillow warns of, and more than it opens
        bomb = BytesIO()
        Image.new("1", (width, 8_000)).save(bomb, "PNG")
        assert len(bomb.getvalue()) < 100_000
        with pytest.raises(TooManyPixels):
            measure(bomb.getvalue())


def test_formats_that_start_programs_are_not_opened() -> None:
    with pytest.raises(NoPicture):
        measure(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n")
