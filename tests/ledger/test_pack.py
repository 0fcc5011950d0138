"""Packs: values are read back one by one, and any damage is found."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.ledger import Store
from programme_pages.ledger.pack import Damaged, Pack, Part
from programme_pages.model.later import Here, LaterSpans
from programme_pages.model.programme import Body
from programme_pages.problems import Span
from programme_pages.strict_yaml import TreeSpans, read_yaml

HTML = "<p>Good shoes.</p>"


def spans() -> TreeSpans:
    tree, _ = read_yaml("title: Roofs\nstart: 2027\n", "event.yaml")
    assert tree is not None
    return TreeSpans(tree)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return Pack(Store(tmp_path / "kept", "1"), keep=True)


def add(pack: Pack, *values: object) -> list[Part]:
    with pack.writer() as writer:
        return [writer.add(value) for value in values]


def files(pack: Pack, parts: dict[str, Part]) -> set[str]:
    assert {part.file for part in parts.values()} <= pack.files()
    return {part.file for part in parts.values()}


@given(st.lists(st.recursive(st.none() | st.text(), st.lists), max_size=5))
def test_values_are_read_back_in_any_order(values: list[Any]) -> None:
    pack = Pack(Store(None, "1"), keep=False)
    parts = add(pack, *values)
    assert [pack.read(part) for part in reversed(parts)] == values[::-1]


def test_places_and_values_that_lie_apart_are_read_when_they_are_asked_for(pack: Pack) -> None:
    (part,) = add(pack, {"spans": spans(), "body": Here(Body(HTML)), "title": "Roofs"})
    assert part.apart > 0
    found = pack.read(part)
    assert found["title"] == "Roofs"
    assert isinstance(found["spans"], LaterSpans)
    assert found["spans"].at("start") == Span("event.yaml", 2, 8, 2, 12)
    assert found["spans"].key_at("start") == Span("event.yaml", 2, 1, 2, 6)
    assert found["body"]() == Body(HTML)


@pytest.mark.parametrize("where", ["apart", "itself"])
def test_damage_is_found_when_a_value_is_read(where: str, pack: Pack) -> None:
    (part,) = add(pack, [Here(Body(HTML))])
    path = next(path for path in Path(pack.folder).iterdir() if path.name == part.file)
    content = bytearray(path.read_bytes())
    content[5 if where == "apart" else part.apart + 5] ^= 1
    path.write_bytes(content)
    with pytest.raises(Damaged):
        pack.read(part)[0]()


@pytest.mark.parametrize("length", [0, 10])
def test_a_file_that_was_cut_or_went_is_damaged(length: int, pack: Pack, tmp_path: Path) -> None:
    (part,) = add(pack, "x" * 100)
    path = tmp_path / "kept" / part.file
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(Damaged):
        pack.read(part)
    path.unlink()
    with pytest.raises(Damaged):
        Pack(Store(tmp_path / "kept", "1"), keep=True).read(part)


def test_nothing_but_plain_values_is_read(pack: Pack) -> None:
    (part,) = add(pack, Path("a"))
    with pytest.raises(Damaged):
        pack.read(part)


def test_what_is_not_kept_goes_with_the_pack(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept", "1")
    pack = Pack(store, keep=False)
    folder = pack.folder
    (part,) = add(pack, "a")
    assert pack.read(part) == "a"
    assert folder != store.folder
    pack.close()
    assert not folder.exists()
    assert not (tmp_path / "kept").exists()


def test_values_of_the_store_are_read_where_nothing_new_is_kept(pack: Pack, tmp_path: Path) -> None:
    (part,) = add(pack, "a")
    assert Pack(Store(tmp_path / "kept", "1"), keep=False).read(part) == "a"


def test_where_nothing_can_be_kept_values_lie_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    pack = Pack(Store(tmp_path / "kept", "1"), keep=True)
    (part,) = add(pack, "a")
    assert pack.read(part) == "a"
    assert (tmp_path / "kept").read_text() == "a file"


def test_what_is_left_of_a_file_of_little_use_is_carried_over(pack: Pack) -> None:
    rubbish, *_ = add(pack, "x" * 1_000, "b", Here(Body(HTML)))
    (_, second, third) = add(pack, "x" * 1_000, "b", [Here(Body(HTML))])
    (full,) = add(pack, "c" * 1_000)
    parts = {"b": second, "body": third, "c": full}
    moved = pack.gathered(parts)
    assert moved["c"] == full
    assert moved["b"].file == moved["body"].file not in {second.file, rubbish.file, full.file}
    assert pack.read(moved["b"]) == "b"
    assert pack.read(moved["body"])[0]() == Body(HTML)
    assert pack.gathered(moved) == moved


def test_many_small_files_become_one(pack: Pack) -> None:
    parts = {str(one): add(pack, str(one) * (500 if one < 2 else 1))[0] for one in range(9)}
    moved = pack.gathered(parts)
    assert len(files(pack, moved)) == 3
    assert (moved["0"], moved["1"]) == (parts["0"], parts["1"])
    assert [pack.read(moved[name]) for name in moved] == [
        pack.read(part) for part in parts.values()
    ]
    pack.drop(files(pack, parts) - files(pack, moved))
    assert pack.files() == files(pack, moved)
