"""What is drawn after each kind of edit: nothing twice, and what changed once."""

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from programme_pages.pipeline import drawing
from programme_pages.pipeline.building import Built, build
from programme_pages.pipeline.checking import check
from programme_pages.pipeline.drawing import Drawer
from programme_pages.pipeline.settings import Settings
from programme_pages.plan.drawings import Drawing, DrawnCard, ScaledPicture
from tests.conftest import change
from tests.incremental.site import Site
from tests.pictures.made import content, photo, turned
from tests.social_cards.made import CARD

EVENT = "content/workshops/roofs/event.yaml"
TEXT = "content/workshops/roofs/en.md"
HALL = "content/workshops/roofs/files/hall.jpg"


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was drawn, in words."""
    found: list[str] = []
    original = drawing._draw

    def noted(root: Path, one: Drawing) -> bytes:
        found.append(one.card.title if isinstance(one, DrawnCard) else _size_of(one))
        return original(root, one)

    monkeypatch.setattr(drawing, "_draw", noted)
    return found


def _size_of(one: ScaledPicture) -> str:
    return f"{one.source.rpartition('/')[2]} {one.size.width} {one.size.ending}"


@pytest.fixture
def illustrated(site: Path) -> Path:
    """The base site with social cards, and a workshop with a picture."""
    change(site, "content/site.yaml", "social_cards: false", "social_cards: true")
    change(site, EVENT, "", "image: {file: hall.jpg, alt: The hall}\n")
    (site / HALL).parent.mkdir()
    (site / HALL).write_bytes(turned(photo(1200, 800), 1))
    return site


def build_site(site: Path, **others: object) -> Built:
    asked = {"root": site, "output": site.parent / "output", "now": Site.today, "processes": 1}
    built = build(Settings(**{**asked, **others}), lambda: None)  # type: ignore[arg-type]
    assert built.published is not None, built.problems
    return built


HALLS = ["hall.jpg 1200 webp", "hall.jpg 480 webp", "hall.jpg 960 jpg", "hall.jpg 960 webp"]


def test_each_picture_and_card_is_drawn_once(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated)
    assert sorted(one for one in draws if one.startswith("hall")) == HALLS
    cards = [one for one in draws if not one.startswith("hall")]
    assert len(cards) == len(list((illustrated.parent / "output").rglob("card.png"))) > 4
    draws.clear()
    build_site(illustrated)
    assert draws == []


def test_nothing_is_drawn_for_an_edit_of_a_body_or_an_agenda(
    illustrated: Path, draws: list[str]
) -> None:
    build_site(illustrated)
    draws.clear()
    change(illustrated, TEXT, "", "\nOne more line.\n")
    change(illustrated, EVENT, "", "speakers: [{name: Anna Nowak}]\n")
    assert build_site(illustrated).published != (0, 0, 0)
    assert draws == []


def test_a_new_title_draws_its_card_in_its_language(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated)
    draws.clear()
    text = (illustrated / TEXT).read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    change(illustrated, TEXT, title, "title: New roofs\nslug: roofs")
    build_site(illustrated)
    assert draws == ["New roofs"]


def test_a_new_date_draws_the_cards_of_the_entry(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated)
    draws.clear()
    change(illustrated, EVENT, "end: 2027-03-19", "end: 2027-03-20")
    build_site(illustrated)
    assert 1 <= len(draws) <= 2


def test_another_picture_is_scaled_and_the_former_goes(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated)
    kept = illustrated / ".programme-pages" / "drawn"
    before = {path.name for path in kept.iterdir()}
    draws.clear()
    (illustrated / HALL).write_bytes(content(photo(600, 400), "JPEG"))
    build_site(illustrated)
    assert sorted(draws) == ["hall.jpg 480 webp", "hall.jpg 600 jpg", "hall.jpg 600 webp"]
    published = [path.name for path in (illustrated.parent / "output/files").rglob("hall*")]
    assert len(published) == 3
    assert len({path.name for path in kept.iterdir()} - before) == 3
    assert len(list(kept.iterdir())) == len(before) - 4 + 3


def test_an_output_folder_that_is_gone_costs_no_drawing(
    illustrated: Path, draws: list[str]
) -> None:
    build_site(illustrated)
    draws.clear()
    shutil.rmtree(illustrated.parent / "output")
    build_site(illustrated)
    assert draws == []


def test_what_is_kept_and_damaged_is_drawn_again(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated)
    first = {path: path.read_bytes() for path in (illustrated.parent / "output").rglob("*.*g")}
    for path in (illustrated / ".programme-pages" / "drawn").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    shutil.rmtree(illustrated.parent / "output")
    number = len(draws)
    draws.clear()
    build_site(illustrated)
    assert len(draws) == number
    assert first == {path: path.read_bytes() for path in first}


def test_a_clean_build_keeps_nothing_and_gives_the_same_bytes(
    illustrated: Path, draws: list[str]
) -> None:
    build_site(illustrated)
    number = len(draws)
    clean = illustrated.parent / "clean"
    build_site(illustrated, output=clean, clean=True, processes=3)
    assert len(draws) <= 2 * number  # other processes draw most of them
    names = [path.relative_to(clean) for path in clean.rglob("*") if path.is_file()]
    output = illustrated.parent / "output"
    assert all((clean / name).read_bytes() == (output / name).read_bytes() for name in names)


def test_a_preview_draws_no_cards(illustrated: Path, draws: list[str]) -> None:
    build_site(illustrated, preview=True)
    assert sorted(draws) == HALLS


def test_a_site_without_cards_draws_none(illustrated: Path, draws: list[str]) -> None:
    change(illustrated, "content/site.yaml", "social_cards: true", "social_cards: false")
    build_site(illustrated)
    assert sorted(draws) == HALLS
    page = next((illustrated.parent / "output/en").rglob("roofs/index.html"))
    text = page.read_text(encoding="utf-8")
    assert "card.png" not in text
    assert re.search(r'og:image" content="[^"]*/hall-960\.\w+\.jpg"', text)  # its own, instead


def test_where_somebody_took_a_picture_is_not_published(illustrated: Path) -> None:
    assert b"Camera of somebody" in (illustrated / HALL).read_bytes()
    build_site(illustrated)
    output = illustrated.parent / "output"
    assert not any(b"Camera of" in path.read_bytes() for path in output.rglob("*.*"))
    assert not (output / "files/workshops/roofs/hall.jpg").exists()


def test_a_picture_that_readers_can_open_is_there_as_it_is(illustrated: Path) -> None:
    change(illustrated, TEXT, "", "\n[The hall, large](files/hall.jpg)\n")
    build_site(illustrated)
    published = illustrated.parent / "output/files/workshops/roofs/hall.jpg"
    assert published.read_bytes() == (illustrated / HALL).read_bytes()


def test_what_is_drawn_is_kept_apart_by_what_it_was_drawn_from(
    tmp_path: Path, draws: list[str]
) -> None:
    drawer = Drawer(tmp_path, tmp_path / "kept")
    one = drawer.content("en/card.png", DrawnCard(CARD, None))
    other = drawer.content("en/card.png", DrawnCard(CARD._replace(title="Wells"), None))
    assert one != other
    assert drawer.content("en/card.png", DrawnCard(CARD._replace(title="Wells"), None)) == other
    assert draws == ["Roofs and rivers", "Wells"]
    drawer.prune(["pl/card.png"])
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_damaged_logo_is_told(illustrated: Path) -> None:
    (illustrated / "static").mkdir()
    change(illustrated, "content/site.yaml", "", "logo: logo.png\n")
    (illustrated / "static/logo.png").write_bytes(b"no picture")
    problems = check(illustrated).problems
    assert [(one.code, one.span.file) for one in problems] == [
        ("damaged-picture", "static/logo.png")
    ]
    Image.new("RGB", (90, 30)).save(illustrated / "static/logo.png")
    assert check(illustrated).problems == []
