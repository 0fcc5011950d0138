"""Probes: what readers meet who mistype an address, leave out a slash, or ask for less bytes."""

from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import urljoin

from programme_pages.problems import sentence
from programme_pages.verification.faults import Fault
from programme_pages.verification.headers import header_faults
from programme_pages.verification.host import GONE, MOVED, Host
from programme_pages.verification.places import LOST, path_of

_NOWHERE = "no/such/page/"
_ENCODINGS = {".gz": "gzip", ".br": "br"}  # of HTTP (IANA), by the ends of files


def lost_faults(host: Host, folder: str) -> Iterator[Fault]:
    """Look what is said where there is no page: the site's own page, with the status 404."""
    inside = f"{folder}/" if folder else ""
    path = f"{inside}{_NOWHERE}"
    url = host.address(path)
    answer = host.client.get(url)
    right = {host.listed.get(LOST), host.listed.get(f"{inside}{LOST}")}
    if answer.status not in GONE:
        reason = sentence("the server answers {code}", code=answer.status)
    elif sha256(answer.content).hexdigest() not in right:
        reason = sentence("another page is shown than the site's own")
    else:
        yield from header_faults(f"{inside}{LOST}", url, answer, host.wanted(path))
        return
    yield Fault("served-not-found", f"{inside}{LOST}", {"served": url, "reason": reason})


def folder_faults(host: Host, folder: str) -> Iterator[Fault]:
    """Look whether an address without its last slash leads to the one with it.

    Links on the page would lead elsewhere if it were shown there.
    """
    url = host.address(folder)
    answer = host.client.get(url)
    location = answer.headers.get("location", "")
    wanted = host.address(f"{folder}/")
    if answer.status not in MOVED or urljoin(url, location) != wanted:
        found = location or sentence("nothing: status {code}", code=answer.status)
        values = {"served": url, "found": found, "wanted": wanted}
        yield Fault("served-redirect", f"{folder}/index.html", values)


def encoding_faults(host: Host, target: str) -> Iterator[Fault]:
    """Look whether a file is the same for those who take it compressed, where it lies so."""
    source, dot, ending = target.rpartition(".")
    encoding = _ENCODINGS.get(dot + ending)
    if encoding is None or source not in host.listed:
        return
    url = host.address(path_of(source))
    answer = host.client.get(url, encoding)
    if answer.status == 200 and sha256(answer.content).hexdigest() != host.listed[source]:
        yield Fault("served-changed", target, {"served": url})
