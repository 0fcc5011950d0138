"""Layout: where each line of a card stands, in which letters and colour."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from programme_pages.social_cards import look
from programme_pages.social_cards.card import WIDTH, SocialCard
from programme_pages.social_cards.letters import script_of
from programme_pages.social_cards.typeface import Weight, typeface
from programme_pages.social_cards.wrapping import Room, fit, shortened

_ASCENT = 0.8  # of letters, in their size: from the top of a title to its first base line


class Line(NamedTuple):
    """A line of text: where its base line begins or, `from_end`, ends.

    `ink` is what it is drawn in: ink | accent | tag, which is white on the colour of the state.
    """

    text: str
    x: int
    y: int
    weight: Weight
    size: int
    ink: str
    from_end: bool = False


def lay_out(card: SocialCard) -> list[Line]:
    """Give all lines of a card."""
    lines = [*_top(card), *_title(card), *_facts(card), *_site(card)]
    return [_mirrored(line) for line in lines] if card.is_mirrored else lines


def width_of(text: str, weight: Weight, size: int) -> float:
    """Give the width of a text in pixels."""
    return typeface(script_of(text) or "plain", weight, size).width(text)


def _mirrored(line: Line) -> Line:
    return line._replace(x=WIDTH - line.x, from_end=not line.from_end)


def _top(card: SocialCard) -> Iterator[Line]:
    """Set the state, which is a tag, and the kind behind it."""
    x, width = look.MARGIN, look.INNER
    if card.state:
        inner = width // 2 - 2 * look.TAG_PADDING
        text = _one_line(card.state, "strong", look.KIND_SIZE, inner)
        yield Line(text, x + look.TAG_PADDING, look.KIND_LINE, "strong", look.KIND_SIZE, "tag")
        used = round(width_of(text, "strong", look.KIND_SIZE)) + 4 * look.TAG_PADDING
        x, width = x + used, width - used
    if card.kind:
        text = _one_line(card.kind, "strong", look.KIND_SIZE, width)
        yield Line(text, x, look.KIND_LINE, "strong", look.KIND_SIZE, "accent")


def _title(card: SocialCard) -> Iterator[Line]:
    script = script_of(card.title) or "plain"
    leading = look.TITLE_LEADING if script == "plain" else look.JOINED_LEADING
    room = Room(look.INNER, look.TITLE_HEIGHT, look.TITLE_SIZES, leading, look.BREAKING_SIZE)
    setting = fit(card.title, room, lambda size: typeface(script, "title", size).width)
    step = setting.size * leading
    first = look.TITLE_TOP + step - setting.size * (1 - _ASCENT)
    for number, text in enumerate(setting.lines):
        y = round(first + number * step)
        yield Line(text, look.MARGIN, y, "title", setting.size, "ink")


def _facts(card: SocialCard) -> Iterator[Line]:
    texts: Sequence[str]
    width = look.FACTS_WIDTH if card.site or card.logo else look.INNER
    if len(card.facts) == 1:
        face = typeface(script_of(card.facts[0]) or "plain", "text", look.FACT_SIZE)
        texts = shortened(card.facts[0], width, len(look.FACT_LINES), face.width)
    else:
        texts = [_one_line(one, "text", look.FACT_SIZE, width) for one in card.facts]
    for text, y in zip(texts, look.FACT_LINES, strict=False):
        yield Line(text, look.MARGIN, y, "text", look.FACT_SIZE, "ink")


def _site(card: SocialCard) -> Iterator[Line]:
    if card.site:
        text = _one_line(card.site, "strong", look.SITE_SIZE, look.SITE_WIDTH)
        x, y = WIDTH - look.MARGIN, look.FACT_LINES[-1]
        yield Line(text, x, y, "strong", look.SITE_SIZE, "accent", from_end=True)


def _one_line(text: str, weight: Weight, size: int, width: int) -> str:
    face = typeface(script_of(text) or "plain", weight, size)
    return shortened(text, width, 1, face.width)[0]
