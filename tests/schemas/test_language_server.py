"""The real YAML language server, with the settings that this repository gives to VS Code."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from programme_pages.commands import main
from programme_pages.schemas import SCHEMA_FILES
from tests.schemas.language_server import LanguageServer
from tests.schemas.made import FULL, ROOT
from tests.site.tools import module, program

SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
EVENT = "content/workshops/roofs-and-rivers-2027/event.yaml"
NEW = "content/workshops/new-2028/event.yaml"


@pytest.fixture(scope="module", params=[ROOT, FULL], ids=["real", "full"])
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder as an editor's program opens it: content and schemas."""
    return workspace(request.param, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    with start(workspace(FULL, tmp_path_factory.mktemp("full"))) as running:
        yield running


def workspace(site: Path, folder: Path) -> Path:
    shutil.copytree(site / "content", folder / "content")
    assert main(["schema", str(folder / ".schemas"), "--root", str(folder), "--quiet"]) == 0
    return folder


def start(folder: Path) -> LanguageServer:
    script = module("yaml-language-server/bin/yaml-language-server")
    return LanguageServer([program("node"), script, "--stdio"], folder, SETTINGS)


def test_the_settings_name_all_schemas_and_their_files() -> None:
    assert SETTINGS["yaml.schemas"] == {
        f".schemas/{one.name}": one.files for one in SCHEMA_FILES if one.files
    }


def test_the_task_writes_the_schemas_where_the_settings_look_for_them() -> None:
    (task,) = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    assert task["args"][:3] == ["build.py", "schema", ".schemas"]
    assert task["runOptions"] == {"runOn": "folderOpen"}


def test_sound_content_has_no_problems_and_every_file_has_a_schema(any_site: Path) -> None:
    texts = {
        str(path.relative_to(any_site)): path.read_text(encoding="utf-8")
        for path in any_site.glob("content/**/*.yaml")
    }
    with start(any_site) as server:
        found = server.open_all(texts)
        assert {file: problems for file, problems in found.items() if problems} == {}
        server.close(*texts)
        refused = server.open_all(dict.fromkeys(texts, "No such field: []\n"))
        assert [file for file, problems in refused.items() if not problems] == []


def problems(server: LanguageServer, text: str) -> list[tuple[int, int, str]]:
    """Give the problems of a new event by line and column, which count from 1."""
    found = server.open(NEW, text)
    server.close(NEW)
    return [
        (one["range"]["start"]["line"] + 1, one["range"]["start"]["character"] + 1, one["message"])
        for one in found
    ]


def test_a_wrong_venue_is_marked_where_it_stands(server: LanguageServer) -> None:
    ((line, column, message),) = problems(server, "start: 2028\nvenue: gdnask\n")
    assert (line, column) == (2, 8)
    assert '"riga-market-hall"' in message


def test_a_wrong_status_is_marked_with_what_is_possible(server: LanguageServer) -> None:
    ((line, column, message),) = problems(server, "start: 2028\nstatus: canceled\n")
    assert (line, column) == (2, 9)
    assert '"cancelled"' in message


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("topics: [climat]", "There is no such topic. Topics are listed in content/topics.yaml"),
        ("organisers: [river]", "write {en: ...} for a body without a page"),
        ("end: 9.10.2028", "Write year, month and day as 2027-03-18"),
        ("end:", "Write year, month and day as 2027-03-18"),
        ("topics: climate", "Write [one, two]"),
        ("timezone: CET", "Write a place, such as Europe/Warsaw"),
        ("status_note: {polish: Nie}", "A map of texts has languages as its names"),
        ("venu: gdansk", "Property venu is not allowed"),
        ("status: rescheduled", 'Missing property "previous"'),
        ("documents: [{title: Plan}]", 'Missing property "file"'),
    ],
)
def test_problems_say_what_to_do(server: LanguageServer, facts: str, said: str) -> None:
    ((_, _, message),) = problems(server, f"start: 2028\n{facts}\n")
    assert said in message


