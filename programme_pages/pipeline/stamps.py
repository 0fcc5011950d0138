"""Stamps: digests of what pages are made with and that is no part of the programme."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from programme_pages.locales.language import catalogue_files
from programme_pages.render import template_digests
from programme_pages.theme import Theme

_DIGEST_SIZE = 16  # bytes


def stamps_of(theme: Theme, languages: Iterable[str]) -> Mapping[str, str]:
    """Give the digests of templates and catalogues, under the names that receipts use."""
    templates = template_digests(theme.templates)
    stamps = {f"template {name}": digest for name, digest in templates.items()}
    return stamps | {f"catalogue {code}": _catalogue(theme, code) for code in languages}


def _catalogue(theme: Theme, code: str) -> str:
    """Digest the texts of a language's interface, those of the English that stands in as well."""
    whole = blake2b(digest_size=_DIGEST_SIZE)
    for path in catalogue_files(code, theme.locales):
        whole.update(path.read_bytes() + b"\0")
    return whole.hexdigest()
