"""What was measured, and how it is printed."""

import os
import platform
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median

from benchmarks.compare import Compared
from benchmarks.generator import Generator, Tools
from benchmarks.measure import shares_are_known

_REFERENCE = "hugo"
_MIB = 1024 * 1024


@dataclass
class Results:
    """All measures of one size of corpus, by what was done and by the generator's name."""

    events: int
    runs: int
    times: defaultdict[tuple[str, str], list[tuple[float, float]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    memory: dict[str, int] = field(default_factory=dict)
    compared: dict[str, Compared] = field(default_factory=dict)

    def add(self, label: str, name: str, wall: float, cpu: float) -> None:
        """Keep what one build took, in seconds."""
        self.times[label, name].append((wall, cpu))


def table(results: Results, generators: Sequence[Generator], tools: Tools) -> str:
    """Write the medians as a table in Markdown, with their ratios to Hugo's."""
    names = [one.name for one in generators]
    labels = list(dict.fromkeys(label for label, _ in results.times))
    head = f"| {results.events:,} events, medians of {results.runs} | {' | '.join(names)} |"
    rows = [head, f"|---|{'---|' * len(names)}"]
    for number, measure in enumerate(("wall", "processor")):
        for label in labels:
            values = {
                name: median(one[number] for one in results.times[label, name]) for name in names
            }
            cells = [_cell(f"{values[name]:.2f} s", values, name) for name in names]
            rows.append(f"| {label}: {measure} time | {' | '.join(cells)} |")
    memory = {name: float(size) for name, size in results.memory.items()}
    cells = [_cell(f"{memory[name] / _MIB:.0f} MiB", memory, name) for name in names]
    rows.append(f"| cold: peak memory ({_measured()}) | {' | '.join(cells)} |")
    notes = [f"- {one.name}: {one.note}" for one in generators if one.note]
    lines = [_heading(results, generators, tools), "", *rows, "", *_pages(results), *notes]
    told = "- All but ours read addresses, dates in words, orders and places of marks ready-made"
    return "\n".join([*lines, told])


def _cell(text: str, values: dict[str, float], name: str) -> str:
    if name == _REFERENCE or _REFERENCE not in values:
        return text
    return f"{text} ({values[name] / values[_REFERENCE]:.2f} x)"


def _measured() -> str:
    return "PSS" if shares_are_known() else "RSS"


def _heading(results: Results, generators: Sequence[Generator], tools: Tools) -> str:
    today = datetime.now(tz=UTC).date().isoformat()
    versions = ", ".join(f"{one.name} {one.version(tools)}".strip() for one in generators)
    python = platform.python_version()
    return (
        f"{today}, {os.cpu_count()} cores, Python {python}; {versions}. "
        f"In brackets: how many times Hugo's in the same run of {results.events:,} events."
    )


def _pages(results: Results) -> list[str]:
    lines = []
    for name, one in results.compared.items():
        count = one.equal + len(one.differences)
        lines.append(
            f"- {name}: {one.equal} of {count} pages are the same as ours; "
            f"{one.bytes_theirs / _MIB:.1f} MiB beside our {one.bytes_ours / _MIB:.1f}"
        )
    return lines
