"""Scaling: pixels alone, upright, in the colours of screens, the same bytes each time."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from programme_pages.pictures import Size, fallback_size, sizes_of
from programme_pages.pictures.measuring import measure
from programme_pages.pictures.scaling import scaled
from tests.pictures.made import BLUE, RED, content, drawing, photo, read, turned
from tests.pictures.test_measuring import CASES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "picture"


def all_sizes(file: Path, whole: bytes) -> dict[Size, bytes]:
    file.write_bytes(whole)
    found = measure(whole)
    return {
        size: scaled(file, found.form, size) for size in (*sizes_of(found), fallback_size(found))
    }


def near(one: object, other: tuple[int, ...], by: int = 24) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=False))


@pytest.mark.parametrize(("name", "mode"), CASES)
def test_all_sizes_of_any_picture_are_right(file: Path, name: str, mode: str) -> None:
    image = photo(1203, 903, "L").convert("I;16") if mode == "I;16" else photo(1203, 903, mode)
    made = all_sizes(file, content(image, name))
    assert [size.width for size in made] == [480, 960, 1203, 960]
    for size, whole in made.items():
        result = read(whole)
        assert result.size == (size.width, size.height)
        assert result.format == {"webp": "WEBP", "jpg": "JPEG", "png": "PNG"}[size.ending]
        assert result.mode in {"RGB", "RGBA"}


@settings(max_examples=20)
@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_any_shape_is_scaled(
    tmp_path_factory: pytest.TempPathFactory, width: int, height: int, name: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "shape"
    for size, whole in all_sizes(file, content(photo(width, height), name)).items():
        assert read(whole).size == (size.width, size.height)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright_and_tells_nothing_else(file: Path, orientation: int) -> None:
    # What a camera writes that was turned: the picture, turned back.
    upright = Image.new("RGB", (600, 400), BLUE)
    upright.paste(RED, (0, 0, 300, 200))
    back = {5: 5, 6: 2, 7: 6, 8: 4, 2: 0, 4: 1, 3: 3}.get(orientation)  # of Image.Transpose
    stored = upright if back is None else upright.transpose(Image.Transpose(back))
    for whole in all_sizes(file, turned(stored, orientation)).values():
        result = read(whole)
        assert near(result.getpixel((10, 10)), RED)
        assert near(result.getpixel((result.width - 10, 10)), BLUE)
        assert near(result.getpixel((10, result.height - 10)), BLUE)
        assert not result.getexif()
        assert b"Camera of somebody" not in whole
        assert not {"exif", "xmp", "icc_profile", "comment"} & result.info.keys()


def test_clear_parts_stay_clear(file: Path) -> None:
    for whole in all_sizes(file, content(drawing(600, 600), "PNG")).values():
        result = read(whole)
        assert result.getpixel((1, 1)) == (0, 0, 0, 0)
        assert near(result.getpixel((result.width // 2, result.height // 2)), (*RED, 255), by=0)


def test_a_palette_with_a_clear_colour_stays_clear(file: Path) -> None:
    image = Image.new("P", (500, 500), 1)
    image.putpalette([0, 0, 0, *RED])
    image.paste(0, (0, 0, 250, 500))
    for whole in all_sizes(file, content(image, "GIF", transparency=0)).values():
        result = read(whole)
        assert result.convert("RGBA").getchannel("A").getpixel((10, 10)) == 0
        assert result.convert("RGBA").getchannel("A").getpixel((result.width - 10, 10)) == 255


def test_graphics_lose_nothing(file: Path) -> None:
    flat = Image.new("RGB", (480, 300), RED)
    flat.paste(BLUE, (100, 100, 300, 200))
    for whole in all_sizes(file, content(flat, "PNG")).values():
        assert list(read(whole).convert("RGB").tobytes()) == list(flat.tobytes())


def test_colours_become_those_of_screens(file: Path) -> None:
    """Of a profile that turns colours far around, what is seen is what it means."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    flat = Image.new("RGB", (480, 300), RED)
    marked = content(flat, "JPEG", icc_profile=srgb.tobytes(), quality=95)
    broken = content(flat, "JPEG", icc_profile=lab.tobytes(), quality=95)
    for whole in (marked, broken, content(flat, "JPEG", icc_profile=b"nonsense", quality=95)):
        for result in map(read, all_sizes(file, whole).values()):
            assert near(result.getpixel((50, 50)), RED)
            assert "icc_profile" not in result.info


def test_the_same_picture_gives_the_same_bytes(file: Path) -> None:
    whole = content(photo(1000, 700), "JPEG")
    assert all_sizes(file, whole) == all_sizes(file, whole)


def test_a_photo_is_light(file: Path) -> None:
    made = all_sizes(file, content(photo(3000, 2000), "JPEG", quality=95))
    assert all(len(whole) < 60_000 for whole in made.values())
