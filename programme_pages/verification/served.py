"""A published site is what was built: every file, and how the host sends it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import chain
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from programme_pages.output.targets import MANIFEST
from programme_pages.plan.addresses import ADDRESSES, read_addresses
from programme_pages.plan.headers import HEADERS, headers_bytes
from programme_pages.plan.others import REDIRECTS
from programme_pages.problems import Span, problem, sentence, sort_problems
from programme_pages.published import PublishedFile, Unreadable
from programme_pages.verification.client import Answer, Client
from programme_pages.verification.faults import Fault, problems_of
from programme_pages.verification.files import Unlisted, read_list
from programme_pages.verification.folder import Verified
from programme_pages.verification.headers import (
    Rules,
    caching_faults,
    header_faults,
    read_rules,
    type_faults,
)
from programme_pages.verification.host import FOUND, GONE, MOVED, Host
from programme_pages.verification.languages import language_folders
from programme_pages.verification.places import path_of
from programme_pages.verification.probes import encoding_faults, folder_faults, lost_faults

_FOR_HOSTS = {HEADERS, REDIRECTS}  # many hosts keep these to themselves
_COMPRESSED = (".gz", ".br")  # asked for as browsers do, by the names of what they hold


def verify_url(
    url: str, built: Path | None, published: Mapping[str, PublishedFile], connections: int
) -> Verified:
    """Compare what a host serves with what was built.

    `url` ends with a slash. What was built is told by the manifest of the folder `built`, else by
    the one that the host serves; `published` has the manifest of the site before, where it is
    known, so that files of it which should be gone are looked for. Never raises for what is served.
    """
    client = Client(url, connections)
    try:
        listed = read_list(_known(client, url, built, MANIFEST))
    except Unlisted as unlisted:
        found = problem("no-manifest", Span(MANIFEST), reason=unlisted.reason)
        return Verified([found], 0)
    except Unreadable as unreadable:
        fault = _unreadable(MANIFEST, url + MANIFEST, unreadable)
        return Verified([*problems_of([fault], _no_text)], 0)
    if built is not None:
        listed[MANIFEST] = sha256((built / MANIFEST).read_bytes()).hexdigest()
    folders = language_folders(listed)
    rules, moved = _rules(client, url, built, folders), _moved(client, url, built)
    host = Host(url, client, listed, folders, rules, moved)
    with ThreadPoolExecutor(connections) as threads:

        def ask(look: Callable[[Host, str], Iterator[Fault]], about: Iterable[str]) -> list[Fault]:
            found = threads.map(lambda one: _looked(look, host, one), sorted(about))
            return list(chain.from_iterable(found))

        asked = _asked(listed)
        faults = ask(_file_faults, asked) + ask(_leftover_faults, _before(published) - asked)
        faults += ask(lost_faults, host.languages | {""}) + ask(folder_faults, host.languages)
        faults += ask(encoding_faults, listed)
    return Verified(sort_problems([*problems_of(faults, _no_text)]), len(asked))


def _looked(look: Callable[[Host, str], Iterator[Fault]], host: Host, about: str) -> list[Fault]:
    try:
        return list(look(host, about))
    except Unreadable as unreadable:
        return [_unreadable(about or MANIFEST, host.address(path_of(about)), unreadable)]


def _asked(listed: Iterable[str]) -> set[str]:
    """Give the files that readers, and programs, ask for."""
    every = set(listed)
    return {
        target
        for target in every - _FOR_HOSTS
        if not target.startswith(".")
        and not (target.endswith(_COMPRESSED) and target[:-3] in every)
    }


def _file_faults(host: Host, target: str) -> Iterator[Fault]:
    """Compare a file with what the host sends in its place."""
    path = path_of(target)
    url = host.address(path)
    answer = host.client.get(url)
    if answer.status in MOVED:
        yield from _moved_faults(host, target, url, answer)
    elif answer.status in GONE:
        yield Fault("served-missing", target, {"served": url})
    elif answer.status != FOUND:
        reason = sentence("the server answers {code}", code=answer.status)
        yield Fault("served-unreachable", target, {"served": url, "reason": reason})
    elif sha256(answer.content).hexdigest() != host.listed[target]:
        yield Fault("served-changed", target, {"served": url})
    else:
        yield from type_faults(target, url, answer)
        yield from caching_faults(target, url, answer)
        yield from header_faults(target, url, answer, host.wanted(path))


def _moved_faults(host: Host, target: str, url: str, answer: Answer) -> Iterator[Fault]:
    """Look where the host leads to: from an old address to the new one, and else nowhere."""
    location = answer.headers.get("location", "")
    wanted = host.address(host.moved.get(path_of(target), path_of(target)))
    if urljoin(url, location) != wanted or wanted == url:
        values = {"served": url, "found": location, "wanted": wanted}
        yield Fault("served-redirect", target, values, group=urlsplit(location).netloc or location)


def _leftover_faults(host: Host, target: str) -> Iterator[Fault]:
    """Look whether a file is gone that the site has no more."""
    url = host.address(path_of(target))
    if target not in host.listed and host.client.get(url).status == FOUND:
        yield Fault("served-leftover", target, {"served": url})


def _before(published: Mapping[str, PublishedFile]) -> set[str]:
    """Give the files that the site had before; none where that is not known."""
    file = published.get(MANIFEST)
    try:
        return _asked(read_list(file.content if file else None))
    except Unlisted:
        return set()


def _known(client: Client, url: str, built: Path | None, target: str) -> bytes | None:
    """Read a file of what was built, or else of what is served; None where there is none.

    Raises Unreadable.
    """
    if built is not None:
        path = built / target
        return path.read_bytes() if path.is_file() else None
    answer = client.get(url + target)
    if answer.status in GONE:
        return None
    if answer.status in MOVED:
        to = answer.headers.get("location", "")
        raise Unreadable("the server leads to {address}", address=to)
    if answer.status != FOUND:
        raise Unreadable("the server answers {code}", code=answer.status)
    return answer.content


def _rules(client: Client, url: str, built: Path | None, folders: Iterable[str]) -> Rules:
    """Read the headers that the site asks for; this program's, where a host keeps that file."""
    try:
        content = _known(client, url, built, HEADERS)
    except Unreadable:
        content = None
    usual = headers_bytes(urlsplit(url).path, folders)
    return read_rules((usual if content is None else content).decode(errors="replace"))


def _moved(client: Client, url: str, built: Path | None) -> dict[str, str]:
    """Read which old addresses lead where; none where that is not known, which is told."""
    try:
        addresses = read_addresses(_known(client, url, built, ADDRESSES) or b"")
    except (Unreadable, ValueError):
        return {}
    return {old: paths[0] for paths in addresses.values() for old in paths[1:]}


def _unreadable(target: str, url: str, unreadable: Unreadable) -> Fault:
    return Fault("served-unreachable", target, {"served": url, "reason": unreadable.reason})


def _no_text(_: str) -> str:
    return ""
