"""The rebuilder, without a browser: whatever was saved, pages are those of a clean build."""

import shutil
from pathlib import Path

import pytest

from programme_pages.preview.rebuilding import Outcome, Overtaken, Rebuilder
from programme_pages.problems import Problem
from tests.conftest import change

from .made import PAGE, ROOFS, clean_preview, files_in, make_rebuilder


@pytest.fixture
def preview(site: Path) -> Rebuilder:
    made = make_rebuilder(site)
    assert made.rebuild().is_good
    return made


VENUE_FOLDERS = ("en/venues/riga", "pl/miejsca/ryga")


def read(preview: Rebuilder, target: str = PAGE) -> str:
    return (preview.pages / target).read_text(encoding="utf-8")


def pages(outcome: Outcome) -> set[str]:
    """The pages that were written; files for programs tell of every change."""
    return {target for target in outcome.written if target.endswith(".html")}


def codes(problems: list[Problem]) -> list[str]:
    return [one.code for one in problems]


def assert_clean(preview: Rebuilder, tmp_path: Path) -> None:
    assert files_in(preview.pages) == clean_preview(preview.root, tmp_path / "clean")


def test_pages_lie_in_a_folder_of_their_own(preview: Rebuilder, tmp_path: Path) -> None:
    assert not (preview.root / "output").exists()
    assert preview.pages.is_relative_to(preview.root / ".programme-pages")
    assert_clean(preview, tmp_path)


def test_a_saved_text_is_shown_at_once(preview: Rebuilder, tmp_path: Path) -> None:
    change(preview.root, f"{ROOFS}/pl.md", "Dobre", "Mocne")
    hurried = preview.hurry([f"{ROOFS}/pl.md"])
    assert hurried is not None
    assert hurried.written == {"pl/warsztaty/dachy/index.html"}
    assert "Mocne buty" in read(preview, "pl/warsztaty/dachy/index.html")
    assert pages(preview.rebuild()) == set()  # it was right, and no other page shows it
    assert_clean(preview, tmp_path)


def test_saved_facts_are_shown_at_once_and_lists_follow(preview: Rebuilder, tmp_path: Path) -> None:
    change(preview.root, f"{ROOFS}/event.yaml", "start: 2027-03-18", "start: 2027-03-16")
    hurried = preview.hurry([f"{ROOFS}/event.yaml"])
    assert hurried is not None
    assert PAGE in hurried.written
    assert "2027-03-16" in read(preview)
    followed = preview.rebuild()
    assert "en/workshops/index.html" in followed.written
    assert PAGE not in followed.written
    assert_clean(preview, tmp_path)


def test_several_saves_in_a_row_add_up(preview: Rebuilder, tmp_path: Path) -> None:
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.hurry([f"{ROOFS}/en.md"])
    change(preview.root, "content/initiatives/pact/en.md", "", "\nA sentence more.\n")
    assert preview.hurry([f"{ROOFS}/en.md", "content/initiatives/pact/en.md"])
    assert "Strong shoes" in read(preview)
    preview.rebuild()
    assert_clean(preview, tmp_path)


def test_a_title_is_shown_where_its_page_lay_until_the_rebuild_moves_it(
    preview: Rebuilder, tmp_path: Path
) -> None:
    new = "en/workshops/walls/index.html"
    change(preview.root, f"{ROOFS}/en.md", "title: Roofs", "title: Walls")
    assert preview.hurry([f"{ROOFS}/en.md"]) is not None
    assert "<h1>Walls</h1>" in read(preview)
    moved = preview.rebuild().moved
    assert moved[PAGE] == new
    assert set(moved) == {PAGE}
    assert "<h1>Walls</h1>" in read(preview, new)
    assert_clean(preview, tmp_path)


def test_a_page_that_moved_is_known_after_a_mistake_too(preview: Rebuilder) -> None:
    change(preview.root, f"{ROOFS}/en.md", "title: Roofs", "title: Walls\nsumary: None")
    assert not preview.rebuild().is_good
    change(preview.root, f"{ROOFS}/en.md", "sumary: None\n", "")
    assert preview.rebuild().moved[PAGE] == "en/workshops/walls/index.html"


def test_a_draft_has_its_ribbon_at_once(preview: Rebuilder, tmp_path: Path) -> None:
    change(preview.root, f"{ROOFS}/event.yaml", "source: en", "source: en\ndraft: true")
    assert preview.hurry([f"{ROOFS}/event.yaml"]) is not None
    assert "ribbon" in read(preview)
    preview.rebuild()
    assert_clean(preview, tmp_path)


