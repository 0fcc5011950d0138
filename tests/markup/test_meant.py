"""Links that lead nowhere, and what they were meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.markup.links import is_safe_link
from programme_pages.markup.meant import meant_link


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("plan.pdf", "files/plan.pdf"),
        ("Good shoes.PDF", "files/Good shoes.PDF"),
        ("./files/plan.pdf", "files/plan.pdf"),
        ("/images/plan.pdf", "files/plan.pdf"),
        ("files\\plan.pdf", "files/plan.pdf"),
        ("C:\\Users\\Ewa\\plan.pdf", "files/plan.pdf"),
        ("file:///home/ewa/plan.pdf", "files/plan.pdf"),
        ("www.rivers.example", "https://www.rivers.example"),
        ("rivers.example/plan.pdf", "https://rivers.example/plan.pdf"),
        ("ewa@rivers.example", "mailto:ewa@rivers.example"),
    ],
)
def test_what_is_nearly_a_link_is_proposed_as_one(address: str, meant: str) -> None:
    assert meant_link(address, picture=False) == meant


@pytest.mark.parametrize(
    "address",
    [
        "/shop",
        "shop.html",
        "//rivers.example/a.png",
        "javascript:a.png",
        "data:a/b.png",
        "roofs",
        "",
    ],
)
def test_nothing_is_proposed_in_case_of_doubt(address: str) -> None:
    assert meant_link(address, picture=False) is None


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("square.jpg", "files/square.jpg"),
        ("https://rivers.example/square.jpg", None),
        ("www.rivers.example/square", None),
        ("ewa@rivers.example", None),
    ],
)
def test_pictures_are_proposed_from_the_entrys_own_files_alone(
    address: str, meant: str | None
) -> None:
    assert meant_link(address, picture=True) == meant


@given(st.text(st.sampled_from("abc./\\:@# %jpgf")) | st.text(), st.booleans())
def test_what_is_proposed_may_always_stand_in_a_text(address: str, picture: bool) -> None:  # noqa: FBT001
    meant = meant_link(address, picture=picture)
    assert meant is None or is_safe_link(meant, picture=picture)
