"""Look whether a built folder, or what a host serves, is whole and right."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from programme_pages.commands.build import OUTPUT
from programme_pages.commands.checkout import locator
from programme_pages.commands.printing import (
    FOR_PEOPLE,
    add_format,
    built_line_reader,
    print_in_form,
    summary,
)
from programme_pages.commands.usage import UsageError, count_argument, site_argument
from programme_pages.problems import Texts, sentence
from programme_pages.published import is_url, read_published
from programme_pages.workers import available_cores

if TYPE_CHECKING:
    from programme_pages.verification import Verified

_CONNECTIONS = 8  # at a time, as browsers open; hosts take that for one polite reader
_READ_BACK = ("addresses.json", "manifest.json")  # of the published site


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "site",
        nargs="?",
        type=site_argument,
        metavar="DIR-OR-URL",
        help="a built folder (output/), or the address of a published site",
    )
    parser.add_argument(
        "--built",
        type=Path,
        metavar="DIR",
        help="of an address: the folder that was uploaded (the manifest that the host serves)",
    )
    parser.add_argument(
        "--published",
        type=site_argument,
        metavar="DIR-OR-URL",
        help="the site that readers saw before: its addresses must lead somewhere, and what was "
        "removed must be gone",
    )
    parser.add_argument(
        "--connections",
        type=count_argument,
        default=_CONNECTIONS,
        metavar="N",
        help=f"of an address: how many to open at a time ({_CONNECTIONS})",
    )
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")


def run(options: argparse.Namespace) -> int:
    """Verify the site; 1 where it has errors. Raises UsageError where there is no such folder."""
    site = options.site or str(options.root / OUTPUT)
    verified = _of_url(site, options) if is_url(site) else _of_folder(Path(site), options)
    if options.format in FOR_PEOPLE and not options.quiet:
        texts = options.speech.texts if options.format == "text" else options.speech.machine_texts
        print(_told(verified, texts), file=sys.stderr)
    return 1 if verified.fails(strict=options.strict) else 0


def _of_folder(folder: Path, options: argparse.Namespace) -> "Verified":
    from programme_pages.verification import verify_folder  # noqa: PLC0415  (dear to import)

    if options.built is not None:
        raise UsageError(
            sentence("--built is for the address of a published site, and this is a folder")
        )
    if not folder.is_dir():
        raise UsageError(sentence("there is no folder {folder}", folder=folder))
    published = read_published(options.published, _READ_BACK) if options.published else {}
    verified = verify_folder(folder, published, available_cores())
    locate = locator(folder, os.environ)
    print_in_form(verified.problems, options, built_line_reader(folder), locate)
    return verified


def _of_url(url: str, options: argparse.Namespace) -> "Verified":
    from programme_pages.verification import verify_url  # noqa: PLC0415  (dear to import)

    if options.built is not None and not options.built.is_dir():
        raise UsageError(sentence("there is no folder {folder}", folder=options.built))
    published = read_published(options.published, _READ_BACK) if options.published else {}
    address = url if url.endswith("/") else f"{url}/"
    verified = verify_url(address, options.built, published, options.connections)
    print_in_form(verified.problems, options, lambda _: [], str)
    return verified


def _told(verified: "Verified", texts: Texts) -> str:
    """Count what was looked at, and what was found."""
    found = summary(verified.problems, texts)
    files = texts.counted("{number} file", "{number} files", verified.files)
    return texts.told("{found} in {files}.", found=found, files=files)
