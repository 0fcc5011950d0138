"""The look of cards: measures in pixels and colours, those of the site's pages on light ground."""

from programme_pages.social_cards.card import WIDTH

Colour = tuple[int, int, int]  # red, green, blue

MARGIN = 72
INNER = WIDTH - 2 * MARGIN
BAR = 16  # the band of accent colour at the top
KIND_LINE = 104  # base line of the kind
TITLE_TOP, TITLE_HEIGHT = 128, 312
TITLE_SIZES = (88, 80, 72, 64, 56, 50, 44, 38)
BREAKING_SIZE = 56  # of a title with a word that is too wide for a line
TITLE_LEADING, JOINED_LEADING = 1.16, 1.5  # scripts that join letters stand higher and deeper
RULE = 466  # the hairline above the facts
FACT_LINES = (524, 574)  # base lines
FACTS_WIDTH, SITE_WIDTH = 680, 330
KIND_SIZE, FACT_SIZE, SITE_SIZE = 30, 38, 28
LOGO_WIDTH, LOGO_HEIGHT, LOGO_BOTTOM = 300, 64, 536
TAG_PADDING = 14

PAPER: Colour = (252, 251, 248)
INK: Colour = (28, 34, 38)
LINE: Colour = (217, 213, 203)
WHITE: Colour = (255, 255, 255)
TONES: dict[str, Colour] = {"stop": (161, 38, 28), "wait": (124, 83, 0), "move": (43, 79, 146)}
_READABLE = 4.5  # the least contrast of text: WCAG 2.2, success criterion 1.4.3


def colour_of(written: str) -> Colour:
    """Read a colour as `site.yaml` has it: `#abc` or `#aabbcc`."""
    digits = written.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = bytes.fromhex(digits)[:3]
    return red, green, blue


def readable(colour: Colour) -> Colour:
    """Darken a colour until text in it can be read on paper."""
    while contrast(colour, PAPER) < _READABLE:
        red, green, blue = colour
        colour = red * 9 // 10, green * 9 // 10, blue * 9 // 10
    return colour


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast of two colours: WCAG 2.2, "contrast ratio"."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    """Give the relative luminance of a colour: WCAG 2.2."""
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
