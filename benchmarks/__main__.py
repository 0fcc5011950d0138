"""Measure this engine beside other generators: `make bench`, or `python -m benchmarks --help`.

All build the same pages from the same corpus on the same machine, in turn. A run is a cold build,
one where nothing changed, and one after each kind of edit, each a process of its own. After the
first cold build, and after the last edit, every page of a peer is compared with ours: the
benchmark fails where one is missing or differs in anything but how it is written.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.compare import compare, report
from benchmarks.corpus import (
    Corpus,
    edit_body,
    edit_title,
    edit_title_once,
    edit_venue,
    make_corpus,
)
from benchmarks.eleventy import Eleventy
from benchmarks.generator import Generator, Tools
from benchmarks.hugo import Hugo
from benchmarks.measure import CommandFailedError, take_memory, take_time
from benchmarks.nikola import Nikola
from benchmarks.ours import Ours
from benchmarks.pelican import Pelican
from benchmarks.results import Results, table

HERE = Path(__file__).parent
GENERATORS: Sequence[type[Generator]] = (Ours, Hugo, Pelican, Eleventy, Nikola)
MEMORY_DISK = Path("/dev/shm")  # noqa: S108  (only as the default place of a new folder)
_EDITS: Mapping[str, Callable[[Corpus, int], Corpus]] = {
    "body edited": edit_body,
    "title edited": edit_title,
    "title edited in one language": edit_title_once,
    "venue edited": edit_venue,
}


class PagesDifferError(Exception):
    """A peer did not make the pages that it is compared by."""


def main() -> int:
    """Measure what the command line asks for, and print the tables as Markdown."""
    options = _options()
    tools = Tools(HERE.parent, options.python, options.node_modules, tuple(options.ours))
    chosen = [kind() for kind in GENERATORS if kind.name in options.only]
    try:
        for events in options.events:
            with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as folder:
                bench = Bench(chosen, tools, Path(folder))
                print(table(bench.run(make_corpus(events), options.runs), chosen, tools))
    except (CommandFailedError, PagesDifferError) as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


class Bench:
    """Some generators, each with a folder of its own."""

    def __init__(self, generators: Sequence[Generator], tools: Tools, folder: Path) -> None:
        self.generators = generators
        self.tools = tools
        self.folders = {one.name: folder / one.name for one in generators}
        self.outputs = {one.name: folder / one.name / one.caches[0] for one in generators}

    def run(self, corpus: Corpus, runs: int) -> Results:
        """Measure everything that many times, and the memory once."""
        results = Results(len(corpus.events), runs)
        self._prepare(corpus)
        for one in self.generators:
            self._time(one)  # warms the disk's cache, and gives the pages to compare
        self._compare(results)
        for version in range(1, runs + 1):
            self._measure_cold(results)
            self._measure("unchanged", results)
            for label, edit in _EDITS.items():
                corpus = edit(corpus, version)
                for one in self.generators:
                    one.write(corpus, self.folders[one.name])
                self._measure(label, results)
            for one in self.generators:
                one.edit_template(self.folders[one.name], version)
            self._measure("template edited", results)
        self._compare(results)
        self._measure_memory(results)
        return results

    def _prepare(self, corpus: Corpus) -> None:
        for one in self.generators:
            folder = self.folders[one.name]
            folder.mkdir()
            one.lay_out(folder)
            one.write(corpus, folder)

    def _time(self, one: Generator) -> tuple[float, float]:
        folder = self.folders[one.name]
        taken = take_time(one.command(self.tools, folder), folder)
        return taken.wall, taken.cpu

    def _measure(self, label: str, results: Results) -> None:
        for one in self.generators:
            _say(f"{label}: {one.name}")
            results.add(label, one.name, *self._time(one))

    def _measure_cold(self, results: Results) -> None:
        for one in self.generators:
            _say(f"cold: {one.name}")
            one.clear(self.folders[one.name])
            results.add("cold", one.name, *self._time(one))

    def _measure_memory(self, results: Results) -> None:
        for one in self.generators:
            _say(f"memory: {one.name}")
            folder = self.folders[one.name]
            one.clear(folder)
            results.memory[one.name] = take_memory(one.command(self.tools, folder), folder)

    def _compare(self, results: Results) -> None:
        """Compare each peer's pages with ours, where both are here."""
        if "ours" not in self.outputs:
            return
        for one in self.generators:
            if one.name == "ours":
                continue
            compared = compare(self.outputs["ours"], self.outputs[one.name])
            _say(f"{one.name}: {report(compared)}")
            results.compared[one.name] = compared
            if compared.differences:
                raise PagesDifferError(f"{one.name}: {report(compared)}")


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _options() -> argparse.Namespace:
    names = [kind.name for kind in GENERATORS]
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks")
    parser.add_argument("--events", type=_numbers, default=[1000], help="such as 1000,10000")
    parser.add_argument("--runs", type=int, default=5, help="of which medians are taken")
    parser.add_argument("--only", type=_names, default=names, help=f"some of {','.join(names)}")
    parser.add_argument("--folder", type=Path, default=_folder(), help="where files are put")
    parser.add_argument("--python", type=Path, default=HERE / ".venv" / "bin" / "python")
    parser.add_argument("--node-modules", type=Path, default=HERE / "node_modules")
    parser.add_argument(
        "--ours", nargs="*", default=[], metavar="OPTION", help="options of our build, without --"
    )
    options = parser.parse_args()
    options.ours = [f"--{option}" for option in options.ours]
    return options


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _names(text: str) -> list[str]:
    known = {kind.name for kind in GENERATORS}
    names = text.split(",")
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name} is not one of {', '.join(sorted(known))}")
    return names


def _folder() -> Path | None:
    """Give the memory disk, or None for the system's folder for temporary files."""
    return MEMORY_DISK if MEMORY_DISK.is_dir() else None


if __name__ == "__main__":
    sys.exit(main())
