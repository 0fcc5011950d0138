"""The edits do what they say: sound ones leave a sound site, and none does nothing."""

from pathlib import Path
from random import Random

import pytest

from programme_pages.pipeline.checking import check
from tests.incremental.edits import EDITS, Edit, Effect
from tests.incremental.engine import build_incremental
from tests.incremental.site import NotPossible, Site, read_files
from tests.incremental.small_site import ENGINE
from tests.incremental.walk import WALKS_IN_A_ROUND, deal


def of(effect: Effect) -> pytest.MarkDecorator:
    edits = [edit for edit in EDITS if edit.effect is effect]
    return pytest.mark.parametrize("edit", edits, ids=[edit.name for edit in edits])


@pytest.fixture
def site(built: Site, tmp_path: Path) -> Site:
    """A built site with a past, so that every edit finds something to change."""
    site = Site.copy_of(built, tmp_path)
    site.past.append(site.sources())
    site.write("templates/components/extra.html", "<p>Extra</p>\n")
    site.write("static/more.txt", "more\n")
    site.past += [site.sources(), site.sources()]
    site.go_back(site.past[0])
    site.write("templates/components/extra.html", "<p>Other</p>\n")
    site.write("static/more.txt", "more\n")
    site.write("published/feed.xml", "of an older site")
    return site


def apply(edit: Edit, site: Site) -> None:
    edit.apply(site, Random(edit.name))  # noqa: S311  (to be repeated)


def test_the_site_has_a_theme_of_its_own(site: Site) -> None:
    own = site.names("templates/page.html", "templates/components/card.html", "static/style.css")
    own += site.names("locales/pl/LC_MESSAGES/messages.po")
    assert len(own) == 4
    assert all((ENGINE / name).read_bytes() != (site.root / name).read_bytes() for name in own)


def test_the_names_are_all_different() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS)


def test_a_round_takes_every_edit_once() -> None:
    taken = [edit.name for seed in range(WALKS_IN_A_ROUND) for step in deal(seed) for edit in step]
    assert sorted(taken) == sorted(edit.name for edit in EDITS)


@of(Effect.CHANGE)
def test_a_change_leaves_other_and_sound_sources(edit: Edit, site: Site) -> None:
    before = site.sources()
    apply(edit, site)
    assert site.sources() != before
    assert [one for one in check(site.root).problems if one.is_error] == []


@of(Effect.RISK)
def test_a_risk_is_a_sound_site_or_one_with_errors(edit: Edit, site: Site) -> None:
    before = site.sources()
    apply(edit, site)
    assert site.sources() != before
    outcome = build_incremental(site)
    assert (outcome.published is None) == ("error[" in outcome.problems)


@of(Effect.BREAK)
def test_what_breaks_a_site_keeps_it_from_being_built(edit: Edit, site: Site) -> None:
    before = read_files(site.output)
    apply(edit, site)
    outcome = build_incremental(site)
    assert outcome.published is None
    assert "error[" in outcome.problems
    assert read_files(site.output) == before


@of(Effect.TOUCH)
def test_a_touch_leaves_the_same_bytes(edit: Edit, site: Site) -> None:
    before, times = site.sources(), _times(site)
    apply(edit, site)
    assert site.sources() == before
    assert _times(site) != times


@of(Effect.AROUND)
def test_what_lies_around_changes_and_the_sources_do_not(edit: Edit, site: Site) -> None:
    site.caches.append(dict.fromkeys(read_files(site.cache), b"old"))
    if edit.name == "go back to the first day":
        with pytest.raises(NotPossible):
            apply(edit, site)
        site.today = site.today.replace(year=2028)
    sources, before = site.sources(), _around(site)
    apply(edit, site)
    assert site.sources() == sources
    assert _around(site) != before


def test_an_edit_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = Site.new(tmp_path / "one"), Site.new(tmp_path / "other")
    for site in (one, other):
        for edit in EDITS:
            if edit.effect is Effect.CHANGE and edit.name != "write everything again":
                try:
                    apply(edit, site)
                except NotPossible:
                    continue
    assert one.sources() == other.sources()


def _times(site: Site) -> dict[str, tuple[int, int]]:
    paths = [site.root / name for name in site.sources()]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in paths}


def _around(site: Site) -> list[object]:
    asked = (site.today, site.drafts, site.base_url)
    times = {str(path): path.stat().st_mtime_ns for path in site.output.rglob("*")}
    return [asked, read_files(site.output), times, read_files(site.cache), list(site.caches)]
