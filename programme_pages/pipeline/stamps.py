"""Stamps: digests of what pages are made with and that is no part of the programme."""

from collections.abc import Iterable, Mapping

from programme_pages.digests import digest
from programme_pages.locales.language import catalogue_files
from programme_pages.render import template_digests
from programme_pages.theme import Theme


def stamps_of(theme: Theme, languages: Iterable[str]) -> Mapping[str, str]:
    """Give the digests of templates and catalogues, under the names that receipts use."""
    templates = template_digests(theme.templates)
    stamps = {f"template {name}": found for name, found in templates.items()}
    return stamps | {f"catalogue {code}": _catalogue(theme, code) for code in languages}


def _catalogue(theme: Theme, code: str) -> str:
    """Digest the texts of a language's interface, those of the English that stands in as well."""
    return digest(b"\0".join(path.read_bytes() for path in catalogue_files(code, theme.locales)))
