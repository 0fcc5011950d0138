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


@pytest.mark.parametrize(
    "part",
    [
        "<svg><svg><a href='/x/'><text>In it</text></a></svg><circle/>After</svg>",
        "<figure class='map map--small'><svg/><ul><li>Near</ul>It</figure>",
        "<figure class='chart'><ol><li>2015</ol></figure>",
        "<details class='filters'><details>One</details><form>Kind<input></form></details>",
        "<p hidden>Over, <strong>by<br>now</strong></p>",
        "<input type='text' hidden>",
    ],
)
def test_what_only_this_engine_makes_is_left_out(tmp_path: Path, part: str) -> None:
    write(tmp_path / "ours", "a", f"{PAGE}{part}<p>More")
    write(tmp_path / "theirs", "a", f"{PAGE}<p>More")
    assert compare(tmp_path / "ours", tmp_path / "theirs").differences == ()


@pytest.mark.parametrize("part", ["<figure>Cat</figure>", "<p class='map-key'>A", "<form>A"])
def test_nothing_else_is_left_out(tmp_path: Path, part: str) -> None:
    write(tmp_path / "ours", "a", f"{PAGE}{part}")
    write(tmp_path / "theirs", "a", PAGE)
    assert compare(tmp_path / "ours", tmp_path / "theirs").equal == 0


def test_what_follows_a_part_that_is_left_out_counts(tmp_path: Path) -> None:
    hidden = "<p hidden>Over<img src='a'></p>"
    write(tmp_path / "ours", "a", f"{PAGE}{hidden}<p>More")
    write(tmp_path / "theirs", "a", f"{PAGE}{hidden}<p>Less")
    difference = compare(tmp_path / "ours", tmp_path / "theirs").differences[0]
    assert "ours 'More', theirs 'Less'" in difference


def test_how_digits_are_grouped_does_not_count(tmp_path: Path) -> None:
    write(tmp_path / "ours", "a", f"{PAGE}<p>1,405 and 12\u202f345")
    write(tmp_path / "theirs", "a", f"{PAGE}<p>1405 and 12345")
    assert compare(tmp_path / "ours", tmp_path / "theirs").equal == 1


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
