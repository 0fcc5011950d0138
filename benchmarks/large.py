"""Build a very large programme with this engine alone: `python -m benchmarks.large`.

It is for the memory above all. It takes many minutes and, for 100,000 events, some ten gigabytes.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.generator import Tools
from benchmarks.measure import shares_are_known, take_memory, take_time
from benchmarks.ours import Ours

_MIB = 1024 * 1024


def main() -> None:
    """Measure the memory of a cold build and of one where nothing changed, then their time."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.large")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where files are put, else a temporary folder")
    parser.add_argument("--ours", nargs="*", default=[], metavar="OPTION", help="without its --")
    options = parser.parse_args()
    engine = Path(__file__).parent.parent
    added = tuple(f"--{option}" for option in options.ours)
    tools = Tools(engine, Path(sys.executable), engine, added)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as folder:
        _measure(Ours(), tools, Path(folder) / "site", options.events)


def _measure(ours: Ours, tools: Tools, folder: Path, events: int) -> None:
    ours.lay_out(folder)
    ours.write(make_corpus(events), folder)
    command = ours.command(tools, folder)
    kind = "PSS" if shares_are_known() else "RSS"
    for label in ("cold", "unchanged"):
        print(f"{events:,} events, {label}: {take_memory(command, folder) / _MIB:.0f} MiB ({kind})")
    ours.clear(folder)
    for label in ("cold", "unchanged"):
        taken = take_time(command, folder)
        print(f"{events:,} events, {label}: {taken.wall:.0f} s, processor {taken.cpu:.0f} s")


if __name__ == "__main__":
    main()