def test_a_place_is_shown_on_its_own_pages_and_on_those_that_browsers_show(
    preview: Rebuilder, tmp_path: Path
) -> None:
    change(preview.root, "content/venues/riga.yaml", "", "name: Hall\n")
    own = preview.hurry(["content/venues/riga.yaml"])
    assert own is not None
    assert own.written == {f"{folder}/index.html" for folder in VENUE_FOLDERS}
    assert "Hall" not in read(preview)
    shown = preview.hurry_shown([PAGE, "en/no-such-page/index.html"])
    assert shown is not None
    assert shown.written == {PAGE}
    assert "Hall" in read(preview)
    assert preview.rebuild().moved["en/venues/riga/index.html"] == "en/venues/hall/index.html"
    assert_clean(preview, tmp_path)


def test_a_text_alone_concerns_no_other_page(preview: Rebuilder) -> None:
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.hurry([f"{ROOFS}/en.md"]) is not None
    assert preview.hurry_shown(["en/workshops/index.html"]) is None


def test_a_list_that_a_browser_shows_is_made_before_the_rest(preview: Rebuilder) -> None:
    listed = "en/workshops/index.html"
    change(preview.root, f"{ROOFS}/event.yaml", "start: 2027-03-18", "start: 2027-03-16")
    assert preview.hurry([f"{ROOFS}/event.yaml"]) is not None
    shown = preview.hurry_shown([listed])
    assert shown is not None
    assert "2027-03-16" in read(preview, listed)


def test_a_template_is_tried_on_the_pages_that_browsers_show(
    preview: Rebuilder, tmp_path: Path
) -> None:
    (preview.root / "templates").mkdir()
    own = preview.root / "templates/event.html"
    text = "{% extends 'base.html' %}{% block main %}Ours {{ page.text.title.text }}{% endblock %}"
    own.write_text(text, encoding="utf-8")
    assert preview.hurry(["templates/event.html"]) is not None
    assert preview.hurry_shown([PAGE]) is not None
    assert "Ours Roofs" in read(preview)
    own.unlink()  # which is a change of a template, too
    assert preview.hurry(["templates/event.html"]) is not None
    assert preview.hurry_shown([PAGE]) is not None
    assert "Ours" not in read(preview)
    assert pages(preview.rebuild()) == set()
    assert_clean(preview, tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{ROOFS}/event.yaml", "venue: riga", "venue: rgia"),  # a mistake
        (f"{ROOFS}/en.md", "---\ntitle", "title"),  # half of a file
        ("content/venues/riga.yaml", "country: LV", "country: LT"),  # a country more
        ("content/site.yaml", "A programme.", "Our programme."),
    ],
)
def test_what_concerns_more_than_an_entry_waits(
    preview: Rebuilder, file: str, old: str, new: str
) -> None:
    before = files_in(preview.pages)
    change(preview.root, file, old, new)
    assert preview.hurry([file]) is None
    assert files_in(preview.pages) == before


def test_new_and_removed_files_wait(preview: Rebuilder, tmp_path: Path) -> None:
    (preview.root / ROOFS / "pl.md").unlink()
    assert preview.hurry([f"{ROOFS}/pl.md"]) is None
    assert preview.rebuild().is_good
    shutil.copy(preview.root / ROOFS / "en.md", preview.root / ROOFS / "pl.md")
    assert preview.hurry([f"{ROOFS}/pl.md"]) is None
    assert preview.rebuild().is_good
    assert_clean(preview, tmp_path)


def test_a_mistake_leaves_the_last_good_pages(preview: Rebuilder, tmp_path: Path) -> None:
    before = files_in(preview.pages)
    change(preview.root, "content/site.yaml", "base_url: ", "base_url ")
    broken = preview.rebuild()
    assert not broken.is_good
    assert {one.span.file for one in broken.problems} == {"content/site.yaml"}
    assert files_in(preview.pages) == before
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.hurry([f"{ROOFS}/en.md"]) is None  # nothing is shown beside a mistake
    change(preview.root, "content/site.yaml", "base_url ", "base_url: ")
    assert preview.rebuild().is_good
    assert "Strong shoes" in read(preview)
    assert_clean(preview, tmp_path)


