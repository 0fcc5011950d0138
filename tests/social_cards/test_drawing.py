"""Cards as pictures: inside the margins, light, the same bytes each time."""

from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from programme_pages.social_cards import HEIGHT, WIDTH, SocialCard, look, make_card
from programme_pages.social_cards.drawing import draw_card
from tests.pictures.made import content, drawing
from tests.social_cards.made import CARD

ALPHABET = "abcdefg WMWMij ąęłńż ÀÉŒßÜ ҐЖщї Ωψ – «»,.:;’"
titles = st.text(ALPHABET, min_size=1, max_size=320)
LONGEST = 60_000  # bytes


def drawn(card: SocialCard, logo: bytes | None = None) -> Image.Image:
    return Image.open(BytesIO(draw_card(make_card(card), logo))).convert("RGB")


def inked(image: Image.Image) -> tuple[int, int, int, int]:
    """The box of all that is drawn below the band of colour."""
    below = image.crop((0, look.BAR, WIDTH, image.height))
    ground = Image.new("RGB", below.size, look.PAPER)
    box = ImageChops.difference(below, ground).getbbox()
    assert box is not None
    return box[0], box[1] + look.BAR, box[2], box[3] + look.BAR


@settings(max_examples=15)
@given(title=titles, kind=titles, state=titles, facts=st.lists(titles, max_size=2), site=titles)
@example(title="W" * 300, kind="W" * 99, state="W" * 99, facts=["W" * 99] * 2, site="W" * 99)
@example(title="الميناء المفتوح " * 20, kind="ورشة", state="ملغى", facts=["ريغا"], site="مدن")
@example(title="fffff jjjjj ÅÑ", kind="j", state="j", facts=["j", "j"], site="j")
def test_whatever_is_told_stays_inside_the_margins(
    title: str, kind: str, state: str, facts: list[str], site: str
) -> None:
    for is_mirrored in (False, True):
        card = SocialCard(
            title=title,
            kind=kind,
            state=state,
            tone="stop",
            facts=tuple(facts),
            site=site,
            is_mirrored=is_mirrored,
            accent="#0f5b62",
        )
        left, top, right, bottom = inked(drawn(card))
        slack = 12  # what a letter may lean out of its own width
        assert left >= look.MARGIN - slack
        assert right <= WIDTH - look.MARGIN + slack
        assert top >= 48
        assert bottom <= HEIGHT - 32


def test_a_card_is_of_the_size_that_networks_ask_for_and_light() -> None:
    whole = draw_card(make_card(CARD._replace(title="Łódź, Évreux, Київ: " * 12)), None)
    assert Image.open(BytesIO(whole)).size == (1200, 630)
    assert len(whole) < LONGEST


def test_the_same_card_gives_the_same_bytes() -> None:
    logo = content(drawing(300, 100), "PNG")
    card = make_card(CARD._replace(logo="assets/logo.1.png", state="Postponed", tone="wait"))
    assert draw_card(card, logo) == draw_card(card, logo)


def test_the_accent_is_shown_and_text_in_it_can_be_read() -> None:
    image = drawn(CARD._replace(accent="#fd0"))
    assert image.getpixel((600, 4)) == (255, 221, 0)
    darkened = look.readable((255, 221, 0))
    assert look.contrast(darkened, look.PAPER) >= 4.5
    assert darkened in {colour for _, colour in image.getcolors(10_000) or []}


@pytest.mark.parametrize("tone", ["stop", "wait", "move"])
def test_a_state_stands_on_its_colour(tone: str) -> None:
    def count(card: SocialCard) -> int:
        colours = {colour: number for number, colour in drawn(card).getcolors(10_000) or []}
        return colours.get(look.TONES[tone], 0)

    assert count(CARD._replace(state="Cancelled", tone=tone)) > 2_000
    assert count(CARD) == 0


def test_states_can_be_read() -> None:
    assert all(look.contrast(look.WHITE, tone) >= 4.5 for tone in look.TONES.values())
    assert look.contrast(look.INK, look.PAPER) >= 7


def test_a_logo_stands_at_the_end_of_the_card() -> None:
    logo = content(drawing(200, 200), "PNG")
    plain, marked = drawn(CARD), drawn(CARD._replace(logo="assets/logo.png"), logo)
    box = ImageChops.difference(plain, marked).getbbox()
    assert box is not None
    assert box[0] > WIDTH - look.MARGIN - look.LOGO_WIDTH - 1
    assert box[2] <= WIDTH - look.MARGIN
    mirrored = drawn(CARD._replace(logo="assets/logo.png", is_mirrored=True), logo)
    box = ImageChops.difference(drawn(CARD._replace(is_mirrored=True)), mirrored).getbbox()
    assert box is not None
    assert box[0] >= look.MARGIN
    assert box[2] <= look.MARGIN + look.LOGO_WIDTH + 1


def test_scripts_that_run_from_right_to_left_are_joined_and_mirrored() -> None:
    arabic = CARD._replace(title="مدينة", kind="", facts=(), site="", is_mirrored=True)
    left, _, right, _ = inked(drawn(arabic).crop((0, 0, WIDTH, look.RULE)))
    assert right > WIDTH - look.MARGIN - 20
    apart = CARD._replace(title="م د ي ن ة", kind="", facts=(), site="", is_mirrored=True)
    apart_left = inked(drawn(apart).crop((0, 0, WIDTH, look.RULE)))[0]
    assert left > apart_left  # letters that are joined take less room
