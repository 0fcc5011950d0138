"""What other sites show of a page that somebody links to: Open Graph, as their readers take it."""

import json
from collections import defaultdict

import pytest

from .built import Page, Site


def told(page: Page) -> dict[str, list[str]]:
    """What the head of a page says for others, by the names of it."""
    found = defaultdict(list)
    for meta in page.all("meta"):
        name = meta.get("property") or meta.get("name") or ""
        if name.startswith(("og:", "twitter:")):
            found[name].append(meta.get("content") or "")
    return found


@pytest.fixture(params=["real", "nested", "full", "foreign"])
def site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def test_pages_that_others_may_show_say_what_they_are(site: Site) -> None:
    for name, page in site.content_pages.items():
        found, canonical = told(page), page.links("canonical")
        if not canonical:
            assert not found, name
            continue
        assert found["og:url"] == [canonical[0].get("href")]
        for one in ("og:title", "og:description", "og:site_name", "og:type", "twitter:card"):
            assert len(found[one]) == 1, f"{name}: {one}"
            assert found[one][0], f"{name}: {one}"
        described = [
            one.get("content") for one in page.all("meta") if one.get("name") == "description"
        ]
        assert found["og:description"] == described


def test_the_title_is_that_of_the_page_with_its_state(full: Site) -> None:
    record = json.loads((full.folder / "events.json").read_bytes())
    states = {
        words["url"]: one.get("status", "scheduled")
        for one in record["entries"]
        for words in one["words"].values()
    }
    seen = set()
    for name, page in full.content_pages.items():
        state = states.get(full.url_of(name))
        if state and (title := "".join(told(page)["og:title"])):
            seen.add(state)
            before, _, rest = title.rpartition(page.all("h1")[0].text or "")
            assert not rest
            assert bool(before) == (state != "scheduled"), title
    assert seen == {"scheduled", "cancelled", "postponed", "rescheduled", "moved-online"}


def test_languages_are_those_of_the_page_and_its_translations(site: Site) -> None:
    for name, page in site.content_pages.items():
        found = told(page)
        languages = [one.get("hreflang") for one in page.links("alternate") if one.get("hreflang")]
        own = [*found["og:locale"], *found["og:locale:alternate"]]
        expected = {code.partition("-")[0] for code in languages if code not in {"x-default", None}}
        assert {one.partition("_")[0] for one in own} == expected, name
        assert [one.partition("_")[0] for one in found["og:locale"]] == (
            [page.language.partition("-")[0]] if languages else []
        )


def test_a_card_is_shown_beside_links_to_a_page(full: Site) -> None:
    shown = {
        name: told(page)["og:image"] for name, page in full.pages.items() if told(page)["og:image"]
    }
    assert shown
    for name, images in shown.items():
        assert told(full.pages[name])["twitter:card"] == ["summary_large_image"]
        assert [full.target_of(one) in full.targets for one in images] == [True]
        assert "/card.png?v=" in images[0]


def test_the_page_where_readers_choose_a_language_is_told_too(site: Site) -> None:
    found = told(site.pages["index.html"])
    assert found["og:url"] == [site.base_url]
    assert found["og:title"][0] in site.pages["index.html"].text
    assert not told(site.pages["404.html"])
