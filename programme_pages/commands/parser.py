"""The parser of command lines: argparse, with what is wrong told in the user's language."""

import argparse
import re
from typing import NoReturn

from programme_pages.commands.usage import UsageError
from programme_pages.problems import Sentence, sentence

_CHOICE = re.compile(
    r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<known>.*)\)"
)
# What argparse says, and how it is told here.
_SENTENCES = (
    (
        re.compile(r"the following arguments are required: (?P<names>.+)"),
        sentence("what is missing: {names}"),
    ),
    (
        re.compile(r"unrecognized arguments: (?P<names>.+)"),
        sentence("this means nothing here: {names}"),
    ),
    (
        re.compile(r"argument (?P<name>.+?): expected .+"),
        sentence("{name} needs a value after it"),
    ),
    (
        re.compile(r"argument (?P<name>.+?): ignored explicit argument '(?P<value>.*)'"),
        sentence('{name} takes no value, and has "{value}"'),
    ),
)


class Parser(argparse.ArgumentParser):
    """Reads a command line; raises UsageError for what it cannot follow."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong, and where all options are listed."""
        what, command = usage_sentence(message), f"{self.prog} --help"
        raise UsageError(sentence("{what} (help: {command})", what=what, command=command))


def usage_sentence(message: str) -> Sentence:
    """Give what argparse says as a sentence of this program, where there is one for it."""
    if choice := _CHOICE.fullmatch(message):
        return _no_such(choice["name"], choice["value"], choice["known"].replace("'", ""))
    for form, told in _SENTENCES:
        if found := form.fullmatch(message):
            return sentence(told.english, **found.groupdict())
    return Sentence(message)


def _no_such(name: str, value: str, known: str) -> Sentence:
    from programme_pages.model.near import nearest  # noqa: PLC0415  (only mistakes need it)

    near = nearest(value, known.split(", "))
    values = {"name": name, "value": value, "near": near, "known": known}
    if name in {"COMMAND", "ACTION"}:
        if near:
            return sentence('there is no command "{value}"; did you mean "{near}"?', **values)
        return sentence('there is no command "{value}"; there are: {known}', **values)
    if near:
        return sentence('{name} cannot be "{value}"; did you mean "{near}"?', **values)
    return sentence('{name} cannot be "{value}"; it can be: {known}', **values)
