"""Broken and hostile files: plain problems with a line, and nothing written."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme_pages.imports import Wishes, bring, read_file
from programme_pages.pipeline.checking import check
from programme_pages.starter import find_starter, read_ground
from tests.conftest import BASE, Run
from tests.imports.test_formats import ALL, FILES, state

EVENT = "BEGIN:VEVENT\nUID:1\nDTSTART:20270520\nSUMMARY:Walls\nEND:VEVENT\n"
BROKEN: dict[str, tuple[str | bytes, int, str]] = {
    "empty": ("", 1, "it is empty"),
    "no text": (b"title,start\nWalls,\xff\xfe\n", 2, "it is not UTF-8 text"),
    "half a calendar": ("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n", 1, "no whole calendar"),
    "half of JSON": ('{"schedule":\n {"conference"', 2, "it is no whole JSON"),
    "deep JSON": ("[" * 100_000, 1, "it is nested too deeply"),
    "a number of JSON": ('{"results": ' + "9" * 10_000 + "}", 1, "a number in it is too long"),
    "another schedule": ('{"schedule": []}', 1, "it has no conference with days"),
    "another export": ('{"results": 3}', 1, "it has no events"),
    "other data": ('{"name": "x"}', 1, "it describes no event"),
    "a page without events": ("<!DOCTYPE html>\n<p>Hello", 1, "this page describes no event"),
    "a page with half of JSON": (
        '<!DOCTYPE html>\n<script type="application/ld+json">\n{"@type":\n</script>',
        4,
        "it is no whole JSON",
    ),
    "half a table": ('title,start\nWalls,2027\n"Roofs,2027\n', 3, "no whole table"),
    "a table of other things": ("a,b\n1,2\n", 1, "has to name its columns"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_file_that_cannot_be_read_is_told_with_its_line(
    case: str, site: Path, run: Run, tmp_path: Path
) -> None:
    content, line, reason = BROKEN[case]
    file = tmp_path / "file"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = state(site)
    ran = run("import", file, "--root", site)
    assert ran.code == 1
    assert f"{file}:{line}:1: error[bad-import]" in ran.err
    assert reason in ran.err
    assert state(site) == before


def test_a_file_that_is_too_large_is_refused(
    site: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("programme_pages.imports.reading.LARGEST_FILE", 0)
    (tmp_path / "file.csv").write_text("title,start\n", encoding="utf-8")
    assert "larger than 0 MB" in run("import", tmp_path / "file.csv", "--root", site).err


def test_a_missing_file_is_wrong_usage(site: Path, run: Run) -> None:
    ran = run("import", site / "nothing.ics", "--root", site)
    assert (ran.code, ran.out) == (2, "")


def test_one_event_that_stands_twice_is_brought_in_once(
    site: Path, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "twice.ics"
    file.write_text(f"BEGIN:VCALENDAR\n{EVENT}{EVENT}END:VCALENDAR\n", encoding="utf-8")
    ran = run("import", file, "--root", site)
    assert (ran.code, len(ran.out.split())) == (0, 2)
    assert f"{file}:7:1: warning[left-import]" in ran.err


def test_events_of_one_title_have_ids_of_their_own(site: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "alike.csv"
    rows = ["Walls,2027-06-01", "Walls,2027-05-20", "Walls,2027-06-01 10:00", "Walls,2028-01-02"]
    file.write_text("\n".join(["title,start", *rows]), encoding="utf-8")
    out = run("import", file, "--root", site).out
    found = sorted({name.split("/")[2] for name in out.split()})
    assert found[:2] == ["walls-2027", "walls-2027-06-01"]
    assert found[2].startswith("walls-2027-")
    assert found[3] == "walls-2028"
    assert run("import", file, "--root", site).out == ""


def test_no_other_file_is_written_over(site: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("title,start\nRoofs,2027\nRiga,2027-02-02\n", encoding="utf-8")
    own = site / "content/workshops/riga-2027"
    own.mkdir()
    (own / "notes.md").write_text("mine", encoding="utf-8")
    before = state(site)
    ran = run("import", file, "--root", site)
    after = state(site)
    assert ran.code == 0
    assert {name: after[name] for name in before} == before


def test_what_the_check_would_refuse_is_left_out_and_listed(
    site: Path, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "one.csv"
    file.write_text(
        "title,start,closes,registration,text\n"
        f"Walls,2027-05-20,2027-05-01,https://example.org,{'[' * 4000}\n",
        encoding="utf-8",
    )
    ran = run("import", file, "--root", site)
    assert ran.code == 0
    assert "text: left out, since" in ran.err
    assert run("check", "--root", site).code == 0


texts = st.text(max_size=40) | st.sampled_from(
    ["2027-05-20", "2027-05-20T09:30:00+02:00", "9999-12-31T23:59:59Z", "0001-01-01", "24:00", "--"]
)
trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    [
        *("@type", "name", "startDate", "endDate", "location", "address", "geo", "performer"),
        *("offers", "description", "title", "id", "timezone", "date", "time", "contributions"),
        *("speakers", "chairs", "keywords", "days", "rooms", "persons", "duration"),
    ]
)
members = st.dictionaries(NAMES, trees, max_size=8)
dates = st.fixed_dictionaries({"date": texts, "time": texts})
documents = st.one_of(
    members.map(lambda event: {**event, "@type": "Event"}),
    members.map(lambda event: {"results": [{"title": "x", **event}]}),
    dates.map(lambda start: {"results": [{"title": "x", "startDate": start, "endDate": start}]}),
    st.lists(members).map(
        lambda talks: {"schedule": {"conference": {"days": [{"rooms": {"R": talks}}]}}}
    ),
)


def tried(content: bytes, folder: Path) -> None:
    """Bring a file in twice: the check finds no error in it, and the second time is quiet."""
    file = folder / "file"
    file.write_bytes(content)
    for again in (False, True):
        ground, _ = read_ground(folder / "site")
        assert ground is not None
        came = read_file(file, "file")
        wishes = Wishes(find_starter("workshop"), "en")
        brought = bring(came, "file", wishes, ground, folder / "site")
        assert not (again and brought.drafts)
    assert not check(folder / "site").fails(strict=False)


def fresh(folder: Path) -> Path:
    """Give a folder with the smallest site."""
    (folder / "site/content").mkdir(parents=True)
    (folder / "site/content/site.yaml").write_bytes((BASE / "content/site.yaml").read_bytes())
    return folder


many = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@many
@given(document=documents)
def test_any_json_gives_entries_or_plain_problems(
    document: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = fresh(tmp_path_factory.mktemp("any"))
    tried(json.dumps(document).encode(), folder)


lines = st.sampled_from(
    [
        *("DTSTART", "DTEND", "DURATION", "RRULE", "SUMMARY", "DESCRIPTION"),
        *("LOCATION", "GEO", "URL", "STATUS"),
    ]
)
params = st.sampled_from(["", ";VALUE=DATE", ";TZID=Europe/Riga", ";TZID=nowhere", ";X=", ";"])
values = texts | st.sampled_from(
    ["20270520", "20270520T093000", "PT1H", "-P1D", "P9999999W", "1;2"]
)


@many
@given(given_lines=st.lists(st.tuples(lines, params, values), max_size=6))
def test_any_calendar_gives_entries_or_plain_problems(
    given_lines: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = fresh(tmp_path_factory.mktemp("any"))
    inside = "".join(f"{name}{more}:{value}\n" for name, more, value in given_lines)
    calendar = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{inside}END:VEVENT\nEND:VCALENDAR\n"
    tried(calendar.encode("utf-8", "replace"), folder)


@many
@given(cells=st.lists(st.lists(texts, min_size=1, max_size=5), max_size=4))
def test_any_table_gives_entries_or_plain_problems(
    cells: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = fresh(tmp_path_factory.mktemp("any"))
    rows = "\n".join(",".join(row) for row in cells)
    tried(f"title,start,end,venue,text\n{rows}".encode("utf-8", "replace"), folder)


@many
@given(file=st.sampled_from(ALL), data=st.data())
def test_a_damaged_file_gives_entries_or_plain_problems(
    file: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = fresh(tmp_path_factory.mktemp("any"))
    content = (FILES / file).read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 60)))
    tried(content[:start] + data.draw(st.binary(max_size=4)) + content[end:], folder)
