"""Columns: whatever was written comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.ledger.columns import BytesColumn, TextColumn

texts = st.text(st.characters(exclude_characters="\0"))


@given(st.lists(texts))
def test_texts_come_back(written: list[str]) -> None:
    assert TextColumn.of(written).parted() == written


@given(st.lists(st.binary()))
def test_bytes_come_back(written: list[bytes]) -> None:
    assert list(BytesColumn.of(written).parted()) == written


@given(st.lists(texts), texts, texts, st.lists(texts))
def test_what_stands_between_texts_is_refused_in_them(
    before: list[str], left: str, right: str, after: list[str]
) -> None:
    with pytest.raises(ValueError, match="NUL"):
        TextColumn.of([*before, f"{left}\0{right}", *after])
