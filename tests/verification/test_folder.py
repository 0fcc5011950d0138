"""A built folder is verified: what is right passes, and every fault is found at its place."""

import json
import shutil
from pathlib import Path

import pytest

from programme_pages.problems import Problem
from programme_pages.published import read_published
from programme_pages.verification import folder as verifying
from programme_pages.verification import verify_folder
from programme_pages.verification.weights import HEAVIEST
from tests.conftest import Run

from .spoiling import edit, write

EN, PL = "en/index.html", "pl/index.html"
ROOFS = "en/workshops/roofs/index.html"


def verify(built: Path, published: str | None = None) -> list[Problem]:
    before = read_published(published, ["addresses.json"]) if published else {}
    return list(verify_folder(built, before, 1).problems)


def codes(built: Path) -> list[str]:
    return [one.code for one in verify(built)]


def the_only(found: list[Problem], code: str) -> Problem:
    assert [one.code for one in found] == [code]
    return found[0]


def test_what_was_built_is_right(pristine: Path) -> None:
    verified = verify_folder(pristine, {}, 1)
    assert list(verified.problems) == []
    assert verified.files == sum(path.is_file() for path in pristine.rglob("*"))
    assert verified.pages == sum(1 for _ in pristine.rglob("*.html"))
    assert verified.links > 100
    assert not verified.fails(strict=True)


def test_several_processes_find_the_same(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(built, EN, "</main>", '<a href="nowhere/">x</a></main>')
    edit(built, PL, "</main>", '<a href="../en/#nothing">x</a></main>')
    alone = verify_folder(built, {}, 1)
    monkeypatch.setattr(verifying, "_FEW", 5)
    assert verify_folder(built, {}, 3) == alone
    assert len(alone.problems) == 2


# Files


def test_a_copy_that_was_not_finished(built: Path) -> None:
    (built / EN).unlink()
    (built / PL).write_bytes((built / PL).read_bytes()[:300])
    found = {(one.span.file, one.code) for one in verify(built)}
    assert {(EN, "output-missing"), (PL, "output-changed")} <= found


def test_what_is_no_regular_file_is_none(built: Path, tmp_path: Path) -> None:
    shutil.move(built / "robots.txt", tmp_path / "robots.txt")
    (built / "robots.txt").symlink_to(tmp_path / "robots.txt")
    assert codes(built) == ["output-changed"]


def test_leftovers_are_told_but_not_what_stays_at_home(built: Path) -> None:
    for name in ("old/index.html", ".git/config", ".gitignore"):
        (built / name).parent.mkdir(exist_ok=True)
        (built / name).touch()
    found = the_only(verify(built), "output-leftover")
    assert found.span.file == "old/index.html"
    assert not found.is_error


def test_a_folder_without_manifest(built: Path) -> None:
    (built / "manifest.json").unlink()
    assert the_only(verify(built), "no-manifest").values["reason"] == "there is none"
    (built / "manifest.json").write_text('{"version": 1, "files": {"../x": ""}}')
    assert "not as this program writes it" in the_only(verify(built), "no-manifest").message


def test_a_build_that_was_killed(built: Path) -> None:
    (built / ".programme-pages").mkdir()
    (built / ".programme-pages/0-0").touch()
    assert codes(built) == ["output-unfinished"]


# Links


def test_links_that_lead_nowhere_are_one_problem_for_all_pages(built: Path) -> None:
    for page in (EN, ROOFS):
        edit(built, page, "<main", '<p>\n<a title="wells" href="/wells/">x</a></p><main')
    found = the_only(verify(built), "link-broken")
    assert found.values == {"address": "/wells/", "count": "2"}
    lines = (built / EN).read_text(encoding="utf-8").split("\n")
    assert found.span.file == EN
    line = lines[found.span.line - 1]
    assert line[found.span.column - 1 : found.span.end_column - 1] == "/wells/"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("../pl/", None),
        ("../pl", "link-broken"),
        ("../PL/", "link-broken"),
        ("../../", "link-broken"),
        ("workshops/./../", None),
        ("?day=1", None),
        ("https://elsewhere.example/", None),
        ("//elsewhere.example/", None),
        ("mailto:a@b.example", None),
        ("geo:56.95,24.1", None),
        ("webcal://rivers.example/en/calendar.ics", None),
        ("webcal://rivers.example/en/nothing.ics", "link-broken"),
        ("webcal://elsewhere.example/all.ics", None),
        ("javascript:alert(1)", "link-broken"),
        ("http://[", "link-broken"),
        ("%70%6c/../../pl/", None),
        ("#_main", None),
        ("#", None),
        ("#top", None),
        ("#:~:text=roofs", None),
        ("#nothing", "anchor-broken"),
        ("../pl/#_main", None),
        ("../pl/#nothing", "anchor-broken"),
        ("../events.json#nothing", None),
    ],
)
def test_links(built: Path, address: str, code: str | None) -> None:
    edit(built, EN, "</main>", f'<a href="{address}">x</a></main>')
    assert codes(built) == ([code] if code else [])


