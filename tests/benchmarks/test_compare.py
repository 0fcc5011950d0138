"""Pages are compared by their addresses; a difference is told with its place."""

from pathlib import Path

from benchmarks.compare import compare, report

PAGE = '<html lang="en"><title>A</title><h1>A  title</h1><p>Some <a href="../x/">words</a>.'


def write(folder: Path, name: str, html: str) -> None:
    path = folder / "en" / name / "index.html"
    path.parent.mkdir(parents=True)
    path.write_text(html, encoding="utf-8")


def test_addresses_are_those_of_the_page(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", PAGE)
    write(tmp_path / "theirs", "a", PAGE.replace("../x/", "/en/x/"))
    compared = compare(tmp_path / "ours", tmp_path / "theirs")
    assert (compared.equal, compared.differences) == (1, ())


def test_a_difference_is_told_with_what_stands_before_it(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", PAGE)
    write(tmp_path / "theirs", "a", PAGE.replace("words", "word"))
    compared = compare(tmp_path / "ours", tmp_path / "theirs")
    assert compared.equal == 0
    assert compared.differences[0].startswith("en/a/index.html: after ")
    assert "ours 'words', theirs 'word'" in compared.differences[0]


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
