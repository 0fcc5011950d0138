"""A card to start from."""

from programme_pages.social_cards import SocialCard

CARD = SocialCard(
    title="Roofs and rivers",
    kind="Workshop",
    state="",
    tone="",
    facts=("18 March 2027", "Riga, Latvia"),
    site="From city to city",
    is_mirrored=False,
    accent="#0f5b62",
)
