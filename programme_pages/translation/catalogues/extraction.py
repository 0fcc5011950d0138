"""Extraction: the messages of the templates and of the program, as one template catalogue."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.frontend import parse_mapping_cfg
from babel.util import pathmatch
from jinja2 import TemplateSyntaxError

import programme_pages
from programme_pages.locales.messages import PLACEHOLDER
from programme_pages.problems import Problem, Span, problem, sentence
from programme_pages.theme import default_folder, files_below

_PACKAGE = Path(programme_pages.__file__).parent
_COMMENT_TAGS = ("Translators:",)
_FORMATS = frozenset({"python-format", "python-brace-format"})


def list_sources(templates: Sequence[Path]) -> dict[str, Path]:
    """List the files that may hold messages, by the names that catalogues tell.

    These are the program's own and, of each template, the one that is used: the last folder's.
    """
    files = {
        f"programme_pages/{name}": _PACKAGE / name
        for name in files_below(_PACKAGE, follow_links=False)
        if name.endswith(".py")
    }
    for folder in templates:
        names = files_below(folder, follow_links=True)
        files |= {f"templates/{name}": folder / name for name in names}
    return files


def extract_messages(sources: Mapping[str, Path]) -> tuple[Catalog, list[Problem]]:
    """Gather all messages, in the order of files and lines; report templates that are broken."""
    catalog = Catalog()
    problems: list[Problem] = []
    methods = _read_methods()
    for name, path in sources.items():
        method = next((one for one in methods if pathmatch(one[0], name)), None)
        if method is None:
            continue
        try:
            for line, text, comments, context in _extract(path, *method[1:]):
                catalog.add(text, None, [(name, line)], auto_comments=comments, context=context)
        except TemplateSyntaxError as error:
            span, reason = Span(name, error.lineno, 1, error.lineno, 1), error.message
            problems.append(
                problem(
                    "template-error", span, reason=reason, page=sentence("the list of messages")
                )
            )
    for message in catalog:
        set_format(message)
    return catalog, problems


_Method = tuple[str, str, dict[str, Any]]  # a pattern of names, Babel's method, its options


def _read_methods() -> list[_Method]:
    """Read how files of which names are read: `locales/babel.cfg`, a file in Babel's own form."""
    with (default_folder("locales") / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    return [(pattern, method, options[pattern]) for pattern, method in methods]


def _extract(path: Path, method: str, options: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    with path.open("rb") as file:
        yield from extract(method, file, DEFAULT_KEYWORDS, _COMMENT_TAGS, options, True)  # noqa: FBT003


def set_format(message: Message) -> None:
    """Say of a message whether it holds placeholders: of ours, which are all that is filled in.

    Babel takes "100 % sure" for one with the placeholder "% s".
    """
    texts = [message.id] if isinstance(message.id, str) else message.id
    message.flags -= _FORMATS
    if any(PLACEHOLDER.search(text) for text in texts):
        message.flags.add("python-format")
