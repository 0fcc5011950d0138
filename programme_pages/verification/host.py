"""A host, and what is known of the site that it should serve."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from programme_pages.verification.client import Client
from programme_pages.verification.headers import Rules, wanted_headers

FOUND = 200
MOVED = {301, 302, 303, 307, 308}  # RFC 9110, section 15.4
GONE = {404, 410}


@dataclass(frozen=True, slots=True)
class Host:
    """A host, and what is known of the site that it should serve."""

    url: str  # of the site; ends with a slash
    client: Client
    listed: Mapping[str, str]  # SHA-256, in hexadecimal, of each file
    languages: frozenset[str]  # their folders
    rules: Rules
    moved: Mapping[str, str]  # from old addresses to new ones

    def address(self, path: str) -> str:
        """Give the address of a path of the site."""
        return self.url + quote(path)

    def wanted(self, path: str) -> Mapping[str, tuple[str, str]]:
        """Give the headers that should be sent at a path."""
        return wanted_headers(self.rules, urlsplit(self.address(path)).path)
