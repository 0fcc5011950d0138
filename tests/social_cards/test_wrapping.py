"""Lines: a text in a width, as large as it fits, cut at a word."""

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.social_cards.wrapping import Measure, Room, fit, plain, shortened, wrap

words = st.text("abc-éłж", min_size=1, max_size=30)
texts = st.lists(words, min_size=1, max_size=40).map(" ".join)
ROOM = Room(width=400, height=300, sizes=(80, 40, 20), leading=1.2, breaking=40)


def letters_of(size: int) -> Measure:
    """Every letter is half as wide as it is high."""
    return lambda text: len(text) * size / 2


@given(texts, st.integers(10, 400))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    measure = letters_of(20)
    lines = wrap(text, width, measure)
    assert all(measure(line) <= width for line in plain(lines))
    pairs = zip(plain(lines), lines, strict=True)
    joined = "".join(f"{line} " if line == whole else line for line, whole in pairs)
    assert joined.strip() == text


@given(texts, st.integers(40, 400), st.integers(1, 5))
def test_a_shortened_text_fits_and_says_that_it_was_cut(text: str, width: int, most: int) -> None:
    measure = letters_of(20)
    lines = shortened(text, width, most, measure)
    assert len(lines) <= most
    assert all(measure(line) <= width for line in lines)
    is_whole = len(wrap(text, width, measure)) <= most
    assert lines[-1].endswith("…") is not is_whole


@given(texts)
def test_a_text_is_as_large_as_it_fits(text: str) -> None:
    lines, size = fit(text, ROOM, letters_of)
    assert len(lines) <= ROOM.most(size)
    assert all(letters_of(size)(line) <= ROOM.width for line in lines)
    for larger in (one for one in ROOM.sizes if one > size):
        tried = wrap(text, ROOM.width, letters_of(larger))
        is_broken = plain(tried) != tried
        assert len(tried) > ROOM.most(larger) or (is_broken and larger > ROOM.breaking)


def test_lines_are_nearly_alike_in_width() -> None:
    assert fit("one two six ten", ROOM._replace(sizes=(60,)), letters_of).lines == (
        ["one two", "six ten"]
    )


def test_a_cut_comes_at_a_word() -> None:
    assert shortened("roofs, rivers and more", 80, 1, letters_of(10)) == ["roofs, rivers…"]
    assert shortened("roofs, rivers and more", 65, 1, letters_of(10)) == ["roofs…"]


def test_a_word_without_end_is_cut_anywhere() -> None:
    assert shortened("x" * 300, 50, 1, letters_of(10)) == ["xxxxxxxxx…"]


def test_signs_stay_with_the_word_before_them() -> None:
    assert wrap("ville\u00a0: été", 70, letters_of(20)) == ["ville\u00a0:", "été"]
