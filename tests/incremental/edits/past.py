"""Edits that take edits back."""

from random import Random

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.site import Site, pick


def undo(site: Site, random: Random) -> None:
    """The sources become what they were two builds ago."""
    site.go_back(pick(random, site.past[-2:-1]))


def go_back_to_an_older_state(site: Site, random: Random) -> None:
    """As with another branch of a repository."""
    site.go_back(pick(random, site.past))


def write_everything_again(site: Site, _: Random) -> None:
    """New files with the same bytes, as a fresh copy of a repository has."""
    for name, content in site.sources().items():
        site.remove(name)
        site.write(name, content)


PAST = (
    *edits(undo, go_back_to_an_older_state),
    *edits(write_everything_again, effect=Effect.TOUCH),
)