@pytest.mark.parametrize(
    "facts",
    [
        "start: 2027-06\nupdated: 2027-06-01\nregistration: {opens: 2027, closes: 2027-06-01 9:30}",
        "start: 2028\nagenda: [{start: 16:30, title: NO}, {start: '09:00', title: 1.0}]",
        "start: tbd\ncontact: {phone: +48221234567, public: 'true'}\nstatus_note: true",
        "start: 2028\nparticipants: {expected: 1_000, limit: 007}\nstatus_note: {no: 5, pl: on}",
    ],
)
def test_values_mean_what_they_look_like(server: LanguageServer, facts: str) -> None:
    assert problems(server, facts + "\n") == []


def proposals(server: LanguageServer, text: str) -> dict[str, Any]:
    """Give what is proposed at the end of a text, with its explanation."""
    server.open(NEW, text)
    lines = text.split("\n")
    found = server.look("completion", NEW, len(lines), len(lines[-1]) + 1)
    server.close(NEW)
    return {one["label"]: one.get("documentation") for one in found["items"]}


def test_venues_are_proposed_with_their_names(server: LanguageServer) -> None:
    assert proposals(server, "start: 2028\nvenue: ") == {
        "gdansk": "Gdańsk",
        "riga-market-hall": "Riga Market Hall",
        "to-be-announced": None,
    }


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("", {"start", "venue", "status", "agenda"}),
        ("start: 2028\nregistration:\n  ", {"url", "opens", "closes", "state", "places"}),
        ("start: 2028\nregistration:\n  state: ", {"open", "waiting-list"}),
        ("start: 2028\ntopics: [", {"climate", "rivers", "roofs"}),
        ("start: 2028\ntopics:\n  - ", {"climate", "rivers", "roofs"}),
        ("start: 2028\norganisers:\n  - ", {"river-cities", "riga-council"}),
        ("start: 2028\nseries: ", {"city-week-2027", "roofs-series"}),
        ("start: 2028\nfollows: ", {"roofs-2025"}),
        ("start: 2028\nlanguages: [", {"en", "pl", "lv"}),
        ("start: 2028\ntimezone: ", {"Europe/Riga"}),
        ("start: 2028\nstatus_note:\n  ", {"en", "pl", "fr"}),
        ("start: 2028\nsilence: [", {"missing-section"}),
        ("start: 2028\ndraft: ", {"true", "false"}),
    ],
)
def test_what_can_be_written_is_proposed(server: LanguageServer, text: str, some: set[str]) -> None:
    assert some <= proposals(server, text).keys()


def test_no_words_are_proposed_for_a_text(server: LanguageServer) -> None:
    assert proposals(server, "start: 2028\nstatus_note: ") == {}


def explanation(server: LanguageServer, key: str) -> str:
    """Give what is shown where the pointer rests on a field."""
    text = (FULL / EVENT).read_text(encoding="utf-8")
    lines = enumerate(text.split("\n"), 1)
    number = next(count for count, line in lines if line.startswith(f"{key}:"))
    server.open(EVENT, text)
    found = server.look("hover", EVENT, number, 2)
    server.close(EVENT)
    return str(found["contents"]["value"])


def test_a_field_is_explained_where_the_pointer_rests(server: LanguageServer) -> None:
    assert explanation(server, "start") == (
        "#### Date\n\n"
        "When it begins, in the time of its `timezone`. A date; **needed** (`tbd` is fine).\n\n"
        "Example:\n\n```yaml\n2027-05-20 09:30\n```\n"
    )
    assert explanation(server, "participants") == (
        "#### Participants\n\n"
        "How many people. Fields of its own.\n\n"
        "Example: `{expected: 60, limit: 80}`"
    )
    venue = explanation(server, "venue")
    assert venue.startswith("#### Venue\n\nWhere it is held. The id of a venue, or `to-be-")
    assert "* `gdansk`: Gdańsk\n" in venue


@pytest.mark.parametrize("key", ["series", "follows", "organisers", "speakers", "contact"])
def test_explanations_stand_once(server: LanguageServer, key: str) -> None:
    assert "||" not in explanation(server, key)
