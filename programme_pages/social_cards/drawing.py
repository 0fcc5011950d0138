"""Drawing: a card as a PNG, the same bytes for the same card.

Each colour is drawn as a mask, and becomes a ramp of a fixed palette: there is nothing to reduce
from millions of colours to few, which would cost most of the time.
"""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from programme_pages.social_cards import look
from programme_pages.social_cards.card import HEIGHT, WIDTH, SocialCard
from programme_pages.social_cards.layout import Line, lay_out, width_of
from programme_pages.social_cards.letters import script_of
from programme_pages.social_cards.look import Colour
from programme_pages.social_cards.typeface import typeface

_SHADES = 10  # of a colour, from the ground to the full colour
_PAPER, _RULE, _ACCENT, _TAG = range(4)  # numbers of colours; ramps follow
_RAMPS = {"ink": 4, "accent": 4 + _SHADES, "tag": 4 + 2 * _SHADES}
_LOGO = 4 + 3 * _SHADES  # where the colours of a logo begin
_LOGO_COLOURS = 128
_MASK_MARGIN = 12  # pixels around a line, for what leans out of it
_COMPRESSION = 3  # of zlib: 6 takes twice the time, for a fifth fewer bytes


def draw_card(card: SocialCard, logo: bytes | None) -> bytes:
    """Draw a card; `logo` is a picture that is no vector graphic."""
    accent = look.colour_of(card.accent)
    tone = look.TONES.get(card.tone, look.INK)
    palette = _palette(accent, look.readable(accent), tone)
    image = _ground().copy()
    if card.logo and logo:
        palette += _put_logo(image, logo, is_mirrored=card.is_mirrored)
    for line in lay_out(card):
        if line.ink == "tag":
            _draw_tag(image, line)
        _draw_line(image, line)
    image.putpalette(palette)
    out = BytesIO()
    image.save(out, "PNG", compress_level=_COMPRESSION)
    return out.getvalue()


@cache
def _ground() -> Image.Image:
    """Draw what all cards have in common."""
    image = Image.new("P", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, look.BAR - 1), _ACCENT)
    draw.rectangle((look.MARGIN, look.RULE, WIDTH - look.MARGIN - 1, look.RULE + 1), _RULE)
    return image


def _palette(accent: Colour, text: Colour, tone: Colour) -> list[int]:
    colours = [look.PAPER, look.LINE, accent, tone]
    for ground, full in ((look.PAPER, look.INK), (look.PAPER, text), (tone, look.WHITE)):
        colours += [_between(ground, full, step / _SHADES) for step in range(1, _SHADES + 1)]
    return [value for colour in colours for value in colour]


def _between(ground: Colour, full: Colour, part: float) -> Colour:
    red, green, blue = (
        round(one + (other - one) * part) for one, other in zip(ground, full, strict=True)
    )
    return red, green, blue


@cache
def _steps(first: int) -> bytes:
    """Give the colour for each value of a mask, in the ramp that begins at `first`."""
    return bytes(first + shade - 1 if shade else 0 for shade in map(_shade, range(256)))


def _shade(value: int) -> int:
    return round(value * _SHADES / 255)


_DRAWN = bytes(255 if _shade(value) else 0 for value in range(256))  # the rest shows the ground


def _draw_line(image: Image.Image, line: Line) -> None:
    face = typeface(script_of(line.text) or "plain", line.weight, line.size)
    anchor = "rs" if line.from_end else "ls"
    box = face.font.getbbox(line.text, direction=face.direction, anchor=anchor)
    left, top = int(box[0]) - _MASK_MARGIN, int(box[1]) - _MASK_MARGIN
    size = (int(box[2]) + _MASK_MARGIN - left, int(box[3]) + _MASK_MARGIN - top)
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).text(
        (-left, -top),
        line.text,
        fill=255,
        font=face.font,
        anchor=anchor,
        direction=face.direction,
    )
    place = line.x + left, line.y + top
    values = mask.tobytes()
    colours = Image.frombytes("P", size, values.translate(_steps(_RAMPS[line.ink])))
    image.paste(colours, place, Image.frombytes("L", size, values.translate(_DRAWN)))


def _draw_tag(image: Image.Image, line: Line) -> None:
    """Draw what a state stands on."""
    width = round(width_of(line.text, line.weight, line.size))
    start = line.x - width if line.from_end else line.x
    padding = look.TAG_PADDING
    box = (start - padding, line.y - line.size, start + width + padding, line.y + padding - 2)
    ImageDraw.Draw(image).rounded_rectangle(box, 4, _TAG)


def _put_logo(image: Image.Image, logo: bytes, *, is_mirrored: bool) -> list[int]:
    """Put a logo above the site's name; give its colours."""
    with Image.open(BytesIO(logo), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
        shown = opened.convert("RGBA")
    shown.thumbnail((look.LOGO_WIDTH, look.LOGO_HEIGHT), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", shown.size, look.PAPER)
    flat.paste(shown, mask=shown.getchannel("A"))
    few = flat.quantize(_LOGO_COLOURS, dither=Image.Dither.NONE)
    x = look.MARGIN if is_mirrored else WIDTH - look.MARGIN - few.width
    numbers = few.point([min(255, value + _LOGO) for value in range(256)])
    place = x, look.LOGO_BOTTOM - few.height
    image.paste(Image.frombytes("P", few.size, numbers.tobytes()), place)
    return few.getpalette() or []
