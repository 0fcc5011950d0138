"""Files of `static/root/` that lie where the program itself writes."""

import pytest

from programme_pages.plan.collisions import OWN_FILES, check_root_files
from programme_pages.routes import plan_routes

from .made import event, languages, programme, words
from .test_plan import planned

DAY = event(
    "day",
    words("en", slug="new", aliases=("old",)),
    files=("plan.pdf",),
    documents=[{"title": "A", "file": "plan.pdf"}],
)


def in_the_way(*names: str) -> list[str]:
    """Which of the files of `static/root/` are in the way."""
    made = programme(DAY)
    routes = plan_routes(made, list(languages("en", "pl").values()))[0]
    static = [f"root/{name}" for name in names] + ["style.css", "index.html"]
    found = [*check_root_files(static, routes, made.outlines.values())]
    assert {one.code for one in found} <= {"file-in-the-way"}
    return [one.span.file.removeprefix("static/root/") for one in found]


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "Index.HTML",
        "addresses.json",
        "manifest.json",
        "venues.geojson",
        "404.html",
        "en/index.html",
        "en/404.html",
        "EN/Workshops/New/index.html",
        "en/workshops/old/index.html",  # a redirect
        "en/topics/index.html",  # a list that is empty now
        "files/workshops/day/plan.pdf",
        "files/workshops/day/Plan.pdf",
        "en",
        "pl/warsztaty",
        "assets",
        "index.html/more.txt",
        "en/index.html/more.txt",
        ".programme-pages/1",
    ],
)
def test_a_file_in_the_way(name: str) -> None:
    assert in_the_way(name) == [name]


@pytest.mark.parametrize(
    "name",
    ["CNAME", "_redirects", "robots.txt", "en/more.html", "en/workshops/new/plan.pdf", "a/b/c.txt"],
)
def test_a_file_that_is_in_nobodys_way(name: str) -> None:
    assert in_the_way(name) == []


def test_two_files_that_hosts_would_mix_up() -> None:
    assert in_the_way("Logo.svg", "logo.svg") == ["logo.svg"]
    assert in_the_way("caf\xe9.svg", "cafe\u0301.svg") == ["cafe\u0301.svg"]


def test_all_files_of_the_root_are_known() -> None:
    root = {job.target for job in planned(DAY).jobs if "/" not in job.target}
    assert root - {"_headers", "_redirects", "robots.txt"} <= set(OWN_FILES)
