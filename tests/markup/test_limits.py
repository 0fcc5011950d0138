"""How long a text may be, and how many signs it may hold."""

import pytest

from .texts import codes_of


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (("[a" * 50 + "\n\n") * 3, []),  # as many brackets as may be open, in each paragraph
        (("[a" * 51 + "\n\n") * 3, ["too-many-signs"]),
        ("a" * 3_001 + "&" * 999, []),
        ("a" * 3_002 + "&" * 999, ["too-many-signs"]),  # signs times length
        ("&\n\n" * 3_999, []),
        ("&\n\n" * 4_001, ["too-many-signs"]),  # signs of all paragraphs
    ],
)
def test_signs_are_counted_by_paragraph(text: str, codes: list[str]) -> None:
    assert codes_of(text) == codes
