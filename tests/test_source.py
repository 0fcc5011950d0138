"""Files become text or a problem, whatever they hold."""

import os
import random
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.characters import find_unwanted
from programme_pages.problems import Problem
from programme_pages.source import LARGEST_TEXT, is_download, is_text, list_sources, read_text
from programme_pages.strict_yaml import read_yaml

VENUE = "content/venues/riga.yaml"
Listing = AbstractContextManager[Iterable["os.DirEntry[str]"]]


def read_bytes(folder: Path, data: bytes) -> tuple[str | None, list[tuple[str, int, int]]]:
    path = folder / VENUE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    texts, problems = read_sources(folder)
    return texts[VENUE], [(one.code, one.span.line, one.span.column) for one in problems]


def read_sources(folder: Path) -> tuple[dict[str, str | None], list[Problem]]:
    """List the texts of a site and read each; None stands for those that cannot be used."""
    sources, problems = list_sources(folder)
    texts: dict[str, str | None] = dict.fromkeys(sources.texts)
    for name in (name for name, state in sources.texts.items() if state is not None):
        _, texts[name], found = read_text(folder, name)
        problems += found
    return texts, problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(end: str, tmp_path: Path) -> None:
    assert read_bytes(tmp_path, f"a: ż{end}b: 1{end}".encode()) == ("a: ż\nb: 1\n", [])


def test_a_byte_order_mark_at_the_beginning_is_passed_over(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"\xef\xbb\xbfa: 1") == ("a: 1", [])


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("city: Düsseldorf".encode("latin-1"), "not-utf-8", 1, 8),
        ("a: 1\ncity: Łódź".encode("cp1250"), "not-utf-8", 2, 7),
        (b"\xef\xbb\xbfcity: R\xef", "not-utf-8", 1, 8),
        ("city: Riga".encode("utf-16"), "not-utf-8", 1, 1),
        ("city: Riga".encode("utf-32"), "not-utf-8", 1, 1),
        (b"city: \xed\xa0\x80", "not-utf-8", 1, 7),  # a lone surrogate
        (b"city: \xc0\xaf", "not-utf-8", 1, 7),  # an overlong form
        (b"city: R\0ga", "control-character", 1, 8),
        (b"city: Riga\x1b[2J", "control-character", 1, 11),
        ("city: \ufeffRiga".encode(), "control-character", 1, 7),
        ("city: Ri\u2028ga".encode(), "control-character", 1, 9),
        ("a: 1\ncity: Ri\u202ega".encode(), "bidi-character", 2, 9),
        ("city: \u2066Riga\u2069".encode(), "bidi-character", 1, 7),
    ],
)
def test_what_is_no_clean_text_is_reported_at_its_place(
    data: bytes, code: str, line: int, column: int, tmp_path: Path
) -> None:
    text, problems = read_bytes(tmp_path, data)
    assert text is None
    assert problems[0] == (code, line, column)


def test_marks_that_arabic_and_hebrew_need_are_no_problem(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "city: חיפה\u200f, עכו".encode())[1] == []


def test_a_file_that_is_all_control_characters_is_a_few_problems(tmp_path: Path) -> None:
    assert len(read_bytes(tmp_path, b"\0" * 100_000)[1]) == 5


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"a" * LARGEST_TEXT)[1] == []
    assert read_bytes(tmp_path, b"a" * (LARGEST_TEXT + 1))[1] == [("file-too-large", 1, 1)]


def test_hidden_files_and_editors_leftovers_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content/.git").mkdir(parents=True)
    (tmp_path / "content/.git/config.yaml").touch()
    (tmp_path / "content/.site.yaml.swp").touch()
    (tmp_path / "content/site.yaml~").touch()
    sources, problems = list_sources(tmp_path)
    assert (sources.texts, sources.others, problems) == ({}, (), [])


def test_a_link_to_a_file_of_the_content_is_that_file(tmp_path: Path) -> None:
    read_bytes(tmp_path, b"city: Riga")
    (tmp_path / "content/venues/same.yaml").symlink_to("riga.yaml")
    texts, problems = read_sources(tmp_path)
    assert (texts["content/venues/same.yaml"], problems) == ("city: Riga", [])


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    read_bytes(tmp_path / "elsewhere", b"city: Riga")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/content").symlink_to("../elsewhere/content")
    assert read_sources(tmp_path / "site")[0] == {VENUE: "city: Riga"}


def test_a_folder_that_cannot_be_listed_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes(tmp_path, b"city: Riga")
    list_folder = os.scandir

    def refuse(folder: str) -> Listing:
        if folder.endswith("venues"):
            raise PermissionError(13, "Permission denied")
        return list_folder(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    texts, (problem,) = read_sources(tmp_path)
    assert (problem.code, problem.span.file) == ("unreadable-file", "content/venues")
    assert texts == {}


def test_the_order_of_the_folder_on_the_disk_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "dbac":
        read_bytes(tmp_path / name, b"")
        (tmp_path / "content" / name).mkdir(parents=True)
        (tmp_path / "content" / name / "x.yaml").touch()
    expected = list(list_sources(tmp_path)[0].texts)
    list_folder = os.scandir

    def shuffle(folder: str) -> Listing:
        children = list(list_folder(folder))
        return nullcontext(random.Random(1).sample(children, len(children)))  # noqa: S311

    monkeypatch.setattr(os, "scandir", shuffle)
    assert list(list_sources(tmp_path)[0].texts) == expected == sorted(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/workshops/roofs/files/a.yaml", True),
        ("content/workshops/roofs/files/b/a.md", True),
        ("content/workshops/roofs/en.md", False),
        ("content/workshops/files/a.yaml", False),
    ],
)
def test_what_lies_in_files_is_a_download_whatever_its_ending(name: str, expected: bool) -> None:  # noqa: FBT001
    assert is_download(name) is expected


def test_only_texts_of_the_content_are_texts(tmp_path: Path) -> None:
    read_bytes(tmp_path, b"city: Riga")
    (tmp_path / "secret.yaml").write_bytes(b"password: x")
    venues = tmp_path / "content/venues"
    (venues / "same.yaml").symlink_to("riga.yaml")
    (venues / "outside.yaml").symlink_to(tmp_path / "secret.yaml")
    (venues / "loop.yaml").symlink_to("loop.yaml")
    (venues / "folder.yaml").mkdir()
    (venues / "notes.txt").touch()
    (venues / "riga/files").mkdir(parents=True)
    (venues / "riga/files/a.yaml").touch()
    names = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert {name for name in names if is_text(tmp_path, name)} == {
        "content/venues/riga.yaml",
        "content/venues/same.yaml",
    }
    assert not is_text(tmp_path, "content/nothing.yaml")


@given(
    data=st.binary(max_size=200)
    | st.text(st.characters(codec="utf-8"), max_size=100).map(str.encode)
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_become_clean_text_or_a_problem_inside_the_file(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text, problems = read_bytes(tmp_path_factory.mktemp("site"), data)
    assert (text is None) == bool(problems)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= line <= lines and column >= 1 for _, line, column in problems)
    if text is not None:
        assert list(find_unwanted(text)) == []
        read_yaml(text, VENUE)
