import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from watchfiles import watch

from programme_pages.preview import watching
from programme_pages.preview.notices import Notices
from programme_pages.preview.watching import Watching, is_worth_a_look


@pytest.mark.parametrize(
    "path",
    [
        "content/workshops/roofs/en.md",
        "content/workshops/roofs",
        "content",
        "templates/base.html",
        "locales/pl/LC_MESSAGES/messages.po",
        "static/style.css",
    ],
)
def test_the_sites_own_files_are_worth_a_look(path: str) -> None:
    assert is_worth_a_look(path)


@pytest.mark.parametrize(
    "path",
    [
        "output/index.html",
        ".programme-pages/preview/pages/index.html",
        ".git/index",
        "README.md",
        "content/workshops/roofs/.en.md.swp",
        "content/workshops/roofs/.#en.md",
        "content/workshops/roofs/#en.md#",
        "content/workshops/roofs/en.md~",
        "content/workshops/roofs/4913",
        "content/.hidden/en.md",
    ],
)
def test_other_files_and_those_of_editors_are_not(path: str) -> None:
    assert not is_worth_a_look(path)


@pytest.fixture
def notices(site: Path) -> Iterator[Notices]:
    found = Notices()
    watcher = Watching(site, found.put)
    watcher.start()
    yield found
    watcher.stop()


def wait_for(notices: Notices, name: str, save: object) -> None:
    """Save until it is noticed: when the watching threads have begun cannot be told otherwise."""
    assert callable(save)
    for number in range(200):
        save(number)
        if name in notices.wait(timeout=0.1):
            return
    pytest.fail(f"nobody noticed {name}")


def test_a_saved_file_is_told(site: Path, notices: Notices) -> None:
    file = site / "content/workshops/roofs/en.md"
    wait_for(notices, "content/workshops/roofs/en.md", lambda n: file.write_text(f"{n}"))


def test_a_file_that_takes_anothers_place_is_told(site: Path, notices: Notices) -> None:
    """As editors save that write beside it first."""
    folder = site / "content/workshops/roofs"

    def save(number: int) -> None:
        (folder / ".en.md.swp").write_text(f"{number}")
        (folder / ".en.md.swp").replace(folder / "en.md")

    wait_for(notices, "content/workshops/roofs/en.md", save)


def test_folders_that_come_and_go_are_followed(site: Path, notices: Notices) -> None:
    def save(number: int) -> None:
        shutil.rmtree(site / "templates", ignore_errors=True)
        (site / "templates").mkdir()
        (site / "templates/page.html").write_text(f"{number}")

    wait_for(notices, "templates", save)
    page = site / "templates/page.html"
    wait_for(notices, "templates/page.html", lambda n: page.write_text(f"again {n}"))
    content = shutil.move(site / "content", site / "aside")
    wait_for(notices, "content", lambda n: (site / "content").mkdir() if not n else None)
    shutil.rmtree(site / "content")
    shutil.move(content, site / "content")
    file = site / "content/site.yaml"
    wait_for(notices, "content/site.yaml", lambda n: file.write_text(f"{n}"))


def test_where_the_system_watches_no_more_files_are_looked_at_in_turn(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch_few(*paths: Path, force_polling: bool, recursive: bool, **more: Any) -> Any:
        if recursive and not force_polling:
            raise OSError(28, "No space left on device")
        return watch(*paths, force_polling=force_polling, recursive=recursive, **more)

    monkeypatch.setattr(watching, "watch", watch_few)
    found = Notices()
    watcher = Watching(site, found.put)
    watcher.start()
    file = site / "content/workshops/roofs/en.md"
    wait_for(found, "content/workshops/roofs/en.md", lambda n: file.write_text(f"{n}"))
    watcher.stop()
