"""A site that is published again and again: whoever kept an old link still gets there."""

import json
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import jsonschema
import pytest

from programme_pages.commands import main
from tests.conftest import change

from .built import CODES, ROOT, TODAY, Page, Site, copy_site, read_files
from .conftest import build_site

GOLDEN = ROOT / "tests" / "golden" / "site"
ROOFS = "content/workshops/roofs-and-rivers-2027"
OLD = "pl/warsztaty/dachy-i-rzeki/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site to edit."""
    return copy_site(GOLDEN, tmp_path / "site")


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Path:
    """The site as it was published before any edit."""
    return shutil.copytree(build_site(site, tmp_path / "output").folder, tmp_path / "published")


@pytest.fixture
def server(published: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server on this machine that has the published site, below a folder."""
    monkeypatch.setenv("no_proxy", "*")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Quiet.of(published.parent)) as serving:
        thread = Thread(target=serving.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}/published/"
        finally:
            serving.shutdown()
            thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the files of a folder, and writes no log."""

    @classmethod
    def of(cls, folder: Path) -> "partial[_Quiet]":
        return partial(cls, directory=str(folder))

    def log_message(self, *_: object) -> None:
        pass


def entitle(site: Path, name: str, title: str) -> None:
    """Give the words of a file another title, and so another address."""
    path = site / name
    head, _, rest = path.read_text(encoding="utf-8").partition("title: ")
    path.write_text(f"{head}title: {title}\n{rest.partition(chr(10))[2]}", encoding="utf-8")


def leads_to(site: Site, path: str) -> str:
    """Where a reader of an address ends: the path of the page itself, or of where it leads."""
    page = site.pages[f"{path}index.html"]
    if not is_stub(page):
        return path
    (canonical,) = page.links("canonical")
    (link,) = page.all("a")
    target = site.target_of(canonical.get("href", "")) or ""
    assert link.get("href", "").endswith(target.removesuffix("index.html"))
    assert f"/{path} /{target.removesuffix('index.html')} 301" in lines(site)
    assert not is_stub(site.pages[target])
    return target.removesuffix("index.html")


def is_stub(page: Page) -> bool:
    return any(one.get("http-equiv") == "refresh" for one in page.all("meta"))


def lines(site: Site) -> list[str]:
    path = site.folder / "_redirects"
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def listed(folder: Path) -> dict[tuple[str, str], list[str]]:
    """All addresses that a site lists, by page or section and language."""
    record = json.loads((folder / "addresses.json").read_bytes())
    return {
        (f"{group}/{name}", code): paths
        for group in ("pages", "sections")
        for name, languages in record[group].items()
        for code, paths in languages.items()
    }


# The list


def test_the_list_is_as_its_schema_says(real: Site, full: Site) -> None:
    for site in (real, full):
        schema = json.loads((site.folder / "addresses.schema.json").read_bytes())
        jsonschema.Draft202012Validator.check_schema(schema)
        record = json.loads((site.folder / "addresses.json").read_bytes())
        jsonschema.validate(record, schema, jsonschema.Draft202012Validator)


def test_the_list_has_every_page_and_every_old_address_once(real: Site, full: Site) -> None:
    for site in (real, full):
        every = listed(site.folder)
        now = [paths[0] for paths in every.values()]
        old = [path for paths in every.values() for path in paths[1:]]
        pages = [name.removesuffix("index.html") for name in site.pages if "404" not in name]
        stubs = [path for path in pages if is_stub(site.pages[f"{path}index.html"])]
        assert sorted(old) == sorted(stubs)
        assert sorted(now + old) == sorted(set(pages) - {""})
        assert {code for _, code in every} == set(CODES)
        for (_, code), paths in every.items():
            assert {leads_to(site, path) for path in paths} == {paths[0]}
            assert site.pages[f"{paths[0]}index.html"].language == code


# Moves


def test_a_page_that_moved_twice_is_reached_by_both_old_links(
    site: Path, published: Path, tmp_path: Path
) -> None:
    for title in ("Domy i rzeki", "Mosty i rzeki"):
        entitle(site, f"{ROOFS}/pl.md", title)
        built = build_site(site, tmp_path / "output", "--published", str(published))
        shutil.rmtree(published)
        shutil.copytree(built.folder, published)
    new = "pl/warsztaty/mosty-i-rzeki/"
    assert leads_to(built, OLD) == leads_to(built, "pl/warsztaty/domy-i-rzeki/") == new
    assert built.broken() == []


def test_links_hold_whatever_moves(site: Path, published: Path, tmp_path: Path) -> None:
    before = listed(published)
    for name in ("en", "pl", "fr"):
        entitle(site, f"{ROOFS}/{name}.md", "Elsewhere")
    for name in ("venues/riga-market-hall", "organisations/river-cities"):
        path = site / f"content/{name}.yaml"
        path.write_text(f"name: Moved\n{path.read_text(encoding='utf-8').partition(chr(10))[2]}")
    topics = site / "content/topics.yaml"
    topics.write_text("climate: {en: Weather, pl: Pogoda, fr: Temps}\n", encoding="utf-8")
    catalogue = "locales/pl/LC_MESSAGES/messages.po"
    change(site, catalogue, 'msgstr "warsztaty"', 'msgstr "kursy"')
    change(site, catalogue, 'msgstr "kalendarium"', 'msgstr "kalendarz"')
    built = build_site(site, tmp_path / "output", "--published", str(published))
    now = listed(built.folder)
    moved = {key for key, paths in before.items() if now[key][0] != paths[0]}
    ids = ("roofs-and-rivers-2027", "riga-market-hall", "river-cities", "climate")
    assert moved == {
        *((f"pages/{name}", code) for name in ids for code in CODES),
        ("sections/workshops", "pl"),
        ("sections/timeline", "pl"),
    }
    for key, paths in before.items():
        for old in paths:
            assert leads_to(built, old) == now[key][0], old
    assert built.broken() == []


def test_a_server_is_as_good_as_a_folder(
    site: Path, published: Path, server: str, tmp_path: Path
) -> None:
    entitle(site, f"{ROOFS}/pl.md", "Domy i rzeki")
    by_folder = build_site(site, tmp_path / "one", "--published", str(published))
    by_server = build_site(site, tmp_path / "two", "--published", server)
    assert leads_to(by_server, OLD) == "pl/warsztaty/domy-i-rzeki/"
    assert read_files(by_server.folder) == read_files(by_folder.folder)


def test_a_site_can_be_built_beside_itself(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    entitle(site, f"{ROOFS}/pl.md", "Domy i rzeki")
    states = []
    for _ in range(3):
        built = build_site(site, output, "--published", str(output))
        assert leads_to(built, OLD) == "pl/warsztaty/domy-i-rzeki/"
        states.append(read_files(output))
    assert states[0] == states[1] == states[2]


def test_old_addresses_come_and_go_with_what_is_published(
    site: Path, published: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    entitle(site, f"{ROOFS}/pl.md", "Domy i rzeki")
    without = read_files(build_site(site, output).folder)
    assert f"{OLD}index.html" not in without
    for _ in range(2):
        built = build_site(site, output, "--published", str(published))
        assert leads_to(built, OLD)
    assert read_files(build_site(site, output).folder) == without


def test_lines_of_ones_own_stay(site: Path, published: Path, tmp_path: Path) -> None:
    (site / "static/root").mkdir(exist_ok=True)
    (site / "static/root/_redirects").write_text("/old.html /en/ 301\n", encoding="utf-8")
    assert lines(build_site(site, tmp_path / "output"))[0] == "/old.html /en/ 301"
    entitle(site, f"{ROOFS}/pl.md", "Domy i rzeki")
    built = build_site(site, tmp_path / "output", "--published", str(published))
    assert lines(built)[0] == "/old.html /en/ 301"
    assert len(lines(built)) == 3


# What is told


def build(
    site: Path, output: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, str]:
    """Build; give the exit code and what is told on the way."""
    capsys.readouterr()
    arguments = ["--root", str(site), "--output", str(output), "--today", TODAY]
    return main([*arguments, *options]), capsys.readouterr().err


def test_a_first_publication_is_told(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    for _ in range(2):  # where nothing is to be done as well
        code, said = build(site, tmp_path / "output", capsys, "--published", str(nothing))
        note = f"There is no {nothing}/addresses.json: this is taken for the first publication.\n"
        assert (code, said.startswith(note)) == (0, True)


def test_what_cannot_be_read_stops_the_build_beside_all_other_errors(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    code, said = build(site, output, capsys, "--published", str(tmp_path / "nowhere"))
    assert (code, "error[published-unreachable]" in said) == (1, True)
    assert "Traceback" not in said
    (site / "content/venues/riga-market-hall.yaml").unlink()
    code, said = build(site, output, capsys, "--published", str(tmp_path / "nowhere"))
    assert (code, "error[published-unreachable]" in said) == (1, True)
    assert "error[unknown-venue]" in said
    assert read_files(output) == before


def test_a_site_that_answers_with_a_page_is_broken(
    site: Path, published: Path, server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(published / "404.html", published / "addresses.json")
    code, said = build(site, tmp_path / "new", capsys, "--published", server)
    assert (code, "error[published-broken]" in said) == (1, True)
    assert not (tmp_path / "new").exists()


def test_what_is_gone_is_told_until_it_is_published(
    site: Path, published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    (site / "content/sessions/deszcz-2025.md").unlink()
    options = ("--published", str(published))
    assert build(site, tmp_path / "strict", capsys, *options, "--strict")[0] == 1
    for _ in range(2):  # where nothing is to be done as well
        code, said = build(site, output, capsys, *options)
        assert (code, said.count("warning[address-gone]")) == (0, 2)  # and the empty list
    shutil.copy(output / "addresses.json", published)
    code, said = build(site, output, capsys, *options, "--strict")
    assert (code, "warning" in said) == (0, False)


def test_an_editor_can_silence_that_an_address_is_used_again(
    site: Path, published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entitle(site, f"{ROOFS}/pl.md", "Domy i rzeki")
    new = site / "content/workshops/new-2028"
    new.mkdir()
    (new / "pl.md").write_text("---\ntitle: Dachy i rzeki\n---\nTekst.\n", encoding="utf-8")
    facts = "source: pl\nstart: 2028\n"
    (new / "event.yaml").write_text(facts, encoding="utf-8")
    options = ("--published", str(published))
    code, said = build(site, tmp_path / "output", capsys, *options)
    assert code == 0
    assert "content/workshops/new-2028/pl.md:2:8: warning[address-reused]" in said
    (new / "event.yaml").write_text(f"{facts}silence: [address-reused]\n", encoding="utf-8")
    assert "address-reused" not in build(site, tmp_path / "output", capsys, *options)[1]


@pytest.mark.parametrize("site_name", ["ftp://a.example/", "http://", "https://a:b@c.example/"])
def test_what_is_no_address_is_wrong_usage(
    site_name: str, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = build(site, tmp_path / "output", capsys, "--published", site_name)
    assert (code, f'"{site_name}" is no address' in said) == (2, True)
