"""Links that lead nowhere safe, and what they were most likely meant to be."""

import re
from pathlib import PurePosixPath

from programme_pages.markup.links import FILES, is_safe_link
from programme_pages.model.scalars import EMAIL, meant_web_address

# Endings of files that people put into texts; no top-level domain looks like these.
_FILE = re.compile(
    r"(?i)[^/?#:]+\.(?:avif|docx?|gif|jpe?g|ods|odt|odp|pdf|png|pptx?|svg|txt|webp|xlsx?|zip)"
)


def meant_link(address: str, *, picture: bool) -> str | None:
    """Give the link that was meant by `photo.jpg`, `/tmp/photo.jpg`, `www.a.org` or `me@a.org`.

    None in case of doubt: what is given may always stand in a text.
    """
    last = PurePosixPath(address.replace("\\", "/")).name
    if _FILE.fullmatch(last) and _is_local(address):
        meant = FILES + last
    elif picture:
        return None
    elif re.fullmatch(EMAIL, address):
        meant = f"mailto:{address}"
    else:
        return meant_web_address(address)
    return meant if is_safe_link(meant, picture=picture) else None


def _is_local(address: str) -> bool:
    """Whether an address is that of a file in some folder, and not one on a web site."""
    return (
        re.match(r"(?i)[a-z]:[\\/]|file:|\.{0,2}[\\/](?![\\/])|files\\|[^\\/:.]+\.\w+$", address)
        is not None
    )
