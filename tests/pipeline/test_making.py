"""Making: the content of a job's file, and the names of what was read for it."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.ledger import FOLDER, Ledger, Store
from programme_pages.output import Placed
from programme_pages.pipeline.drawing import Drawer
from programme_pages.pipeline.making import ALWAYS, Made, Making
from programme_pages.pipeline.version import this_version
from programme_pages.plan import BytesJob, CopyJob, PageJob, Plan, WholeJob
from programme_pages.render import Renderer
from tests.plan.made import event, ground

from .test_pieces import build_with_filters


@pytest.fixture
def making(tmp_path: Path) -> Making:
    (tmp_path / "page.html").write_text("{{ page }}\n", encoding="utf-8")
    shared = ground(event())
    renderer = Renderer(shared.languages, [tmp_path])
    drawer = Drawer(tmp_path, None)
    return Making(tmp_path, Plan(shared, []), renderer, drawer, {"template page.html": "1"})


def test_bytes_are_known_already(making: Making) -> None:
    job = BytesJob("style.css", b"a")
    assert making.content(job) == (b"a", ())
    assert making.reasons(job) == [ALWAYS]


def test_a_file_that_tells_of_the_whole_site_is_made_in_each_build(making: Making) -> None:
    job = WholeJob("sitemap.xml", lambda: b"a")
    assert making.content(job) == (b"a", ())
    assert making.reasons(job) == [ALWAYS]


def test_a_file_is_copied(making: Making) -> None:
    job = CopyJob("files/a.pdf", "content/a b.pdf")
    path = making.root / "content/a b.pdf"
    assert making.content(job) == (path, ("file content/a b.pdf",))
    assert making.digest_of("file content/a b.pdf") is None
    path.parent.mkdir()
    path.write_bytes(b"a")
    assert making.digest_of("file content/a b.pdf") is not None


def test_a_page_is_made_of_what_its_edition_gives(making: Making) -> None:
    job = PageJob("a.html", "page.html", "pl", "day", lambda it: it.path("day"))
    content, reads = making.content(job)
    assert content == b"pl/warsztaty/title-pl/\n"
    assert reads == {"catalogue pl", "path pl day", "template page.html"}
    assert making.reasons(job) == ["new page"]
    assert making.digest_of("template page.html") == "1"
    assert making.digest_of("catalogue pl") is None
    assert making.digest_of("path pl day") == "pl/warsztaty/title-pl/"


names = st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=8)


@given(st.lists(st.builds(Placed, names, names, st.none() | names), max_size=6))
def test_what_a_process_made_is_handed_over(placed: list[Placed]) -> None:
    made = Made(placed, [Ledger(("entry day",), ("1",))], {"file a": "2"})
    back = pickle.loads(pickle.dumps(made))  # noqa: S301  (written just now)
    assert (back.placed, back.copied, back.pieces) == (placed, made.copied, made.pieces)
    assert [one.receipts() for one in back.written] == [one.receipts() for one in made.written]
    assert {type(one) for one in back.placed} <= {Placed}


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_view_that_was_read_has_a_receipt(site: Path, tmp_path: Path, processes: int) -> None:
    basis = build_with_filters(site, tmp_path, processes)
    ground = basis.making.plan.ground
    assert ground.made == {}  # all were let go of
    ledger = Store(site / FOLDER, this_version()).read("ledger").receipts()
    read = {name for page in ledger.pages.values() for name in page.reads}
    read |= {name for view in ledger.views.values() for name in view.reads}
    views = {name for name in read if basis.making.is_view(name)}
    assert {"card", "facets", "menu"} <= {name.partition(" ")[0] for name in views}
    assert views == ledger.views.keys()
