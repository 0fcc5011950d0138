"""What the check takes, the schemas take; what a schema can say is wrong, they refuse."""

import os
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from programme_pages.pipeline.checking import check
from programme_pages.strict_yaml import Mapping, Node, Scalar, Sequence, read_yaml
from tests.broken.made import MADE
from tests.broken.test_broken import CASES
from tests.conftest import BASE
from tests.schemas.made import FULL, ROOT, VALUES, full, mistakes
from tests.schemas.reading import files_of, read

SITES = {
    "real": ROOT,
    "golden": ROOT / "tests/golden/site",
    "full": FULL,
    "languages": ROOT / "tests/languages/site",
    "incremental": ROOT / "tests/incremental/site",
    "broken base": BASE,
}
# Codes of mistakes in fields that a schema knows of.
REFUSED = {
    "bad-boolean",
    "bad-choice",
    "bad-colour",
    "bad-coordinate",
    "bad-country",
    "bad-currency",
    "bad-date",
    "bad-duration",
    "bad-email",
    "bad-id",
    "bad-language",
    "bad-number",
    "bad-phone",
    "bad-time",
    "bad-timezone",
    "bad-url",
    "document-without-file",
    "empty-list",
    "empty-text",
    "empty-value",
    "end-and-duration",
    "expected-day",
    "expected-label",
    "expected-list",
    "expected-map",
    "expected-text",
    "fact-in-words",
    "follows-nothing",
    "label-language",
    "missing-field",
    "no-front-matter",
    "path-outside",
    "previous-missing",
    "resources-empty",
    "text-too-long",
    "unknown-area",
    "unknown-code",
    "unknown-country",
    "unknown-entry",
    "unknown-field",
    "unknown-organisation",
    "unknown-series",
    "unknown-topic",
    "unknown-venue",
    "words-in-facts",
    "yaml-depth",
}
# What no reader of YAML makes anything of.
UNREADABLE = {"yaml-documents", "yaml-key", "yaml-syntax"}


@pytest.mark.parametrize("name", SITES)
def test_sound_content_is_taken(name: str) -> None:
    assert mistakes(SITES[name]) == []


@pytest.mark.parametrize("name", SITES)
def test_every_kind_of_file_is_among_them(name: str) -> None:
    found = {path for paths in files_of(SITES[name]).values() for path in paths}
    assert found >= set(SITES[name].glob("content/**/*.yaml"))


def broken(code: str, folder: Path) -> Path:
    site = shutil.copytree(BASE, folder / "site")
    return shutil.copytree(BASE.parent / code, site, dirs_exist_ok=True)


@pytest.mark.parametrize("code", sorted(set(CASES) - MADE.keys() - UNREADABLE))
def test_a_broken_site_is_refused_where_a_schema_can_say_so(code: str, tmp_path: Path) -> None:
    found = mistakes(broken(code, tmp_path))
    assert (found != []) == (code in REFUSED), found


@pytest.mark.parametrize("code", sorted(UNREADABLE))
def test_what_is_no_yaml_is_none_for_anybody(code: str, tmp_path: Path) -> None:
    with pytest.raises((yaml.YAMLError, TypeError)):
        mistakes(broken(code, tmp_path))


# Random changes; EXAMPLES=5000 in the environment tries more of them


def places(node: Node) -> list[Scalar]:
    """Give all texts of a tree."""
    if isinstance(node, Scalar):
        return [node]
    inner = node.items if isinstance(node, Sequence) else node.items.values()
    return [found for one in inner for found in places(one)]


EXAMPLES = int(os.environ.get("EXAMPLES", "60"))
FILES = {
    "content/workshops/roofs-and-rivers-2027/event.yaml": "workshops.json",
    "content/sessions/bridges-2027/event.yaml": "sessions.json",
    "content/initiatives/river-pact/event.yaml": "initiatives.json",
    "content/series/roofs-series/series.yaml": "series.json",
    "content/venues/riga-market-hall.yaml": "venues.json",
}


@pytest.fixture(scope="module")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(FULL, tmp_path_factory.mktemp("changed") / "site")


@given(data=st.data(), name=st.sampled_from(sorted(FILES)), value=st.sampled_from(VALUES))
@settings(max_examples=EXAMPLES)
def test_no_changed_file_is_refused_that_the_check_takes(
    data: st.DataObject, name: str, value: str, full_site: Path
) -> None:
    written = (FULL / name).read_text(encoding="utf-8")
    tree, _ = read_yaml(written, name)
    assert isinstance(tree, Mapping)
    span = data.draw(st.sampled_from(places(tree))).span
    lines = written.split("\n")
    line = lines[span.line - 1]
    new = data.draw(st.sampled_from((value, f"'{value}'")))
    lines[span.line - 1] = line[: span.column - 1] + new + line[span.end_column - 1 :]
    changed = "\n".join(lines)
    (full_site / name).write_text(changed, encoding="utf-8")
    is_sound = all(one.span.file != name for one in check(full_site).problems)
    (full_site / name).write_text(written, encoding="utf-8")
    if is_sound:
        errors = Draft202012Validator(full()[FILES[name]]).iter_errors(read(changed))
        assert [error.message for error in errors] == []
