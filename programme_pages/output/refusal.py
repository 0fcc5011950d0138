"""Which folders are never an output folder."""

from pathlib import Path

from programme_pages.problems import Refusal

# Folders of a project that are read and never written, in whatever case the file system spells
# them. Hidden folders (.git, .venv, .github) are refused beside these.
SOURCE_FOLDERS = frozenset(
    {
        "benchmarks",
        "content",
        "docs",
        "locales",
        "node_modules",
        "programme_pages",
        "static",
        "templates",
        "tests",
        "tools",
    }
)


class OutputRefused(Refusal):
    """The output folder is foreign or dangerous; the message is a plain sentence for the user."""


def resolved(folder: Path) -> Path:
    """Make the path of a folder, existing or not, absolute and free of symbolic links.

    Raises OutputRefused where links lead in a circle.
    """
    try:
        return folder.resolve()
    except RuntimeError as error:
        raise OutputRefused(f"{folder} is a symbolic link that leads to itself.") from error


def refuse_dangerous(output: Path, root: Path) -> None:
    """Raise OutputRefused unless `output` can safely be the output folder of the project `root`.

    Neither has to exist. Symbolic links are followed first, on both sides.
    """
    folder, project = resolved(output), resolved(root)
    dangers = (
        (folder == Path(folder.anchor), "it is the root of the file system"),
        (_holds(folder, _home()), "it is your home folder, or holds it"),
        (_holds(folder, project), "it is the project's own folder, or holds it"),
        (_is_hidden_in(project, folder), "it is a hidden folder of the project"),
        (_touches_sources(folder, project), "the project's own sources are kept there"),
        ((folder / ".git").exists(), "it holds a Git repository"),
        (not _can_be_folder(folder), "there is a file of that name, not a folder"),
    )
    for is_dangerous, reason in dangers:
        if is_dangerous:
            raise OutputRefused(
                f"{output} cannot be the output folder: {reason}. Choose a folder of its own, "
                "such as output/."
            )


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without a home folder
        return None


def _holds(folder: Path, inner: Path | None) -> bool:
    return inner is not None and inner.is_relative_to(folder)


def _is_hidden_in(project: Path, folder: Path) -> bool:
    return _first_step(project, folder).startswith(".")


def _touches_sources(folder: Path, project: Path) -> bool:
    """Whether the folder is, lies in or holds a source folder, even one linked from elsewhere."""
    if _first_step(project, folder).casefold() in SOURCE_FOLDERS:
        return True
    sources = [resolved(project / name) for name in SOURCE_FOLDERS]
    return any(_holds(folder, source) or _holds(source, folder) for source in sources)


def _first_step(project: Path, folder: Path) -> str:
    """Name the project's folder that `folder` is or lies in; empty when outside."""
    if folder == project or not folder.is_relative_to(project):
        return ""
    return folder.relative_to(project).parts[0]


def _can_be_folder(folder: Path) -> bool:
    nearest = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    return nearest.is_dir()
