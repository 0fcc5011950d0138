"""Targets: the relative POSIX paths of files in the output folder, such as `en/index.html`."""

from collections.abc import Collection

WORKING_FOLDER = ".programme-pages"
MANIFEST = "manifest.json"


def checked_target(target: str) -> str:
    """Return `target` if it is a plain relative POSIX path that the engine may write.

    Raises ValueError for absolute paths, `..`, empty and `.` parts, backslashes, NUL, text that
    UTF-8 cannot hold, the manifest and the engine's working folder.
    """
    parts = target.split("/")
    if not {"", ".", ".."}.isdisjoint(parts) or "\\" in target or "\0" in target:
        raise ValueError(f"not a plain relative path: {target!r}")
    if parts[0] in {WORKING_FOLDER, MANIFEST}:
        raise ValueError(f"kept for the engine itself: {target!r}")
    target.encode()  # UnicodeEncodeError is a ValueError
    return target


def check_targets(targets: Collection[str]) -> None:
    """Raise the ValueError of `checked_target` for the first target that it does not return.

    A manifest lists tens of thousands, as a rule good ones: they are searched all together, and
    one by one only if something was found.
    """
    # Every part of every target stands between two slashes, and a NUL before each target.
    together = "".join([f"\0/{target}/" for target in targets])
    wrong = ("//", "/./", "/../", "\\", f"\0/{WORKING_FOLDER}/", f"\0/{MANIFEST}/")
    if (
        any(part in together for part in wrong)
        or together.count("\0") > len(targets)
        or not _is_unicode(together)
    ):
        for target in targets:
            checked_target(target)


def parent(target: str) -> str:
    """Name the folder of a target, as a target; empty for the output folder itself."""
    return target.rpartition("/")[0]


def refuse_file_and_folder(targets: Collection[str]) -> None:
    """Raise ValueError if a target is also a folder on the way to another."""
    folders = {parent(target) for target in targets}
    while folders:
        for both in folders.intersection(targets):
            raise ValueError(f"both a file and a folder: {both!r}")
        folders = {parent(folder) for folder in folders if folder}


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
