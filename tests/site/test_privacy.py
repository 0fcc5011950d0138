"""What is not public is in no output at all, whatever the format."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .built import FULL, Site, read_files


def records() -> Iterator[dict[str, Any]]:
    """Every map of the full site's facts, at any depth."""
    for path in sorted((FULL / "content").rglob("*")):
        text = path.read_text(encoding="utf-8") if path.suffix in {".yaml", ".md"} else ""
        if path.suffix == ".md":
            text = text.split("---")[1]
        yield from _maps(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506  (our own file)


def _maps(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _maps(child)


def secret_links() -> set[str]:
    online = [one["online"] for one in records() if isinstance(one.get("online"), dict)]
    return {one["url"] for one in online if "url" in one and one.get("public") != "true"}


def open_links() -> set[str]:
    online = [one["online"] for one in records() if isinstance(one.get("online"), dict)]
    return {one["url"] for one in online if "url" in one and one.get("public") == "true"}


def contacts(*, public: bool) -> set[str]:
    found = [one["contact"] for one in records() if isinstance(one.get("contact"), dict)]
    chosen = [one for one in found if (one.get("public") != "false") is public]
    fields = ("name", "email", "phone")
    return {one[name] for one in chosen for name in fields if isinstance(one.get(name), str)}


@pytest.fixture(scope="module")
def everything(full: Site) -> bytes:
    """All bytes of the site, and the names of its files."""
    files = read_files(full.folder)
    return b"\n".join([*files.values(), *(name.encode() for name in files)])


def test_join_links_that_are_not_public_are_nowhere(everything: bytes) -> None:
    assert secret_links()
    assert [link for link in secret_links() if link.encode() in everything] == []
    # Nor is a part of them that would be enough to join.
    tails = {link.rstrip("/").rpartition("/")[2] for link in secret_links()}
    assert [tail for tail in tails if tail.encode() in everything] == []


def test_contacts_that_are_not_public_are_nowhere(everything: bytes) -> None:
    secret = contacts(public=False) - contacts(public=True)
    assert secret
    assert [one for one in secret if one.encode() in everything] == []


def test_public_join_links_and_contacts_are_shown(everything: bytes) -> None:
    shown = open_links() | contacts(public=True)
    assert shown
    assert [one for one in shown if one.encode() not in everything] == []


def test_drafts_are_nowhere(full: Site, everything: bytes) -> None:
    drafts = [
        path
        for path in (FULL / "content").rglob("event.yaml")
        if "\ndraft: true\n" in f"\n{path.read_text(encoding='utf-8')}"
    ]
    assert drafts
    for path in drafts:
        assert path.parent.name.encode() not in everything
        assert not list(full.folder.rglob(f"*{_slug(path)}*"))


def _slug(draft: Path) -> str:
    return draft.parent.name.rpartition("-")[0]
