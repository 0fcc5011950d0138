"""Files that were made to do harm: each becomes problems of one line, in a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.broken.made import EVENT, FILES, TEXT

PROJECT = Path(__file__).parents[2]
HEAD = re.compile(r"\S.*?:\d+:\d+: (error|warning|note)\[[a-z0-9-]+\] .+")
Make = Callable[[Path], object]


def written(name: str, text: str) -> Make:
    return lambda site: (site / name).write_text(text, encoding="utf-8")


def event(text: str) -> Make:
    return written(EVENT, f"start: 2027-03-18\n{text}\n")


def body(text: str) -> Make:
    return written(TEXT, f"---\ntitle: Roofs\n---\n{text}\n")


def front(text: str) -> Make:
    return written(TEXT, f"---\n{text}\n---\nGood shoes.\n")


def _link_loop(site: Path) -> None:
    (site / "content/workshops/roofs/again").symlink_to("../..")
    (site / "content/workshops/a").symlink_to("b")
    (site / "content/workshops/b").symlink_to("a")


def _link_out(site: Path) -> None:
    (site / FILES).mkdir()
    (site / FILES / "passwords.pdf").symlink_to("/etc/passwd")
    (site / "content/pages").symlink_to("/etc")


def _names(site: Path) -> None:
    folder = site / "content/workshops"
    for name in ("a\nerror: b", "a\u202eb", "a\x1b[31m", "a" * 250, "<b>", "{x}", "%s", "a\\b"):
        (folder / name).mkdir()
        (folder / name / "event.yaml").write_text("start: 2027\n")
    Path(os.fsdecode(bytes(folder) + b"/\xff\xfe")).mkdir()


def _many_entries(site: Path) -> None:
    for number in range(1_000):
        (site / f"content/venues/venue-{number}.yaml").write_text("name: [x\nnonsense: {\n")


def _deep_folders(site: Path) -> None:
    (site / "content" / "/".join(["a"] * 200)).mkdir(parents=True)


BOMB = "a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a]\n" for n in range(50))
HOSTILE: dict[str, Make] = {
    "nested brackets": event("topics: " + "[" * 100_000),
    "nested brackets in a text's head": front("title: " + "[" * 100_000),
    "nested maps": event("contact: " + "{a: " * 50_000),
    "a bomb of aliases": event(BOMB),
    "a bomb of merge keys": event("contact: &a {name: x}\n" + "<<: [*a, *a]\n" * 9_000),
    "a scalar of 10 MB": event("venue: " + "x" * 10_000_000),
    "a scalar of 200 KB": event("venue: " + "x" * 200_000),
    "an integer of 5,000 digits": event(f"participants: {{limit: {'9' * 5_000}}}"),
    "a year of 5,000 digits": event(f"updated: {'9' * 5_000}"),
    "a list of 60,000 items": event("topics:\n" + "- x\n" * 60_000),
    "a list of 20,000 labels": event("audience:\n" + "- {xx1: y}\n" * 20_000),
    "20,000 wrong fields": event("".join(f"f{number}: x\n" for number in range(20_000))),
    "20,000 missing values": event("".join(f"f{number}:\n" for number in range(20_000))),
    "20,000 repeated fields": event("venue: x\n" * 20_000),
    "5,000 agenda items of nonsense": event("agenda:\n" + "- {start: x, titel: y}\n" * 5_000),
    "8,000 unknown speakers": event(
        "agenda:\n" + "".join(f"- {{title: a, speakers: [s{n}]}}\n" for n in range(8_000))
    ),
    "lone surrogates in escapes": event('venue: "\\ud800"'),
    "an escaped override": event('venue: "\\u202e"'),
    "control characters": written(EVENT, "venue: \x00\x07\x1b[2J\n"),
    "documents outside": event("documents: [{title: a, file: ../../../../etc/passwd}]"),
    "documents with backslashes": event("documents: [{title: a, file: '..\\..\\a'}]"),
    "a picture of another host": event("image: {file: '//a.example/a.png', alt: a}"),
    "signs of Python's formats": event("venue: '{0.__class__} %s %(a)s {'"),
    "signs of templates": event("venue: '{{ 7 * 7 }}{% raw %}'"),
    "a head that does not end": written(TEXT, "---\n" + "title: a\n" * 50_000),
    "a head with a tag": front("title: !!python/object/apply:os.system [id]"),
    "a title of 100,000 characters": front("title: " + "x" * 100_000),
    "40,000 brackets": body("[" * 40_000),
    "40,000 pictures": body("![" * 20_000),
    "40,000 links that do not end": body("[a](" * 20_000),
    "20,000 headings": body("# a\n" * 20_000),
    "20,000 quotations": body(">" * 20_000),
    "20,000 stars": body("*a" * 20_000),
    "20,000 back quotes": body("`a``" * 20_000),
    "20,000 angle brackets": body("<a " * 20_000),
    "nested lists": body("".join("    " * n + "- a\n" for n in range(200))),
    "20,000 wrong links": body("[a](javascript:b)\n\n" * 1_500),
    "20,000 scripts": body("<script>alert(1)</script>\n\n" * 3_000),
    "an override as a character reference": body("a &#x202e; b"),
    "comments that do not end": body("<!-- <![CDATA[ <? <!" * 500),
    "loops of links": _link_loop,
    "links out of the content": _link_out,
    "names": _names,
    "a thousand broken files": _many_entries,
    "deep folders": _deep_folders,
}
HARMLESS = {"deep folders"}  # there is nothing in them


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_site_becomes_problems(name: str, site: Path) -> None:
    HOSTILE[name](site)
    done = subprocess.run(
        [sys.executable, "-m", "programme_pages", "check", "--quiet", "--root", site],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=PROJECT,
    )
    assert done.stderr == ""
    heads = [block.split("\n", 1)[0] for block in done.stdout.split("\n\n") if block.strip()]
    assert all(HEAD.fullmatch(head) and head.isprintable() for head in heads)
    assert done.returncode == (0 if name in HARMLESS else 1)
    assert len(done.stdout) < 1_000_000
