"""What a problem means, with an example and the mend, as text for a terminal."""

from textwrap import fill, indent

from programme_pages.problems.definition import Definition
from programme_pages.problems.texts import ENGLISH, Texts

_WIDTH = 80  # characters of a line


def explanation(definition: Definition, texts: Texts = ENGLISH) -> str:
    """Explain a kind of problem, as it is told of its example."""
    example = definition.example
    severity = texts.text(str(definition.severity))
    parts = [
        f"{texts.text(definition.title)}\n{severity}[{definition.code}]",
        _wrapped(texts.text(definition.meaning)),
    ]
    parts.append(_labelled(texts.text("It says:"), definition.message_of_example(texts)))
    if example.file:
        parts.append(texts.told("An example, from {file}:", file=example.file))
    parts += [texts.text("Wrong:"), _code(example.wrong), texts.text("Right:")]
    parts.append(_code(example.right or texts.text("(delete it)")))
    if mend := definition.hint_of_example(texts):
        parts.append(_labelled(texts.text("What to do:"), mend))
    return "\n\n".join(parts)


def _labelled(label: str, text: str) -> str:
    return _wrapped(f"{label} {text}.")


def _wrapped(text: str) -> str:
    """Break lines between words only: names of files and codes stay whole."""
    return fill(text, _WIDTH, break_on_hyphens=False, break_long_words=False)


def _code(text: str) -> str:
    return indent(text, "    ")
