"""Headers: what a host should say of each file, and what it says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from programme_pages.problems import sentence
from programme_pages.verification.client import Answer
from programme_pages.verification.faults import Fault

Rules = Sequence[tuple[str, Sequence[tuple[str, str]]]]  # patterns of paths, and their headers
CACHING = "cache-control"
_SECURE_ONLY = "strict-transport-security"  # RFC 6797, section 7.2: not over plain HTTP
# Media types (IANA) by the end of a file's name; the first one is what is asked for.
_TYPES = {
    ".html": ("text/html",),
    ".css": ("text/css",),
    ".js": ("text/javascript", "application/javascript"),
    ".svg": ("image/svg+xml",),
    ".png": ("image/png",),
    ".jpg": ("image/jpeg",),
    ".jpeg": ("image/jpeg",),
    ".webp": ("image/webp",),
    ".avif": ("image/avif",),
    ".gif": ("image/gif",),
    ".woff2": ("font/woff2", "application/font-woff2"),
    ".json": ("application/json", "application/feed+json"),
    ".geojson": ("application/geo+json", "application/json"),
    ".xml": ("application/xml", "text/xml", "application/atom+xml"),
    ".ics": ("text/calendar",),
    ".csv": ("text/csv",),
    ".txt": ("text/plain",),
    ".pdf": ("application/pdf",),
}
_FINGERPRINTED = re.compile(r"assets/(?:.+/)?[^/]+\.[0-9a-f]{10}(?:\.[^./]+)?")
_LONG, _SHORT = 30 * 24 * 3600, 3600  # seconds
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d+)")


def read_rules(text: str) -> Rules:
    """Read a `_headers` file: a pattern of paths, then headers, set in, each on its line."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif rules:
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name, value.strip()))
    return rules


def wanted_headers(rules: Rules, path: str) -> Mapping[str, tuple[str, str]]:
    """Give the headers that rules ask for at a path: name and value, by the name in lower case."""
    return {
        name.lower(): (name, value)
        for pattern, headers in rules
        if fnmatchcase(path, pattern)
        for name, value in headers
    }


def header_faults(
    target: str, url: str, answer: Answer, wanted: Mapping[str, tuple[str, str]]
) -> Iterator[Fault]:
    """Find headers that are not as they should be; caching has a function of its own."""
    for key, (name, value) in wanted.items():
        found = answer.headers.get(key, "")
        exempt = key == CACHING or (key == _SECURE_ONLY and not url.startswith("https:"))
        if not exempt and _plain(found) != _plain(value):
            values = {"served": url, "header": name, "found": found, "wanted": value}
            yield Fault("served-headers", target, values, group=f"{name}: {found}")


def type_faults(target: str, url: str, answer: Answer) -> Iterator[Fault]:
    """Find a file that is sent as another kind of file than it is."""
    found = answer.headers.get("content-type", "")
    wanted = _TYPES.get(f".{target.rpartition('.')[2].lower()}")
    kind, _, parameters = found.partition(";")
    charset = parameters.lower().partition("charset=")[2].strip(" \"'")
    if wanted and (kind.strip().lower() not in wanted or charset not in {"", "utf-8"}):
        values = {"served": url, "found": found, "wanted": wanted[0]}
        yield Fault("served-type", target, values, group=f"{wanted[0]} {found}")


def caching_faults(target: str, url: str, answer: Answer) -> Iterator[Fault]:
    """Find a file that browsers would keep too short or too long (RFC 9111, section 5.2.2)."""
    found = answer.headers.get(CACHING, "")
    age = _age(found)
    if _FINGERPRINTED.fullmatch(target):
        is_right = age >= _LONG
        reason = sentence("and could be kept for a year")
    else:
        is_right = bool(found) and age <= _SHORT
        reason = sentence("and should be asked for again within an hour")
    if not is_right:
        values = {"served": url, "found": found, "reason": reason}
        yield Fault("served-caching", target, values, group=f"{reason} {found}")


def _age(caching: str) -> float:
    """Give the seconds for which browsers may keep a file; endless where they decide themselves."""
    directives = caching.lower()
    if "no-cache" in directives or "no-store" in directives:
        return 0
    found = _MAX_AGE.search(directives)
    return float(found[1]) if found else float("inf") if not directives else 0


def _plain(value: str) -> Iterable[str]:
    return [part.strip() for part in value.rstrip("; ").split(";")]
