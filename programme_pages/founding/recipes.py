"""Recipes that check, preview and publish a site: for GitHub, for GitLab, and for any host.

The engine's own repository uses the same ones: `tools/recipes.py` writes them there.
"""

from collections.abc import Mapping
from typing import NamedTuple

from programme_pages.founding.templates import render

# Each by its commit, since a tag can be moved, with the version that it is.
ACTIONS: Mapping[str, str] = {
    "checkout": "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "python": "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "cache": "actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5",
    "upload": "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
    "pages": "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
    "deploy": "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
}
# The files of a recipe, each with its template.
_FILES: Mapping[str, Mapping[str, str]] = {
    "github": {
        ".github/workflows/check.yml": "ci/github-check.yml.j2",
        ".github/workflows/publish.yml": "ci/github-publish.yml.j2",
    },
    "gitlab": {".gitlab-ci.yml": "ci/gitlab.yml.j2"},
    "any": {"ci/publish.sh": "ci/publish.sh.j2"},
    "none": {},
}
HOSTS = tuple(_FILES)


class Program(NamedTuple):
    """How a repository runs the engine, and brings it to a machine that has none."""

    program: str
    install: str
    lock: str  # the file that says what is installed


INSTALLED = Program(
    "programme-pages", "python -m pip install --quiet -r requirements.txt", "requirements.txt"
)
HERE = Program(
    "python build.py",
    "python -m pip install --quiet --require-hashes -r requirements/run.lock",
    "requirements/run.lock",
)


def recipe_files(host: str, program: Program = INSTALLED) -> dict[str, str]:
    """Give the files of a host's recipe, one of HOSTS, by their names."""
    values = {**program._asdict(), "actions": ACTIONS}
    return {name: render(template, values) for name, template in _FILES[host].items()}
