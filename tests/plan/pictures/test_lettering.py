"""Labels are shortened between words, and never become wider than their room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.pictures.lettering import shortened, width


@given(st.text(max_size=80), st.floats(0, 60))
def test_a_shortened_text_has_room(text: str, room: float) -> None:
    assert width(shortened(text, room)) <= room


@given(st.text(max_size=40))
def test_a_text_that_has_room_stays(text: str) -> None:
    assert shortened(text, 50) == text


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("Roofs and rivers", 8, "Roofs and…"),
        ("Roofs, and rivers", 5, "Roofs…"),
        ("Zrównoważone", 5, "Zrówno…"),
        ("Roofs and rivers", 3, ""),
        ("", 3, ""),
    ],
)
def test_texts_end_between_words(text: str, room: float, expected: str) -> None:
    assert shortened(text, room) == expected


def test_letters_differ_in_width() -> None:
    assert width("illi") < width("noun") < width("NOUN") < width("MWMW")
    assert width("会議") > width("no")
    assert width("e\u0301") == width("e")  # a combining accent takes no room
