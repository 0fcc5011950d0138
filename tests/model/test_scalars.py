"""Addresses and ids: what a text means, and what it cannot mean."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.model.codes import is_country, is_language, is_zone
from programme_pages.model.scalars import is_identifier, is_web_address


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example",
        "http://a.example:80/b?c=d#e",
        "https://żółw.example/ą",
        "HTTPS://A.EXAMPLE",
    ],
)
def test_web_addresses(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "a.example", "//a.example", "/a", "ftp://a.example", "javascript:alert(1)"),
        *("https://", "https:///a", "https://a b", "https://a\\b", "https://a@b.example"),
        *("https://a.example:port", "https://[::1", "https://a.example/\t", "data:text/html,a"),
        *("https://a.example/" + "a" * 2_000, 'https://a.example/"', "https://a.example/<b>"),
    ],
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert not is_web_address(text)


@given(
    st.from_regex(r"https?://[a-z0-9.:@\[\]-]{0,8}[/?#]?[a-zA-Z0-9:@?=/#.\[\]-]*", fullmatch=True)
)
@settings(max_examples=300)
def test_an_address_has_a_host_and_no_password(text: str) -> None:
    try:
        parts = urlsplit(text)
        whole = parts.hostname and "@" not in parts.netloc and (parts.port or True)
    except ValueError:
        whole = False
    assert is_web_address(text) == bool(whole)


@given(st.text())
def test_any_text_is_an_address_an_id_and_a_code_or_none(text: str) -> None:
    for is_one in (is_web_address, is_identifier, is_language, is_zone, is_country):
        assert is_one(text) in {True, False}
    if is_identifier(text):
        assert text.isascii()


@pytest.mark.parametrize("text", ["", "A", "a_b", "a--b", "-a", "a-", "ż", "a" * 81, "a/b", "a\n"])
def test_what_is_no_id_is_refused(text: str) -> None:
    assert not is_identifier(text)
