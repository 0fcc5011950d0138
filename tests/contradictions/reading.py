"""One event with texts, read and checked alone."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from programme_pages import contradictions
from programme_pages.entries.desk import Desk
from programme_pages.entries.entry import read_entry
from programme_pages.entries.layout import Folder
from programme_pages.model.facts import EventFacts
from programme_pages.model.programme import AnyEntry, Kind
from programme_pages.problems import Problem

HERE = "content/workshops/roofs"
HEAD = "---\ntitle: Roofs\nsummary: What roofs can do.\n---\n"


class Checked(NamedTuple):
    """An event as it was read, with all problems, and the texts of its files."""

    entry: AnyEntry
    problems: list[Problem]
    texts: Mapping[str, str]

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.problems]

    @property
    def words(self) -> list[tuple[str, str]]:
        """The codes of the problems, each with the words that it points at."""
        return [(one.code, self.at(one)) for one in self.problems]

    def at(self, problem: Problem) -> str:
        """The words that a problem points at."""
        span = problem.span
        lines = self.texts[span.file].split("\n")[span.line - 1 : span.end_line]
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)


def check_event(facts: str, zone: str = "Europe/Brussels", **texts: str) -> Checked:
    """Check an event with facts in YAML and a language file for each text, or for its body."""
    files = {f"{HERE}/event.yaml": facts}
    for language, text in texts.items():
        whole = text if text.startswith("---") else HEAD + text
        files[f"{HERE}/{language}.md"] = whole
    folder = Folder(Kind.WORKSHOP, "roofs", f"{HERE}/event.yaml")
    folder.words = {language: f"{HERE}/{language}.md" for language in texts}
    desk = Desk(files, tuple(texts))
    entry = read_entry(desk, folder)
    assert entry is not None
    own = entry.facts.timezone if isinstance(entry.facts, EventFacts) else None
    later = contradictions.check_sense(entry, own or zone)
    found = [*desk.problems, *later]
    return Checked(entry, [one for one in found if not one.is_note], files)


def lacking(problem: Problem) -> list[str]:
    """What a translation lacks, as the message says it."""
    return re.findall('"(.*?)"', problem.values["what"])
