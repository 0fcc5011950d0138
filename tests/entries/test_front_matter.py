"""Front matter, and which of its lines a text lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.entries.front_matter import find_lack, find_parts

LINES = st.sampled_from(["---", "--", "—", " ---", "--- ", "title: A", "  b", "# c", "", "Text."])


@pytest.mark.parametrize(
    ("text", "line", "what", "advice"),
    [
        ("title: A\n---\nText.\n", 1, "missing at the beginning", "above this one"),
        ("title: A\nsummary: B\n\nText.\n", 1, "missing at the beginning", "above this one"),
        ("\n\n---\ntitle: A\n---\nText.\n", 1, "does not begin with its line", "Delete"),
        ("--\ntitle: A\n---\nText.\n", 1, "the first line is not three hyphens", "exactly"),
        ("—\ntitle: A\n---\nText.\n", 1, "the first line is not three hyphens", "exactly"),
        ("# Title\n\nText.\n", 1, "does not begin with its title", "Begin the file"),
        ("", 1, "does not begin with its title", "Begin the file"),
        ("---\ntitle: A\nsummary: B\n\nText.\n", 3, "that ends the fields", "below this one"),
        ("---\ntitle: A\nsummary: B\n## C\n", 3, "that ends the fields", "below this one"),
        ("---\ntitle: |\n  A\n  B\nText.\n", 4, "that ends the fields", "below this one"),
        ("---\ntitle: A", 2, "that ends the fields", "below this one"),
        ("---\n", 1, "that ends the fields", "below this one"),
        ("---", 1, "that ends the fields", "below this one"),
        ("---\ntitle: A\n--\nText.\n", 3, "this line does not end the fields", "exactly"),
        ("---\ntitle: A\n–––\nText.\n", 3, "this line does not end the fields", "exactly"),
        ("---\ntitle: A\n ---\nText.\n", 3, "this line does not end the fields", "exactly"),
        ("---\ntitle: A\n----\nText.\n", 3, "this line does not end the fields", "exactly"),
    ],
)
def test_the_line_that_is_missing_is_named(text: str, line: int, what: str, advice: str) -> None:
    assert find_parts(text) is None
    lack = find_lack(text)
    told = (lack.line, what in str(lack.what), advice in str(lack.advice))
    assert told == (line, True, True)


@given(st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=30))
def test_every_text_has_front_matter_or_lacks_it_in_a_line_that_is_there(text: str) -> None:
    parts = find_parts(text)
    if parts is None:
        assert 1 <= find_lack(text).line <= text.count("\n") + 1
    else:
        assert text[: parts.front].rstrip() == "---"
        assert text[parts.front_end : parts.body].rstrip() == "---"
        assert "---" not in text[parts.front : parts.front_end].split("\n")
