"""Facts as YAML, as editors write it: every value is a text that the schema types."""

from collections.abc import Mapping
from typing import IO, Any

import yaml
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

_EMPTY = {"", "~", "null", "Null", "NULL"}  # what stands for nothing unless it is in quotes


class _Dumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Writes texts without tags and, where YAML's grammar lets it, without quotes.

    PyYAML's own dumper puts 09:30 into quotes, which would be a number to its own reader only.
    """

    def __init__(self, stream: IO[str], **options: Any) -> None:
        layout = ("canonical", "indent", "width", "allow_unicode", "line_break")
        Emitter.__init__(self, stream, **{name: options[name] for name in layout})
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  (PyYAML's name)
        """Write a value that comes twice twice: the content takes no aliases."""
        return True


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = '"' if text in _EMPTY else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def write_facts(facts: Mapping[str, object]) -> str:
    """Write some facts as lines of YAML; nothing where there are none."""
    if not facts:
        return ""
    told = yaml.dump(dict(facts), Dumper=_Dumper, width=100, allow_unicode=True, indent=2)
    return f"\n{told}"
