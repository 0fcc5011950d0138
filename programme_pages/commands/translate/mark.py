"""Say that a translation is up to date: write the record of its source into its file."""

import argparse
import sys
from typing import TYPE_CHECKING, NamedTuple

from programme_pages.commands.translate.given import site_language, sound_content
from programme_pages.commands.usage import UsageError
from programme_pages.problems import sentence

if TYPE_CHECKING:
    from programme_pages.entries import AnyEntry, Content


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument(
        "entry", metavar="ENTRY", help="the name of its folder, or the file, as `status` names it"
    )
    parser.add_argument(
        "language", nargs="?", metavar="LANG", help="such as pl; a file tells its own"
    )


def run(options: argparse.Namespace) -> int:
    """Mark the translation; 1 where the content has errors."""
    content = sound_content(options)
    if content is None:
        return 1
    from programme_pages.translation.files import read_file  # noqa: PLC0415  (dear to import)
    from programme_pages.translation.marking import marked  # noqa: PLC0415

    named = _named(options.entry)
    entry = _entry(content, named)
    code = site_language(content, _language(named, options.language))
    name = _file(entry, code)
    before = read_file(options.root, name)
    after = marked(before, entry.words[entry.source].record)
    if after != before:
        after.write(options.root)
    if not options.quiet:
        print(f"{name} is marked as up to date.", file=sys.stderr)
        own, source = entry.words[code], entry.words[entry.source]
        own_count, source_count = len(own.headings), len(source.headings)
        if own_count < source_count:
            print(
                f"It has fewer headings than its original ({own_count}, not {source_count}): "
                "until the other sections are translated, readers are told that some are missing.",
                file=sys.stderr,
            )
    return 0


class _Named(NamedTuple):
    """What a command line names: an entry, its kind where that is told, and a language."""

    id: str
    kind: str | None = None
    language: str | None = None

    @property
    def owner(self) -> str:
        return f"{self.kind}/{self.id}" if self.kind else self.id


def _named(text: str) -> _Named:
    """Read the id of an entry, its folder, or one of its files, below whatever `content` it is."""
    parts = [part for part in text.replace("\\", "/").split("/") if part not in {"", "."}]
    if "content" in parts:
        parts = parts[parts.index("content") + 1 :]
    if len(parts) == 1:
        return _Named(parts[0])
    kind, entry_id, *file = parts or ["", text]
    language = file[0].removesuffix(".md") if file and file[0].endswith(".md") else None
    return _Named(entry_id.removesuffix(".md"), kind, language)


def _language(named: _Named, given: str | None) -> str:
    """Give the language that is told: once, or twice the same."""
    if given is None and named.language is None:
        raise UsageError(sentence("name the language, too: translate mark {id} pl", id=named.owner))
    if given and named.language and given.lower() != named.language.lower():
        raise UsageError(
            sentence('{language}.md is not in "{given}"', language=named.language, given=given)
        )
    return given or named.language or ""


def _entry(content: "Content", named: _Named) -> "AnyEntry":
    from programme_pages.model.near import nearest  # noqa: PLC0415
    from programme_pages.translation.labels import owner_of  # noqa: PLC0415

    entries = {owner_of(entry) if named.kind else entry.id: entry for entry in content.entries}
    if named.owner not in entries:
        near = nearest(named.owner, entries)
        values = {"id": named.owner, "near": near}
        raise UsageError(
            sentence('there is no entry "{id}": did you mean "{near}"?', **values)
            if near
            else sentence('there is no entry "{id}"', **values)
        )
    return entries[named.owner]


def _file(entry: "AnyEntry", code: str) -> str:
    if code == entry.source:
        raise UsageError(
            sentence(
                '"{id}" was written in "{language}": there is nothing to mark',
                id=entry.id,
                language=code,
            )
        )
    if code not in entry.words:
        raise UsageError(
            sentence('"{id}" has no file {language}.md yet', id=entry.id, language=code)
        )
    return entry.words[code].spans.at().file
