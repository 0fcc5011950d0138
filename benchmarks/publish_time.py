"""Time publishing alone: `python -m benchmarks.publish_time --files 36000`.

Made-up pages of 9 kB, each in a folder of its own, are published cold, then again unchanged, then
with three of them changed and the others kept, then all kept. Times are processor time, the best
of the runs. Put the folder on a RAM disk (`--folder /dev/shm/bench`).
"""

import argparse
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from programme_pages.output import open_site

Result = TypeVar("Result")
Pages = dict[str, bytes]


class Clock:
    """The best time of each step."""

    def __init__(self) -> None:
        self.best: dict[str, tuple[float, float]] = {}

    def time(self, step: str, work: Callable[[], Result]) -> Result:
        """Do the work of a step and note its time: processor, wall; in seconds."""
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        taken = time.process_time() - cpu, time.perf_counter() - wall
        self.best[step] = min(taken, self.best.get(step, taken))
        return result


def main() -> None:
    """Time all steps and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=36_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, required=True, help="an empty or missing folder")
    options = parser.parse_args()
    clock = Clock()
    for _ in range(options.runs):
        shutil.rmtree(options.folder, ignore_errors=True)
        _publish_in_all_ways(options.folder, _pages(options.files), clock)
    shutil.rmtree(options.folder)
    for step, (cpu, wall) in clock.best.items():
        each = cpu / options.files * 1e6
        print(f"{step:24} {cpu * 1e3:8.1f} ms, {each:6.2f} µs a file; wall {wall * 1e3:8.1f} ms")


def _pages(count: int) -> Pages:
    return {
        f"{['en', 'fr', 'pl'][number % 3]}/{number // 300}/event-{number}/index.html": (
            b"%d\n" % number + bytes(9000)
        )
        for number in range(count)
    }


def _publish_in_all_ways(output: Path, pages: Pages, clock: Clock) -> None:
    changed = {target: b"changed" + pages[target] for target in sorted(pages)[:3]}
    _publish(output, pages, clock, "cold")
    _publish(output, pages, clock, "unchanged")
    _publish(output, changed, clock, "three changed")
    _publish(output, {}, clock, "all kept")


def _publish(output: Path, pages: Pages, clock: Clock, way: str) -> None:
    """Publish pages, and keep all others that are listed."""
    opening = open_site(output, lambda: None)
    site = clock.time(f"{way}: open", opening.__enter__)
    states = clock.time(f"{way}: look", lambda: site.look(site.listed))
    kept = {target: site.listed[target] for target in states if target not in pages}
    placed = clock.time(f"{way}: place", lambda: [site.place(0, *page) for page in pages.items()])
    clock.time(f"{way}: finish", lambda: site.finish(placed, kept))
    opening.__exit__(None, None, None)


if __name__ == "__main__":
    main()
