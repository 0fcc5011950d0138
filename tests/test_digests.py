"""Digests: equal for equal contents alone."""

from programme_pages.digests import digest


def test_digests_of_texts() -> None:
    assert digest(b"a") == digest(b"a")
    assert len({digest(one) for one in (b"", b"a", b"b", b"ab", b"a\n")}) == 5
