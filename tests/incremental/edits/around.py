"""Edits of what lies around the sources: the clock, options, the output folder, the cache."""

import os
import pickle
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from random import Random

from tests.incremental.edits.edit import Edit, Effect, edits
from tests.incremental.edits.files import flipped
from tests.incremental.site import EVENTS, TODAY, NotPossible, Site, pick, read_files, remove

_MANIFEST = "manifest.json"
# What builds keep in the cache, and how the names of its files begin.
_KEPT = {
    "units": "units",
    "values": "values-",
    "the ledger": "ledger",
    "relations": "relations",
    "addresses": "addresses",
    "the last build": "last",
    "compiled catalogues": "catalogues",
    "compiled templates": "templates/",
}
Harm = Callable[[bytes, Random], bytes]


def wait_a_day(site: Site, _: Random) -> None:
    site.today += timedelta(1)


def go_to_a_day_of_an_event(site: Site, random: Random) -> None:
    """Its first, its last, the end or the begin of registration, or the day before or after."""
    days = [day for day in _days(site) if abs(day - TODAY) < timedelta(900)]
    day = pick(random, days) + timedelta(random.randint(-1, 1))
    site.today = day if day != site.today else day + timedelta(1)


def go_back_to_the_first_day(site: Site, _: Random) -> None:
    if site.today == TODAY:
        raise NotPossible
    site.today = TODAY


def show_or_hide_drafts(site: Site, _: Random) -> None:
    site.drafts = not site.drafts


def ask_for_another_base_url(site: Site, random: Random) -> None:
    urls = [None, "https://preview.example/", "https://preview.example/42/"]
    site.base_url = pick(random, [url for url in urls if url != site.base_url])


def delete_a_page_of_the_output(site: Site, random: Random) -> None:
    remove(site.output, _ours(site, random))


def empty_a_folder_of_the_output(site: Site, random: Random) -> None:
    folder = _ours(site, random).partition("/")[0]
    for name in _all_ours(site):
        if name.startswith(f"{folder}/"):
            remove(site.output, name)


def alter_a_file_of_the_output(site: Site, random: Random) -> None:
    path = site.output / _ours(site, random)
    path.write_bytes(path.read_bytes() + b"altered")


def alter_a_file_of_the_output_in_secret(site: Site, random: Random) -> None:
    """Its size and its time stay."""
    path = site.output / _ours(site, random)
    times = path.stat()
    path.write_bytes(flipped(path.read_bytes(), random))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def exchange_two_files_of_the_output(site: Site, random: Random) -> None:
    """Each keeps its own times, as after a rename."""
    one, other = (site.output / _ours(site, random) for _ in range(2))
    if one == other:
        raise NotPossible
    between = site.output / "between"
    one.rename(between)
    other.rename(one)
    between.rename(other)


def touch_the_output(site: Site, random: Random) -> None:
    (site.output / _ours(site, random)).touch()


def put_a_foreign_file_into_the_output(site: Site, random: Random) -> None:
    folder = pick(random, [""] + [f"{Path(name).parent}/" for name in _all_ours(site)])
    name = f"{folder}notes-{random.randrange(10_000)}.txt".removeprefix("./")
    (site.output / name).write_bytes(b"mine")
    site.foreign[name] = b"mine"


def remove_the_output(site: Site, _: Random) -> None:
    for name in read_files(site.output):
        remove(site.output, name)
    site.foreign.clear()


def keep_a_copy_of_the_cache(site: Site, _: Random) -> None:
    site.caches.append(_cache(site))


def put_back_an_old_cache(site: Site, random: Random) -> None:
    _write_cache(site, pick(random, site.caches))


def put_back_one_file_of_an_old_cache(site: Site, random: Random) -> None:
    old = pick(random, site.caches)
    name = pick(
        random, [name for name, content in old.items() if _cache(site).get(name) != content]
    )
    (site.cache / name).write_bytes(old[name])


def remove_the_cache(site: Site, _: Random) -> None:
    _cache(site)
    _write_cache(site, {})


def mix_up_compiled_templates(site: Site, _: Random) -> None:
    """Each is whole, and in the place of another."""
    names = [name for name in _cache(site) if name.startswith(_KEPT["compiled templates"])]
    contents = [_cache(site)[name] for name in names]
    for name, content in zip(names, contents[1:] + contents[:1], strict=True):
        (site.cache / name).write_bytes(content)
    _ask_for_work(site)


