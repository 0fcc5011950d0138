import time
from pathlib import Path

import pytest

from programme_pages.commands import main
from programme_pages.theme import Theme, is_catalogue, read_theme

ROOT = Path(__file__).parents[1]
_UNTIL_SETTLED = 0.15  # seconds; only then can a build have nothing to do


def build(site: Path, output: Path) -> dict[str, str]:
    """Build a site and give its files as texts; what is no text stays comparable all the same."""
    arguments = ["--root", str(site), "--output", str(output), "--today", "2026-11-22", "--quiet"]
    assert main(arguments) == 0
    return {
        path.relative_to(output).as_posix(): path.read_bytes().decode("utf-8", "surrogateescape")
        for path in output.rglob("*")
        if path.is_file()
    }


def asset(files: dict[str, str], name: str) -> str:
    """The address of an asset, by the beginning of its name."""
    (found,) = [file for file in files if file.startswith(f"assets/{name}.")]
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a home page and no theme of its own."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text(
        "title: {en: A, pl: A}\ndescription: {en: B, pl: B}\nbase_url: https://a.example/\n"
        "languages: [en, pl]\ntimezone: UTC\nsocial_cards: false\n",
        encoding="utf-8",
    )
    return tmp_path


def put(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_site_without_a_theme_has_that_of_the_engine(site: Path) -> None:
    theme = read_theme(site)
    assert theme.templates == [ROOT / "templates"]
    assert theme.locales == [ROOT / "locales"]
    assert theme.static["style.css"] == (ROOT / "static/style.css").read_bytes()


def test_the_engine_itself_has_each_folder_once() -> None:
    theme = read_theme(ROOT)
    assert theme == Theme([ROOT / "templates"], [ROOT / "locales"], theme.static)


def test_the_sites_own_folders_come_after_the_engines(site: Path) -> None:
    (site / "templates").mkdir()
    (site / "locales").mkdir()
    theme = read_theme(site)
    assert theme.templates == [ROOT / "templates", site / "templates"]
    assert theme.locales == [ROOT / "locales", site / "locales"]


def test_static_files_are_sorted_and_hidden_ones_left_out(site: Path) -> None:
    put(site, "static/z/b.svg", "b")
    put(site, "static/a.svg", "a")
    put(site, "static/.DS_Store", "c")
    names = list(read_theme(site).static)
    assert names == sorted(names)
    assert {"z/b.svg", "a.svg"} <= set(names)
    assert ".DS_Store" not in names


def test_one_template_of_a_site_overrides_just_that_one(site: Path) -> None:
    before = build(site, site / "before")
    put(site, "templates/404.html", '{% extends "base.html" %}{% block main %}Ours{% endblock %}')
    after = build(site, site / "after")
    assert "Ours" in after["en/404.html"]
    assert '<html lang="en"' in after["en/404.html"]
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"en/404.html", "pl/404.html", "manifest.json"}


def test_one_component_of_a_site_overrides_just_that_one(site: Path) -> None:
    text = (ROOT / "templates/components/text.html").read_text(encoding="utf-8")
    put(site, "templates/components/text.html", text.replace("shown.text }}", "shown.text }}!"))
    assert "<h1>A!</h1>" in build(site, site / "output")["en/index.html"]


def test_one_catalogue_of_a_site_overrides_just_that_one(site: Path) -> None:
    ours = 'msgid ""\nmsgstr "Language: pl\\n"\n\nmsgid "Page not found"\nmsgstr "Nic tu nie ma"\n'
    before = build(site, site / "before")
    put(site, "locales/pl/LC_MESSAGES/messages.po", ours)
    after = build(site, site / "after")
    assert "Nic tu nie ma" in after["pl/404.html"]
    assert after["en/404.html"] == before["en/404.html"]


def test_one_static_file_of_a_site_overrides_just_that_one(site: Path) -> None:
    before = build(site, site / "before")
    put(site, "static/style.css", "/* ours */\n")
    after = build(site, site / "after")
    assert after[asset(after, "style")] == "/* ours */\n"
    assert asset(after, "choose") == asset(before, "choose")
    assert asset(after, "style") != asset(before, "style")
    assert asset(after, "style") in after["index.html"]


def test_a_static_file_of_a_sites_own_is_an_asset(site: Path) -> None:
    put(site, "static/pictures/sign.svg", "<svg/>")
    files = build(site, site / "output")
    assert files[asset(files, "pictures/sign")] == "<svg/>"


def test_files_for_the_root_keep_their_names(site: Path) -> None:
    put(site, "static/root/CNAME", "a.example\n")
    put(site, "static/root/.well-known/security.txt", "Contact: mailto:a@a.example\n")
    files = build(site, site / "output")
    assert files["CNAME"] == "a.example\n"
    assert files[".well-known/security.txt"].startswith("Contact")


def test_a_template_behind_a_link_to_a_folder_is_no_less_a_template(
    site: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    card = (ROOT / "templates/components/frame.html").read_text(encoding="utf-8")
    (site / "templates").mkdir(exist_ok=True)
    (site / "templates" / "components").symlink_to(elsewhere)
    (site / "templates" / ".#lock.html").symlink_to("nowhere")  # as some editors leave it
    for text in (card, card.replace('class="site-foot"', 'class="site-foot edited"')):
        (elsewhere / "frame.html").write_text(text, encoding="utf-8")
        time.sleep(_UNTIL_SETTLED)
        for _ in range(2):  # the second of them has nothing to do
            pages = build(site, tmp_path / "output")
    assert 'class="site-foot edited"' in pages["en/index.html"]


def test_a_catalogue_of_the_site_may_be_shown_and_nothing_that_it_leads_to(tmp_path: Path) -> None:
    name = "locales/pl/LC_MESSAGES/messages.po"
    own = tmp_path / name
    assert not is_catalogue(tmp_path, name)
    own.parent.mkdir(parents=True)
    own.write_text("")
    assert is_catalogue(tmp_path, name)
    assert not is_catalogue(tmp_path, "locales/../locales/pl/LC_MESSAGES/messages.po")
    own.unlink()
    own.symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text("")
    assert not is_catalogue(tmp_path, name)
