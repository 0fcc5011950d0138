"""Folders that are too dangerous to write to."""

from pathlib import Path

import pytest

from programme_pages.output import OutputRefused, refuse_dangerous


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "work" / "project"
    (root / "content").mkdir(parents=True)
    home = tmp_path / "homes" / "anna"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    return root


@pytest.mark.parametrize("name", ["output", "build/site", "../elsewhere/output", "outputs/content"])
def test_safe_output_folders(root: Path, name: str) -> None:
    refuse_dangerous(root / name, root)
    (root / name).mkdir(parents=True)
    refuse_dangerous(root / name, root)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/", "root of the file system"),
        ("../../homes/anna", "home folder"),
        ("../../homes", "home folder"),
        (".", "project's own folder"),
        ("output/..", "project's own folder"),
        ("..", "project's own folder"),
        ("../..", "home folder"),
        (".git", "hidden folder"),
        (".venv/site", "hidden folder"),
        ("content", "sources"),
        ("content/workshops", "sources"),
        ("Content", "sources"),
        ("templates", "sources"),
        ("locales", "sources"),
        ("static", "sources"),
        ("programme_pages/output", "sources"),
        ("tests", "sources"),
        ("docs", "sources"),
    ],
)
def test_dangerous_output_folders(root: Path, name: str, reason: str) -> None:
    with pytest.raises(OutputRefused, match=reason):
        refuse_dangerous(root / name, root)


def test_repository_is_refused_whether_git_is_folder_or_file(root: Path) -> None:
    (root / "clone/.git").mkdir(parents=True)
    (root / "worktree").mkdir()
    (root / "worktree/.git").write_text("gitdir: elsewhere", encoding="utf-8")
    for name in ("clone", "worktree"):
        with pytest.raises(OutputRefused, match="Git repository"):
            refuse_dangerous(root / name, root)


@pytest.mark.parametrize("name", ["file", "file/output"])
def test_file_is_refused_as_a_folder(root: Path, name: str) -> None:
    (root / "file").touch()
    with pytest.raises(OutputRefused, match="there is a file of that name"):
        refuse_dangerous(root / name, root)


def test_links_are_followed_before_the_checks(root: Path, tmp_path: Path) -> None:
    (root / "output").symlink_to(root / "content")
    (root / "outer").symlink_to(tmp_path)
    linked_root = tmp_path / "linked"
    linked_root.symlink_to(root)
    for output, project in [
        (root / "output", root),
        (root / "outer/work", root),
        (root / "content", linked_root),
        (linked_root, root),
    ]:
        with pytest.raises(OutputRefused):
            refuse_dangerous(output, project)


def test_sources_linked_from_elsewhere_are_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "shared/templates").mkdir(parents=True)
    (root / "templates").symlink_to(tmp_path / "shared/templates")
    for name in ("shared/templates", "shared/templates/x", "shared"):
        with pytest.raises(OutputRefused, match="sources"):
            refuse_dangerous(tmp_path / name, root)


def test_link_to_itself_is_refused(root: Path) -> None:
    (root / "output").symlink_to(root / "output")
    with pytest.raises(OutputRefused, match="symbolic link that leads to itself"):
        refuse_dangerous(root / "output", root)
