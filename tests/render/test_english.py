"""English words that stand in say in a page that they are English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.english import END, START
from programme_pages.render.english import show_english

ENGLISH = f"{START}Home{END}"
SHOWN = '<span lang="en" dir="ltr">Home</span>'


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>Home</p>", "<p>Home</p>"),
        (f"<p>{ENGLISH}</p>", f"<p>{SHOWN}</p>"),
        (f"{ENGLISH}: 9. října, {ENGLISH}", f"{SHOWN}: 9. října, {SHOWN}"),
        (f'<nav aria-label="{ENGLISH}">', '<nav aria-label="Home">'),
        (f"<nav title='a > b {ENGLISH}' class=x>", "<nav title='a > b Home' class=x>"),
        (f"<title>{ENGLISH} – Místa</title>", "<title>Home – Místa</title>"),
        (f'<a title="{ENGLISH}">{ENGLISH}</a>', f'<a title="Home">{SHOWN}</a>'),
        (f"1 &lt; 2 {ENGLISH}", f"1 &lt; 2 {SHOWN}"),
    ],
)
def test_words_get_an_element_where_one_can_stand(page: str, shown: str) -> None:
    assert show_english(page) == shown


@given(st.lists(st.sampled_from(["<p>", "</p>", '<a b="', '">', ENGLISH, "x", "<", "'"])))
def test_no_mark_is_left(pieces: list[str]) -> None:
    shown = show_english("".join(pieces))
    assert START not in shown
    assert END not in shown
