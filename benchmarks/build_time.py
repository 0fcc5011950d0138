"""Time builds of the made-up programme: `python -m benchmarks.build_time --events 1000`.

Each run is a process of its own. "Cold" builds into an empty folder, "unchanged" builds again.
Put the folder on a RAM disk (`--folder /dev/shm/bench`), or the file system is what is measured.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus import write_corpus

BUILD = Path(__file__).parent.parent / "build.py"


def main() -> None:
    """Time cold and unchanged builds, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, required=True, help="an empty or missing folder")
    options = parser.parse_args()
    site = options.folder / "site"
    write_corpus(site, options.events)
    output = site / "output"
    cold = _median(options.runs, lambda: _build(site), before=lambda: _clear(output))
    unchanged = _median(options.runs, lambda: _build(site))
    pages = sum(1 for _ in output.rglob("*.html"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{options.events} events, {pages} pages, medians of {options.runs}:")
    print(f"cold {cold:.1f} s, unchanged {unchanged:.1f} s, peak memory {peak:.0f} MiB")


def _median(runs: int, work: Callable[[], None], before: Callable[[], None] | None = None) -> float:
    seconds = []
    for _ in range(runs):
        if before is not None:
            before()
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def _build(site: Path) -> None:
    command = [sys.executable, str(BUILD), "--quiet", "--root", str(site), "--today", "2026-01-01"]
    subprocess.run(command, check=True)


def _clear(output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)


if __name__ == "__main__":
    main()
