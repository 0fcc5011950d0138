"""Check the wheel of a release: `python tools/check_wheel.py FOLDER [TAG]`.

It holds what an installed program needs, its metadata are whole (packaging.python.org, "Core
metadata"), and its version is that of the tag and stands in the changelog.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from packaging.metadata import InvalidMetadata, Metadata
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parent.parent
_DEFAULTS = ("templates", "locales", "static")
_NEVER = re.compile(r"^(tests|content|tools)/|(^|/)(__pycache__|node_modules)/|\.pyc$")


def find_faults(folder: Path, tag: str | None, changelog: str) -> Iterator[str]:
    """Give what is wrong with the one wheel of a folder, in sentences."""
    wheels = sorted(folder.glob("*.whl"))
    if len(wheels) != 1:
        yield f"{folder} holds {len(wheels)} wheels, not one"
        return
    with ZipFile(wheels[0]) as wheel:
        names = wheel.namelist()
        record = next(name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = wheel.read(record)
    yield from _of_contents(set(names))
    try:
        Metadata.from_email(metadata, validate=True)
    except (ExceptionGroup, InvalidMetadata) as error:
        yield f"its metadata are not whole: {error}"
    version = str(parse_wheel_filename(wheels[0].name)[1])
    if tag is not None:
        if tag != f"v{version}":
            yield f"the tag {tag} is not its version {version}"
        if f"## [{version}]" not in changelog:
            yield f"CHANGELOG.md has no section [{version}]"


def _of_contents(names: set[str]) -> Iterator[str]:
    for folder in _DEFAULTS:
        for path in sorted((ROOT / folder).rglob("*")):
            name = f"programme_pages/defaults/{path.relative_to(ROOT).as_posix()}"
            if path.is_file() and not _NEVER.search(name) and name not in names:
                yield f"{name} is missing"
    for path in sorted((ROOT / "programme_pages").rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and not _NEVER.search(name) and name not in names:
            yield f"{name} is missing"
    yield from (f"{name} does not belong into it" for name in sorted(names) if _NEVER.search(name))


def main(arguments: list[str]) -> int:
    """Print what is wrong; 1 where something is."""
    tag = arguments[1] if len(arguments) > 1 else None
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    faults = list(find_faults(Path(arguments[0]), tag, changelog))
    print("\n".join(faults or ["The wheel is whole."]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
