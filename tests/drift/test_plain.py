"""What counts of a text: its words and signs, but neither white space nor typography."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.drift.plain import plain_text


@pytest.mark.parametrize(
    "texts",
    [
        ["a b", "a  b", "a\nb", " a b ", "a\u00a0b", "a\u202fb", "a&nbsp;b", "a\u200bb", "ab"],
        [
            '"a"',
            "“a”",
            "„a”",
            "« a »",
            "«\u202fa\u202f»",
            "\u2018a’",
            "'a'",
            "''a''",
            "&quot;a&quot;",
        ],
        ["l'eau", "l’eau", "l&rsquo;eau", "l&#39;eau"],
        ["1-2", "1–2", "1—2", "1 \u2212 2", "1 -- 2", "1---2", "1&ndash;2", "1\u20112"],
        ["a...", "a…", "a . . ."],
        ["\u00e9t\u00e9", "e\u0301te\u0301", "&eacute;t&eacute;"],
        ["to\u00adgether", "together"],
        ["- one\n- two", "* one\n* two", "+ one\n\n+ two", "  - one\n  - two"],
        ["✓\ufe0f", "✓"],
    ],
)
def test_white_space_and_typography_do_not_count(texts: list[str]) -> None:
    assert len({plain_text(text) for text in texts}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b", "a c"),
        ("2016", "2017"),
        ("a", "A"),
        ("a.", "a"),
        ("*a*", "a"),
        ("[a](entry:b)", "[a](entry:c)"),
        ("e", "é"),
        ("re-sign", "resign"),
        ("`a`", "'a'"),
        ("1 + 2", "1 - 2"),
    ],
)
def test_all_else_counts(one: str, other: str) -> None:
    assert plain_text(one) != plain_text(other)


@given(st.text(), st.text())
def test_the_form_of_accents_does_not_count(one: str, other: str) -> None:
    text = f"{one}é{other}"
    assert plain_text(normalize("NFD", text)) == plain_text(normalize("NFC", text))