def test_links_of_a_404_page_work_at_any_depth(built: Path) -> None:
    edit(built, "404.html", "</main>", '<a href="en/">x</a></main>')
    assert the_only(verify(built), "link-broken").span.file == "404.html"


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ('<img alt="" src="hall.jpg">', "asset-missing"),
        ('<img alt="" src="data:image/gif;base64,R0lG">', None),
        (
            '<img alt="" srcset="../robots.txt 1x, hall.jpg 2x" src="../robots.txt">',
            "asset-missing",
        ),
        ('<link rel="stylesheet" href="../assets/style.0.css">', "asset-missing"),
        ('<script src="https://count.example/x.js"></script>', "foreign-origin"),
        ('<iframe src="//maps.example/"></iframe>', "foreign-origin"),
        ('<!-- <img src="hall.jpg"> -->', None),
        ('<script type="x">"<img src=hall.jpg>"</script>', None),
    ],
)
def test_what_pages_load(built: Path, added: str, code: str | None) -> None:
    edit(built, EN, "</main>", f"{added}</main>")
    assert codes(built) == ([code] if code else [])


def test_what_styles_load(built: Path) -> None:
    write(
        built,
        "assets/own.css",
        "/* url(no.png) */ @import 'https://fonts.example/x.css'; a { b: url(data:x) }\n"
        'c { d: url("lost.woff2") }',
    )
    found = verify(built)
    assert [one.code for one in found] == ["foreign-origin", "asset-missing"]
    assert [(one.span.line, one.span.column) for one in found] == [(1, 28), (2, 13)]


def test_ids_stand_once(built: Path) -> None:
    edit(built, EN, "</main>", '<p id="_main">x</p></main>')
    found = the_only(verify(built), "id-twice")
    assert found.values == {"id": "_main"}
    assert found.span.line > 1


# Languages and addresses


def test_a_page_in_another_language_than_its_folder(built: Path) -> None:
    edit(built, PL, '<html lang="pl"', '<html lang="en"')
    found = the_only(verify(built), "page-language")
    assert found.values == {"found": "en", "language": "pl"}


def test_a_page_without_language(built: Path) -> None:
    edit(built, PL, '<html lang="pl"', "<html")
    assert codes(built) == ["page-language"]


def test_a_page_without_canonical(built: Path) -> None:
    edit(built, ROOFS, '<link rel="canonical"', '<link rel="x"')
    assert codes(built) == ["page-canonical"]


def test_a_canonical_address_that_is_none(built: Path) -> None:
    edit(built, ROOFS, "/roofs/", "/wells/")
    assert codes(built) == ["page-canonical"]


def test_links_to_other_languages_have_to_be_mutual(built: Path) -> None:
    edit(built, PL, 'hreflang="en"', 'hreflang="de"')
    found = verify(built)
    assert [one.code for one in found] == ["page-alternates"] * 2
    assert {one.span.file for one in found} == {PL}


def test_links_to_other_languages_name_the_default(built: Path) -> None:
    edit(built, PL, 'hreflang="x-default"', 'hreflang="fr"')
    told = [one.values["reason"] for one in verify(built)]
    assert any('"x-default" is missing' in one for one in told)
    assert any('no such page in "fr"' in one for one in told)


def test_addresses_of_the_published_site_lead_somewhere(built: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    text = (built / "addresses.json").read_text()
    (old / "addresses.json").write_text(text)
    assert verify(built, str(old)) == []
    (old / "addresses.json").write_text(text.replace('"en/workshops/roofs/"', '"en/w/"'))
    assert the_only(verify(built, str(old)), "address-gone").values["address"] == "en/w/"
    (old / "addresses.json").write_text("[]")
    the_only(verify(built, str(old)), "published-broken")


def test_heavy_pages_are_told(built: Path) -> None:
    edit(built, EN, "</main>", f"<p>{'a' * HEAVIEST}</p></main>")
    assert not the_only(verify(built), "page-too-heavy").is_error


def test_pages_of_editors_are_their_own_business(built: Path) -> None:
    write(built, "files/workshops/roofs/slides.html", '<html lang="xx"><img src="no.png">')
    write(built, "google123.html", "google-site-verification: google123.html")
    assert verify(built) == []


def test_a_damaged_site_never_ends_in_a_traceback(built: Path) -> None:
    for path in sorted(built.rglob("*.html")):
        path.write_bytes(path.read_bytes()[:-20] + b"\xff<a href='")
    write(built, "addresses.json", "[]")
    write(built, "index.html", "")
    assert "output-changed" in codes(built)


# The command


def test_the_command_tells_places_lines_and_numbers(built: Path, run: Run) -> None:
    ran = run("verify", built)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("no errors, no warnings in ")
    edit(built, EN, "</main>", '<a href="wells/">x</a></main>')
    ran = run("verify", built)
    assert ran.code == 1
    assert 'error[link-broken] there is nothing at "wells/"' in ran.out
    assert '| <a href="wells/">x</a></main>' in ran.out
    assert "^^^^^^" in ran.out


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_the_command_prints_for_programs(built: Path, run: Run, form: str) -> None:
    edit(built, EN, "</main>", '<a href="wells/">x</a></main>')
    ran = run("verify", built, "--format", form)
    assert ran.code == 1
    assert "link-broken" in ran.out
    if form == "json":
        (found,) = json.loads(ran.out)
        assert (found["file"], found["code"]) == (EN, "link-broken")


def test_warnings_fail_only_if_asked_to(built: Path, run: Run) -> None:
    (built / "old.html").touch()
    assert run("verify", built).code == 0
    assert run("verify", built, "--strict").code == 1


def test_wrong_usage(tmp_path: Path, run: Run) -> None:
    assert run("verify", tmp_path / "no").code == 2
    assert run("verify", tmp_path, "--built", tmp_path).code == 2
    assert run("verify", "http://127.0.0.1:1/", "--built", tmp_path / "no").code == 2
