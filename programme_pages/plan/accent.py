"""The accent colour: what is made from it, so that it can be read on light and on dark ground.

An institution gives one colour. Text in it keeps its hue and as much of its lightness as leaves a
contrast of 4.5 to 1 (WCAG 2.2, 1.4.3 and 1.4.11) to all grounds that text stands on.
"""

from collections.abc import Iterable
from typing import NamedTuple

CONTRAST = 4.5  # of text to its ground, at least (WCAG 2.2, 1.4.3)
LIGHT_GROUNDS = ("#ffffff", "#fcfbf8", "#f4f2ec")  # on buttons, `--paper` and `--sheet`
DARK_GROUNDS = ("#0d1517", "#14181a", "#1d2326")  # the same in dark mode
_STEP = 0.01  # of lightness and of chroma, when a colour is too close to its ground


class Oklch(NamedTuple):
    """A colour by lightness (0 to 1), chroma (0 to about 0.4) and hue, as its two parts.

    Equal differences look equal (Björn Ottosson's Oklab; CSS Color, level 4).
    """

    lightness: float
    chroma: float
    hue: tuple[float, float]  # its cosine and sine


class Palette(NamedTuple):
    """What is made from an accent, as `#rrggbb`: text in it, and a tint to stand behind text."""

    text: str
    soft: str
    dark_text: str
    dark_soft: str


def make_palette(accent: str) -> Palette:
    """Make what goes with an accent (`#rrggbb`)."""
    own = _oklch(accent)
    soft = _hex(own._replace(lightness=0.945, chroma=min(own.chroma, 0.02)))
    dark_soft = _hex(own._replace(lightness=0.28, chroma=min(own.chroma, 0.03)))
    text = own._replace(lightness=min(own.lightness, 0.45))
    dark_text = own._replace(lightness=max(own.lightness, 0.81), chroma=min(own.chroma, 0.09))
    return Palette(
        text=_readable(text, -_STEP, (*LIGHT_GROUNDS, soft)),
        soft=soft,
        dark_text=_readable(dark_text, _STEP, (*DARK_GROUNDS, dark_soft)),
        dark_soft=dark_soft,
    )


def accent_style(accent: str) -> str:
    """Give the rules that put an accent into the style."""
    made = make_palette(accent)
    return (
        f":root {{ --accent: {accent}; --accent-text: {made.text}; --accent-soft: {made.soft}; }}\n"
        "@media screen and (prefers-color-scheme: dark) { :root { "
        f"--accent-text: {made.dark_text}; --accent-soft: {made.dark_soft}; }} }}\n"
    )


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour: str, grounds: Iterable[str] = LIGHT_GROUNDS) -> bool:
    """Whether text in a colour can be read on all of some grounds."""
    return all(contrast(colour, ground) >= CONTRAST for ground in grounds)


def _readable(colour: Oklch, step: float, grounds: Iterable[str]) -> str:
    """Go on to black or white until the colour can be read; either can, on such grounds."""
    while not is_readable(found := _hex(colour), grounds):
        colour = colour._replace(lightness=min(1.0, max(0.0, colour.lightness + step)))
    return found


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> tuple[float, float, float]:
    """Give the parts of a colour as light (IEC 61966-2-1, sRGB)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    )
    return red, green, blue


def _oklch(colour: str) -> Oklch:
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    across = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    along = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    chroma = (across**2 + along**2) ** 0.5
    hue = (across / chroma, along / chroma) if chroma else (1.0, 0.0)
    return Oklch(lightness, chroma, hue)


def _hex(colour: Oklch) -> str:
    """Write a colour; one that no screen shows loses chroma until one does."""
    parts = _parts(colour)
    while min(parts) < -1e-4 or max(parts) > 1.0001:
        if not colour.chroma:
            break
        colour = colour._replace(chroma=max(0.0, colour.chroma - _STEP))
        parts = _parts(colour)
    shown = (
        part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
        for part in (min(1.0, max(0.0, part)) for part in parts)
    )
    return "#" + "".join(f"{round(part * 255):02x}" for part in shown)


def _parts(colour: Oklch) -> tuple[float, float, float]:
    lightness, chroma, (cosine, sine) = colour
    across, along = chroma * cosine, chroma * sine
    long = (lightness + 0.3963377774 * across + 0.2158037573 * along) ** 3
    middle = (lightness - 0.1055613458 * across - 0.0638541728 * along) ** 3
    short = (lightness - 0.0894841775 * across - 1.2914855480 * along) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
