"""Say that a translation is up to date: write the record of its source into its file."""

import argparse
import sys
from typing import TYPE_CHECKING

from programme_pages.commands.translate.given import site_language, sound_content
from programme_pages.commands.usage import UsageError

if TYPE_CHECKING:
    from programme_pages.entries import AnyEntry, Content


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument("id", metavar="ID", help="the entry, by the name of its folder")
    parser.add_argument("language", metavar="LANG", help="the translation's language, such as pl")


def run(options: argparse.Namespace) -> int:
    """Mark the translation; 1 where the content has errors."""
    content = sound_content(options)
    if content is None:
        return 1
    from programme_pages.translation.files import read_file  # noqa: PLC0415  (dear to import)
    from programme_pages.translation.marking import marked  # noqa: PLC0415

    entry = _entry(content, options.id)
    code = site_language(content, options.language)
    name = _file(entry, code)
    before = read_file(options.root, name)
    after = marked(before, entry.words[entry.source].record)
    if after != before:
        after.write(options.root)
    if not options.quiet:
        print(f"{name} is marked as up to date.", file=sys.stderr)
        own, source = entry.words[code], entry.words[entry.source]
        if own.headings < source.headings:
            print(
                f"It has fewer headings than its original ({own.headings}, not {source.headings}): "
                "until the other sections are translated, readers are told that some are missing.",
                file=sys.stderr,
            )
    return 0


def _entry(content: "Content", entry_id: str) -> "AnyEntry":
    from programme_pages.model.near import nearest  # noqa: PLC0415

    entries = {entry.id: entry for entry in content.entries}
    if entry_id not in entries:
        near = nearest(entry_id, entries)
        meant = f': did you mean "{near}"?' if near else ""
        raise UsageError(f'there is no entry "{entry_id}"{meant}')
    return entries[entry_id]


def _file(entry: "AnyEntry", code: str) -> str:
    if code == entry.source:
        raise UsageError(f'"{entry.id}" was written in "{code}": there is nothing to mark')
    if code not in entry.words:
        raise UsageError(f'"{entry.id}" has no file {code}.md yet')
    return entry.words[code].spans.at().file
