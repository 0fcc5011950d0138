"""Have Lighthouse judge five pages of the real content, as a phone sees them: `make lighthouse`.

Prints the scores and what the host sent, and fails where a score is below its least. Everything
stays on this machine: the pages are served to it alone, and Chromium asks nobody else.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.site.browsers import FLAGS, TYPES, serving
from tests.site.built import ROOT, build

LIGHTHOUSE = ROOT / "tools" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
PAGES = ("home", "workshop with an agenda", "initiative", "timeline", "list of venues")
# What else the machine does shows in the score for performance: the median of these counts.
RUNS = 3
# In hundredths, as Lighthouse shows them.
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


def judge(address: str, report: Path) -> dict[str, Any]:
    """Give Lighthouse's report of a page."""
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={report}"]
    chromium = {"CHROME_PATH": shutil.which("chromium") or "chromium"}
    subprocess.run(
        [*command, f"--chrome-flags=--headless=new {' '.join(FLAGS)}"],
        env={**os.environ, **chromium},
        check=True,
    )
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Scores by category, in hundredths."""
    return {name: round(100 * report["categories"][name]["score"]) for name in LEAST}


def middle(reports: list[dict[str, Any]]) -> dict[str, int]:
    """Give the median of the scores of several runs, by category."""
    every = [scores(report) for report in reports]
    return {name: statistics.median_low([one[name] for one in every]) for name in LEAST}


def main() -> int:
    """Judge the pages one after another; gives 1 where one falls short."""
    short = False
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        done = build(ROOT, output, "--clean", "--quiet")
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        with serving(output) as address:
            for kind in PAGES:
                report = Path(folder, "report.json")
                reports = [judge(address + TYPES[kind], report) for _ in range(RUNS)]
                found = middle(reports)
                audits = reports[0]["audits"]
                sizes = f"{audits['total-byte-weight']['numericValue'] / 1000:.0f} kB uncompressed"
                shift = f"layout shift {audits['cumulative-layout-shift']['numericValue']:.3f}"
                told = ", ".join(f"{name} {score}" for name, score in found.items())
                print(f"{kind}: {told}; {sizes}, {shift}")
                short |= any(found[name] < least for name, least in LEAST.items())
    return int(short)


if __name__ == "__main__":
    sys.exit(main())
