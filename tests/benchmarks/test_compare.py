"""Pages are the same where readers get the same; all else is told with its place."""

from pathlib import Path

import pytest

from benchmarks.compare import compare, report

PAGE = '<html lang="en"><title>A</title><h1>A  title</h1><p>Some <a href="../x/">words</a>.'


def write(folder: Path, name: str, html: str) -> None:
    path = folder / "en" / name / "index.html"
    path.parent.mkdir(parents=True)
    path.write_text(html, encoding="utf-8")


def test_spaces_markup_and_relative_links_do_not_count(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", PAGE)
    other = PAGE.replace("../x/", "/en/x/").replace("  ", "\n").replace("<h1>", '<h1 id="a">')
    write(tmp_path / "theirs", "a", other)
    compared = compare(tmp_path / "ours", tmp_path / "theirs")
    assert (compared.equal, compared.differences) == (1, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("words", "word"),
        ("h1", "h2"),
        ("../x/", "../y/"),
        ('"en"', '"pl"'),
        ("<title>A", "<title>B"),
    ],
)
def test_words_headings_links_and_languages_count(tmp_path: Path, old: str, new: str) -> None:
    write(tmp_path / "ours", "a", PAGE)
    write(tmp_path / "theirs", "a", PAGE.replace(old, new))
    compared = compare(tmp_path / "ours", tmp_path / "theirs")
    assert compared.equal == 0
    assert compared.differences[0].startswith("en/a/index.html: after ")


def test_what_is_lacking_at_the_end_counts(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", f"{PAGE}<p>More")
    write(tmp_path / "theirs", "a", PAGE)
    assert "theirs None" in compare(tmp_path / "ours", tmp_path / "theirs").differences[0]


def test_a_missing_page_is_told(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", PAGE)
    (tmp_path / "theirs").mkdir()
    compared = compare(tmp_path / "ours", tmp_path / "theirs")
    assert compared.differences == ("en/a/index.html: missing",)
    assert "0 pages equal, 1 different or missing" in report(compared)
