"""Views that outlive a build: all of them can be read back, by the build that comes next."""

import pickle
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.ledger import FOLDER, Store
from programme_pages.ledger.pack import Pack, Part
from programme_pages.ledger.store import unpickle
from programme_pages.pipeline.building import build
from programme_pages.pipeline.pieces import Index, Piece
from programme_pages.pipeline.publishing import Basis
from programme_pages.pipeline.settings import Settings
from programme_pages.pipeline.version import this_version
from programme_pages.plan import VIEWS
from programme_pages.plan.filters import FEWEST
from programme_pages.plan.ground import value_digest


def build_with_filters(site: Path, tmp_path: Path, processes: int = 1) -> Basis:
    workshops = site / "content/workshops"
    (first,) = workshops.iterdir()
    for number in range(FEWEST):  # a list as long as that has filters
        other = shutil.copytree(first, workshops / f"workshop-{number}")
        for words in other.glob("*.md"):
            words.write_text(words.read_text().replace("\ntitle: ", f"\ntitle: {number} ", 1))
    return built(site, tmp_path, processes)


def built(site: Path, tmp_path: Path, processes: int = 1) -> Basis:
    settings = Settings(site, tmp_path / "output", date(2027, 1, 15), processes=processes)
    basis = build(settings, on_wait=lambda: None).basis
    assert basis is not None
    return basis


def test_every_view_that_is_kept_comes_back(site: Path, tmp_path: Path) -> None:
    build_with_filters(site, tmp_path)
    store = Store(site / FOLDER, this_version())
    known = store.read("pieces").pieces()
    with closing(Pack(store, keep=True, prefix="pieces-")) as pack:
        read = {name: value_digest(pack.read(one.part)[one.place]) for name, one in known.items()}
    assert read == {name: piece.digest for name, piece in known.items()}
    kinds = {name.partition(" ")[0] for name in known}
    assert kinds == {view.name for view in VIEWS.values() if view.kept}


def test_views_of_the_last_build_are_read_and_no_build_later(site: Path, tmp_path: Path) -> None:
    build_with_filters(site, tmp_path)
    (words,) = (site / "content/workshops/workshop-1").glob("en.md")
    words.write_text(words.read_text().replace("\ntitle: ", "\ntitle: Another ", 1))
    basis = built(site, tmp_path)
    ground, pieces = basis.making.plan.ground, basis.making.pieces
    assert pieces is not None
    assert "card en workshop-2" in pieces.filled
    assert "card en workshop-1" not in pieces.filled
    assert ground.kept == {}


numbers = st.integers(0, 2**62)
texts = st.text(st.characters(exclude_characters="\0"), max_size=8)
parts = st.sampled_from([Part(f"pieces-{number}", number, 2, 3, 4) for number in range(3)])
pieces = st.dictionaries(texts, st.builds(Piece, texts, parts, numbers), max_size=6)


@given(pieces)
def test_an_index_comes_back(written: dict[str, Piece]) -> None:
    index = unpickle(pickle.dumps(Index.of(written)))
    assert index.pieces() == written
    assert {type(one.part) for one in index.pieces().values()} <= {Part}