def put_a_foreign_file_into_the_cache(site: Site, random: Random) -> None:
    _cache(site)
    (site.cache / f"notes-{random.randrange(10_000)}.txt").write_bytes(b"mine")


def _corrupted(content: bytes, random: Random) -> bytes:
    return flipped(content, random)


def _cut_off(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(max(1, len(content)))]


def _replaced(_: bytes, random: Random) -> bytes:
    """What another program may have left there."""
    return random.choice((b"", b"{}", b"[]\n", b'{"version": 999}', random.randbytes(99)))


def _of_another_version(content: bytes, _: Random) -> bytes:
    """Whole, but under another head or digest, and with a value that this version has no use for.

    See `ledger.store`; of a compiled template that head is its digest, which knows the version.
    """
    head, mark, _rest = content.partition(b"\n")
    if not head.startswith(b"programme-pages "):
        return b"another version " + content[16:]
    payload = pickle.dumps("of another version")
    return head[:-4] + b"beef" + mark + blake2b(payload, digest_size=16).digest() + payload


def _harm(kept: str, done: str, harm: Harm) -> Edit:
    """Make an edit that harms what is kept under a name, and asks for a build that needs it."""

    def apply(site: Site, random: Random) -> None:
        names = [name for name in sorted(_cache(site)) if name.startswith(_KEPT[kept])]
        for name in names:
            path = site.cache / name
            path.write_bytes(harm(path.read_bytes(), random))
        pick(random, names)
        _ask_for_work(site)

    return Edit(f"{kept}: {done}", apply, Effect.AROUND)


def _lose(kept: str) -> Edit:
    def apply(site: Site, random: Random) -> None:
        names = [name for name in sorted(_cache(site)) if name.startswith(_KEPT[kept])]
        for name in names:
            remove(site.cache, name)
        pick(random, names)
        _ask_for_work(site)

    return Edit(f"{kept}: lost", apply, Effect.AROUND)


def _ask_for_work(site: Site) -> None:
    """Keep the next build from having nothing to do, or it would not look at what is kept."""
    for name in _all_ours(site):
        if name.endswith("/404.html"):
            remove(site.output, name)


def _days(site: Site) -> Iterator[date]:
    for entry in site.entries(*EVENTS):
        facts = site.read_facts(site.facts_file(entry))
        registration = facts.get("registration")
        dates = registration if isinstance(registration, dict) else {}
        for text in (facts.get("start"), facts.get("end"), dates.get("opens"), dates.get("closes")):
            if text and len(text) >= 10:
                yield date.fromisoformat(text[:10])


def _all_ours(site: Site) -> list[str]:
    files = read_files(site.output).keys() if site.output.is_dir() else set()
    return sorted(files - site.foreign.keys() - {_MANIFEST})


def _ours(site: Site, random: Random) -> str:
    return pick(random, _all_ours(site))


def _cache(site: Site) -> dict[str, bytes]:
    """Give the files of the engine's cache; raise NotPossible where there is none."""
    files = read_files(site.cache) if site.cache.is_dir() else {}
    if not files:
        raise NotPossible
    return files


def _write_cache(site: Site, files: dict[str, bytes]) -> None:
    for name in read_files(site.cache):
        remove(site.cache, name)
    for name, content in files.items():
        place = site.cache / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


_HARMS: dict[str, Harm] = {
    "a byte changed": _corrupted,
    "cut off": _cut_off,
    "something else": _replaced,
    "another version": _of_another_version,
}
ASKED = edits(
    wait_a_day,
    go_to_a_day_of_an_event,
    go_back_to_the_first_day,
    show_or_hide_drafts,
    ask_for_another_base_url,
    effect=Effect.AROUND,
)
OUTPUT = edits(
    delete_a_page_of_the_output,
    empty_a_folder_of_the_output,
    alter_a_file_of_the_output,
    alter_a_file_of_the_output_in_secret,
    exchange_two_files_of_the_output,
    touch_the_output,
    put_a_foreign_file_into_the_output,
    remove_the_output,
    effect=Effect.AROUND,
)
CACHE = (
    *edits(
        keep_a_copy_of_the_cache,
        put_back_an_old_cache,
        put_back_one_file_of_an_old_cache,
        remove_the_cache,
        mix_up_compiled_templates,
        put_a_foreign_file_into_the_cache,
        effect=Effect.AROUND,
    ),
    *(_harm(kept, done, harm) for kept in _KEPT for done, harm in _HARMS.items()),
    *(_lose(kept) for kept in _KEPT),
)
