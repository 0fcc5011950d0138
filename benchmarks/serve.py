"""Time the preview alone: `python -m benchmarks.serve --events 1000`.

Saves of one entry, its venue and its template, one after the other, each of something new. First
without a server: from the notice of a save to the page that a browser shows as it is written, and
to all that depends on it. Then with `serve` and
a browser, if `--browser` says so: from the save to the page that shows it. Processor time stands in
brackets: on a busy machine it tells more.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.corpus import TODAY, make_corpus
from benchmarks.ours import Ours
from programme_pages.commands.door import collect_rarely
from programme_pages.preview.rebuilding import Rebuilder
from programme_pages.theme import default_folder

_ENGINE = Path(__file__).parent.parent
_BETWEEN = 3  # seconds from a page that is shown to the next save
Taken = tuple[float, float]  # seconds of the clock, and of the processor
Save = Callable[[int], list[str]]  # saves something new, and gives the names of the files


def main() -> None:
    """Measure, and print a line for each kind of save."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.serve")
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--saves", type=int, default=20, help="of each kind")
    parser.add_argument("--folder", type=Path, help="where files are put, else a temporary folder")
    parser.add_argument("--browser", action="store_true", help="with Chromium as well")
    options = parser.parse_args()
    collect_rarely()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as folder:
        root = Path(folder) / "site"
        Ours().write(make_corpus(options.events), root)
        _measure_saves(root, options.saves)
        if options.browser:
            _measure_browser(root, options.saves)


def _saves(root: Path) -> dict[str, Save]:
    """Give kinds of saves of the first workshop, of its venue, and of its template."""
    event = min((root / "content/workshops").iterdir())
    venue_id = re.search(r"^venue: (\S+)", (event / "event.yaml").read_text("utf-8"), re.MULTILINE)
    assert venue_id is not None  # noqa: S101  (the corpus has one for each event)
    venue = root / f"content/venues/{venue_id[1]}.yaml"
    template = root / "templates/event.html"
    template.parent.mkdir(exist_ok=True)
    shutil.copy(default_folder("templates") / "event.html", template)

    def save(path: Path, old: str, new: str) -> Save:
        text = path.read_text("utf-8")

        def save_once(number: int) -> list[str]:
            changed = re.sub(old, new.format(number), text, count=1, flags=re.MULTILINE)
            path.write_text(changed, "utf-8")
            return [path.relative_to(root).as_posix()]

        return save_once

    return {
        "text": save(event / "pl.md", r"\Z", "\nZdanie {}.\n"),
        "facts": save(event / "event.yaml", r"expected: \d+", "expected: {}"),
        "title": save(event / "pl.md", r"^title: ", "title: Nowy {} "),
        "venue": save(venue, r"^city: ", "city: New {} "),
        "template": save(template, r"\Z", "{{# {} #}}\n"),
    }


def _measure_saves(root: Path, saves: int) -> None:
    preview = Rebuilder(root, "http://127.0.0.1:8000/", lambda: date.fromisoformat(TODAY))
    first = time.perf_counter()
    kinds = _saves(root)
    pages = sum(name.endswith(".html") for name in preview.rebuild(processes=None).written)
    print(f"{pages:,} pages; the first build takes {time.perf_counter() - first:.1f} s")
    preview.rehearse()
    preview.save()
    for kind, save in kinds.items():
        hurried: list[Taken] = []
        rebuilt: list[Taken] = []
        for number in range(1, saves + 1):
            names, shown = save(number), f"pl/{_path_of_page(root)}index.html"
            start, worked = time.perf_counter(), time.process_time()
            if preview.hurry(names) is not None:
                preview.hurry_shown([shown])
                hurried.append((time.perf_counter() - start, time.process_time() - worked))
            preview.rebuild()
            rebuilt.append((time.perf_counter() - start, time.process_time() - worked))
        print(f"{kind:8} notice to page: {_told(hurried or rebuilt)}; to all: {_told(rebuilt)}")
    preview.save()


def _told(taken: list[Taken]) -> str:
    wall, worked = ([one[part] * 1e3 for one in taken] for part in (0, 1))
    return f"median {median(wall):.0f} ms, most {max(wall):.0f} ms ({median(worked):.0f} ms)"


def _measure_browser(root: Path, saves: int) -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (for tests, mostly)

    with _serving(root) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        page = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        ).new_page()
        page.goto(f"{address}pl/{_path_of_page(root)}")
        time.sleep(1)  # until the page has spoken to the server
        save, taken = _saves(root)["text"], list[Taken]()
        for number in range(1, saves + 1):
            start = time.perf_counter()
            save(1000 + number)
            shown = "text => document.querySelector('main')?.textContent.includes(text)"
            page.wait_for_function(shown, arg=f"Zdanie {1000 + number}.", polling="raf")
            taken.append((time.perf_counter() - start, 0.0))
            time.sleep(_BETWEEN)
        print(f"text   save to page in the browser: {_told(taken)}")


def _path_of_page(root: Path) -> str:
    """Find the page of the workshop that is saved, by the name of its source on it."""
    event = min((root / "content/workshops").iterdir()).relative_to(root).as_posix()
    pages = root / ".programme-pages/preview/pages/pl"
    named = f"{event}/pl.md<".encode()
    found = next(one for one in pages.glob("*/*/index.html") if named in one.read_bytes())
    return f"{found.parent.relative_to(pages).as_posix()}/"


@contextmanager
def _serving(root: Path) -> Iterator[str]:
    command = [sys.executable, str(_ENGINE / "build.py"), "serve", "--root", str(root), "--port=0"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": f"{int(time.time())}"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        lines = iter(process.stderr.readline, "") if process.stderr else iter(())
        yield next(one[1] for line in lines if (one := re.search(r"Open (http://\S+)", line)))
        process.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
