"""The nearest of some words."""

from programme_pages.model.near import nearest


def test_the_nearest_word_is_found_whatever_the_case() -> None:
    assert nearest("Lubljana", ["ljubljana", "vienna"]) == "ljubljana"
    assert nearest("programme.pdf", ["Programme.PDF"]) == "Programme.PDF"
    assert nearest("oslo", ["ljubljana", "vienna"]) is None
    assert nearest("a" * 100_000, ["a" * 80]) is None
