"""Fingerprints: digests that still tell, field by field, what changed."""

from collections.abc import Mapping
from zlib import crc32

from programme_pages.digests import digest
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import plain


def fingerprint(fields: Mapping[str, object]) -> str:
    """Give a text such as `8d2f1c city=1f00 name=2e31`, equal where all fields are equal.

    The digest of them all at its beginning is what is relied on. The checksums of the fields only
    tell people which of them changed.
    """
    written = {name: repr(value).encode() for name, value in sorted(fields.items())}
    sums = " ".join(f"{name}={crc32(value):x}" for name, value in written.items())
    whole = b"\0".join(written.values()) + sums.encode()
    return f"{digest(whole)} {sums}"


def tree_fields(tree: Tree, suffix: str = "") -> dict[str, object]:
    """Give the fields at the top of a tree as plain values, their names with a suffix."""
    return {f"{key}{suffix}": plain(node) for key, node in tree.items.items()}
