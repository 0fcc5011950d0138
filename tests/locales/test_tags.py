import pytest

from programme_pages.locales.tags import direction, family, first_strong, parents


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("pl", ()),
        ("pt-BR", ("pt",)),
        ("pt-AO", ("pt-PT", "pt")),
        ("en-AU", ("en-001", "en")),
        ("sr-Latn", ()),  # who reads this may not read Cyrillic letters
        ("zh-Hant-HK", ("zh-Hant",)),
        ("sr-Cyrl", ("sr",)),
        ("nn", ("no",)),
    ],
)
def test_parents(tag: str, wanted: tuple[str, ...]) -> None:
    assert parents(tag) == wanted


def test_variants_are_of_a_family() -> None:
    assert {family(tag) for tag in ("pt", "pt-BR", "pt-PT", "pt-AO")} == {"pt"}
    assert family("zh-Hant") != family("zh")
    assert family("uk") == "uk"


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("uk", "ltr"),
        ("pt-BR", "ltr"),
        ("arc", "ltr"),  # CLDR has no more of it than a name
    ],
)
def test_direction(tag: str, wanted: str) -> None:
    assert direction(tag) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Delta Lab!", "ltr"),
        ("12 شارع البحر", "rtl"),
        ("(WCN) شبكة", "ltr"),
        ("21500", None),
        ("", None),
    ],
)
def test_the_first_letter_tells_the_direction_of_a_name(text: str, wanted: str | None) -> None:
    assert first_strong(text) == wanted
