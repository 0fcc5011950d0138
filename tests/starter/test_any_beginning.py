"""Whatever may be begun passes the check, but for what only the editor can know."""

import json
import re
import shutil
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.commands import main
from programme_pages.starter import STARTERS
from tests.conftest import BASE, Run, find_mistakes

# The title of a translation; and whether two pages have one title.
EXPECTED = {"no-title-yet", "address-taken"}
IDS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,4}", fullmatch=True)
DAYS = st.dates().filter(lambda day: 1900 <= day.year < 2200).map(str)
DATES = st.one_of(
    DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: f"{day} 09:30"), st.just("tbd")
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn"]))
NAMES = TEXTS.map(str.strip).filter(lambda text: bool(text) and "=" not in text)
FACTS: dict[str, st.SearchStrategy[str]] = {
    "start": DATES,
    "end": st.just("2199-12-31"),
    "duration": st.sampled_from(["5 years", "18 months", "1 week", "90 days"]),
    "attendance": st.sampled_from(["in-person", "online", "hybrid"]),
    "venue": st.sampled_from(["riga", "to-be-announced"]),
    "place": st.sampled_from(["menu", "footer", "none"]),
    "name": NAMES,
    "city": NAMES,
    "country": st.sampled_from(["PL", "NO", "XK"]),
    "url": st.just("https://example.org/a?b=c#d"),
}


@st.composite
def beginnings(draw: st.DrawFn) -> list[str]:
    starter = draw(st.sampled_from(list(STARTERS.values())))
    arguments = [starter.name, draw(IDS)]
    given = [one for one in starter.asks if one in starter.needs or draw(st.booleans())]
    arguments += [f"--{field}={draw(FACTS[field])}" for field in given]
    if not starter.has_words:
        return arguments
    languages = draw(st.sampled_from([["en"], ["pl"], ["en", "pl"], ["pl", "en"]]))
    arguments.append(f"--languages={','.join(languages)}")
    titled = draw(st.sets(st.sampled_from(languages)))
    return [*arguments, *(f"--title={code}={draw(NAMES)}" for code in sorted(titled))]


def said(*arguments: str) -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        return main(list(arguments)), out.getvalue(), err.getvalue()


@settings(max_examples=60)
@given(beginnings())
def test_any_beginning_passes_the_check(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = str(shutil.copytree(BASE, Path(folder) / "site"))
        code, _, err = said("new", *arguments, "--root", site)
        assert (code, "defect" in err) == (0, False), err
        _, out, _ = said("check", "--format", "json", "--root", site)
        wrong = {one["code"] for one in json.loads(out) if one["severity"] in {"error", "warning"}}
        assert wrong <= EXPECTED
        again = said("new", *arguments, "--root", site)
        assert again[0] == 2


# Commented lines

FIELD = re.compile(r"^# ([a-z_]+):", re.MULTILINE)


def fields(text: str) -> list[str]:
    return FIELD.findall(text)


def without_comment(text: str, field: str) -> str:
    """Take the comment signs from a field, and from the lines that belong to it."""
    lines = text.split("\n")
    first = lines.index(next(line for line in lines if line.startswith(f"# {field}:")))
    last = first + 1
    while last < len(lines) and lines[last].startswith("#   "):
        last += 1
    lines[first:last] = [line[2:] for line in lines[first:last]]
    return "\n".join(lines)


BEGUN = {
    "workshop": ("--start", "2028-10-09", "--attendance", "online"),
    "session": ("--start", "tbd"),
    "initiative": ("--start", "2028"),
    "series": (),
    "host-programme": ("--start", "2028"),
    "page": (),
    "venue": ("--city", "Riga", "--country", "LV"),
    "organisation": ("--name", "Cities"),
}


@pytest.mark.parametrize("kind", STARTERS)
def test_every_commented_line_is_right_once_its_sign_is_gone(
    kind: str, site: Path, run: Run
) -> None:
    titles = ("--title", "Hall", "--title", "pl=Hala") if STARTERS[kind].has_words else ()
    ran = run("new", kind, "hall", *titles, *BEGUN[kind], "--root", site)
    tried = 0
    for name in ran.out.split():
        path = site / name
        before = path.read_text(encoding="utf-8")
        for field in fields(before):
            path.write_text(without_comment(before, field), encoding="utf-8")
            assert (field, find_mistakes(run, site)) == (field, [])
            tried += 1
        path.write_text(before, encoding="utf-8")
    assert tried >= (2 if kind == "page" else 4)
