"""Single values of YAML files, changed with as little around them as can be.

Nothing is written by a YAML library: those lay out anew whatever they write, and lose comments.
What is written is read back by the strict reader instead, which knows best what a text means.
"""

import json

from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import Node, Scalar, find_node, plain, read_yaml
from programme_pages.translation.files import ContentFile, Edit

_INDENT = "  "


def set_field(file: ContentFile, name: str, value: str) -> list[Edit]:
    """Set a field at the top of a file: its value where it is there, else as a last line.

    Gives no edit where it has that value.
    """
    node = file.tree.items.get(name)
    if node is not None:
        return _replace(file, node, value, in_flow=_is_flow(file, file.tree))
    if name in file.tree.keys:  # its value was never written
        place = file.plain.index(":", file.range(file.tree.keys[name])[1]) + 1
        return [Edit(place, place, f" {write_value(value)}")]
    place = file.front_end
    gap = "" if place == 0 or file.plain[place - 1] == "\n" else "\n"
    return [Edit(place, place, file.in_lines(f"{gap}{name}: {write_value(value)}\n"))]


def set_label(
    file: ContentFile, path: tuple[str | int, ...], source: str, language: str, value: str
) -> list[Edit]:
    """Set the text of a label in a language. A plain text, in its source, becomes a map of texts.

    Gives no edit where it has that value.
    """
    node = find_node(file.tree, path)
    if isinstance(node, Scalar):
        start, end = file.range(node.span)
        texts = {source: node.text, language: value}
        inside = ", ".join(
            f"{key}: {write_value(text, in_flow=True)}" for key, text in texts.items()
        )
        return [Edit(start, end, f"{{{inside}}}{_lost_line_end(file, node)}")]
    if not isinstance(node, Tree):
        raise TypeError(f"no label at {path} of {file.name}")
    in_flow = _is_flow(file, node)
    if language in node.items:
        return _replace(file, node.items[language], value, in_flow=in_flow)
    return [_added(file, node, f"{language}: {write_value(value, in_flow=in_flow)}")]


def _added(file: ContentFile, node: Tree, field: str) -> Edit:
    """Put a field behind the last one of a map, in the same form."""
    last = list(node.items.values())[-1]
    start, end = file.range(last.span)
    if _is_flow(file, node):
        return Edit(end, end, f", {field}")
    indent = " " * (next(iter(node.keys.values())).column - 1)
    if _is_block_text(file, start):  # it ends with its last line
        gap = "" if file.plain[end - 1 : end] == "\n" else "\n"
        return Edit(end, end, file.in_lines(f"{gap}{indent}{field}\n"))
    line_end = file.plain.find("\n", end)
    place = len(file.text) if line_end < 0 else line_end
    place -= file.text[place - 1 : place + 1] == "\r\n"
    return Edit(place, place, file.in_lines(f"\n{indent}{field}"))


def _replace(file: ContentFile, node: Node, value: str, *, in_flow: bool) -> list[Edit]:
    """Put a text in the place of another one, in the same quotes."""
    if isinstance(node, Scalar) and node.text == value:
        return []
    start, end = file.range(node.span)
    quote = file.plain[start]
    written = write_value(value, in_flow=in_flow, quote=quote if quote in "\"'" else "")
    return [Edit(start, end, written + _lost_line_end(file, node))]


def _is_flow(file: ContentFile, node: Tree) -> bool:
    """Whether a map is written in braces."""
    return file.plain[file.range(node.span)[0] :][:1] == "{"


def _is_block_text(file: ContentFile, start: int) -> bool:
    """Whether a text is written in lines of its own, below `|` or `>`."""
    return file.plain[start : start + 1] in {"|", ">"}


def _lost_line_end(file: ContentFile, node: Node) -> str:
    """Give the line end that such a text has as its own, and its successor has not."""
    start, end = file.range(node.span)
    ends_line = _is_block_text(file, start) and file.plain[end - 1 : end] == "\n"
    return file.line_end if ends_line else ""


def write_value(text: str, *, in_flow: bool = False, quote: str = "") -> str:
    """Write a text as a value of YAML: as it is if that reads as the same, else in quotes.

    `in_flow` is whether it stands in braces, `quote` the mark that it had before.
    """
    single = "'" + text.replace("'", "''") + "'"
    double = json.dumps(text, ensure_ascii=False)
    plain_first = (text, double) if not quote else (single, double) if quote == "'" else (double,)
    return next(
        one for one in plain_first if one == double or _reads_as(one, text, in_flow=in_flow)
    )


def _reads_as(written: str, text: str, *, in_flow: bool) -> bool:
    whole = f"{{a: {written}, b: c}}" if in_flow else f"a: {written}\nb: c\n"
    tree, problems = read_yaml(whole, "")
    return tree is not None and not problems and plain(tree) == {"a": text, "b": "c"}
