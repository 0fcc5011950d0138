import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.accent import (
    DARK_GROUNDS,
    LIGHT_GROUNDS,
    accent_style,
    contrast,
    is_readable,
    make_palette,
)

STYLE = (Path(__file__).parents[2] / "static" / "style.css").read_text(encoding="utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        # The example that WCAG's understanding of 1.4.3 gives: the lightest grey that will do.
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#ffffff", 4.48),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(COLOURS)
def test_any_accent_can_be_read(accent: str) -> None:
    made = make_palette(accent)
    assert is_readable(made.text, (*LIGHT_GROUNDS, made.soft))
    assert is_readable(made.dark_text, (*DARK_GROUNDS, made.dark_soft))


@given(COLOURS)
def test_tints_are_light_and_dark(accent: str) -> None:
    made = make_palette(accent)
    assert contrast(made.soft, "#1c2226") > 10
    assert contrast(made.dark_soft, "#e7e4dc") > 8


@pytest.mark.parametrize("accent", ["#003399", "#0f5b62", "#7a0019", "#000000"])
def test_a_dark_accent_is_used_as_it_is(accent: str) -> None:
    assert make_palette(accent).text == accent


def test_a_light_accent_keeps_its_hue() -> None:
    text = make_palette("#ffdd00").text
    red, green, blue = (int(text[at : at + 2], 16) for at in (1, 3, 5))
    assert red >= green > blue


def test_the_rules_for_dark_screens_come_last() -> None:
    rules = accent_style("#ffdd00")
    light, dark = rules.split("@media screen and (prefers-color-scheme: dark)")
    made = make_palette("#ffdd00")
    assert f"--accent-text: {made.text}" in light
    assert f"--accent-text: {made.dark_text}" in dark


def test_the_grounds_are_those_of_the_style() -> None:
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")[:2]
    for part, grounds in ((light, LIGHT_GROUNDS), (dark, DARK_GROUNDS)):
        for name, ground in zip(("on-accent", "paper", "sheet"), grounds, strict=True):
            found = re.search(rf"--{name}: (#\w+);", part)
            assert found is not None
            assert found[1] in {ground, f"#{ground[1:4]}"}


def test_the_colours_of_the_style_can_be_read() -> None:
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")[:2]
    for part, grounds in ((light, LIGHT_GROUNDS), (dark, DARK_GROUNDS)):
        colours = re.findall(r"--(?:ink|ink-quiet|stop|wait|move): (#\w{6});", part)
        assert len(colours) == 5
        assert [one for one in colours if not is_readable(one, grounds[1:])] == []
