"""Links into a meeting that anybody could follow who reads the page."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from programme_pages.contradictions.links import LinkSaid, find_addresses
from programme_pages.contradictions.passages import Passage
from programme_pages.model.facts import Common, EntryFacts, EventFacts, Online
from programme_pages.model.programme import Entry
from programme_pages.problems import Problem, problem

# Hosts of meetings, and the paths that lead into one: not to a registration, nor to a recording.
_MEETINGS = tuple(
    (re.compile(host), re.compile(path))
    for host, path in (
        (r"(?:.+\.)?zoom(?:gov)?\.(?:us|com|com\.cn)", r"/(?:j|s|w|my|wc)/"),
        (r"teams\.(?:microsoft|live)\.com", r"/(?:l/meetup-join|meet)/|/dl/launcher/"),
        (r"(?:.+\.)?webex\.com", r"/(?:meet|join)/|/(?:.*/)?j\.php|/wbxmjs/joinservice"),
        (r"meet\.google\.com", r"/[a-z]{3}-[a-z]{4}-[a-z]{3}|/lookup/"),
        (r"(?:meet\.jit\.si|8x8\.vc|whereby\.com|.+\.whereby\.com)", r"/[^/]"),
        (
            r"(?:(?:app|global|meet)\.)?goto(?:meeting|webinar|meet)?\.(?:com|me|app)",
            r"/(?:join/|meeting/|\d{6})",
        ),
        (r"join\.skype\.com", r"/[^/]"),
        (r"bluejeans\.com", r"/(?:meet/)?\d"),
        (r".+\.clickmeeting\.com", r"/(?!.*(?:register|recordings?))[^/]"),
        (r"(?:bbb|bigbluebutton|greenlight)\..+", r"/(?:b|rooms)/[^/]|/bigbluebutton/api/join"),
    )
)


def check_join_links(
    passage: Passage, links: Iterable[LinkSaid], online: Online | None
) -> Iterator[Problem]:
    """Report links of a text that lead into a meeting, unless the entry's is public."""
    for link in links:
        if leaks(link.address, online):
            yield problem(
                "join-link-public", passage.locate(link.start, link.end), value=link.address
            )


def check_join_addresses(entry: Entry[Any]) -> Iterator[Problem]:
    """Report addresses among the facts that readers see and that lead into a meeting."""
    online = online_of(entry.facts)
    for path, address in _shown_addresses(entry.facts):
        if leaks(address, online):
            yield problem("join-link-public", entry.spans.at(*path), value=address)


def online_of(facts: EntryFacts) -> Online | None:
    """Give what an entry's facts say of where it is held online."""
    return facts.online if isinstance(facts, EventFacts) else None


def may_leak(text: str, online: Online | None) -> bool:
    """Whether a text may hold an address that leads into a meeting; it is found out fast."""
    own = _bare(online.url) if online and online.url else ""
    return (own != "" and own in text.lower()) or any(map(_is_meeting, find_addresses(text)))


def leaks(address: str, online: Online | None) -> bool:
    """Whether an address leads into a meeting, the entry's or any, that is not for all."""
    if online and online.public:
        return False
    is_own = online is not None and online.url is not None and _bare(address) == _bare(online.url)
    return is_own or _is_meeting(address)


def _bare(address: str) -> str:
    return address.partition("://")[2].rstrip("/").lower()


def _is_meeting(address: str) -> bool:
    scheme, _, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    entrance = _entrance(host.lower()) if scheme.startswith("http") else None
    return entrance is not None and entrance.match(slash + path) is not None


@cache
def _entrance(host: str) -> re.Pattern[str] | None:
    """Give the paths that lead into a meeting at a host; None where there are no meetings."""
    return next((path for one, path in _MEETINGS if one.fullmatch(host)), None)


def _shown_addresses(facts: EntryFacts) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(facts, EventFacts) and facts.registration and facts.registration.url:
        yield ("registration", "url"), facts.registration.url
    if isinstance(facts, Common):
        for field in ("links", "documents"):
            for number, item in enumerate(getattr(facts, field)):
                if item.url:
                    yield (field, number, "url"), item.url
