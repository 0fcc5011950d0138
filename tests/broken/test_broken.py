"""One broken site per code of the catalogue, with the exact text that its editor reads.

A folder holds the files that are laid over the base site, and `expected.txt`. Files that cannot
lie in git are made by the functions of `made.py`.
"""

import re
import shutil
from pathlib import Path

import pytest

from programme_pages.problems import CATALOGUE, ENGLISH
from tests.broken.made import MADE
from tests.broken.verified import FOLDERS, HOSTS, verify
from tests.conftest import BASE, Run

HERE = BASE.parent
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "expected.txt").is_file())
CODE = re.compile(r"^\S.*?: (?:error|warning|note)\[([a-z0-9-]+)\]", re.MULTILINE)
# What comes along by nature: without a folder there is no file in it either, more problems than
# can be listed are problems of some code, and a text that is not published is none of the site.
NEIGHBOURS = {
    "no-content": {"no-site"},
    "no-source-words": {"language-not-published"},
    "no-words": {"language-not-published"},
    "too-many-problems": {"unknown-topic"},
}
# What is only seen when a site is built, and with which options.
PUBLISHED = ("--published", "published")
BUILT = {
    "template-error": (),
    "published-unreachable": ("--published", "nowhere"),
    "published-broken": PUBLISHED,
    "address-gone": PUBLISHED,
    "address-reused": PUBLISHED,
    "language-gone": PUBLISHED,
}


def read_expected(code: str) -> str:
    return (HERE / code / "expected.txt").read_text(encoding="utf-8")


def break_site(site: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(HERE / code, site, dirs_exist_ok=True)
    if code in MADE:
        MADE[code](site, monkeypatch)


def test_the_base_site_is_sound(site: Path, run: Run) -> None:
    checked = run("check", "--root", site)
    assert (checked.code, checked.out) == (0, "")


def test_every_code_of_the_catalogue_has_a_broken_site() -> None:
    assert set(CASES) == set(CATALOGUE)


@pytest.mark.parametrize("code", CASES)
def test_explanations_tell_what_is_told_of_the_broken_site(code: str) -> None:
    definition, expected = CATALOGUE[code], read_expected(code)
    assert f"[{code}] {definition.message_of_example(ENGLISH)}" in expected
    assert definition.hint_of_example(ENGLISH) in expected


@pytest.mark.parametrize("code", CASES)
def test_a_broken_site_shows_its_problem_and_no_other(code: str) -> None:
    assert set(CODE.findall(read_expected(code))) == {code} | NEIGHBOURS.get(code, set())


@pytest.mark.parametrize("code", CASES)
def test_the_text_is_what_an_editor_should_read(
    code: str, site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_site(site, code, monkeypatch)
    expected = read_expected(code)
    exit_code = int(": error[" in expected)
    if code in BUILT:
        monkeypatch.chdir(site)
        ran = run("build", "--quiet", *BUILT[code])
        assert (ran.code, ran.err) == (exit_code, expected)
    elif code.endswith("-translation"):  # seen when a translator's file comes back
        monkeypatch.chdir(site)
        ran = run("translate", "import", "pl", "pl.po", "--quiet")
        assert (ran.code, ran.err) == (exit_code, expected)
    elif code in {*FOLDERS, *HOSTS}:  # seen when what was built is verified
        monkeypatch.chdir(site)
        ran = verify(site, code, run)
        assert (ran.code, ran.out) == (exit_code, expected)
    elif code.endswith("-import"):  # seen when another system's file is brought in
        monkeypatch.chdir(site)
        ran = run("import", "events.csv", "--quiet")
        assert (ran.code, ran.err) == (exit_code, expected)
    else:
        ran = run("check", "--quiet", "--root", site)
        assert (ran.code, without_lines(ran.out)) == (exit_code, without_lines(expected))


def without_lines(text: str) -> str:
    """Leave out the numbers of lines of the engine's catalogues: these grow."""
    if "messages.po" not in text:
        return text
    named = re.sub(r"(messages\.po):\d+", r"\1", text)
    return re.sub(r"(?m)^ +(\d+ )?\|", "|", named)
