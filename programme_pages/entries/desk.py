"""What every reader of content files needs at hand: the texts, the languages, the problem list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from programme_pages.markup import MarkdownReader
from programme_pages.model.facts import Record
from programme_pages.model.fields import Reading
from programme_pages.problems import Problem, Span, problem
from programme_pages.schema import field_names, sound_parts, validate
from programme_pages.slugs import make_slug
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import read_yaml

R = TypeVar("R", bound=BaseModel)
S = TypeVar("S", bound=Record)


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

    def report(
        self, code: str, span: Span, suggestion: str | None = None, /, **values: object
    ) -> None:
        """Note a problem."""
        self.problems.append(problem(code, span, suggestion, **values))

    def report_bad_name(self, span: Span, name: str) -> None:
        """Note that a name of a folder or a file cannot be an id, with one that can."""
        self.report("bad-entry-name", span, make_slug(name, "") or None, name=name)

    def has_error(self, name: str) -> bool:
        """Whether something is wrong with a file, as far as it was read."""
        return any(found.is_error and found.span.file == name for found in self.problems)

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
        facts, problems = validate(record, tree, self._reading(source), also)
        self.problems.extend(problems)
        return facts

    def typed_parts(
        self, record: type[S], tree: Tree, source: str, also: tuple[str, ...] = ()
    ) -> "Typed[S]":
        """Type a tree as far as it is sound, so that the rest of it is checked too."""
        facts, rest = self.typed(record, tree, source, also), tree
        if facts is None:
            facts, rest = sound_parts(record, tree, self._reading(source))
        changed = {key for key in tree.items if rest.items.get(key) is not tree.items[key]}
        unread = changed | (tree.keys.keys() | rest.items.keys()) - tree.items.keys()
        return Typed(facts, rest, field_names(record) & unread)

    def nothing_of(self, record: type[S], name: str) -> "Typed[S]":
        """Stand in for the facts of a file that cannot be read at all."""
        nothing = Tree({}, {}, Span(name))
        sound, rest = sound_parts(record, nothing, self._reading(None))
        return Typed(sound, rest, field_names(record))

    def _reading(self, source: str | None) -> Reading:
        return Reading(source or self.first_language, self.languages or ("en",))


class Typed(NamedTuple, Generic[S]):
    """A tree as facts. What was wrong is left out of both, and its fields are named in `unread`."""

    facts: S
    tree: Tree
    unread: frozenset[str] = frozenset()


def split_tree(tree: Tree, names: frozenset[str]) -> tuple[Tree, Tree]:
    """Part a tree in two: the fields that are named, and the others."""
    named = {key: node for key, node in tree.items.items() if key in names}
    return Tree(named, tree.keys, tree.span), tree.without(named)
