"""Components of a site's own that are older than the program, and lack what its templates use."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from programme_pages.theme import files_below


class Lack(NamedTuple):
    """A component of a site's own, and the macros of the program's that it has not, or not so."""

    name: str
    macros: Sequence[str]  # as they are defined: card(entry, root, level="3")


def find_lacks(environment: jinja2.Environment, folders: Sequence[Path]) -> Iterator[Lack]:
    """Compare each component of the later folders with that of the same name in the first.

    One that cannot be read, or parsed, has a fault of its own and is passed over.
    """
    engines, *others = folders
    for folder in others:
        for name in files_below(folder, follow_links=True):
            if (engines / name).is_file():
                own, ours = (_macros(environment, one / name) for one in (folder, engines))
                lacking = [told for key, told in ours.items() if own and not _has(own, key)]
                if lacking:
                    yield Lack(name, lacking)


def signatures(environment: jinja2.Environment, path: Path) -> Sequence[str]:
    """Give the macros of a component as they are defined, those for others alone."""
    return list(_macros(environment, path).values())


_Key = tuple[str, tuple[str, ...], int]  # name, arguments, how many of them are needed


def _has(own: dict[_Key, str], wanted: _Key) -> bool:
    """Whether a macro can be called as the wanted one: more arguments may follow, if not needed."""
    name, arguments, needed = wanted
    return any(
        key[0] == name and key[1][: len(arguments)] == arguments and key[2] <= needed for key in own
    )


def _macros(environment: jinja2.Environment, path: Path) -> dict[_Key, str]:
    try:
        tree = environment.parse(path.read_text(encoding="utf-8"))
    except (jinja2.TemplateSyntaxError, UnicodeDecodeError, OSError):
        return {}
    found = (one for one in tree.find_all(nodes.Macro) if not one.name.startswith("_"))
    return dict(map(_told, found))


def _told(macro: nodes.Macro) -> tuple[_Key, str]:
    names = tuple(argument.name for argument in macro.args)
    needed = len(names) - len(macro.defaults)
    values = map(_value, macro.defaults)
    told = [*names[:needed], *map("=".join, zip(names[needed:], values, strict=True))]
    return (macro.name, names, needed), f"{macro.name}({', '.join(told)})"


def _value(default: nodes.Expr) -> str:
    return repr(default.as_const()) if isinstance(default, nodes.Const) else "…"
