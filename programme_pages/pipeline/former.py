"""The former site: what readers see until now, in the form in which a build uses it."""

from collections.abc import Mapping

from programme_pages.plan.addresses import ADDRESSES, read_addresses
from programme_pages.plan.moves import NOTHING_PUBLISHED, Published
from programme_pages.problems import Problem, Span, problem, sentence
from programme_pages.published import PublishedFile


def published_addresses(files: Mapping[str, PublishedFile]) -> tuple[Published, list[Problem]]:
    """Give the addresses of the published site; none where it has no list of them yet."""
    file = files.get(ADDRESSES)
    if file is None or file.is_lacking:
        return NOTHING_PUBLISHED, []
    if file.content is None:
        return NOTHING_PUBLISHED, [file.problem] if file.problem else []
    try:
        return Published(read_addresses(file.content), file.place), []
    except ValueError as error:
        found = problem("published-broken", Span(file.place), reason=sentence(str(error)))
        return NOTHING_PUBLISHED, [found]
