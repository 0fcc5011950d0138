"""What a change does to the site: pages that are new, changed or gone, by language.

Two built folders are compared by their manifests; only pages that differ are read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from urllib.parse import quote

from bs4 import BeautifulSoup

from programme_pages.output.manifest import read_manifest
from programme_pages.problems import ENGLISH, Texts, sentence

_PAGE = re.compile(r"(?:(?P<language>[^/]+)/)?(?:.*/)?index\.html")
_MOST_LINES = 12  # of a page's text that are shown
_MOST_PAGES = 200  # that are listed by name
_LONGEST_LINE = 160  # characters
_SIGNS = {"new": "+", "changed": "~", "gone": "-"}
_KINDS = {"new": sentence("new"), "changed": sentence("changed"), "gone": sentence("gone")}


@dataclass(frozen=True, slots=True)
class Change:
    """A page that differs. `lines` begin with + or -, as in a patch."""

    kind: str  # new | changed | gone
    language: str  # the first folder of its address; nothing for pages of the whole site
    path: str  # from the site's root, as addresses have it
    title: str
    lines: Sequence[str] = ()
    more: int = 0  # lines that differ, too, and are not among them


@dataclass(frozen=True, slots=True)
class Changes:
    """All pages that differ, by language and path, and how many other files do."""

    pages: Sequence[Change]
    others: int


def compare(old: Path, new: Path) -> Changes:
    """Compare two built folders; one that is empty, or not there, holds nothing.

    Raises OutputRefused where a manifest cannot be trusted, and OSError.
    """
    before, after = _digests(old), _digests(new)
    differing = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    pages = [name for name in differing if _PAGE.fullmatch(name)]
    changes = [_change(name, before, after, old, new) for name in pages]
    ordered = sorted(changes, key=lambda one: (one.language, one.path))
    return Changes(ordered, len(differing) - len(pages))


def _digests(folder: Path) -> Mapping[str, str]:
    return (read_manifest(folder) if folder.is_dir() else None) or {}


def _change(
    name: str, before: Mapping[str, str], after: Mapping[str, str], old: Path, new: Path
) -> Change:
    kind = "new" if name not in before else "gone" if name not in after else "changed"
    page = _read(old / name if kind == "gone" else new / name)
    lines = _difference(_text(_read(old / name)), _text(page)) if kind == "changed" else []
    found = _PAGE.fullmatch(name)
    return Change(
        kind=kind,
        language=(found and found["language"]) or "",
        path=name.removesuffix("index.html"),
        title=page.title.get_text(" ", strip=True) if page.title else name,
        lines=tuple(lines[:_MOST_LINES]),
        more=max(0, len(lines) - _MOST_LINES),
    )


def _read(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _text(page: BeautifulSoup) -> list[str]:
    """Give the lines of text of a page's own part."""
    return list((page.main or page).stripped_strings)


def _difference(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Give the lines that differ, without those around them."""
    told = unified_diff(before, after, n=0, lineterm="")
    return [line[:_LONGEST_LINE] for line in told if not line.startswith(("---", "+++", "@@"))]


def as_text(changes: Changes, base: str = "", texts: Texts = ENGLISH) -> str:
    """Tell changes for a terminal."""
    told = [
        f"{_SIGNS[one.kind]} {one.language or '/'}: {base}{quote(one.path) or '/'} {one.title}\n"
        + "".join(f"    {line}\n" for line in _lines(one, texts))
        for one in changes.pages[:_MOST_PAGES]
    ]
    return "".join([*told, _count(changes, texts), "\n"])


def _lines(one: Change, texts: Texts) -> list[str]:
    cut = [texts.told("… {number} more", number=one.more)] if one.more else []
    return [*one.lines, *cut]


def as_markdown(changes: Changes, base: str = "", texts: Texts = ENGLISH) -> str:
    """Tell changes for a summary or a comment at a code host, with links below `base`."""
    told = [f"{_count(changes, texts)}\n"]
    language = None
    for one in changes.pages[:_MOST_PAGES]:
        if one.language != language:
            language = one.language
            told.append(f"\n### {_safe(language) or texts.text('The whole site')}\n\n")
        told.append(_item(one, base, texts))
    return "".join(told)


def _item(one: Change, base: str, texts: Texts) -> str:
    title = _safe(one.title)
    is_there = one.kind != "gone" and base
    name = f"[{title}]({base}{quote(one.path)})" if is_there else f"{title} (`{quote(one.path)}`)"
    patch = "".join(f"  {line}\n" for line in _lines(one, texts))
    # A fence that is longer than any in the text cannot be closed by it.
    longest = max((len(run) for run in re.findall(r"`+", patch)), default=0)
    fence = "`" * max(3, longest + 1)
    kind = _KINDS[one.kind].told(texts)
    return f"- {kind}: {name}\n" + (f"  {fence}diff\n{patch}  {fence}\n" if patch else "")


def _safe(text: str) -> str:
    """Give a text in which Markdown and HTML mean nothing; nobody is notified by it."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", text).replace("@", "@\u200b")


def _count(changes: Changes, texts: Texts) -> str:
    kinds = [one.kind for one in changes.pages]
    told = texts.told(
        "Pages: {new} new, {changed} changed, {gone} gone. Other files that differ: {others}.",
        **{kind: kinds.count(kind) for kind in _SIGNS},
        others=changes.others,
    )
    cut = texts.told("The first {number} are listed.", number=_MOST_PAGES)
    return f"{told} {cut}" if len(kinds) > _MOST_PAGES else told
