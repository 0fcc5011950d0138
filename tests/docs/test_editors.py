"""The ten-minute story, in three languages: what it shows works, and leads somewhere."""

import io
import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
from babel import Locale

from programme_pages.commands.door import _parse
from programme_pages.locales.po import messages_of, parse_po
from tests.conftest import Run, change, find_mistakes
from tests.docs.reading import DOCS, anchor, blocks, commands, files, headings, links, read

PROJECT = DOCS.parent
STORIES = {"editors.md": "en", "editors.pl.md": "pl", "editors.fr.md": "fr"}
FACTS = "content/workshops/shade-and-water-2027/event.yaml"
every_story = pytest.mark.parametrize("story", STORIES)


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the real content."""
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    return tmp_path


def write(root: Path, examples: dict[str, str]) -> None:
    for name, text in examples.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


# Examples


@every_story
def test_every_yaml_example_is_a_file(story: str) -> None:
    examples = files(read(story))
    assert [
        one.text for one in blocks(read(story)) if one.language in {"yaml", "markdown"}
    ] == list(examples.values())
    assert list(examples) == [
        FACTS,
        "content/venues/weavers-hall.yaml",
        f"content/workshops/shade-and-water-2027/{STORIES[story]}.md",
    ]


@every_story
def test_the_examples_pass_the_check_as_a_draft_and_published(
    story: str, real: Path, run: Run
) -> None:
    write(real, files(read(story)))
    assert find_mistakes(run, real) == []
    change(real, FACTS, "draft: true\n", "")
    ran = run("build", "--strict", "--today", "2027-01-01", "--root", real)
    assert ran.code == 0, ran.err
    addresses = json.loads((real / "output/addresses.json").read_text(encoding="utf-8"))
    assert set(addresses["pages"]["shade-and-water-2027"]) == {"en", "pl", "fr"}


@every_story
def test_the_message_is_what_the_check_says(story: str, real: Path, run: Run) -> None:
    write(real, files(read(story)))
    change(real, FACTS, "venue: weavers-hall", "venue: weavers-hal")
    (shown,) = (one.text for one in blocks(read(story)) if "error[" in one.text)
    assert run("check", "--quiet", "--root", real).out == f"{shown}\n"


def test_the_examples_of_the_reference_pass_the_check(real: Path, run: Run) -> None:
    write(real, files(read("fields.md")))
    assert find_mistakes(run, real) == []


@pytest.mark.parametrize("story", ["editors.pl.md", "editors.fr.md"])
def test_the_frequent_messages_are_those_of_the_catalogue(story: str) -> None:
    code = STORIES[story]
    catalogue = PROJECT / "locales" / code / "LC_MESSAGES" / "problems.po"
    messages = messages_of(parse_po(catalogue.read_text(encoding="utf-8"), Locale(code)))
    told = {shown(str(one.id)): shown(str(one.string)) for one in messages}
    rows = re.findall(r"^\| (.+?)<br>\*(.+?)\* \|", read(story), re.MULTILINE)
    assert rows
    assert [shown(one) for _, one in rows] == [told[english] for english, _ in rows]


def shown(text: str) -> str:
    """Give a message as the documentation shows it: without its values, with plain spaces."""
    return re.sub(r"\s", " ", re.sub(r"\{\w+\}", "…", text))


# Commands


@pytest.mark.parametrize(
    ("story", "command"),
    [(story, command) for story in STORIES for command in sorted(set(commands(read(story))))],
)
def test_every_command_is_there(story: str, command: str) -> None:
    given = shlex.split(command)
    assert given[0] in {"new", "serve", "check", "explain", "schema", "report"}, story
    if "--help" not in given:
        assert _parse(given).command == given[0]


@every_story
def test_the_conversation_is_what_new_asks(
    story: str, real: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (talk,) = (one.text for one in blocks(read(story)) if one.text.startswith("$ "))
    command, *lines = talk.splitlines()
    asked = [split_question(line) for line in lines]
    answers = [answer for _, answer in asked]
    questions: list[str] = []

    def answer(question: str) -> str:
        questions.append(question.rstrip())
        return answers[len(questions) - 1]

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", answer)
    venue = files(read(story))
    write(real, {name: text for name, text in venue.items() if "/venues/" in name})
    given = shlex.split(command.removeprefix("$ python build.py "))
    assert run(*given, "--root", real).code == 0
    assert questions == [question for question, _ in asked]
    assert [one["code"] for one in find_mistakes(run, real)] == ["no-title-yet"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def split_question(line: str) -> tuple[str, str]:
    """Part a line of a conversation after the sign that ends the question."""
    end = line.index("]:") + 2
    return line[:end], line[end:].strip()


# Three versions of one story


def test_the_stories_have_the_same_parts() -> None:
    forms = {
        story: (
            [level for level, _ in headings(read(story))],
            [one.language for one in blocks(read(story))],
            sorted(command.split()[0] for command in commands(read(story))),
        )
        for story in STORIES
    }
    assert forms["editors.pl.md"] == forms["editors.md"]
    assert forms["editors.fr.md"] == forms["editors.md"]


@every_story
def test_the_stories_know_of_each_other(story: str) -> None:
    assert {link for link in links(read(story)) if link in STORIES} == STORIES.keys() - {story}


@pytest.mark.parametrize("name", [*STORIES, "fields.md", "translators.md", "data.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    for link in links(read(name)):
        path, _, part = link.partition("#")
        target = DOCS / (path or name)
        assert target.exists(), link
        if part and target.suffix == ".md":
            found = [anchor(words) for _, words in headings(target.read_text(encoding="utf-8"))]
            assert part in found, link
