"""Sources of pages: the files of the site that a page is made from, for those who mend it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from programme_pages.plan.edition import Edition

# How git hosts show a file of a branch: their own addresses of a branch, and what these become.
_BRANCH = re.compile(
    r"(?P<repository>https?://[^/]+/.+?)"
    r"(?P<way>/-/tree/|/tree/|/src/branch/)(?P<branch>[^/]+)(?:/(?P<folder>.+))?"
)
_FILE_WAYS: Mapping[str, str] = {
    "/tree/": "/blob/",  # GitHub
    "/-/tree/": "/-/blob/",  # GitLab
    "/src/branch/": "/src/branch/",  # Forgejo and Gitea: Codeberg and many others
}
_HOSTS: Mapping[str, str] = {
    "github": "/tree/",
    "gitlab": "/-/tree/",
    "codeberg": "/src/branch/",
    "forgejo": "/src/branch/",
    "gitea": "/src/branch/",
}
_MAIN = "main"


class SourceFile(NamedTuple):
    """A file or folder that a page is made from, and where the git host shows it, if it does."""

    path: str  # relative to the site's folder
    url: str | None = None


def source_files(edition: Edition, paths: Iterable[str]) -> Sequence[SourceFile]:
    """Name the files that a page is made from; readers get those that they can look at."""
    repository = edition.site.repository
    named = (SourceFile(one, source_url(repository, one) if repository else None) for one in paths)
    return tuple(one for one in named if one.url or edition.is_preview)


def source_url(repository: str, path: str) -> str | None:
    """Give the address of a file or folder of the site at its git host.

    `repository` is the repository's address, of which the branch `main` counts, or that of a
    branch, or of a folder in a branch, as the host shows it: `https://github.com/org/site`,
    `https://git.example.org/org/site/src/branch/master/programme`. None where the host is none
    that this knows and the address names no branch.
    """
    plain = repository.rstrip("/")
    found = _BRANCH.fullmatch(plain)
    way = found["way"] if found else _way_of_host(plain)
    if way is None:
        return None
    base = found["repository"] if found else plain.removesuffix(".git")
    branch, folder = (found["branch"], found["folder"]) if found else (_MAIN, None)
    is_file = "." in path.rpartition("/")[2]
    whole = f"{folder}/{quote(path)}" if folder else quote(path)
    return f"{base}{_FILE_WAYS[way] if is_file else way}{branch}/{whole}"


def _way_of_host(repository: str) -> str | None:
    """Tell how a host shows branches: by a part of its name, such as `gitlab.example.org`."""
    parts = (urlsplit(repository).hostname or "").split(".")
    return next((way for name, way in _HOSTS.items() if name in parts), None)
