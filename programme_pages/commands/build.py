"""Check the content and write the site."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from programme_pages.commands.printing import counted, print_problems, summary
from programme_pages.commands.usage import (
    count_argument,
    date_argument,
    now,
    site_argument,
    url_argument,
)
from programme_pages.output import refuse_dangerous
from programme_pages.pipeline.building import Built, build
from programme_pages.pipeline.settings import Settings
from programme_pages.problems import Problem
from programme_pages.published import read_published

OUTPUT = "output"
_READ_BACK = ("addresses.json", "events.json")  # of the published site
_MANY = 200  # files; fewer are made in a moment


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the site goes (output/)")
    parser.add_argument(
        "--base-url", type=url_argument, metavar="URL", help="the site's address (site.yaml)"
    )
    parser.add_argument(
        "--today", type=date_argument, metavar="DATE", help="the date that counts as today"
    )
    parser.add_argument("--drafts", action="store_true", help="include entries marked as draft")
    parser.add_argument(
        "--jobs", type=count_argument, metavar="N", help="processes that share the work (all cores)"
    )
    parser.add_argument(
        "--clean", action="store_true", help="use nothing that the last build left, keep nothing"
    )
    parser.add_argument("--explain", action="store_true", help="tell why each file is made")
    parser.add_argument(
        "--published",
        type=site_argument,
        metavar="DIR-OR-URL",
        help="the site that readers see until now: old addresses will lead to new ones",
    )
    parser.add_argument("--strict", action="store_true", help="let warnings stop the build too")


def run(options: argparse.Namespace) -> int:
    """Build the site; 1 where the content has errors."""
    output = options.output or options.root / OUTPUT
    refuse_dangerous(output, options.root)
    published = read_published(options.published, _READ_BACK) if options.published else {}
    settings = Settings(
        root=options.root,
        output=output,
        now=now(options.today),
        base_url=options.base_url,
        drafts=options.drafts,
        strict=options.strict,
        clean=options.clean,
        processes=options.jobs,
        explain=options.explain,
        published=published,
    )

    def say(sentence: str) -> None:
        if not options.quiet:
            print(sentence, file=sys.stderr)

    def waiting() -> None:
        say(f"Another build is writing to {output}: waiting for it to end.")

    for file in published.values():
        if file.is_lacking:
            say(f"There is no {file.place}: this is taken for the first publication.")
    built = build(settings, waiting, lambda steps: _progress(steps, quiet=options.quiet))
    told = [found for found in built.problems if not found.is_note]  # `check` is for notes
    print_problems(told, options.root, sys.stderr)
    if built.published is None:
        say(f"{summary(told)}. {output}/ was left as it was.")
        return 1
    _explain(built)
    done = built.published
    for sentence in _counts(told, len(built.problems) - len(told)):
        say(sentence)
    say(
        f"{output}/ is up to date: {done.written} files written, {done.removed} removed, "
        f"{done.unchanged} unchanged."
    )
    return 0


def _counts(told: Sequence[Problem], notes: int) -> Iterator[str]:
    """Count what was told, and the notes, which `check` tells."""
    if told:
        yield f"{summary(told)}."
    if notes:
        yield f"{counted(notes, 'note')}: see `check`."


def _explain(built: Built) -> None:
    """Print why each file was made, where that was asked for."""
    for target, reasons in (built.made or {}).items():
        print(f"{target.removesuffix('/index.html')}: {'; '.join(reasons)}")


def _progress(steps: int, *, quiet: bool) -> Callable[[], None]:
    """Show on a terminal how far the making of files has come."""
    if quiet or steps < _MANY or not sys.stderr.isatty():
        return lambda: None
    from tqdm import tqdm  # noqa: PLC0415  (only a terminal needs it)

    bar = tqdm(total=steps, desc="Writing pages", unit=" files", leave=False)

    def step() -> None:
        bar.update()

    return step
