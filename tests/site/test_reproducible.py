"""The same content and the same day give the same bytes, wherever and however it is built."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from .built import BASE_URL, ROOT, TODAY, Site, build, copy_site, read_files, read_text
from .conftest import build_clean

GOLDEN = ROOT / "tests" / "golden" / "site"
ENVIRONMENTS = {
    "far east, C": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    "far west, Polish": {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "pl_PL.UTF-8",
        "LANG": "pl_PL.UTF-8",
        "LANGUAGE": "pl",
        "PYTHONHASHSEED": "1",
    },
    "Turkish": {
        "TZ": "Asia/Kolkata",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
        "PYTHONHASHSEED": "random",
    },
    "nothing set": {"LC_ALL": "", "LANG": "", "PYTHONHASHSEED": "random", "PYTHONUTF8": "0"},
}


def environment(**changes: str) -> dict[str, str]:
    """This process's environment, with changes and without a clock of its own."""
    return {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | (
        changes
    )


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_any_environment_gives_the_same_bytes(real: Site, tmp_path: Path, name: str) -> None:
    options = ("--today", TODAY, "--base-url", BASE_URL)
    output = tmp_path / "output"
    ran = build(ROOT, output, "--clean", *options, environment=environment(**ENVIRONMENTS[name]))
    assert ran.returncode == 0, ran.stderr
    assert read_files(output) == read_files(real.folder)


def copy_shuffled(source: Path, target: Path) -> None:
    """Copy a folder with its files made in another order than they were."""
    paths = [path for path in source.rglob("*") if path.is_file()]
    random.Random(7).shuffle(paths)  # noqa: S311 - seeded on purpose
    for path in paths:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def test_files_made_in_another_order_give_the_same_bytes(real: Site, tmp_path: Path) -> None:
    copy_shuffled(ROOT / "content", tmp_path / "site" / "content")
    again = build_clean(tmp_path / "site", tmp_path / "output")
    assert read_files(again.folder) == read_files(real.folder)


class Listing:
    """What `os.scandir` gives, with its entries in another order."""

    def __init__(self, entries: Iterator[Any]) -> None:
        self._entries = iter(sorted(entries, key=lambda entry: entry.name[::-1], reverse=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def close(self) -> None:
        return None


def disorderly(scan: Callable[..., Iterator[Any]]) -> Callable[..., Listing]:
    return lambda *arguments: Listing(scan(*arguments))


def test_folders_listed_in_another_order_give_the_same_bytes(
    real: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listdir = os.listdir
    monkeypatch.setattr(os, "scandir", disorderly(os.scandir))
    monkeypatch.setattr(os, "listdir", lambda *given: sorted(listdir(*given), reverse=True))
    again = build_clean(ROOT, tmp_path / "output")
    monkeypatch.undo()
    assert read_files(again.folder) == read_files(real.folder)


def test_the_place_of_the_site_does_not_matter(real: Site, tmp_path: Path) -> None:
    site = copy_site(ROOT, tmp_path / "Łódź, a place" / "site")
    again = build_clean(site, tmp_path / "elsewhere" / "output")
    assert read_files(again.folder) == read_files(real.folder)
    assert str(tmp_path).encode() not in b"".join(read_files(again.folder).values())


def test_the_clock_may_be_set_by_source_date_epoch(tmp_path: Path) -> None:
    # At the epoch's first second it was 1970 in Brussels, and 1969 in Los Angeles.
    by_epoch = environment(SOURCE_DATE_EPOCH="0", TZ="America/Los_Angeles")
    assert build(GOLDEN, tmp_path / "epoch", "--clean", environment=by_epoch).returncode == 0
    by_date = environment(TZ="Pacific/Kiritimati")
    ran = build(GOLDEN, tmp_path / "date", "--clean", "--today", "1970-01-01", environment=by_date)
    assert ran.returncode == 0
    assert read_files(tmp_path / "epoch") == read_files(tmp_path / "date")


def test_today_wins_over_source_date_epoch(tmp_path: Path) -> None:
    both = environment(SOURCE_DATE_EPOCH="0")
    assert (
        build(GOLDEN, tmp_path / "both", "--clean", "--today", TODAY, environment=both).returncode
        == 0
    )
    build_clean(GOLDEN, tmp_path / "today", base_url="https://rivers.example/")
    assert read_files(tmp_path / "both") == read_files(tmp_path / "today")


@pytest.mark.parametrize("epoch", ["", "soon", "1e9", "99999999999999999999"])
def test_a_source_date_epoch_that_is_no_time_is_refused(tmp_path: Path, epoch: str) -> None:
    ran = build(
        GOLDEN, tmp_path / "output", "--clean", environment=environment(SOURCE_DATE_EPOCH=epoch)
    )
    assert ran.returncode == 2
    assert f"SOURCE_DATE_EPOCH is not a number of seconds: {epoch}" in ran.stderr
    assert not (tmp_path / "output").exists()


def home_on(day: str, folder: Path) -> dict[str | None, str]:
    """The text of each section of the home page as it is on a day."""
    home = build_clean(GOLDEN, folder, "--today", day).pages["en/index.html"]
    return {one.get("aria-labelledby"): read_text(one) for one in home.all("section")}


def test_an_event_comes_until_its_last_day_is_over(tmp_path: Path) -> None:
    on_its_day = home_on("2027-03-18", tmp_path / "on")
    assert "Roofs and rivers" in on_its_day["_next"]
    assert "_last" not in on_its_day
    the_day_after = home_on("2027-03-19", tmp_path / "after")
    assert "Roofs and rivers" in the_day_after["_last"]
    assert "No events are planned" in the_day_after["_next"]


def test_registration_is_open_until_its_last_day_is_over(tmp_path: Path) -> None:
    assert "Roofs and rivers" in home_on("2027-03-01", tmp_path / "on")["_open"]
    assert "_open" not in home_on("2027-03-02", tmp_path / "after")
