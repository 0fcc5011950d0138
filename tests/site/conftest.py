from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from programme_pages.commands import main

from .browsers import serving
from .built import BASE_URL, CODES, FULL, LANGUAGES, OTHER_CODES, ROOT, TODAY, Site

Build = Callable[..., Site]


def build_site(
    root: Path,
    output: Path,
    *options: str,
    base_url: str = BASE_URL,
    codes: tuple[str, ...] = CODES,
) -> Site:
    """Build a site in this process, which is faster than in one of its own.

    What the last build of the same site left is used: of a site in the repository, `build_clean`
    leaves nothing there.
    """
    settings = ["--root", root, "--output", output, "--today", TODAY, "--base-url", base_url]
    assert main(["build", "--quiet", *map(str, settings), *options]) == 0
    return Site(output, base_url, codes)


def build_clean(
    root: Path,
    output: Path,
    *options: str,
    base_url: str = BASE_URL,
    codes: tuple[str, ...] = CODES,
) -> Site:
    """Build a site anew in all its parts, and leave nothing for the next build."""
    return build_site(root, output, "--clean", *options, base_url=base_url, codes=codes)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, at the address that it names."""
    return build_clean(ROOT, tmp_path_factory.mktemp("real") / "output")


@pytest.fixture(scope="session")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, below the root of its host."""
    folder = tmp_path_factory.mktemp("nested") / "output"
    return build_clean(ROOT, folder, base_url="https://example.org/a/b/")


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that uses every field there is."""
    folder = tmp_path_factory.mktemp("full") / "output"
    return build_clean(FULL, folder)


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site in languages that the engine has no words for, the first of them Arabic."""
    folder = tmp_path_factory.mktemp("foreign") / "output"
    return build_clean(LANGUAGES, folder, codes=OTHER_CODES)


@pytest.fixture(scope="session", params=["real", "nested", "full", "foreign"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


@pytest.fixture(scope="session")
def address(real: Site) -> Iterator[str]:
    with serving(real.folder) as found:
        yield found


@pytest.fixture(scope="session")
def full_address(full: Site) -> Iterator[str]:
    with serving(full.folder) as found:
        yield found


@pytest.fixture(scope="session")
def foreign_address(foreign: Site) -> Iterator[str]:
    with serving(foreign.folder) as found:
        yield found
