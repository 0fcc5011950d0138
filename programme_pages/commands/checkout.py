"""Where files lie in the repository that a code host shows."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

# The top of the repository in a job of GitHub Actions, and of GitLab CI.
_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def locator(root: Path, environ: Mapping[str, str]) -> Callable[[str], str]:
    """Give what turns a path of the site at `root` into one from the top of the repository.

    That is the folder that a job names in its environment, else the one the program runs in. A site
    outside of it keeps its own paths.
    """
    top = Path(next((environ[name] for name in _VARIABLES if environ.get(name)), "."))
    inside = os.path.relpath(root.resolve(), top.resolve())
    if inside == "." or inside.startswith(".."):
        return lambda file: file
    return lambda file: f"{Path(inside).as_posix()}/{file}"
