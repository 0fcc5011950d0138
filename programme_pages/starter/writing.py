"""Writing new files: never over another, and whole or not at all."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from programme_pages.problems import sentence
from programme_pages.starter.given import RefusedError


def write_new(root: Path, files: Mapping[str, str], inside: str = "content") -> None:
    """Write files into the site at `root`, in UTF-8; all of them lie in its folder `inside`.

    What was written is taken back where a later one cannot be. Raises RefusedError where one is
    there already, and OSError.
    """
    content = (root / inside).resolve()
    done: list[Path] = []
    with _taken_back(done):
        for name, text in files.items():
            path = root / name
            if not path.resolve().is_relative_to(content):
                raise RefusedError(
                    sentence(
                        "{file} would lie outside {folder}/, by a link",
                        file=name,
                        folder=str(inside or root),
                    )
                )
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    done.append(path)
                    file.write(text)
            except FileExistsError:
                raise RefusedError(
                    sentence("{file} is there already, and was left as it is", file=name)
                ) from None


@contextmanager
def _taken_back(done: list[Path]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for path in done:
            path.unlink()
        raise
