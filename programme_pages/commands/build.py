"""Check the content and write the site."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import date_argument, now, url_argument
from programme_pages.output import refuse_dangerous
from programme_pages.pipeline import Settings, build
from programme_pages.render import Rendered

OUTPUT = "output"


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
    parser.add_argument("--strict", action="store_true", help="let warnings stop the build too")


def run(options: argparse.Namespace) -> int:
    """Build the site; 1 where the content has errors."""
    output = options.output or options.root / OUTPUT
    refuse_dangerous(output, options.root)
    settings = Settings(
        root=options.root,
        output=output,
        now=now(options.today),
        base_url=options.base_url,
        drafts=options.drafts,
        strict=options.strict,
    )

    def say(sentence: str) -> None:
        if not options.quiet:
            print(sentence, file=sys.stderr)

    def waiting() -> None:
        say(f"Another build is writing to {output}: waiting for it to end.")

    built = build(settings, waiting, lambda files: _progress(files, quiet=options.quiet))
    print_problems(built.checked, sys.stderr)
    if built.published is None:
        say(f"{summary(built.checked.problems)}. {output}/ was left as it was.")
        return 1
    done = built.published
    if built.checked.problems:
        say(f"{summary(built.checked.problems)}.")
    say(
        f"{output}/ is up to date: {done.written} files written, {done.removed} removed, "
        f"{done.unchanged} unchanged."
    )
    return 0


def _progress(files: Iterator[Rendered], *, quiet: bool) -> Iterator[Rendered]:
    """Show on a terminal how far the rendering has come."""
    if quiet or not sys.stderr.isatty():
        return files
    from tqdm import tqdm  # noqa: PLC0415  (only a terminal needs it)

    return iter(tqdm(files, desc="Writing pages", unit=" files", leave=False))
