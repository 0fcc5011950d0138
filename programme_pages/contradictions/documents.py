"""A document that a text links to by hand, though it stands in the entry's list of documents."""

from collections.abc import Iterable, Iterator, Set
from typing import Any

from programme_pages.contradictions.links import LinkSaid
from programme_pages.contradictions.passages import Passage
from programme_pages.model.facts import Common
from programme_pages.model.programme import Entry
from programme_pages.problems import Problem, problem

_FILES = "files/"


def document_addresses(entry: Entry[Any]) -> Set[str]:
    """Give the addresses of an entry's documents, as texts link to them."""
    facts = entry.facts
    if not isinstance(facts, Common):
        return frozenset()
    return {
        address
        for document in facts.documents
        for address in (
            *(
                f"{_FILES}{path}"
                for path in (document.file, *(document.files or {}).values())
                if path
            ),
            *((document.url,) if document.url else ()),
        )
    }


def check_documents(
    passage: Passage, links: Iterable[LinkSaid], addresses: Set[str]
) -> Iterator[Problem]:
    """Report links to any of some addresses; one to a place inside a document is none of them."""
    for link in links:
        if link.address in addresses:
            span = passage.locate(link.start, link.end)
            yield problem("document-linked", span, value=link.address)
