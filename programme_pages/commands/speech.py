"""The language in which the program speaks to the one who runs it."""

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from programme_pages.commands.usage import UsageError
from programme_pages.problems import ENGLISH, Texts, sentence
from programme_pages.theme import list_languages, locale_folders

ENGLISH_NAME = "en"
DOMAIN = "problems"  # of catalogues
# The order is that of GNU gettext; there, LANGUAGE lists several and counts where another is set.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True)
class Speech:
    """A language, the folders of its texts, and whether it was asked for by an option."""

    name: str
    folders: Sequence[Path]
    is_asked: bool = False

    @cached_property
    def texts(self) -> Texts:
        """The texts for people, loaded when they are first needed."""
        if self.name == ENGLISH_NAME:
            return ENGLISH
        from programme_pages.locales.problem_texts import (  # noqa: PLC0415  (dear to import)
            load_problem_texts,
        )

        texts, faults = load_problem_texts(self.name, self.folders)
        for fault in faults:
            print(f"programme-pages: {fault}", file=sys.stderr)
        return texts

    @property
    def machine_texts(self) -> Texts:
        """The texts for other programs: English, unless another language was asked for."""
        return self.texts if self.is_asked else ENGLISH


def find_speech(asked: str | None, environ: Mapping[str, str], root: Path) -> Speech:
    """Choose the language: that of `--lang`, else the first of the environment that there is.

    Raises UsageError where one is asked for that there is not.
    """
    wanted = [asked] if asked is not None else _wanted(environ)
    folders = locale_folders(root)
    known = [ENGLISH_NAME, *list_languages(folders, DOMAIN)]
    for name in (name for tag in wanted for name in _names(tag)):
        if name in known:
            return Speech(name, folders, is_asked=asked is not None)
    if asked is not None:
        raise UsageError(
            sentence(
                'no messages in "{asked}"; there are: {known}', asked=asked, known=", ".join(known)
            )
        )
    return Speech(ENGLISH_NAME, folders)


def _wanted(environ: Mapping[str, str]) -> list[str]:
    """List the languages that an environment asks for, the best first; none where it asks none."""
    locale = next((environ[name] for name in _VARIABLES if environ.get(name)), "C")
    if locale.partition(".")[0] in {"C", "POSIX"}:
        return []
    return [one for one in (*environ.get("LANGUAGE", "").split(":"), locale) if one]


def _names(tag: str) -> list[str]:
    """Give the names that a language may have as a folder: `pl_PL.UTF-8` is pl_PL, or else pl."""
    name = re.split("[.@]", tag, maxsplit=1)[0].replace("-", "_")
    return [name, name.partition("_")[0]]
