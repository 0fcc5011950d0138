"""Check the content and write the site."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from programme_pages.commands.printing import print_problems, summary
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
from programme_pages.problems import Problem, Texts
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
        "--compress",
        action="store_true",
        help="write texts as .gz and .br, too, for hosts that send those as they are",
    )
    parser.add_argument(
        "--published",
        type=site_argument,
        metavar="DIR-OR-URL",
        help="the site that readers see until now: old addresses will lead to new ones",
    )
    parser.add_argument("--no-search", action="store_true", help="leave out the search pages")
    parser.add_argument(
        "--no-data", action="store_true", help="leave out calendars, feeds and tables"
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
        search=not options.no_search,
        data=not options.no_data,
        clean=options.clean,
        processes=options.jobs,
        compress=options.compress,
        explain=options.explain,
        published=published,
    )

    texts: Texts = options.speech.texts

    def say(english: str, **values: object) -> None:
        if not options.quiet:
            print(texts.told(english, **values), file=sys.stderr)

    def waiting() -> None:
        say("Another build is writing to {output}: waiting for it to end.", output=output)

    for file in published.values():
        if file.is_lacking:
            say("There is no {file}: this is taken for the first publication.", file=file.place)
    built = build(settings, waiting, lambda steps: _progress(steps, quiet=options.quiet))
    told = [found for found in built.problems if not found.is_note]  # `check` is for notes
    print_problems(told, options.root, sys.stderr, texts)
    if built.published is None:
        say("{found}. {output}/ was left as it was.", found=summary(told, texts), output=output)
        return 1
    _explain(built)
    done = built.published
    _say_counts(say, told, len(built.problems) - len(told), texts)
    say(
        "{output}/ is up to date: {written} files written, {removed} removed, "
        "{unchanged} unchanged.",
        output=output,
        written=done.written,
        removed=done.removed,
        unchanged=done.unchanged,
    )
    return 0


def _say_counts(
    say: Callable[..., None], told: Sequence[Problem], notes: int, texts: Texts
) -> None:
    """Count what was told, and the notes, which `check` tells."""
    if told:
        say("{found}.", found=summary(told, texts))
    if notes:
        say("{notes}: see `check`.", notes=texts.counted("{number} note", "{number} notes", notes))


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
