"""What the benchmark asks of each generator of static sites."""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus

_MARK = '<footer class="site-foot'


@dataclass(frozen=True, slots=True)
class Tools:
    """Where programs lie: this engine, the Python of the peers, and the modules of Node.js."""

    engine: Path
    python: Path
    node_modules: Path
    options: tuple[str, ...] = ()  # of this engine


class Generator(ABC):
    """A generator: how the corpus is written for it, and how it is run.

    `caches` are what a cold build must not find, as patterns, the output first;
    `edited_template` holds the footer of all pages; `note` says what readers must know.
    """

    name: str
    caches: tuple[str, ...]
    edited_template: str
    note: str = ""

    @abstractmethod
    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Give the command that builds the site; it is run in the site's folder."""

    @abstractmethod
    def version(self, tools: Tools) -> str:
        """Give the generator's version."""

    @abstractmethod
    def lay_out(self, folder: Path) -> None:
        """Put templates and configuration into an empty folder."""

    @abstractmethod
    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Give each file of the content, as its path and its text."""

    def write(self, corpus: Corpus, folder: Path) -> int:
        """Write the files of the content that differ; give their number."""
        written = 0
        for name, text in self.files(corpus):
            path = folder / name
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            written += 1
        return written

    def clear(self, folder: Path) -> None:
        """Remove the output and all caches."""
        for pattern in self.caches:
            for path in list(folder.glob(pattern)):
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()

    def edit_template(self, folder: Path, version: int) -> None:
        """Change the class of the footer, which is on every page."""
        path = folder / self.edited_template
        before, mark, after = path.read_text(encoding="utf-8").partition(_MARK)
        if not mark:
            raise ValueError(f"no footer in {self.edited_template} of {self.name}")
        rest = after.partition('"')[2]
        path.write_text(f'{before}{mark} edit-{version}"{rest}', encoding="utf-8")
