"""Headers that hosts send with the site's files, for those that read them from `_headers`.

The configurations in `hosting/` say the same for hosts that do not; a test holds that.
"""

from collections.abc import Iterable

from programme_pages.plan.look import POLICY

HEADERS = "_headers"  # the site's own, in `static/root/`, is as good
SECURITY = {
    # What a policy can say in a header only: no other site shows this one in a frame.
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'self'",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # A year, for this very host: what lies beside and below it is not the site's to decide.
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
FOREVER = "public, max-age=31536000, immutable"  # assets change their names with their bytes
SHORTLY = "public, max-age=300"  # pages keep their names, and readers wait for news
_KEPT_SHORTLY = ("", "index.html", "files/*")


def headers_bytes(base: str, folders: Iterable[str]) -> bytes:
    """Give the file: a path, and the headers of all below it (Netlify's and Cloudflare's form).

    `base` is the path that the site lies under at its host, with a slash at its end; `folders` are
    those of the languages. No two rules say the same header of one path: hosts would send both.
    """
    paths = (*_KEPT_SHORTLY, *(f"{folder}/*" for folder in sorted(folders)))
    rules = [(f"{base}*", SECURITY), (f"{base}assets/*", {"Cache-Control": FOREVER})]
    rules += [(f"{base}{path}", {"Cache-Control": SHORTLY}) for path in paths]
    return "".join(f"{path}\n{_lines(headers)}" for path, headers in rules).encode()


def _lines(headers: dict[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in headers.items())
