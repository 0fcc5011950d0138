"""Social cards: what stands on the card of a page, and where the cards lie."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.locales import Language
from programme_pages.locales.english import without_marks
from programme_pages.model.facts import EntryFacts
from programme_pages.model.programme import Entry, Kind, Programme
from programme_pages.plan.cards import Card, WhereView, card
from programme_pages.plan.data.status import status_word
from programme_pages.plan.drawings import DrawnCard
from programme_pages.plan.edition import Edition, Shown, View
from programme_pages.plan.ground import Ground
from programme_pages.plan.job import DrawnJob
from programme_pages.plan.kinds import kind_name
from programme_pages.routes import HOME
from programme_pages.social_cards import (
    HEIGHT,
    WIDTH,
    SocialCard,
    can_tell,
    make_card,
    wants_cards,
)

CARD = "card.png"  # beside the page
_DIGITS = 8  # of the digest, in an address
_ACCENT = "#0f5b62"  # as in the stylesheet
_TONES = {"cancelled": "stop", "postponed": "wait", "rescheduled": "wait", "moved-online": "move"}
_RASTER = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_SITE = ""  # in the place of an entry's id


class FramePicture(NamedTuple):
    """The picture that other sites show of a page; its address changes with what is on it."""

    path: str
    width: int | None  # in pixels, as its height
    height: int | None
    alternative: Shown


def draws_cards(programme: Programme) -> bool:
    """Whether a site wants cards; where it does not say, it has them as long as they are few."""
    return wants_cards(len(programme.outlines), wanted=programme.site.facts.social_cards)


def entry_picture(edition: Edition, entry: Entry[EntryFacts]) -> FramePicture | None:
    """Give the card of an entry; it is in the language of the text that is shown of it."""
    if not edition.draws_cards:
        return None
    code = edition.language_of(entry)
    own = edition if code == edition.code else edition.in_language(code)
    path = own.path(entry.id)
    picture = _picture(own, entry.id, path) if path is not None else None
    if picture is None or own is edition:
        return picture
    told = Shown(picture.alternative.text, code, own.language.direction)
    return picture._replace(alternative=told)


def site_picture(edition: Edition) -> FramePicture | None:
    """Give the card of the site, for pages that are of no entry."""
    return _picture(edition, _SITE, edition.section(HOME)) if edition.draws_cards else None


def _picture(edition: Edition, key: str, path: str) -> FramePicture | None:
    if not _can_tell_site(edition):
        return None
    shown = social_card(edition, key)
    mark = digest(repr(shown).encode())[:_DIGITS]
    of_site = key == _SITE  # its description may be in yet another language
    title = edition.shown(edition.site.title)
    alternative = title if of_site else Shown(shown.alternative)
    return FramePicture(f"{path}{CARD}?v={mark}", WIDTH, HEIGHT, alternative)


def plan_cards(ground: Ground, code: str) -> Iterator[DrawnJob]:
    """Plan the cards of a language: of the site, and of the entries with a text in it."""
    if not ground.draws_cards or not _can_tell_site(Edition(ground, ground.languages[code])):
        return
    home = ground.routes.sections[code, HOME]
    yield DrawnJob(f"{home}{CARD}", code, partial(_drawn, key=_SITE), HOME)
    for entry in ground.programme.outlines.values():
        if code in entry.written:
            target = f"{ground.routes.pages[code, entry.id]}{CARD}"
            yield DrawnJob(target, code, partial(_drawn, key=entry.id), entry.id)


def _can_tell_site(edition: Edition) -> bool:
    """Whether cards can be drawn in a language at all: whether they can tell the site's name."""
    return can_tell(edition.shown(edition.site.title).text)


def _drawn(edition: Edition, key: str) -> DrawnCard:
    edition = edition.in_language(edition.code)  # its words are of the catalogue
    logo = _logo(edition)
    return DrawnCard(social_card(edition, key), edition.static(logo) if logo else None)


def _logo(edition: Edition) -> str | None:
    """Name the logo, where it can be put on a card."""
    logo = edition.site.logo
    return logo if logo and logo.lower().endswith(_RASTER) else None


def _social_card(edition: Edition, key: str) -> SocialCard:
    """Say what is on a card."""
    site, logo = edition.shown(edition.site.title).text, _logo(edition)
    blank = SocialCard(
        title=site,
        kind="",
        state="",
        tone="",
        facts=(),
        site=site,
        is_mirrored=edition.language.direction == "rtl",
        accent=edition.site.accent or _ACCENT,
        logo=(edition.asset(logo) or "") if logo else "",
    )
    if key == _SITE:
        return make_card(blank._replace(facts=(edition.shown(edition.site.description).text,)))
    entry = edition.entry(key)
    if entry.kind is Kind.PAGE:
        return make_card(blank._replace(title=edition.title(entry).text))
    return make_card(_of_card(edition.language, blank, card(edition, key)))


social_card = View("social-card", _social_card)


def _of_card(language: Language, blank: SocialCard, shown: Card) -> SocialCard:
    """Put what lists show of an entry onto a card."""
    where = _where(language, shown.where)
    return blank._replace(
        title=shown.title.text,
        kind=without_marks(kind_name(language, shown.kind)),
        state=without_marks(status_word(language, shown.status)),
        tone=_TONES.get(shown.status, ""),
        facts=tuple(without_marks(one) for one in (shown.when, where) if one),
    )


def _where(language: Language, where: WhereView) -> str:
    if where.city and where.country:
        pattern = language.pgettext("a city and its country", "%(city)s, %(country)s")
        return pattern.replace("%(city)s", where.city.text).replace("%(country)s", where.country)
    if where.online:
        return language.gettext("Online")
    return language.gettext("Place to be announced") if where.announced else ""
