"""Whatever the engine builds verifies clean, also by the judgement of `verify`."""

from tests.conftest import Run

from .built import Site


def test_what_is_built_verifies_clean(site: Site, run: Run) -> None:
    ran = run("verify", site.folder, "--strict")
    assert (ran.code, ran.out) == (0, "")
