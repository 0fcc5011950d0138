"""Publishing any site over any other, whatever else lies in the folder."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.output import OutputRefused, Published, open_site, publish
from programme_pages.output.manifest import manifest_bytes
from programme_pages.output.targets import check_targets, checked_target

Site = dict[str, bytes]

# Few names and contents, so that places and kinds collide often.
TARGETS = st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join)
CONTENTS = st.sampled_from([b"", b"1", b"2", b"22"])


def collide(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def without_collisions(site: Site) -> Site:
    kept: Site = {}
    for target, content in site.items():
        if not any(collide(target, other) for other in kept):
            kept[target] = content
    return kept


SITES = st.dictionaries(TARGETS, CONTENTS, max_size=6).map(without_collisions)


def no_wait() -> None:
    raise AssertionError("nobody else has the lock")


def put(output: Path, site: Site) -> Published:
    return publish(output, site.items(), on_wait=no_wait)


def files(output: Path) -> Site:
    paths = {path.relative_to(output).as_posix(): path for path in output.rglob("*")}
    return {name: path.read_bytes() for name, path in paths.items() if path.is_file()}


def times(output: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (output, *output.rglob("*"))}


def add_foreign(output: Path, foreign: Site, old: Site) -> Site:
    placed = {
        target: content
        for target, content in foreign.items()
        if not any(collide(target, other) for other in old)
    }
    for target, content in placed.items():
        (output / target).parent.mkdir(parents=True, exist_ok=True)
        (output / target).write_bytes(content)
    return placed


@settings(deadline=None, max_examples=300)
@given(old=SITES, new=SITES, foreign=SITES)
def test_any_site_over_any_other(old: Site, new: Site, foreign: Site) -> None:
    with TemporaryDirectory() as folder:
        output = Path(folder)
        put(output, old)
        foreign = add_foreign(output, foreign, old)
        before = files(output)
        in_the_way = any(
            collide(target, other) and (target != other or new[target] != foreign[other])
            for target in new
            for other in foreign
        )
        if in_the_way:
            with pytest.raises(OutputRefused):
                put(output, new)
            assert files(output) == before
            return

        result = put(output, new)
        after = files(output)
        manifest = after.pop("manifest.json")
        assert after == foreign | new
        assert {path for path in output.rglob("*") if path.is_dir()} == {
            output / parent for name in after for parent in Path(name).parents[:-1]
        }
        same = {name for name in new if (old | foreign).get(name) == new[name]}
        assert result == Published(len(new) - len(same), len(old.keys() - new.keys()), len(same))

        untouched = times(output)
        assert put(output, new) == Published(0, 0, len(new))
        assert times(output) == untouched
        assert (output / "manifest.json").read_bytes() == manifest


@settings(deadline=None, max_examples=150)
@given(old=SITES, new=SITES, data=st.data())
def test_keeping_is_as_good_as_placing_again(old: Site, new: Site, data: st.DataObject) -> None:
    same = {target for target in new if old.get(target) == new[target]}
    kept = data.draw(st.sets(st.sampled_from(sorted(same)))) if same else set()
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        put(Path(one), old)
        put(Path(other), old)
        result = put(Path(one), new)
        with open_site(Path(other), no_wait) as site:
            digests = {target: hashlib.sha256(new[target]).hexdigest() for target in kept}
            placed = [site.place(0, target, new[target]) for target in new if target not in kept]
            assert site.finish(placed, digests) == result
        assert files(Path(other)) == files(Path(one))


KEPT_FOR_THE_ENGINE = {"manifest.json", ".programme-pages"}

# Texts made of what is wrong in a target, or nearly so.
ODD_TARGETS = st.lists(
    st.sampled_from(
        ["a", "/", ".", "..", "...", "\\", "\0", "\ud800", "\n", *sorted(KEPT_FOR_THE_ENGINE)]
    ),
    max_size=6,
).map("".join)


def fault(check: Callable[[], object]) -> str | None:
    try:
        check()
    except ValueError as error:
        return str(error)
    return None


@settings(deadline=None, max_examples=1000)
@given(targets=st.lists(ODD_TARGETS, max_size=4))
def test_targets_are_checked_together_as_one_by_one(targets: list[str]) -> None:
    one_by_one = fault(lambda: [checked_target(target) for target in targets])
    assert fault(lambda: check_targets(targets)) == one_by_one


@given(st.dictionaries(st.text(), st.just("0" * 64), max_size=4))
def test_manifest_is_written_as_by_the_json_module(digests: dict[str, str]) -> None:
    record = {"version": 1, "files": dict(sorted(digests.items()))}
    by_json = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    assert manifest_bytes(digests) == by_json.encode()
