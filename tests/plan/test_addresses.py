"""`addresses.json`: what is written can be read, and nothing else can."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.addresses import Addresses, PageKey, addresses_bytes, read_addresses
from programme_pages.routes import PAGES, SECTIONS
from tests.site.built import ROOT

SCHEMA = json.loads((ROOT / "static/root/addresses.schema.json").read_text(encoding="utf-8"))
SLUGS = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
LANGUAGES = st.sampled_from(["en", "pl", "pt-BR", "zh-Hant"])
KEYS = st.builds(PageKey, st.sampled_from([PAGES, SECTIONS]), SLUGS | st.just("LV"), LANGUAGES)


@st.composite
def addresses(draw: st.DrawFn) -> Addresses:
    """Addresses of a site: each stands once."""
    found: dict[PageKey, tuple[str, ...]] = {}
    taken: set[str] = set()
    for key in draw(st.lists(KEYS, max_size=9, unique=True)):
        parts = draw(st.lists(st.lists(SLUGS, max_size=3), min_size=1, max_size=4))
        paths = dict.fromkeys("/".join([key.language.lower(), *part, ""]) for part in parts)
        if free := tuple(path for path in paths if path.lower() not in taken):
            taken |= {path.lower() for path in free}
            found[key] = free
    return found


@given(addresses())
def test_what_is_written_is_read_back_and_as_the_schema_says(found: Addresses) -> None:
    content = addresses_bytes(found)
    assert read_addresses(content) == found
    jsonschema.validate(json.loads(content), SCHEMA)


@given(addresses())
def test_the_order_in_which_pages_come_does_not_show(found: Addresses) -> None:
    assert [*json.loads(addresses_bytes(found))["pages"]] == sorted(
        {key.id for key in found if key.group == PAGES}
    )


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_whatever_stands_there_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_addresses(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("en/a/"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=9,
)


@given(JSON, JSON)
def test_any_json_in_its_place_is_read_or_refused(pages: object, sections: object) -> None:
    content = {"version": 1, "pages": pages, "sections": sections}
    try:
        found = read_addresses(json.dumps(content).encode())
    except ValueError:
        return
    jsonschema.validate(content, SCHEMA)
    assert read_addresses(addresses_bytes(found)) == found


def whole(**changes: Any) -> bytes:
    return json.dumps({"version": 1, "pages": {}, "sections": {}} | changes).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"<!doctype html><title>Not found</title>",
        b"\xff",
        b"[" * 100_000,
        b'{"version": 1, "pages": {}, "sections": {}',
        whole(version=2),
        whole(version=True),
        whole(more={}),
        b'{"version": 1, "pages": {}}',
        whole(pages=[]),
        whole(pages={"a": ["en/a/"]}),
        whole(pages={"a": {"en": []}}),
        whole(pages={"a": {"en": "en/a/"}}),
        whole(pages={"a": {"en": [1]}}),
        whole(pages={"../a": {"en": ["en/a/"]}}),
        whole(pages={"a\ud800": {"en": ["en/a/"]}}),
        whole(pages={"a b": {"en": ["en/a/"]}}),
        whole(pages={"a": {"": ["/a/"]}}),
        whole(pages={"a": {"en": ["pl/a/"]}}),
        whole(pages={"a": {"en": ["en/a"]}}),
        whole(pages={"a": {"en": ["en//a/"]}}),
        whole(pages={"a": {"en": ["en/../../etc/"]}}),
        whole(pages={"a": {"en": ["en/A/"]}}),
        whole(pages={"a": {"en": ["en/żółw/"]}}),
        whole(pages={"a": {"en": ["en/a\n/ /evil 301\n/"]}}),
        whole(pages={"a": {"en": [f"en/{'a' * 500}/"]}}),
        whole(pages={"a": {"en": ["en/a/", "en/a/"]}}),
        whole(pages={"a": {"en": ["en/a/"]}, "b": {"en": ["en/a/"]}}),
        whole(pages={"a": {"pt-BR": ["pt-BR/a/"]}, "b": {"pt-br": ["pt-br/a/"]}}),
        whole(pages={"a": {"en": ["en/"]}}, sections={"home": {"en": ["en/"]}}),
    ],
)
def test_what_no_build_has_written_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_addresses(content)
