"""Find what is left to translate, mark what is done, and take texts to translators and back."""

import argparse
from typing import Protocol

from programme_pages.commands.translate import (
    export,
    extract,
    import_,
    mark,
    status,
    update,
)

_HELP = "what to do; each has a --help of its own"


class Action(Protocol):
    """A module of an action of this command."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the action's options."""

    def run(self, options: argparse.Namespace) -> int:
        """Run the action; give the exit code."""


_ACTIONS: dict[str, Action] = {
    "status": status,
    "mark": mark,
    "extract": extract,
    "update": update,
    "export": export,
    "import": import_,
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the actions, and the options of each."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, help=_HELP)
    for name, module in _ACTIONS.items():
        text = module.__doc__ or ""
        module.add_options(
            actions.add_parser(name, help=text, description=text, allow_abbrev=False)
        )


def run(options: argparse.Namespace) -> int:
    """Run the action that was asked for."""
    return _ACTIONS[options.action].run(options)
