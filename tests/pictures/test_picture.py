"""Sizes: what readers get of a picture."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.pictures import Picture, fallback_size, is_drawing, sizes_of

pictures = st.builds(
    Picture,
    width=st.integers(1, 20_000),
    height=st.integers(1, 20_000),
    form=st.sampled_from(["photo", "graphic", "clear"]),
    digest=st.just("0"),
)


@given(pictures)
def test_sizes_grow_and_are_never_larger_than_the_picture(picture: Picture) -> None:
    widths = [size.width for size in sizes_of(picture)]
    assert widths == sorted(set(widths))
    assert widths[-1] == min(picture.width, 1440)
    assert all(size.height <= picture.height and size.height >= 1 for size in sizes_of(picture))


@given(pictures)
def test_sizes_have_the_shape_of_the_picture(picture: Picture) -> None:
    for size in (*sizes_of(picture), fallback_size(picture)):
        exact = picture.height * size.width / picture.width
        assert size.height == 1 or abs(size.height - exact) <= 0.5


@given(pictures)
def test_sizes_that_are_nearly_alike_are_made_once(picture: Picture) -> None:
    widths = [size.width for size in sizes_of(picture)]
    assert all(small < large * 0.9 for small, large in pairwise(widths))


def test_a_large_photo_has_three_sizes_and_one_for_old_browsers() -> None:
    photo = Picture(4000, 3000, "photo", "0")
    assert sizes_of(photo) == ((480, 360, "webp"), (960, 720, "webp"), (1440, 1080, "webp"))
    assert fallback_size(photo) == (960, 720, "jpg")


def test_what_is_clear_or_drawn_has_a_fallback_without_loss() -> None:
    assert fallback_size(Picture(700, 350, "clear", "0")) == (700, 350, "png")
    assert fallback_size(Picture(700, 350, "graphic", "0")) == (700, 350, "png")


def test_drawings_are_known_by_their_names() -> None:
    assert is_drawing("plan.SVG")
    assert not is_drawing("plan.svg.png")
