"""Uploads: what a host has to be sent, in an order in which readers never notice.

A page is sent after all that it loads, and a page that others link to before those others; what is
gone is removed once no page leads there. The manifest comes last: as long as an upload is not
finished, the host's manifest is the old one, so that the next upload sends all of it again.
"""

from collections.abc import Mapping
from typing import NamedTuple

from programme_pages.output.targets import MANIFEST

_LOADED = ("assets/", "files/")  # what pages load, and what readers download


class Uploads(NamedTuple):
    """Files of a site, in the order of the steps; sorted within each."""

    assets: list[str]  # styles, scripts, pictures and downloads that are new or others
    new: list[str]  # at addresses where nothing was
    changed: list[str]
    removed: list[str]  # to be deleted
    manifest: list[str]


def find_uploads(new: Mapping[str, str], old: Mapping[str, str]) -> Uploads:
    """Compare two manifests: the SHA-256, in hexadecimal, of each file.

    `old` is that of the site as it is served until now, and empty where there is none.
    """
    sent = sorted(target for target, digest in new.items() if old.get(target) != digest)
    pages = [target for target in sent if not target.startswith(_LOADED)]
    return Uploads(
        assets=[target for target in sent if target.startswith(_LOADED)],
        new=[target for target in pages if target not in old],
        changed=[target for target in pages if target in old],
        removed=sorted(old.keys() - new.keys()),
        manifest=[MANIFEST],
    )
