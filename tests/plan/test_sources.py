import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.frame import entry_address, make_frame, section_address
from programme_pages.plan.sources import SourceFile, source_url
from programme_pages.routes import COUNTRIES, HOME, TIMELINE

from .made import edition, event, words

FILE, FOLDER = "content/workshops/roofs/pl.md", "content/workshops"


@pytest.mark.parametrize(
    ("repository", "file", "folder"),
    [
        (
            "https://github.com/org/site",
            "https://github.com/org/site/blob/main/content/workshops/roofs/pl.md",
            "https://github.com/org/site/tree/main/content/workshops",
        ),
        (
            "https://gitlab.example.org/group/inner/site.git",
            "https://gitlab.example.org/group/inner/site/-/blob/main/content/workshops/roofs/pl.md",
            "https://gitlab.example.org/group/inner/site/-/tree/main/content/workshops",
        ),
        (
            "https://codeberg.org/org/site/",
            "https://codeberg.org/org/site/src/branch/main/content/workshops/roofs/pl.md",
            "https://codeberg.org/org/site/src/branch/main/content/workshops",
        ),
        (
            "https://github.com/org/site/tree/develop",
            "https://github.com/org/site/blob/develop/content/workshops/roofs/pl.md",
            "https://github.com/org/site/tree/develop/content/workshops",
        ),
        (
            "https://code.example.org/org/site/-/tree/develop/a/b",
            "https://code.example.org/org/site/-/blob/develop/a/b/content/workshops/roofs/pl.md",
            "https://code.example.org/org/site/-/tree/develop/a/b/content/workshops",
        ),
        (
            "https://code.example.org/org/site/src/branch/old/a/",
            "https://code.example.org/org/site/src/branch/old/a/content/workshops/roofs/pl.md",
            "https://code.example.org/org/site/src/branch/old/a/content/workshops",
        ),
    ],
)
def test_files_and_folders_at_git_hosts(repository: str, file: str, folder: str) -> None:
    assert source_url(repository, FILE) == file
    assert source_url(repository, FOLDER) == folder


@pytest.mark.parametrize(
    "repository", ["https://git.example.org/site", "https://example.org/github.com/site"]
)
def test_an_unknown_host_shows_no_files(repository: str) -> None:
    assert source_url(repository, FILE) is None


@given(st.text(min_size=1))
def test_whatever_a_file_is_called_the_address_is_one(name: str) -> None:
    url = source_url("https://github.com/org/site", name.encode("utf-8", "replace").decode())
    assert url is not None
    assert url.isascii()
    assert not set(url) & set(' "<>?#')


def test_readers_get_the_files_that_they_can_look_at() -> None:
    day = event("day", words("en", file="content/workshops/day/en.md"), words("pl"))
    with_host = edition(day, repository="https://github.com/org/site")
    url = "https://github.com/org/site/blob/main/content/workshops/day/en.md"
    found = make_frame(with_host, entry_address(with_host, day)).sources
    assert found == (SourceFile("content/workshops/day/en.md", url),)
    without = edition(day)
    assert make_frame(without, entry_address(without, day)).sources == ()


@pytest.mark.parametrize(
    ("section", "path"),
    [
        (HOME, "content/site.yaml"),
        (TIMELINE, "content"),
        ("workshops", "content/workshops"),
        ("topics", "content/topics.yaml"),
        (COUNTRIES, "content/venues"),
    ],
)
def test_sections_name_their_folders(section: str, path: str) -> None:
    shown = edition(event(), repository="https://github.com/org/site")
    address = section_address(shown, section)
    assert [one.path for one in make_frame(shown, address).sources] == [path]


def test_a_published_draft_has_no_ribbon() -> None:
    day = event(draft="true")
    shown = edition(day)
    assert entry_address(shown, day).draft
    assert not make_frame(shown, entry_address(shown, day)).draft