def test_a_broken_template_names_its_line_and_the_page(preview: Rebuilder, tmp_path: Path) -> None:
    own = preview.root / "templates"
    own.mkdir()
    page = own / "event.html"
    page.write_text("{% block main %}\n{{ page.nothing }}\n{% endblock %}", encoding="utf-8")
    broken = preview.rebuild()
    assert codes(broken.problems) == ["template-error"]
    assert (broken.problems[0].span.file, broken.problems[0].span.line) == (
        "templates/event.html",
        2,
    )
    assert "en/workshops/roofs/index.html (roofs)" in broken.problems[0].hint
    text = "{% extends 'base.html' %}\n{% block main %}Our own{% endblock %}\n"
    page.write_text(text, encoding="utf-8")
    assert preview.rebuild().is_good
    assert "Our own" in read(preview)
    assert_clean(preview, tmp_path)


def test_templates_that_changed_are_read_anew(preview: Rebuilder) -> None:
    own = preview.root / "templates"
    own.mkdir()
    text = "{% extends 'base.html' %}{% block main %}Ours {{ page.text.title.text }}{% endblock %}"
    (own / "event.html").write_text(text, encoding="utf-8")
    preview.rebuild()
    change(preview.root, f"{ROOFS}/event.yaml", "end: 2027-03-19", "end: 2027-03-20")
    assert preview.hurry([f"{ROOFS}/event.yaml"]) is not None
    assert "Ours Roofs" in read(preview)


def test_a_folder_that_goes_takes_its_pages_along(preview: Rebuilder, tmp_path: Path) -> None:
    kept = shutil.move(preview.root / "content", tmp_path / "aside")
    gone = preview.rebuild()
    assert not gone.is_good
    assert "no-content" in codes(gone.problems)
    shutil.move(kept, preview.root / "content")
    shutil.rmtree(preview.root / "content/initiatives")
    assert preview.rebuild().is_good
    assert not list(preview.pages.rglob("*river-pact*"))
    assert_clean(preview, tmp_path)


def test_an_edited_style_is_one_file(preview: Rebuilder, tmp_path: Path) -> None:
    (preview.root / "static").mkdir()
    (preview.root / "static/style.css").write_text("body { margin: 0 }\n", encoding="utf-8")
    assert preview.rebuild().written == {"assets/style.css"}
    assert_clean(preview, tmp_path)


def test_a_rebuild_that_is_overtaken_writes_nothing(preview: Rebuilder, tmp_path: Path) -> None:
    before = files_in(preview.pages)
    change(preview.root, "content/venues/riga.yaml", "", "name: Hall\n")
    with pytest.raises(Overtaken):
        preview.rebuild(lambda: True)
    assert files_in(preview.pages) == before
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.hurry([f"{ROOFS}/en.md"]) is not None
    assert preview.rebuild().is_good
    assert_clean(preview, tmp_path)


def test_drafts_are_marked_and_pages_name_their_files(preview: Rebuilder) -> None:
    assert "ribbon" not in read(preview)
    change(preview.root, f"{ROOFS}/event.yaml", "source: en", "source: en\ndraft: true")
    assert preview.rebuild().is_good
    assert "<strong>Szkic</strong>" in read(preview, "pl/warsztaty/dachy/index.html")
    assert f"{ROOFS}/en.md</code>" in read(preview)
    assert f"{ROOFS}/event.yaml</code>" in read(preview)
    assert "content/venues/riga.yaml</code>" in read(preview, "en/venues/riga/index.html")


def test_the_next_session_begins_where_this_one_ended(preview: Rebuilder, tmp_path: Path) -> None:
    preview.save()
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    again = make_rebuilder(preview.root)
    assert PAGE in pages(again.rebuild())
    assert_clean(again, tmp_path)


def test_a_session_that_was_killed_is_no_hindrance(preview: Rebuilder, tmp_path: Path) -> None:
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.rebuild().is_good  # and nothing is saved
    again = make_rebuilder(preview.root)
    assert again.rebuild().is_good
    assert_clean(again, tmp_path)


def test_pages_that_somebody_removed_are_made_anew(preview: Rebuilder, tmp_path: Path) -> None:
    shutil.rmtree(preview.root / ".programme-pages")
    change(preview.root, f"{ROOFS}/en.md", "Good", "Strong")
    assert preview.hurry([f"{ROOFS}/en.md"]) is None
    assert preview.rebuild().is_good
    assert_clean(preview, tmp_path)
