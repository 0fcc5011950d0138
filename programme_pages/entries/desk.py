"""What every reader of content files needs at hand: the texts, the languages, the problem list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from programme_pages.markup import MarkdownReader
from programme_pages.model.fields import Reading
from programme_pages.problems import Problem, Span, problem
from programme_pages.schema import validate
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import read_yaml

R = TypeVar("R", bound=BaseModel)


@dataclass(slots=True)
class Desk:
    """The work on one site's files. Problems are gathered here; what is sound is returned."""

    texts: Mapping[str, str | None]
    languages: tuple[str, ...] = ()  # the site's; none where site.yaml cannot be read
    problems: list[Problem] = field(default_factory=list)
    markdown: MarkdownReader = field(default_factory=MarkdownReader)

    @property
    def first_language(self) -> str:
        """The language of entries that name none."""
        return self.languages[0] if self.languages else "en"

    def report(self, code: str, span: Span, **values: object) -> None:
        """Note a problem."""
        self.problems.append(problem(code, span, **values))

    def tree(self, name: str) -> Tree | None:
        """Read a YAML file, a missing one as an empty one; None where it cannot be read."""
        text = self.texts.get(name, "")
        return None if text is None else self.tree_of(text, name)

    def tree_of(self, text: str, name: str, first_line: int = 1) -> Tree | None:
        """Read the YAML that begins on a line of a file; None where it cannot be read."""
        tree, problems = read_yaml(text, name, first_line)
        self.problems.extend(problems)
        return tree

    def typed(
        self, record: type[R], tree: Tree, source: str | None = None, also: tuple[str, ...] = ()
    ) -> R | None:
        """Type a tree; None where something is wrong with it.

        `source` is the language of plain labels; `also` names fields that would be known nearby.
        """
        reading = Reading(source or self.first_language, self.languages or ("en",))
        facts, problems = validate(record, tree, reading, also)
        self.problems.extend(problems)
        return facts


def split_tree(tree: Tree, names: frozenset[str]) -> tuple[Tree, Tree]:
    """Part a tree in two: the fields that are named, and the others."""
    named = {key: node for key, node in tree.items.items() if key in names}
    others = {key: node for key, node in tree.items.items() if key not in names}
    return Tree(named, tree.keys, tree.span), Tree(others, tree.keys, tree.span)
