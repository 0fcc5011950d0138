"""Places: from an address on a page to the file that a host serves there."""

from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
LOST = "404.html"
# Hosts serve 404 pages at addresses of any depth, so that their links are read from such a one.
_NOWHERE = "no/such/page/"
_SUBSCRIBED = "webcal:"  # what calendar programs subscribe to
_ELSEWHERE = {"geo", "http", "https", "mailto", "tel"}


class Place(NamedTuple):
    """Where an address leads: to a file of the site, elsewhere, or where nothing can be."""

    target: str | None = None  # of the site
    fragment: str = ""
    elsewhere: bool = False


_WRONG = Place()
_ELSE = Place(elsewhere=True)


def folder_of(target: str) -> str:
    """Give the folder that links of a page are read from, with a slash at its end."""
    folder, slash, name = target.rpartition("/")
    return f"{folder}{slash}{_NOWHERE if name == LOST else ''}"


def path_of(target: str) -> str:
    """Give the path, below the site's address, at which readers see a file."""
    name = target.rpartition("/")[2]
    return target.removesuffix(INDEX) if name == INDEX else target


def target_at(path: str) -> str:
    """Give the file that is served at a path below the site's address."""
    return f"{path}{INDEX}" if path == "" or path.endswith("/") else path


def find_place(base_url: str, folder: str, address: str) -> Place:
    """Find where an address on a page of a folder leads (RFC 3986, section 5)."""
    bare, _, fragment = address.partition("#")
    path = bare.partition("?")[0]
    if ":" in path or path.startswith("//"):
        return _find_absolute(base_url, bare, fragment)
    if path.startswith("/"):
        base_path = urlsplit(base_url).path
        if not path.startswith(base_path):
            return _WRONG
        inside: str | None = _normal(path.removeprefix(base_path))
    else:
        inside = _joined(folder, path)
    return _WRONG if inside is None else _inside(inside, fragment)


def _find_absolute(base_url: str, address: str, fragment: str) -> Place:
    if address.startswith(_SUBSCRIBED):  # programs fetch it as they fetch the site
        address = f"{base_url.partition(':')[0]}:{address.removeprefix(_SUBSCRIBED)}"
    if address.startswith(base_url):
        return _inside(address.removeprefix(base_url).partition("?")[0], fragment)
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return _WRONG
    return _ELSE if scheme in _ELSEWHERE or address.startswith("//") else _WRONG


def _joined(folder: str, path: str) -> str | None:
    """Join a relative path to a folder; None where it leads out of the site."""
    while path.startswith("../"):
        if not folder:
            return None
        folder, path = folder[: folder.rfind("/", 0, -1) + 1], path[3:]
    return _normal(folder + path)


def _normal(path: str) -> str | None:
    """Take `.` and `..` out of a path; None where it leads out of the site."""
    if "./" not in path and not path.endswith("."):
        return path
    end = "/" if path.endswith(("/", "/.", "/..")) or path in {".", ".."} else ""
    plain = normpath(path)
    if plain.startswith(".."):
        return None
    return "" if plain == "." else plain + end


def _inside(path: str, fragment: str) -> Place:
    return Place(target_at(unquote(path) if "%" in path else path), unquote(fragment))
