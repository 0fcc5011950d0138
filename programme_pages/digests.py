"""Digests: short texts that stand for contents, wherever two contents are only compared."""

from hashlib import blake2b

_SIZE = 16  # bytes


def digest(content: bytes) -> str:
    """Give the digest of a content: BLAKE2b (RFC 7693), 16 bytes in hexadecimal digits."""
    return blake2b(content, digest_size=_SIZE).hexdigest()
