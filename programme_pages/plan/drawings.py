"""Drawings: pictures that are made, as plain values; nothing is drawn before its file is needed."""

from typing import NamedTuple

from programme_pages.pictures import Form, Size
from programme_pages.social_cards import SocialCard


class ScaledPicture(NamedTuple):
    """One size of a picture; `source` is its file, relative to the site's folder."""

    source: str
    digest: str  # of that file
    form: Form
    size: Size


class DrawnCard(NamedTuple):
    """A social card, and the logo that is on it, where that is no vector graphic."""

    card: SocialCard
    logo: bytes | None


Drawing = ScaledPicture | DrawnCard
