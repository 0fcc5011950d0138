"""What `--explain` prints: a line for each page that is made, and why."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.incremental.site import Site


@pytest.fixture
def site(built: Site, tmp_path: Path) -> Site:
    return Site.copy_of(built, tmp_path)


def explained(run: Run, site: Site) -> list[str]:
    options = ("--root", site.root, "--output", site.output, "--today", site.today.isoformat())
    ran = run("build", *options, "--jobs", "1", "--quiet", "--explain")
    assert ran.code == 0
    return ran.out.splitlines()


def test_nothing_is_explained_where_nothing_is_made(run: Run, site: Site) -> None:
    assert explained(run, site) == []


def test_a_page_tells_which_field_of_a_venue_changed(run: Run, site: Site) -> None:
    with site.facts("content/venues/weir-house.yaml") as facts:
        facts["name"] = "WEIR HOUSE"  # which leaves its address as it is
    lines = explained(run, site)
    assert "pl/warsztaty/pierwsze-trzcinowiska: venue name changed (weir-house)" in lines
    assert all(line.endswith(": venue name changed (weir-house)") for line in lines)


def test_what_is_new_and_what_is_gone_is_told_so(run: Run, site: Site) -> None:
    for name in site.names("content/sessions/buoy-lamps/*"):
        site.remove(name)
    site.write("content/sessions/new-2029.md", "---\ntitle: New\nstart: 2029-01-01\n---\n")
    lines = explained(run, site)
    assert "en/sessions/new: new page" in lines
    assert any("entry removed (buoy-lamps)" in line for line in lines)
    assert not any("@" in line for line in lines)
