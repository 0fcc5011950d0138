"""Bringing in: what of a file is new becomes entries; what is there stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from programme_pages.imports.drafting import Draft, Wishes, draft
from programme_pages.imports.naming import name_items
from programme_pages.imports.plain import Came, Item, left
from programme_pages.problems import Problem
from programme_pages.problems.texts import sentence
from programme_pages.starter import Ground, write_new


@dataclass(slots=True)
class Brought:
    """What came of a file: drafts that were written, ids that were there already, problems."""

    drafts: list[Draft] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def files(self) -> dict[str, str]:
        """All files, by their names."""
        return {name: text for one in self.drafts for name, text in one.files.items()}


def bring(came: Came, name: str, wishes: Wishes, ground: Ground, root: Path) -> Brought:
    """Write entries for the items of a file that are new to the site at `root`: all, or none.

    Raises OSError, and RefusedError where a file is there that belongs to no entry.
    """
    brought = Brought(problems=[*came.problems])
    for entry_id, item in name_items(_once(came.items, name, brought.problems)):
        if entry_id in ground.taken:
            brought.there.append(entry_id)
            continue
        made = draft(entry_id, item, wishes, ground)
        if made.mistake is not None:
            reason = sentence("{told}", told=made.mistake.message_in(wishes.texts))
            brought.problems.append(left(name, item.line, reason))
            continue
        ground = made.ground
        brought.drafts.append(made)
    write_new(root, brought.files)
    return brought


def _once(items: Sequence[Item], name: str, problems: list[Problem]) -> list[Item]:
    """Give each item once; one that has the key of an earlier one is reported."""
    seen: dict[str, Item] = {}
    for item in items:
        if item.key in seen:
            first = seen[item.key].line
            reason = sentence("the same event stands in line {line}", line=first)
            problems.append(left(name, item.line, reason))
        else:
            seen[item.key] = item
    return list(seen.values())
