from pathlib import Path

import pytest

from programme_pages.preview.board import Board, target_of
from programme_pages.preview.following import Failure
from programme_pages.preview.rebuilding import Outcome
from programme_pages.problems import Span, problem, sentence

WRONG = Outcome([problem("no-site", Span("content/site.yaml"))], is_good=False)


class Shown:
    """A browser that shows a target, and what it was told."""

    def __init__(self, board: Board, target: str) -> None:
        self.target = target
        self.told: list[str] = []
        self._board = board
        board.note_served(target)

    def reload(self, path: str = "*") -> None:
        self.told.append(path)
        if path == "*":
            self._board.note_served(self.target)


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(tmp_path, tmp_path / "pages", "127.0.0.1")


def written(*targets: str) -> Outcome:
    return Outcome(written=frozenset(targets))


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/fr/%C3%A9t%C3%A9/", "fr/été/index.html"),
        ("/files/a.pdf", "files/a.pdf"),
    ],
)
def test_targets(path: str, target: str) -> None:
    assert target_of(path) == target


def test_only_browsers_with_another_page_reload(board: Board) -> None:
    one, other = Shown(board, "en/index.html"), Shown(board, "pl/index.html")
    board.announce(written("en/index.html"), iter([one, other]))
    assert (one.told, other.told) == (["*"], [])
    board.announce(written(), iter([one, other]))
    assert (one.told, other.told) == (["*"], [])


def test_a_style_is_put_in_place_without_loading_the_page_again(board: Board) -> None:
    one = Shown(board, "en/index.html")
    board.announce(written("assets/style.css"), iter([one]))
    assert one.told == ["assets/style.css"]


def test_problems_come_to_every_page_and_go_from_it(board: Board) -> None:
    one = Shown(board, "en/index.html")
    board.announce(WRONG, iter([one]))
    assert not board.is_good
    board.announce(WRONG, iter([one]))  # nothing new
    assert one.told == ["*"]
    board.announce(Failure(sentence("The disk is full.")), iter([one]))
    assert "The disk is full." in board.problems_page()
    board.announce(written(), iter([one]))
    assert one.told == ["*", "*", "*"]
    assert board.is_good


def test_a_page_that_changed_before_its_browser_spoke_is_outdated(board: Board) -> None:
    one = Shown(board, "en/index.html")
    assert not board.is_outdated(one.target)
    board.announce(written(one.target), iter([]))
    assert board.is_outdated(one.target)


def test_a_page_of_an_earlier_preview_is_outdated(board: Board) -> None:
    assert board.is_outdated("en/index.html")


def test_pages_that_moved_are_known_until_another_stands_there(board: Board) -> None:
    one, two = "en/one/index.html", "en/two/index.html"
    board.announce(Outcome(moved={one: two}), iter([]))
    assert board.moved_to(one) == two
    assert board.moved_to(two) is None
    board.announce(Outcome(moved={two: one}), iter([]))  # and back
    assert (board.moved_to(one), board.moved_to(two)) == (None, one)
    (board.pages / "en/two").mkdir(parents=True)
    (board.pages / two).touch()
    assert board.moved_to(two) is None
