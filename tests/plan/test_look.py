from dataclasses import replace
from typing import Any

import pytest

from programme_pages.plan.edition import Edition
from programme_pages.plan.headers import headers_bytes
from programme_pages.plan.look import POLICY, look, look_with

from .made import edition


def made(*names: str, preview: bool = False, **site: Any) -> Edition:
    """An edition of a site with these static files."""
    found = edition(**site)
    assets = {name: f"assets/{name}" for name in names}
    return Edition(replace(found.ground, assets=assets, preview=preview), found.language)


def test_a_page_loads_the_style_the_icon_and_the_script_of_all_pages() -> None:
    found = look(made("style.css", "icon.svg", "now.js", "choose.js"))
    assert found.style == "assets/style.css"
    assert found.icon == "assets/icon.svg"
    assert found.scripts == ("assets/now.js",)


def test_the_logo_is_the_icon() -> None:
    assert look(made("icon.svg", "logo.png", logo="logo.png")).icon == "assets/logo.png"


def test_pages_load_further_scripts_after_it() -> None:
    shown = made("now.js", "filter.js")
    assert look_with(shown, "filter.js", "none.js").scripts == ("assets/now.js", "assets/filter.js")


def test_only_a_preview_may_listen_for_reloads() -> None:
    assert look(made()).policy == POLICY
    assert look(made(preview=True)).policy.count("connect-src 'self' ws:;") == 1


@pytest.mark.parametrize("base", ["/", "/a/b/"])
def test_hosts_send_the_same_policy(base: str) -> None:
    every, assets, *pages = headers_bytes(base, ["en", "pt-br"]).decode().split("\n/")
    assert every.splitlines()[0] == f"{base}*"
    assert every.splitlines()[1] == f"  Content-Security-Policy: {POLICY}; frame-ancestors 'self'"
    assert f"/{assets}".startswith(f"{base}assets/*\n  Cache-Control: ")
    assert [f"/{page.splitlines()[0]}" for page in pages[-2:]] == [f"{base}en/*", f"{base}pt-br/*"]
