"""The manifest: every file that the engine wrote, with its digest.

It is all that a later run may replace or delete, so whatever is odd about it is refused whole.
"""

from collections.abc import Collection, Mapping
from json.encoder import encode_basestring as quoted
from pathlib import Path

from programme_pages.output.refusal import OutputRefused
from programme_pages.output.targets import MANIFEST, check_targets
from programme_pages.output.tree import Kind, Tree
from programme_pages.strict_json import VERSION, is_texts, read_record


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """Write out the SHA-256, in hexadecimal, of each target of a site. JSON, sorted, UTF-8."""
    # A line for each file: a site kept in a repository shows what changed. The json module would
    # take three times as long for it.
    files = ",\n".join([f'  {quoted(target)}: "{digests[target]}"' for target in sorted(digests)])
    members = f"{{\n{files}\n }}" if files else "{}"
    return f'{{\n "version": {VERSION},\n "files": {members}\n}}\n'.encode()


def read_manifest(folder: Path) -> dict[str, str] | None:
    """Return what the manifest in `folder` lists, or None if there is no manifest.

    Raises OutputRefused if it is broken, hostile, of another version or no regular file, and
    OSError if it cannot be read.
    """
    path = folder / MANIFEST
    kind = Tree(folder).look(MANIFEST)
    if kind is Kind.NOTHING:
        return None
    if kind is not Kind.FILE:
        raise _refusal(path, "is no regular file")
    try:
        return parse_manifest(path.read_bytes())
    except ValueError as error:
        raise _refusal(path, f"cannot be trusted ({error})") from error


def parse_manifest(content: bytes) -> dict[str, str]:
    """Return what a manifest lists. Raises ValueError, with a short reason, if it is none."""
    return _checked(read_record(content, {"files"})["files"])


def _checked(files: object) -> dict[str, str]:
    """Return what is a mapping of targets to digests. Raises ValueError."""
    if not isinstance(files, dict):
        raise ValueError("no list of files")  # noqa: TRY004 - it is the content that is wrong
    check_targets(files)  # the members of a JSON object are texts
    digests = list(files.values())
    if not is_texts(digests) or not _are_digests(digests):
        raise ValueError("a digest that is none")
    return files


def _are_digests(texts: Collection[str]) -> bool:
    """Whether each is a SHA-256 in hexadecimal. All at once: to match each takes ten times long."""
    return all(len(text) == 64 for text in texts) and not "".join(texts).encode(
        errors="replace"
    ).translate(None, b"0123456789abcdef")


def _refusal(path: Path, reason: str) -> OutputRefused:
    return OutputRefused(
        f"{path} {reason}, so it is unknown which files there are the engine's; nothing was "
        "changed. Choose another output folder, or empty this one by hand."
    )
