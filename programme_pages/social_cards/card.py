"""What is on a card: texts that can be drawn, and the colours they stand in."""

from typing import NamedTuple

from programme_pages.social_cards.letters import can_tell, drawn_form

WIDTH, HEIGHT = 1200, 630  # pixels: 1.91 to 1, as those who show cards ask for

MOST_BY_DEFAULT = 200  # entries of a site that has not said whether it wants cards


def wants_cards(entries: int, *, wanted: bool | None) -> bool:
    """Whether a site has cards: as it says, or else as long as they are few."""
    return entries <= MOST_BY_DEFAULT if wanted is None else wanted


class SocialCard(NamedTuple):
    """All that is told on a card; an empty text is not there.

    `state` is what is out of the ordinary, in words, and `tone` how grave that is: stop | wait |
    move. `facts` are the date and the place, or one text that may take two lines.
    """

    title: str
    kind: str
    state: str
    tone: str
    facts: tuple[str, ...]
    site: str
    is_mirrored: bool  # from right to left
    accent: str  # as in CSS, such as #0f5b62
    logo: str = ""  # its address, which tells one from another

    @property
    def alternative(self) -> str:
        """The text in the place of the picture."""
        return " – ".join(one for one in (self.state, self.title, *self.facts, self.site) if one)


def make_card(card: SocialCard) -> SocialCard:
    """Leave out what cannot be drawn; where that is the title, the site's own stands there."""
    title, site = _told(card.title), _told(card.site)
    if not title or title == site:
        title, site = site, ""
    return card._replace(
        title=title,
        kind=_told(card.kind),
        state=_told(card.state),
        facts=tuple(told for one in card.facts if (told := _told(one))),
        site=site,
    )


def _told(text: str) -> str:
    return drawn_form(text) if can_tell(text) else ""
