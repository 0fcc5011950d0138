"""The examples of the catalogue are true: each stands in the broken site, and its mend mends it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from programme_pages.problems import CATALOGUE
from tests.broken.test_broken import BUILT, CODE, break_site
from tests.broken.verified import FOLDERS, HOSTS
from tests.conftest import Ran, Run

# Examples that cannot be tried on a site of text files, and why.
ELSEWHERE = {
    "no-content": "the whole folder has another name",
    "no-site": "the file has another name",
    "unreadable-file": "permissions of a file",
    "file-too-large": "only its size is wrong",
    "not-utf-8": "bytes that are no text",
    "control-character": "a character that is shown as another",
    "bad-file-name": "a character that is shown as another",
    "too-many-problems": "a stretch of a long list",
    "no-facts": "the file has another name",
    "no-words": "a file is added",
    "text-too-long": "a stretch of a long text",
    "body-too-long": "a stretch of a long text",
    "missing-file": "the file itself is renamed",
    "missing-logo": "the file itself is somewhere else",
    "plural-forms": "all messages follow the header",
    "published-unreachable": "an option of the command",
    "published-broken": "an option of the command",
    "address-gone": "its addresses in other languages are gone as well",
    "damaged-picture": "the picture itself is made anew",
    "picture-too-large": "only its size is wrong",
    "heavy-picture": "only its size is wrong",
    "small-picture": "only its size is wrong",
    "language-gone": "a catalogue has to be there as well",
    **dict.fromkeys(FOLDERS, "what was built, and not what it was built from"),
    **dict.fromkeys(HOSTS, "what a host serves"),
}
# What else is wrong then: the file that the mended line names is not in the site of the example.
THEN = {"path-outside": {"missing-file"}, "files-alike": {"missing-file"}}


def mend(site: Path, code: str) -> None:
    """Do what the example of a code shows."""
    example = CATALOGUE[code].example
    path = site / (example.file or example.wrong)
    if not example.file and example.right:
        (site / example.right).parent.mkdir(parents=True, exist_ok=True)
        _move(path, site / example.right)
    elif not example.file:
        path.unlink()
    else:
        text = path.read_text(encoding="utf-8")
        assert text.count(example.wrong) == 1, f"{example.file} has to hold the example"
        path.write_text(text.replace(example.wrong, example.right), encoding="utf-8")


def _move(old: Path, new: Path) -> None:
    if old.is_dir():
        new.mkdir(exist_ok=True)
        for child in old.iterdir():
            child.rename(new / child.name)
        old.rmdir()
    else:
        old.rename(new)


def tell(site: Path, code: str, run: Run) -> Counter[str]:
    """Count the errors, and the problems of the code, that are told of a site."""
    if code in BUILT:
        told = run("build", "--quiet", *BUILT[code])
    elif code.endswith("-translation"):
        told = run("translate", "import", "pl", "pl.po", "--quiet")
    elif code.endswith("-import"):
        told = run("import", "events.csv", "--quiet")
    else:
        told = run("check", "--quiet", "--root", site)
    return _count(told, code)


def _count(told: Ran, code: str) -> Counter[str]:
    text = told.out + told.err
    errors = re.findall(r": error\[([a-z0-9-]+)\]", text)
    return Counter({**Counter(errors), code: CODE.findall(text).count(code)})


def test_exceptions_are_of_the_catalogue() -> None:
    assert {*ELSEWHERE, *THEN} <= set(CATALOGUE)


@pytest.mark.parametrize("code", sorted(set(CATALOGUE) - set(ELSEWHERE)))
def test_the_mend_of_the_example_mends_it(
    code: str, site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_site(site, code, monkeypatch)
    monkeypatch.chdir(site)
    before = tell(site, code, run)
    mend(site, code)
    after = tell(site, code, run)
    assert after[code] < before[code]
    assert set(+after) - set(before) <= THEN.get(code, set())
