"""Write lists of what a host has to be sent and what to remove, in a safe order."""

import argparse
import sys
from pathlib import Path

from programme_pages.commands.build import OUTPUT
from programme_pages.commands.printing import print_problems
from programme_pages.commands.usage import UsageError, site_argument
from programme_pages.output.manifest import parse_manifest, read_manifest
from programme_pages.output.targets import MANIFEST
from programme_pages.output.uploads import Uploads, find_uploads
from programme_pages.problems import Problem, Span, Texts, problem, sentence
from programme_pages.published import PublishedFile, read_published


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "site", nargs="?", type=Path, metavar="DIR", help="the folder that was built (output/)"
    )
    parser.add_argument(
        "--published",
        type=site_argument,
        metavar="DIR-OR-URL",
        help="the site as readers see it until now; without it, all files are listed",
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="the folder for the lists"
    )


def run(options: argparse.Namespace) -> int:
    """Write the lists; 1 where the published site cannot be read.

    Raises UsageError where there is no built site, OutputRefused where its manifest is damaged.
    """
    folder = options.site or options.root / OUTPUT
    new = read_manifest(folder) if folder.is_dir() else None
    if new is None:
        raise UsageError(sentence("there is no built site in {folder}", folder=folder))
    texts: Texts = options.speech.texts
    old: dict[str, str] | Problem = {}
    if options.published:
        old = _listed(read_published(options.published, [MANIFEST])[MANIFEST])
    if isinstance(old, Problem):
        print_problems([old], options.root, sys.stderr, texts)
        return 1
    uploads = find_uploads(new, old)
    write_lists(options.to, uploads)
    if not options.quiet:
        sent = len(uploads.assets) + len(uploads.new) + len(uploads.changed)
        told = texts.told(
            "{folder}/ tells in five steps which files to send ({sent}) and to remove ({removed}).",
            folder=options.to,
            sent=sent,
            removed=len(uploads.removed),
        )
        print(told, file=sys.stderr)
    return 0


def _listed(file: PublishedFile) -> dict[str, str] | Problem:
    """Give what the published site's manifest lists; nothing at a first publication."""
    if file.content is None:
        return file.problem or {}
    try:
        return parse_manifest(file.content)
    except ValueError as error:
        return problem("published-broken", Span(file.place), reason=sentence(str(error)))


def write_lists(folder: Path, uploads: Uploads) -> None:
    """Write a list for each step: a file of the site a line, as rsync and rclone read it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (step, targets) in enumerate(uploads._asdict().items(), start=1):
        text = "".join(f"{target}\n" for target in targets)
        (folder / f"{number}-{step}.txt").write_text(text, encoding="utf-8", newline="\n")
