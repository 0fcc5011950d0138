"""Problems as annotations on the lines of a pull request: workflow commands of GitHub Actions.

See "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from collections.abc import Callable, Iterable

from programme_pages.problems.definition import Severity
from programme_pages.problems.problem import Problem
from programme_pages.problems.texts import ENGLISH, Texts

Locate = Callable[[str], str]
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


def as_github(problems: Iterable[Problem], locate: Locate, texts: Texts = ENGLISH) -> str:
    """Render problems as one command a line.

    `locate` gives the path from the top of the repository of a file named as in `Span.file`.
    """
    return "".join(f"{_command(item, locate, texts)}\n" for item in problems)


def _command(item: Problem, locate: Locate, texts: Texts) -> str:
    span = item.span
    file = locate(span.file)
    properties = {"file": file, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:  # the host takes columns of a single line only
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{texts.text(item.definition.title)} ({item.code})"
    told = ",".join(f"{name}={_escape(one, _IN_PROPERTIES)}" for name, one in properties.items())
    # The log shows nothing but the message, so that it names its place once more.
    place = f"{file}:{span.line}:{span.column}"
    message = f"{place}: {item.message_in(texts)}\n{item.hint_in(texts)}"
    return f"::{_COMMANDS[item.severity]} {told}::{_escape(message, _IN_MESSAGES)}"


def _escape(text: str, signs: dict[int, str]) -> str:
    return text.translate(signs)
