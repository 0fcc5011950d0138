"""Ten different mistakes at once in the real content: one run lists them all."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run, change

REAL = Path(__file__).parents[2] / "content"
SMART, VIENNA, SOFIA, GDANSK, COOPERATION = (
    f"content/workshops/{name}"
    for name in (
        "smart-towns-2017",
        "urban-agenda-vienna-2017",
        "urban-agenda-sofia-2017",
        "urban-agenda-gdansk-2017",
        "city-region-cooperation-2024",
    )
)
INITIATIVE = "content/initiatives/city-to-city-cooperation/event.yaml"
SESSION = "content/sessions/networking-of-cities-2022"

# The file, what stands there, the mistake, and the text that the problem points at.
MISTAKES = {
    "unknown-venue": (f"{SMART}/event.yaml", "venue: ljubljana", "venue: lubljana", "lubljana"),
    "bad-date": (f"{VIENNA}/event.yaml", "start: 2017-05-09", "start: 9.5.2017", "9.5.2017"),
    "unknown-field": (f"{SOFIA}/event.yaml", "organisers:", "organizers:", "organizers"),
    "duplicate-key": (
        f"{GDANSK}/event.yaml",
        "venue: gdansk",
        "venue: gdansk\nvenue: x",
        "venue: x",
    ),
    "fact-in-words": (f"{SMART}/pl.md", "---\ntitle:", "---\nvenue: x\ntitle:", "venue"),
    "yaml-syntax": (f"{COOPERATION}/fr.md", "---\ntitle: ", "---\ntitle: [", "["),
    "country-as-city": (INITIATIVE, "cities: []", "cities: [Polska]", "Polska"),
    "bad-timezone": (f"{SESSION}/event.yaml", "Europe/Warsaw", "CET", "CET"),
    "bad-link": (f"{SESSION}/en.md", "\n---\n", "\n---\n[a](javascript:b)\n\n", "javascript:b"),
    "bad-country": ("content/venues/vienna.yaml", "country: AT", "country: Austria", "Austria"),
}


@pytest.fixture
def real(tmp_path: Path, run: Run) -> Path:
    """A copy of the real site, built, with ten mistakes."""
    shutil.copytree(REAL, tmp_path / "content")
    assert run("build", "--quiet", "--root", tmp_path).code == 0
    for file, right, wrong, _ in MISTAKES.values():
        change(tmp_path, file, right, wrong)
    return tmp_path


def place(root: Path, code: str) -> tuple[str, str, int, int]:
    file, _, _, pointed_at = MISTAKES[code]
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines) if pointed_at in text)
    return code, file, line + 1, lines[line].index(pointed_at) + 1


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_one_check_lists_all_ten_at_their_places(real: Path, run: Run) -> None:
    ran = run("check", "--format", "json", "--root", real)
    assert ran.code == 1
    found = [(one["code"], one["file"], one["line"], one["column"]) for one in json.loads(ran.out)]
    assert sorted(found) == sorted(place(real, code) for code in MISTAKES)
    assert [one[1:] for one in found] == sorted(one[1:] for one in found)


def test_a_build_leaves_the_old_site_as_it_was(real: Path, run: Run) -> None:
    before = state(real / "output")
    ran = run("build", "--root", real)
    assert ran.code == 1
    assert ran.err.endswith(f"10 errors, no warnings. {real}/output/ was left as it was.\n")
    assert before
    assert state(real / "output") == before
