"""Edits of what readers download: bytes, names, leftovers."""

import os
from random import Random

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.site import Site, pick


def lengthen_a_file(site: Site, random: Random) -> None:
    name = _any(site, random)
    site.write(name, _bytes(site, name) + b"more" * random.randint(1, 9_999))


def change_a_byte_of_a_file(site: Site, random: Random) -> None:
    """The size stays."""
    name = _any(site, random)
    site.write(name, flipped(_bytes(site, name), random))


def change_a_byte_of_a_file_in_secret(site: Site, random: Random) -> None:
    """The size and the time of the last change stay, as after a copy that keeps times."""
    rewrite_in_secret(site, _any(site, random), random)


def change_a_letter_of_a_text_in_secret(site: Site, random: Random) -> None:
    names = site.names("content/*/*/*.md", "content/*/*.md", "content/venues/*.yaml")
    name = pick(
        random, [name for name in names if "Reed" in site.text(name) or "the" in site.text(name)]
    )
    path = site.root / name
    times = path.stat()
    old, new = ("Reed", "Weed") if "Reed" in site.text(name) else ("the", "The")
    site.write(name, site.text(name).replace(old, new))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def put_a_file_in_the_place_of_another(site: Site, random: Random) -> None:
    """Renamed over it, so that its time is older than the last build."""
    name, other = _any(site, random), _any(site, random)
    path = site.root / name
    new = path.with_name("new~")
    new.write_bytes(flipped(_bytes(site, other), random))
    os.utime(new, (1_000_000_000, 1_000_000_000))
    new.replace(path)


def add_a_file_that_nothing_names(site: Site, random: Random) -> None:
    """A warning, and no page changes."""
    name = pick(random, site.names("content/*/*/event.yaml", "content/*/*/series.yaml"))
    folder = name.rpartition("/")[0]
    site.write(f"{folder}/files/left-{random.randrange(10_000)}.pdf", b"left over")


def add_a_hidden_file(site: Site, random: Random) -> None:
    """Passed over."""
    site.write(f"content/workshops/.hidden-{random.randrange(10_000)}.md", "not read")


def touch_a_file(site: Site, random: Random) -> None:
    (site.root / _any(site, random)).touch()


def remove_a_file_that_is_named(site: Site, random: Random) -> None:
    """Unless it is one of those that nothing names."""
    names = site.names("content/workshops/*/files/plan.pdf", "content/series/*/files/leaflet.pdf")
    site.remove(pick(random, names))


def flipped(content: bytes, random: Random) -> bytes:
    """Change one byte."""
    if not content:
        return b"?"
    place = random.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def rewrite_in_secret(site: Site, name: str, random: Random) -> None:
    """Change one byte of a file, and give it back its time."""
    path = site.root / name
    times = path.stat()
    path.write_bytes(flipped(path.read_bytes(), random))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _any(site: Site, random: Random) -> str:
    return pick(random, site.names("content/*/*/files/**/*"))


def _bytes(site: Site, name: str) -> bytes:
    return (site.root / name).read_bytes()


FILES = (
    *edits(
        lengthen_a_file,
        change_a_byte_of_a_file,
        change_a_byte_of_a_file_in_secret,
        change_a_letter_of_a_text_in_secret,
        put_a_file_in_the_place_of_another,
        add_a_file_that_nothing_names,
        add_a_hidden_file,
    ),
    *edits(touch_a_file, effect=Effect.TOUCH),
    *edits(remove_a_file_that_is_named, effect=Effect.BREAK),
)
