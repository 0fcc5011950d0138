"""Addresses that readers know until now lead somewhere in the new site, too."""

from collections.abc import Iterator, Mapping

from programme_pages.pipeline.former import published_addresses
from programme_pages.plan.addresses import ADDRESSES, Addresses
from programme_pages.problems import Problem, Span, problem
from programme_pages.published import PublishedFile


def lost_addresses(now: Addresses, published: Mapping[str, PublishedFile]) -> Iterator[Problem]:
    """Find addresses of the published site at which the new one has neither page nor redirect."""
    before, problems = published_addresses(published)
    yield from problems
    every = {path for paths in now.values() for path in paths}
    for key, paths in before.addresses.items():
        for path in paths:
            if path not in every:
                yield problem("address-gone", Span(ADDRESSES), address=path, id=key.id)
