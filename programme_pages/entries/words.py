"""Language files: front matter with title and summary, then Markdown."""

from dataclasses import dataclass

from programme_pages.entries.desk import Desk, split_tree
from programme_pages.entries.layout import Folder
from programme_pages.model.facts import WordsFacts
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.schema import field_names
from programme_pages.strict_yaml import Mapping as Tree

WORD_FIELDS = frozenset(field_names(WordsFacts))
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file in its two parts; `body_line` is the line of the file on which the body begins."""

    name: str
    front: Tree
    body: str
    body_line: int


def read_text_file(desk: Desk, name: str) -> TextFile | None:
    """Split a file into its front matter and its body; None where that cannot be done."""
    text = desk.texts[name]
    if text is None:
        return None
    lines = text.split("\n")
    closing = next((n for n, line in enumerate(lines) if n and line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or closing is None:
        desk.report("no-front-matter", Span(name))
        return None
    front = desk.tree_of("\n".join(lines[1:closing]) + "\n", name, first_line=2)
    if front is None:
        return None
    return TextFile(name, front, "\n".join(lines[closing + 1 :]), closing + 2)


def read_words(desk: Desk, file: TextFile, language: str, front: Tree) -> Words:
    """Type the words of a text file as far as they are sound, and render its body."""
    facts = desk.typed_parts(WordsFacts, front, language).facts
    body, problems = desk.markdown.read(file.body, file.name, file.body_line)
    desk.problems.extend(problems)
    return Words(
        language=language,
        title=facts.title,
        summary=facts.summary,
        slug=facts.slug,
        aliases=facts.aliases,
        based_on=facts.based_on,
        body=body,
        spans=front,
    )


def read_all_words(desk: Desk, folder: Folder) -> dict[str, Words]:
    """Read the language files of an entry's folder, by language."""
    found: dict[str, Words] = {}
    for language, name in folder.words.items():
        if desk.languages and language not in desk.languages:
            desk.report("language-not-published", Span(name), language=language)
        elif file := read_text_file(desk, name):
            front = _without_facts(desk, file.front, folder)
            found[language] = read_words(desk, file, language, front)
    return found


def _without_facts(desk: Desk, front: Tree, folder: Folder) -> Tree:
    misplaced, words = split_tree(front, frozenset(field_names(folder.form.record)))
    for key in misplaced.items:
        desk.report("fact-in-words", front.keys[key], field=key, facts=folder.form.facts_file)
    return words
