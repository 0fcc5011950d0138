"""Links of texts: which may stand there, and their final addresses."""

import html
import re
from collections.abc import Callable, Collection, Iterator, Mapping

from programme_pages.model.scalars import LONGEST_URL, is_identifier, is_web_address

ENTRY = "entry:"  # the scheme of links to other entries of the site
FILES = "files/"  # the start of links to the entry's own files

# Web addresses in which nothing needs a closer look; most are such.
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9.-]+(?:/[a-zA-Z0-9/._~%&=?#+,;-]*)?")
_WHOLE_LINK = re.compile(r'<a [^>]*?href="([^"]*)"[^>]*>.*?</a>', re.DOTALL)
_PICTURE = re.compile(r'<img((?: [a-z]+="[^"]*")*?) src="([^"]*)"((?: [a-z]+="[^"]*")*)>')
_LINK = re.compile(r'(<a [^>]*?href=|<img [^>]*?src=)"([^"]*)"')


def is_safe_link(address: str, *, picture: bool = False) -> bool:
    """Whether a link may stand in a text; pictures come from the entry's own files only."""
    if address.startswith(FILES):
        parts = address.split("/")
        return not any(part in {"", ".", ".."} for part in parts) and "\\" not in address
    if picture:
        return False
    if address.startswith("#"):
        return len(address) > 1
    scheme, _, rest = address.partition(":")
    if scheme == "entry":
        return is_identifier(rest.partition("#")[0])
    if scheme in {"mailto", "tel"}:
        return bool(rest) and not any(char.isspace() for char in rest)
    is_plain = len(address) <= LONGEST_URL and _PLAIN_ADDRESS.fullmatch(address) is not None
    return is_plain or is_web_address(address)


def find_links(body_html: str) -> list[tuple[str, bool]]:
    """Give the addresses of the links and pictures of a body, in order; the latter are True."""
    found = _LINK.findall(body_html)
    return [(html.unescape(address), tag.startswith("<img")) for tag, address in found]


def replace_links(body_html: str, targets: Mapping[str, str]) -> str:
    """Put the final address in the place of each link that `targets` names."""

    def final(match: re.Match[str]) -> str:
        address = html.unescape(match[2])
        return f'{match[1]}"{html.escape(targets.get(address, address))}"'

    return _LINK.sub(final, body_html)


def replace_pictures(body_html: str, forms: Mapping[str, Callable[[str], str]]) -> str:
    """Put another form in the place of each picture that `forms` names, by its address.

    A form is made from the attributes of the picture, as HTML, without its address.
    """

    def final(match: re.Match[str]) -> str:
        form = forms.get(html.unescape(match[2]))
        return match[0] if form is None else form(match[1] + match[3])

    return _PICTURE.sub(final, body_html)


def split_after_links(body_html: str, addresses: Collection[str]) -> Iterator[tuple[str, str]]:
    """Part a body behind each link to one of some addresses.

    Gives each part with the address of the link that it ends in; the rest is given with none.
    """
    start = 0
    for link in _WHOLE_LINK.finditer(body_html) if addresses else ():
        address = html.unescape(link[1])
        if address in addresses:
            yield body_html[start : link.end()], address
            start = link.end()
    if start < len(body_html):
        yield body_html[start:], ""
