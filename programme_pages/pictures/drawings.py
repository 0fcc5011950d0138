"""Vector graphics (SVG): how large they are, and what in them would run in a reader's browser.

In a page they are pictures, and harmless. But a reader can open the file by itself, and then it is
a document of the site, which may run scripts and ask for files from elsewhere.
"""

import re
from hashlib import sha256
from typing import NamedTuple
from xml.parsers import expat

from programme_pages.pictures.picture import Picture

_SPACE = "http://www.w3.org/2000/svg"
_UNSAFE = {"script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"}
_LINKS = {"href", "src", "from", "to", "values", "by", "action", "data"}
_CSS = {"style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker"}
_PICTURE = r"data:image/(?:png|jpeg|gif|webp)"
# A backslash can hide any of the letters.
_OUT_OF_STYLE = re.compile(rf"""@import|\\|url\((?!\s*["']?\s*(?:\#|{_PICTURE}))""", re.IGNORECASE)
_OUT_OF_LINK = re.compile(rf"(?!{_PICTURE})(?:javascript|data|https?|file)?:|//", re.IGNORECASE)
_SCRIPT = re.compile(r"javascript:|data:", re.IGNORECASE)  # where no link may lead
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)(?:px)?\s*")
_LARGEST = 10_000  # pixels; what says more is drawn to fit


class NoDrawing(ValueError):  # noqa: N818  (what was found)
    """A file is no well-formed SVG."""


class Drawing(NamedTuple):
    """A vector graphic; `unsafe` names what would run, or would ask for files from elsewhere."""

    picture: Picture | None  # where it says how large it is
    unsafe: tuple[str, ...]


def read_drawing(content: bytes) -> Drawing:
    """Look through a vector graphic. Raises NoDrawing."""
    found = _Found()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True  # whole texts, however they are written
    parser.StartElementHandler = found.element
    parser.CharacterDataHandler = found.text
    parser.ProcessingInstructionHandler = found.instruction
    try:
        parser.Parse(content, True)  # noqa: FBT003  (expat's form)
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        raise NoDrawing(str(error)) from error
    if not found.is_drawing:
        raise NoDrawing("the first element is not <svg>")
    size = _size(found.root)
    digest = sha256(content).hexdigest()
    picture = Picture(*size, "as-is", digest) if size else None
    return Drawing(picture, tuple(dict.fromkeys(found.unsafe)))


class _Found:
    """What was met on the way through a file."""

    def __init__(self) -> None:
        self.root: dict[str, str] = {}
        self.is_drawing = False
        self.unsafe: list[str] = []
        self._started = False
        self._in_style = False

    def element(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._started:
            self._started, self.root = True, attributes
            self.is_drawing = local == "svg" and space in {_SPACE, ""}
        self._in_style = local == "style"
        if local in _UNSAFE:
            self.unsafe.append(f"<{local}>")
        for key, value in attributes.items():
            self._attribute(local, key.rpartition(" ")[2], value)

    def _attribute(self, element: str, name: str, value: str) -> None:
        led_out = _SCRIPT if element == "a" else _OUT_OF_LINK  # readers may follow links
        if (
            name.lower().startswith("on")
            or (name in _LINKS and led_out.match("".join(value.split())))
            or (name in _CSS and _OUT_OF_STYLE.search(value))
        ):
            self.unsafe.append(name)

    def text(self, text: str) -> None:
        if self._in_style and _OUT_OF_STYLE.search(text):
            self.unsafe.append("<style>")

    def instruction(self, target: str, _: str) -> None:
        self.unsafe.append(f"<?{target}?>")


def _size(root: dict[str, str]) -> tuple[int, int] | None:
    """Give the size that a graphic says it has, in pixels, or the one of its view box."""
    lengths = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    given = [float(one[1]) for one in lengths if one]
    if len(given) < 2:
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip().replace("-", ""))
        numbers = [float(one) for one in box if _LENGTH.fullmatch(one)]
        given = numbers[2:] if len(box) == 4 and len(numbers) == 4 else []
    if len(given) < 2 or not all(0 < one <= _LARGEST for one in given):
        return None
    width, height = (max(1, round(one)) for one in given)
    return width, height
