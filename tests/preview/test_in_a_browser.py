"""`serve` as its users have it: a process of its own, and a real browser."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import change
from tests.site.built import ROOT
from tests.site.tools import module

from .made import ROOFS


class Served:
    """A running `serve`, and where it is."""

    def __init__(self, root: Path, process: subprocess.Popen[str], address: str) -> None:
        self.root = root
        self.process = process
        self.address = address

    def stop(self) -> str:
        """Stop it as Ctrl-C does; give what it still said."""
        self.process.send_signal(signal.SIGINT)
        said = self.process.communicate(timeout=60)[0]
        assert isinstance(said, str)
        return said


def _hear_ctrl_c() -> None:
    """What a shell starts in the background, and all that comes of it, would ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def served(site: Path) -> Iterator[Served]:
    command = [sys.executable, "-m", "programme_pages", "serve", "--root", str(site), "--port=0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1800000000"}
    with subprocess.Popen(
        command,
        env=environment,
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_hear_ctrl_c,  # noqa: PLW1509  (no threads run in the child before it is replaced)
    ) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        found = next(one for line in lines if (one := re.search(r"Open (http://\S+)", line)))
        yield Served(site, process, found[1])
        process.terminate()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def open_and_listen(page: Page, address: str) -> None:
    """Open a page, and wait until the preview and its script have spoken."""
    said: list[str] = []
    page.on("websocket", lambda line: line.on("framesent", lambda frame: said.append(str(frame))))
    page.goto(address)
    while not any('"info"' in frame for frame in said):
        page.wait_for_timeout(20)  # milliseconds, in which the browser's events arrive


def test_a_saved_text_appears_by_itself(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}en/workshops/roofs/")
    expect(page.locator("main")).to_contain_text("Good shoes")
    change(served.root, f"{ROOFS}/en.md", "Good shoes", "Strong shoes")
    change(served.root, f"{ROOFS}/en.md", "Strong shoes", "Sturdy shoes")  # the last one counts
    expect(page.locator("main")).to_contain_text("Sturdy shoes")
    expect(page.locator("main")).to_contain_text(f"{ROOFS}/en.md")
    assert not (served.root / "output").exists()


def test_a_page_whose_title_moves_it_is_followed(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}en/workshops/roofs/")
    change(served.root, f"{ROOFS}/en.md", "title: Roofs", "title: Walls and doors")
    expect(page.get_by_role("heading", level=1)).to_have_text("Walls and doors")
    page.wait_for_url(f"{served.address}en/workshops/walls-and-doors/")


def test_a_mistake_appears_and_goes_once_it_is_mended(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}en/workshops/roofs/")
    change(served.root, f"{ROOFS}/event.yaml", "venue: riga", "venue: rgia")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 mistake to mend")
    expect(page.locator("mark")).to_have_text("rgia")
    axe(page)
    page.get_by_role("link", name="The page as it was").click()
    expect(page.get_by_role("status")).to_contain_text("This is the page as it was.")
    expect(page.locator("main")).to_contain_text("Good shoes")
    change(served.root, f"{ROOFS}/event.yaml", "venue: rgia", "venue: riga")
    expect(page.get_by_role("status")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Good shoes")


def test_a_broken_template_is_told_with_its_line(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}en/workshops/roofs/")
    own = served.root / "templates"
    own.mkdir()
    (own / "event.html").write_text("{% block main %}\n{{ page.no }}\n{% endblock %}", "utf-8")
    expect(page.locator("article.error h2")).to_have_text("templates/event.html:2:1")
    expect(page.locator("article")).to_contain_text("(roofs)")
    expect(page.locator("pre")).to_contain_text("{{ page.no }}")
    (own / "event.html").unlink()
    expect(page.locator("main")).to_contain_text("Good shoes")


def test_a_style_changes_without_loading_the_page_again(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}en/")
    page.evaluate("window.stays = true")
    style = served.root / "static/style.css"
    style.parent.mkdir()
    style.write_text("body { margin-top: 77px }", encoding="utf-8")
    expect(page.locator("body")).to_have_css("margin-top", "77px")
    assert page.evaluate("window.stays")


def test_a_draft_says_so_in_the_language_of_the_page(served: Served, page: Page) -> None:
    open_and_listen(page, f"{served.address}pl/warsztaty/dachy/")
    change(served.root, f"{ROOFS}/event.yaml", "source: en", "source: en\ndraft: true")
    expect(page.get_by_role("note")).to_contain_text("Szkic")
    axe(page)


def test_ctrl_c_ends_quietly(served: Served) -> None:
    assert served.stop() == ""
    assert served.process.returncode == 0


def axe(page: Page) -> None:
    """Let axe find what keeps some people from using the page."""
    page.evaluate(module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations.map(one => one.id)")
    assert found == []
