"""What keeps hundreds of builds quick."""

from collections.abc import Iterator
from types import CodeType

import jinja2
import pytest

from tests.incremental.engine import CleanBuilds, build_incremental
from tests.incremental.site import Site


@pytest.fixture(autouse=True, scope="session")
def _templates_are_compiled_once() -> Iterator[None]:
    """Remember the code of each template's text: half of a clean build goes into compiling.

    The code follows from the text, its names and the environment's kind and settings alone, so no
    build can tell; nor can other tests, whose environments may be plain Jinja's.
    """
    compiled: dict[object, CodeType] = {}
    original = jinja2.Environment.compile

    def compile_once(
        environment: jinja2.Environment,
        source: str,
        name: str | None = None,
        filename: str | None = None,
    ) -> CodeType:
        settings = (environment.autoescape, environment.trim_blocks, environment.lstrip_blocks)
        key = (source, name, filename, type(environment), *settings, *environment.extensions)
        if key not in compiled:
            compiled[key] = original(environment, source, name, filename)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        yield


@pytest.fixture(scope="session")
def clean_builds() -> CleanBuilds:
    """Builds to compare with, which most walks of planted bugs share."""
    return CleanBuilds()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site, built once: to be copied, not to be changed."""
    site = Site.new(tmp_path_factory.mktemp("built"))
    build_incremental(site)
    return site
