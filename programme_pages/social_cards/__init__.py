"""Social cards: the picture that other sites show where somebody links to a page.

What is on one is a plain value, known without drawing it, and so is what can be told at all: a card
never shows boxes in the place of letters. Only `draw_card` needs Pillow.
"""

from programme_pages.social_cards.card import (
    HEIGHT,
    MOST_BY_DEFAULT,
    WIDTH,
    SocialCard,
    make_card,
    wants_cards,
)
from programme_pages.social_cards.letters import can_tell

__all__ = [
    "HEIGHT",
    "MOST_BY_DEFAULT",
    "WIDTH",
    "SocialCard",
    "can_tell",
    "make_card",
    "wants_cards",
]
