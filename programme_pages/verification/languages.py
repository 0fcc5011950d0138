"""Languages: what pages say of their language, their address and their other languages is true."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from programme_pages.plan.addresses import Addresses
from programme_pages.problems import sentence
from programme_pages.verification.faults import AT_THE_TOP, Fault
from programme_pages.verification.page import Page
from programme_pages.verification.places import LOST, path_of, target_at

_DEFAULT = "x-default"  # of any reader: developers.google.com/search/docs/specialty/international
Pages = Mapping[str, Page]


def language_folders(targets: Iterable[str]) -> frozenset[str]:
    """Give the folders of languages, without a slash: each has a 404 page of its own."""
    end = f"/{LOST}"
    return frozenset(
        folder for one in targets if one.endswith(end) and "/" not in (folder := one[: -len(end)])
    )


def language_faults(page: Page, folders: Iterable[str]) -> Iterator[Fault]:
    """Find out whether a page is in the language of its folder; `folders` has all of those."""
    folder, slash, _ = page.target.partition("/")
    wanted = {folder} if slash else set(folders)
    found = page.language.address if page.language else ""
    if found.lower() not in wanted:
        values = {"found": found, "language": ", ".join(sorted(wanted))}
        yield Fault("page-language", page.target, values, page.language or AT_THE_TOP)


def canonical_faults(pages: Pages, base_url: str) -> Iterator[Fault]:
    """Find pages whose canonical address is missing, or leads to a page that is none."""
    for page in pages.values():
        if page.canonical is None:
            if page.indexed:
                reason = sentence("the page has none")
                yield Fault("page-canonical", page.target, {"reason": reason})
        elif not _is_own(_page_at(page.canonical.address, pages, base_url), pages, base_url):
            reason = sentence('there is no such page: "{address}"', address=page.canonical.address)
            yield Fault("page-canonical", page.target, {"reason": reason}, page.canonical)


def _page_at(url: str, pages: Pages, base_url: str) -> str:
    """Give the page at an address; empty where there is none."""
    target = target_at(url.removeprefix(base_url)) if url.startswith(base_url) else ""
    return target if target in pages else ""


def _is_own(target: str, pages: Pages, base_url: str) -> bool:
    """Whether a page names itself as the one that search engines should list."""
    found = pages.get(target)
    if found is None or found.canonical is None:
        return False
    return found.canonical.address == base_url + path_of(target)


def alternate_faults(pages: Pages, addresses: Addresses, base_url: str) -> Iterator[Fault]:
    """Find pages whose links to their other languages are not complete, mutual and true.

    All real translations of a page link to each other and to themselves. A page that shows another
    language is no translation: it links to none, and none to it.
    """
    groups: dict[tuple[str, str], dict[str, str]] = {}
    for key, paths in addresses.items():
        groups.setdefault((key.group, key.id), {})[key.language] = target_at(paths[0])
    for targets in groups.values():
        real = {
            code: base_url + path_of(target)
            for code, target in targets.items()
            if target in pages and _is_translation(pages[target], pages, base_url)
        }
        for code, target in targets.items():
            if target in pages:
                wanted = real if code in real else {}
                yield from _alternates_of(pages[target], wanted)


def _is_translation(page: Page, pages: Pages, base_url: str) -> bool:
    """Whether a page is truly in its language; a canonical address that is none is told already.

    Search pages are, though search engines are to leave them out.
    """
    shown = page.canonical and _page_at(page.canonical.address, pages, base_url)
    is_counted = page.indexed or bool(page.alternates)
    return is_counted and (not shown or shown == page.target)


def _alternates_of(page: Page, wanted: Mapping[str, str]) -> Iterator[Fault]:
    for alternate in page.alternates:
        language, address = alternate.language, alternate.at.address
        right = wanted.values() if language == _DEFAULT else [wanted.get(language)]
        if address not in right:
            reason = sentence(
                'there is no such page in "{language}": "{address}"',
                language=language,
                address=address,
            )
            yield Fault("page-alternates", page.target, {"reason": reason}, alternate.at)
    lacking = _lacking([one.language for one in page.alternates], wanted)
    for language in lacking:
        reason = sentence('the one to "{language}" is missing', language=language)
        yield Fault("page-alternates", page.target, {"reason": reason})


def _lacking(found: Sequence[str], wanted: Mapping[str, str]) -> Sequence[str]:
    """Give the languages without a link; a page in one language only need not have any."""
    if not found and len(wanted) < 2:
        return ()
    return [language for language in (*wanted, _DEFAULT) if language not in found and wanted]
