"""Edits of what a build is told of the published site."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.site import PUBLISHED as FOLDER
from tests.incremental.site import NotPossible, Site, pick

_NAME = "addresses.json"
_FILE = f"{FOLDER}/{_NAME}"
Lists = list[tuple[str, list[str]]]  # a language, and the addresses of a page in it


def publish_what_stands(site: Site, _: Random) -> None:
    """As after each publication: the next build compares itself with this one."""
    site.write(_FILE, _standing(site))


def publish_for_the_first_time(site: Site, _: Random) -> None:
    """There is a site, and it has no list of addresses yet."""
    _forget(site)
    site.write(f"{FOLDER}/index.html", "An older site")


def forget_what_is_published(site: Site, _: Random) -> None:
    """Nobody asks for it any more."""
    if not (site.root / FOLDER).is_dir():
        raise NotPossible
    _forget(site)


def publish_a_page_elsewhere(site: Site, random: Random) -> None:
    """So it has moved since."""

    def move(lists: Lists) -> None:
        code, paths = pick(random, lists)
        paths[0] = f"{code}/moved/from-{random.randrange(10_000)}/"

    _publish(site, move)


def publish_a_page_in_places_of_others(site: Site, random: Random) -> None:
    """Two pages have exchanged their addresses since."""

    def exchange(lists: Lists) -> None:
        code, one = pick(random, lists)
        other = pick(random, [paths for language, paths in lists if language == code])
        one[0], other[0] = other[0], one[0]

    _publish(site, exchange)


def publish_a_page_that_is_gone(site: Site, random: Random) -> None:
    record = _record(site)
    name = f"gone-{random.randrange(10_000)}"
    record["pages"][name] = {"en": [f"en/workshops/{name}/"]}
    site.write(_FILE, json.dumps(record))


def break_what_is_published(site: Site, random: Random) -> None:
    broken = (b"", b"<!doctype html>", _standing(site)[:-2], b'{"version": 2}')
    site.write(_FILE, random.choice(broken))


def _publish(site: Site, change: Callable[[Lists], None]) -> None:
    """Publish what stands, with a change of lists of addresses."""
    record = _record(site)
    pages = (*record["pages"].values(), *record["sections"].values())
    change([(code, paths) for page in pages for code, paths in page.items()])
    site.write(_FILE, json.dumps(record))


def _record(site: Site) -> Any:
    return json.loads(_standing(site))


def _standing(site: Site) -> bytes:
    path = site.output / _NAME
    if not path.is_file():
        raise NotPossible
    return path.read_bytes()


def _forget(site: Site) -> None:
    for name in site.names(f"{FOLDER}/*"):
        site.remove(name)


PUBLISHED = (
    *edits(
        publish_what_stands,
        publish_for_the_first_time,
        forget_what_is_published,
        publish_a_page_elsewhere,
        publish_a_page_in_places_of_others,
        publish_a_page_that_is_gone,
    ),
    *edits(break_what_is_published, effect=Effect.BREAK),
)
