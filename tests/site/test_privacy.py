"""What is not public is in no output at all, whatever the format."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from .built import FULL, Site, copy_site, read_files
from .conftest import build_clean


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


# A site in which everything is full of secrets, and all that it says, however it is written.

JOIN, PERSON = "https://meet.example/j/0815-geheim?pwd=a;b,c&d=1", "Zofia Tajemnicza"
NUMBER, MAIL = "+48 600 700 800", "zofia.tajemnicza@secret.example"
SECRETS = ("0815-geheim", "Tajemnicza", "600 700 800", "600700800", "secret.example")
FORMATS = {".html", ".ics", ".xml", ".json", ".csv", ".geojson", ".txt"}


def secret_site(folder: Path, *, public: str) -> Path:
    """The full site, with a contact and a way to join in each entry that may have one."""
    site = copy_site(FULL, folder)
    contact = {"name": PERSON, "email": MAIL, "phone": NUMBER, "public": public}
    for path in sorted((site / "content").rglob("*.yaml")):
        facts = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        if path.name in {"event.yaml", "series.yaml", "site.yaml"}:
            facts["contact"] = contact
        if path.name == "event.yaml" and "initiatives" not in path.parts:
            facts["attendance"] = "hybrid"
            facts["online"] = {"platform": "Zoom", "url": JOIN, "public": public}
        path.write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    return site


def said(content: bytes) -> str:
    """What a file says, whichever way its format writes it: folded, escaped, or in percents."""
    text = re.sub(r"\r\n[ \t]", "", content.decode("utf-8", "replace"))  # RFC 5545, section 3.1
    told = [text, unescape(text), unquote(text), re.sub(r"\\([\\;,])", r"\1", text)]
    told.append(re.sub(r"\\u([0-9a-fA-F]{4})", lambda one: chr(int(one[1], 16)), text))
    return "\n".join(told).replace("\N{NO-BREAK SPACE}", " ").casefold()


def leaks(site: Site) -> dict[str, set[str]]:
    """The formats in which each secret is told."""
    found: dict[str, set[str]] = {secret: set() for secret in SECRETS}
    for name, content in read_files(site.folder).items():
        text = said(content) + said(name.encode())
        for secret in SECRETS:
            if secret.casefold() in text:
                found[secret].add(Path(name).suffix)
    return found


def test_a_site_full_of_secrets_tells_none_of_them_in_any_format(tmp_path: Path) -> None:
    site = build_clean(secret_site(tmp_path / "site", public="false"), tmp_path / "output")
    assert {Path(name).suffix for name in site.targets} >= FORMATS
    assert leaks(site) == {secret: set() for secret in SECRETS}


def test_what_is_public_is_found_by_the_same_search(tmp_path: Path) -> None:
    site = build_clean(secret_site(tmp_path / "site", public="true"), tmp_path / "output")
    found = leaks(site)
    assert found["Tajemnicza"] >= {".html", ".ics", ".json"}
    assert found["0815-geheim"] == {".html", ".json"}
    assert found["600 700 800"] | found["600700800"] >= {".html", ".json"}
