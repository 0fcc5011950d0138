"""A link in the prose that leads to another registration than the entry's own."""

import re
from collections.abc import Iterable, Iterator

from programme_pages.contradictions.links import LinkSaid, same_page
from programme_pages.contradictions.passages import Passage
from programme_pages.locales.vocabulary import Registration, vocabulary
from programme_pages.model.facts import EntryFacts, EventFacts
from programme_pages.problems import Problem, problem

_NEAR = 60  # characters before a link in which a word tells what the link is for
_SENTENCE_ENDS = re.compile(r"[.!?;]\s|\n\n|\]\(")
# Parts of addresses, in any language of the world: forms are made by few programs.
_IN_ADDRESS = re.compile(
    r"[/?&.=_-](?:register|registration|signup|sign-up|inscription|rejestracja)(?![a-z])"
)


def registration_url(facts: EntryFacts) -> str | None:
    """Give the address at which one registers for an entry."""
    registration = facts.registration if isinstance(facts, EventFacts) else None
    return registration.url if registration else None


def check_registration(passage: Passage, links: Iterable[LinkSaid], url: str) -> Iterator[Problem]:
    """Report those links of a text that lead to a registration, but not to that at `url`."""
    words = vocabulary(passage.language).registration
    for link in links:
        is_web = link.address.startswith("http")
        if is_web and not same_page(link.address, url) and _registers(link, passage.text, words):
            span = passage.locate(link.start, link.end)
            yield problem("registration-mismatch", span, value=link.address, url=url)


def _registers(link: LinkSaid, text: str, words: Registration) -> bool:
    linked = " ".join(link.words.lower().split()).strip("*_ ")
    if any(word in linked for word in words.besides):
        return False
    if any(word in linked for word in words.words) or _IN_ADDRESS.search(link.address.lower()):
        return True
    if linked and linked not in words.pointers:
        return False
    before = _SENTENCE_ENDS.split(text[max(0, link.opening - _NEAR) : link.opening])[-1].lower()
    return any(word in before for word in words.words) and not any(
        word in before for word in words.besides
    )
