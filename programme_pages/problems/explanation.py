"""What a problem means, with an example and the mend, as text for a terminal."""

from textwrap import fill, indent

from programme_pages.problems.definition import Definition
from programme_pages.problems.texts import ENGLISH, Texts

_WIDTH = 80  # characters of a line


def explanation(definition: Definition, texts: Texts = ENGLISH) -> str:
    """Explain a kind of problem; words in braces stand for what is in the editor's file."""
    example = definition.example
    severity = texts.text(str(definition.severity))
    parts = [
        f"{texts.text(definition.title)}\n{severity}[{definition.code}]",
        _wrapped(texts.text(definition.meaning)),
    ]
    if says := plainly(texts.text(definition.message)):
        parts.append(_labelled(texts.text("It says:"), says))
    if example.file:
        parts.append(texts.told("An example, from {file}:", file=example.file))
    parts += [texts.text("Wrong:"), _code(example.wrong), texts.text("Right:")]
    parts.append(_code(example.right or texts.text("(delete it)")))
    if mend := plainly(texts.text(definition.hint)):
        parts.append(_labelled(texts.text("What to do:"), mend))
    return "\n\n".join(parts)


def plainly(text: str) -> str:
    """Give a text of the catalogue as a reader sees it: nothing where it is all one value."""
    if text.startswith("{") and text.endswith("}") and text.count("{") == 1:
        return ""
    told = text.replace("{advice}", "").strip().removesuffix(".")  # which is another every time
    return told.replace("{{", "{").replace("}}", "}")


def _labelled(label: str, text: str) -> str:
    return _wrapped(f"{label} {text}.")


def _wrapped(text: str) -> str:
    """Break lines between words only: names of files and codes stay whole."""
    return fill(text, _WIDTH, break_on_hyphens=False, break_long_words=False)


def _code(text: str) -> str:
    return indent(text, "    ")
