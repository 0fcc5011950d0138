"""A thousand entries with two hundred mistakes: the check tells exactly those, at their places."""

from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.corpus import make_corpus
from benchmarks.ours import Ours
from tests.conftest import Run, find_mistakes
from tests.planted.mistakes import ADD, MISTAKES, Mistake

EVENTS, SERIES, PLANTED = 976, 24, 200


class Place(NamedTuple):
    """Where a problem is told."""

    file: str
    line: int
    column: int
    code: str


def plant(root: Path, folder: str, mistake: Mistake) -> Place:
    """Put a mistake into an event, and give the place that is marked in it."""
    name = f"{folder}/{mistake.file}"
    path = root / name
    lines = path.read_text(encoding="utf-8").split("\n")
    wrong = mistake.wrong.split("\n")
    if mistake.right == ADD:
        lines[-1:] = [*wrong, ""]
    else:
        (number,) = (n for n, line in enumerate(lines) if line.startswith(mistake.right))
        lines[number : number + 1] = wrong
    ((line, column),) = ((n, text.index("`")) for n, text in enumerate(lines) if "`" in text)
    lines[line] = lines[line].replace("`", "", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    return Place(name, line + 1, column + 1, mistake.code)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("thousand")
    Ours().write(make_corpus(EVENTS), root)
    return root


def test_a_thousand_entries_with_200_mistakes_show_exactly_these(site: Path, run: Run) -> None:
    assert find_mistakes(run, site) == []
    assert len(list(site.glob("content/*/*/en.md"))) == EVENTS + SERIES == 1_000

    folders = sorted(
        path.parent.relative_to(site).as_posix()
        for path in site.glob("content/*/event-*/event.yaml")
    )
    alone = [folder for folder in folders if int(folder[-6:]) % 4]  # every fourth is in a series
    chosen = alone[:: len(alone) // PLANTED][:PLANTED]
    planted = {
        plant(site, folder, MISTAKES[number % len(MISTAKES)])
        for number, folder in enumerate(chosen)
    }
    assert len(planted) == PLANTED
    assert len({place.code for place in planted}) == len(MISTAKES) == 50

    found = [
        Place(one["file"], one["line"], one["column"], one["code"])
        for one in find_mistakes(run, site)
    ]
    assert set(found) == planted
    assert len(found) == PLANTED
    assert found == sorted(found)
