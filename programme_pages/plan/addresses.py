"""`addresses.json`: every address of every page, old ones too, for the next build and for others.

Its form is described in `docs/data.md`, and by `static/root/addresses.schema.json`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from programme_pages.routes import PAGES, SECTIONS
from programme_pages.slugs import folded
from programme_pages.strict_json import VERSION, is_texts, read_record

ADDRESSES = "addresses.json"
_LONGEST = 500  # characters of an address
_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
# A folder for each part: the language, then lower-case slugs.
_ADDRESS = re.compile(r"[a-z0-9-]+/([a-z0-9]+(-[a-z0-9]+)*/)*")


class PageKey(NamedTuple):
    """What has an address: an id among the pages, or the name of a section, in a language."""

    group: str
    id: str
    language: str


Addresses = Mapping[PageKey, tuple[str, ...]]  # the address now, then the old ones


def addresses_bytes(addresses: Addresses) -> bytes:
    """Write out the addresses of a site: a line for each page, sorted; JSON, in ASCII.

    Ids, languages and addresses hold no character that JSON would escape.
    """
    groups: dict[str, dict[str, list[str]]] = {PAGES: {}, SECTIONS: {}}
    for (group, name, code), paths in addresses.items():
        listed = '", "'.join(paths)
        member = f'"{code}": ["{listed}"]'
        groups[group].setdefault(name, []).append(member)
    members = ",\n".join(f' "{group}": {_lines(pages)}' for group, pages in groups.items())
    return f'{{\n "version": {VERSION},\n{members}\n}}\n'.encode()


def _lines(pages: Mapping[str, list[str]]) -> str:
    lines = [f'  "{name}": {{{", ".join(pages[name])}}}' for name in sorted(pages)]
    return "{\n" + ",\n".join(lines) + "\n }" if lines else "{}"


def read_addresses(content: bytes) -> Addresses:
    """Read what `addresses_bytes` wrote.

    Raises ValueError, with a short reason, for whatever that function cannot have written: two
    pages with one address, say, or a path that leads out of the folder of its language.
    """
    record = read_record(content, {PAGES, SECTIONS})
    found = {key: paths for group in (PAGES, SECTIONS) for key, paths in _of(group, record[group])}
    every = [folded(path) for paths in found.values() for path in paths]
    if len(set(every)) < len(every):
        raise ValueError("an address stands twice")
    return found


def _of(group: str, members: object) -> Iterator[tuple[PageKey, tuple[str, ...]]]:
    for name, languages in _named(members):
        for code, paths in _named(languages):
            if not isinstance(paths, list) or not is_texts(paths) or not paths:
                raise ValueError("a page without a list of addresses")
            _check_paths(code, paths)
            yield PageKey(group, name, code), tuple(paths)


def _named(members: object) -> Iterable[tuple[str, object]]:
    if not isinstance(members, dict):
        raise ValueError("no map where one is expected")  # noqa: TRY004 - the content is wrong
    if not all(len(name) <= _LONGEST and _NAME.fullmatch(name) for name in members):
        raise ValueError("a name that is none of a page or language")
    return members.items()


def _check_paths(code: str, paths: Iterable[str]) -> None:
    for path in paths:
        if not (
            len(path) <= _LONGEST
            and path.startswith(f"{code.lower()}/")
            and _ADDRESS.fullmatch(path)
        ):
            raise ValueError("an address that is none of a page in its language")
