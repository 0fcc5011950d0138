"""A site on the disk that edits change, and what a build of it is asked for."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

from tests.incremental.small_site import ENGINE, write_site

TODAY = date(2027, 3, 10)
CACHE = ".programme-pages"  # in the site's folder
KINDS = ("workshops", "sessions", "initiatives", "series", "pages")
EVENTS = KINDS[:2]
PLACES = ("venues", "organisations")
PUBLISHED = "published"  # in the site's folder: what a build is told of the published site
_SOURCES = ("content", "templates", "locales", "static", PUBLISHED)

Facts = dict[str, Any]  # as YAML has them, every scalar a text
Files = dict[str, bytes]
Item = TypeVar("Item")


class NotPossible(Exception):  # noqa: N818  (no error: another edit is taken instead)
    """An edit finds nothing in the site that it could change."""


@dataclass(frozen=True, order=True)
class Entry:
    """An entry of the content, by its kind and id."""

    kind: str
    id: str


@dataclass
class Site:
    """A folder with a site and its output, and the rest of what a build depends on."""

    folder: Path
    today: date = TODAY
    drafts: bool = False
    base_url: str | None = None
    foreign: Files = field(default_factory=dict)  # of the output folder, put there by edits
    past: list[Files] = field(default_factory=list)  # sources as they were
    caches: list[Files] = field(default_factory=list)  # the engine's cache as it was

    @classmethod
    def new(cls, folder: Path) -> "Site":
        """Write the small site into a folder."""
        site = cls(folder)
        write_site(site.root)
        return site

    @classmethod
    def copy_of(cls, built: "Site", folder: Path) -> "Site":
        """Copy a site with its output and all that builds have kept."""
        shutil.copytree(built.folder, folder, dirs_exist_ok=True)
        return cls(folder)

    @property
    def root(self) -> Path:
        return self.folder / "site"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        return self.root / CACHE

    # Files, by their path in the site's folder

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def remove(self, name: str) -> None:
        remove(self.root, name)

    def names(self, *patterns: str) -> list[str]:
        """Name the files that match any of the patterns and are not hidden, in a fixed order."""
        found = {path for pattern in patterns for path in self.root.glob(pattern)}
        return sorted(
            path.relative_to(self.root).as_posix()
            for path in found
            if path.is_file() and not path.name.startswith(".")
        )

    def sources(self) -> Files:
        """Read everything that the engine reads, apart from its own theme."""
        return {
            f"{name}/{inner}": content
            for name in _SOURCES
            for inner, content in read_files(self.root / name).items()
        }

    def go_back(self, sources: Files) -> None:
        """Make the sources what they were; what is the same is not touched."""
        now = self.sources()
        for name in now.keys() - sources.keys():
            self.remove(name)
        for name, content in sources.items():
            if now.get(name) != content:
                self.write(name, content)

    # Content

    @contextmanager
    def facts(self, name: str) -> Iterator[Facts]:
        """Change the facts of a YAML file, or the front matter of a Markdown file."""
        text = self.text(name)
        head, body = front_matter(text) if name.endswith(".md") else (text, None)
        facts: Facts = yaml.load(head, yaml.BaseLoader) or {}  # noqa: S506  (texts alone)
        before = yaml_text(facts)
        yield facts
        after = yaml_text(facts)
        if after != before:
            self.write(name, after if body is None else f"---\n{after}---\n{body}")

    def read_facts(self, name: str) -> Facts:
        with self.facts(name) as facts:
            return facts

    def entries(self, *kinds: str) -> list[Entry]:
        """List the entries of some kinds, or of all."""
        return sorted(
            {
                Entry(kind, path.stem if path.is_file() else path.name)
                for kind in kinds or KINDS
                for path in (self.root / "content" / kind).glob("[!.]*")
            }
        )

    def facts_file(self, entry: Entry) -> str:
        """Name the file that holds an entry's facts; it need not exist for a page."""
        single = f"content/{entry.kind}/{entry.id}.md"
        if (self.root / single).is_file():
            return single
        name = {"series": "series.yaml", "pages": "page.yaml"}.get(entry.kind, "event.yaml")
        return f"content/{entry.kind}/{entry.id}/{name}"

    def words_files(self, entry: Entry) -> list[str]:
        """Name the files that hold an entry's words."""
        base = f"content/{entry.kind}/{entry.id}"
        return self.names(f"{base}/*.md", f"{base}.md")

    def ids(self, kind: str) -> list[str]:
        """List the ids of venues, organisations, topics, groups or a kind of entries."""
        if kind in PLACES:
            return [Path(name).stem for name in self.names(f"content/{kind}/*.yaml")]
        if kind in {"topics", "country-groups"}:
            return sorted(self.read_facts(f"content/{kind}.yaml"))
        return [entry.id for entry in self.entries(kind)]

    def new_id(self, stem: str, random: Random) -> str:
        """Make an id that nothing has."""
        taken = {
            one for kind in (*KINDS, *PLACES, "topics", "country-groups") for one in self.ids(kind)
        }
        while (found := f"{stem}-{random.randrange(10_000)}") in taken:
            pass
        return found

    def languages(self) -> list[str]:
        """List the languages in which the site is published."""
        return list(self.read_facts("content/site.yaml")["languages"])

    # The theme

    def own(self, name: str) -> str:
        """Make sure that the site has a theme's file of its own, and give its text."""
        if not (self.root / name).is_file():
            self.write(name, (ENGINE / name).read_bytes())
        return self.text(name)


def remove(root: Path, name: str) -> None:
    """Remove a file below a folder, and the folders that it leaves empty."""
    place = root / name
    place.unlink()
    while place.parent != root and not any(place.parent.iterdir()):
        place = place.parent
        place.rmdir()


def read_files(folder: Path) -> Files:
    """Read all files below a folder, by their path in it."""
    found: Files = {}
    for directory, _, names in os.walk(folder):
        for name in names:
            path = Path(directory, name)
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def front_matter(text: str) -> tuple[str, str]:
    """Part a Markdown file into its front matter and its text."""
    _, head, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    return head, body


def pick(random: Random, items: Iterable[Item]) -> Item:
    """Choose one; raise NotPossible where there is none."""
    found = list(items)
    if not found:
        raise NotPossible
    return random.choice(found)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: object) -> bool:
        return True  # content knows no aliases


def yaml_text(facts: Facts) -> str:
    """Write facts as YAML."""
    return yaml.dump(facts, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
