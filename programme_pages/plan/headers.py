"""Headers that hosts send with the site's files, for those that read them from `_headers`."""

from programme_pages.plan.look import POLICY

HEADERS = "_headers"  # the site's own, in `static/root/`, is as good
# What a policy can say in a header only: no other site shows this one in a frame.
_POLICY = f"{POLICY}; frame-ancestors 'self'"
_FOREVER = "public, max-age=31536000, immutable"  # assets change their names with their bytes


def headers_bytes(base: str) -> bytes:
    """Give the file: a path, and the headers of all below it (Netlify's and Cloudflare's form).

    `base` is the path that the site lies under at its host, with a slash at its end.
    """
    return (
        f"{base}*\n"
        f"  Content-Security-Policy: {_POLICY}\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  X-Content-Type-Options: nosniff\n"
        f"{base}assets/*\n"
        f"  Cache-Control: {_FOREVER}\n"
    ).encode()
